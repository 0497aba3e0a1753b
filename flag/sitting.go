package flag

import (
	"unsafe"

	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/rules"
)

// A Sitting decides many records, one after the other, as its Judge does. All
// memory is used again, so that a record takes no allocation. It is not safe
// for concurrent use.
type Sitting struct {
	judge   *Judge
	named   *rules.Definition // instead of the one in force on the day
	counts  bool              // some definition counts a channel that is not of the internet
	reading *reading
	text    string // of which the reading has the hits
	days    [1 << 10]sittingDay
	kinds   map[string][]int32 // by offence code and title
	key     []byte
}

// A sittingDay is a day and the definition in force on it.
type sittingDay struct {
	day        civil.Date
	definition *rules.Definition
}

// mostKinds is how many offences a Sitting remembers the kinds of: systems have
// some hundred, and more only where a title is free text.
const mostKinds = 10_000

// longestKind is the most bytes of a code and title that is remembered: a longer
// one is free text.
const longestKind = 300

// Sit begins a Sitting under the definition with the given id, or under the one
// in force by date when it is "". An unknown id is an error with a hint.
func (j *Judge) Sit(definition string) (*Sitting, error) {
	s := &Sitting{judge: j, counts: j.counting[definition], reading: j.newReading(), kinds: map[string][]int32{}}
	if definition != "" {
		d, err := j.set.Definition(definition)
		if err != nil {
			return nil, err
		}
		s.named = &d
	}
	return s, nil
}

// Silent reports that no rule sees anything in text. The decision of such a
// record depends on nothing but its definition, officer flag, location type and
// offence, and on whether its text is blank. It may wrongly say no (what is
// there may still lack the companion that it needs), but never wrongly yes: that
// would drop a crime from the count. text may be changed after the next Decide.
func (s *Sitting) Silent(text []byte) bool {
	s.look(unsafe.String(unsafe.SliceData(text), len(text)))
	return len(s.reading.hits) == 0 && !s.counts
}

// look finds the hits of text.
func (s *Sitting) look(text string) {
	s.text, s.reading.hits = text, s.judge.unhidden(s.judge.mentions.Find(s.reading.hits[:0], text))
}

// Decide is Decide of the Judge. What Silent has found in the same text just
// before is not looked for again. The Decision is good until the next call.
func (s *Sitting) Decide(rec record.Record) Decision {
	if s.text != rec.Text || rec.Text == "" {
		s.look(rec.Text)
	}
	dec := s.judge.decide(s.reading, rec, s.definition(rec.RecordedOn), s.kindsOf(rec))
	s.text = "" // decide has changed the hits, and text is not kept
	return dec
}

// Definition gives the id of the definition for a day.
func (s *Sitting) Definition(day civil.Date) string { return s.definition(day).ID }

func (s *Sitting) definition(day civil.Date) *rules.Definition {
	if s.named != nil {
		return s.named
	}
	d := &s.days[(day.Year*372+int(day.Month)*31+day.Day)&(len(s.days)-1)]
	if d.definition == nil || d.day != day {
		*d = sittingDay{day, s.judge.inForce(day)}
	}
	return d.definition
}

// kindsOf gives the kinds of rec's offence.
func (s *Sitting) kindsOf(rec record.Record) []int32 {
	s.key = append(append(append(s.key[:0], rec.OffenceCode...), 0), rec.OffenceTitle...)
	kinds, ok := s.kinds[string(s.key)]
	if !ok {
		if kinds = s.judge.offenceKinds(rec); len(s.key) > longestKind {
			return kinds
		}
		if len(s.kinds) == mostKinds {
			clear(s.kinds)
		}
		s.kinds[string(s.key)] = kinds
	}
	return kinds
}

// noteCounting notes the definitions that count a channel which is not of the
// internet: under them, texts without a word of the internet are read too. ""
// is noted when one of those in force by date does.
func (j *Judge) noteCounting() {
	j.counting = map[string]bool{}
	for _, d := range j.set.Definitions() {
		if len(d.Counts) > 0 {
			j.counting[d.ID] = true
			j.counting[""] = j.counting[""] || !d.First.IsZero()
		}
	}
}
