package flag

import (
	"slices"

	"cyberflag/flag/weigh"
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
	looked  looked

	days        [1 << 10]sittingDay
	definitions []*rules.Definition // those met
	offences    recall[offence]
	sets        [][]int32   // of kinds, of those met
	places      recall[int] // by location type: how many words of a place online it is
}

// A looked is what of a record was looked at: the reading has the hits of its text.
type looked struct {
	text        plain
	code, title string
	offence     *offence // of offences, until another is asked for
}

// at reports whether rec is that record.
func (l *looked) at(rec *record.Record) bool {
	return rec.Text != "" && rec.Text == l.text.was && rec.OffenceCode == l.code && rec.OffenceTitle == l.title
}

// A sittingDay is a day, as numberOf numbers it, and the definition in force on it: its number in
// Sitting.definitions plus 1. It is small, because the days of a year are looked up for its records in
// any order.
type sittingDay struct{ day, definition int32 }

// numberOf numbers days, each by a number of its own.
func numberOf(day civil.Date) int32 {
	return int32(day.Year)*12*31 + int32(day.Month)*31 + int32(day.Day)
}

// An offence is the kinds of an offence's code and title, and what follows from them alone.
type offence struct {
	kinds []int32
	base  weigh.Chances // of a record in which no mention says anything
	open  bool          // they leave it open whether it was online
	reads bool          // silent texts of it are read
	set   int           // the number of the kinds in Sitting.sets; -1 when silent texts are read
}

// offenceOf gives the offence of a record; it is of no set.
func (j *Judge) offenceOf(rec record.Record) offence {
	kinds := j.offenceKinds(rec)
	base := j.base(kinds)
	return offence{kinds, base, j.leavesOpen(base, kinds), j.readsFrom(base, kinds), -1}
}

// mostSets is how many sets of kinds a Sitting numbers. The shipped kinds make some
// dozens; more come only where titles are free text.
const mostSets = 500

// Sit begins a Sitting under the definition with the given id, or under the one
// in force by date when it is "". An unknown id is an error with a hint.
func (j *Judge) Sit(definition string) (*Sitting, error) {
	s := &Sitting{judge: j, counts: j.counting[definition], reading: j.newReading()}
	s.offences.make, s.places.make = s.offence, s.place
	if definition != "" {
		d, err := j.set.Definition(definition)
		if err != nil {
			return nil, err
		}
		s.named = &d
	}
	return s, nil
}

// Silent reports that no rule sees anything in the text of rec. The decision of such a
// record depends on nothing but its definition, officer flag, location type and
// offence, on whether its text is blank, and for some offences on its words: see
// the type Silent. It may wrongly say no (what is there may still lack the companion
// that it needs), but never wrongly yes: that would drop a crime from the count.
func (s *Sitting) Silent(rec *record.Record) bool {
	s.look(rec)
	return len(s.reading.hits) == 0 && !s.counts
}

// look finds the hits of the text of rec. Where a silent text is read for its words, so is
// every other: then it is cut into words at once, and these are looked up once for all.
func (s *Sitting) look(rec *record.Record) {
	l := &s.looked
	l.text, l.code, l.title = plain{text: rec.Text, was: rec.Text}, rec.OffenceCode, rec.OffenceTitle
	l.offence = s.offences.of(rec.OffenceCode, rec.OffenceTitle)
	if s.find(rec.Text) { // as nearly all are
		return
	}
	if l.text = plainOf(rec.Text); l.text.from != nil {
		s.find(l.text.text)
	}
}

// find finds the hits of text, which is of the offence that was looked at, and says whether
// it is plain.
func (s *Sitting) find(text string) (isPlain bool) {
	if s.looked.offence.reads && len(text) <= longestSkimmed {
		return s.reading.findByWords(s.judge, text)
	}
	return s.reading.find(s.judge, text)
}

// Decide is Decide of the Judge. What Silent has found in the same record just
// before is not looked for again: a caller that uses the memory of a text for another one asks
// Silent of each record first. The Decision is good until the next call.
func (s *Sitting) Decide(rec record.Record) Decision {
	if !s.looked.at(&rec) {
		s.look(&rec)
	}
	rec.Text = s.looked.text.text
	dec := s.looked.text.restored(s.judge.decide(s.reading, rec, s.definitions[s.day(rec.RecordedOn)], s.looked.offence))
	s.looked.text = plain{} // decide has changed the hits, and text is not kept
	return dec
}

// Definition gives the id of the definition for a day.
func (s *Sitting) Definition(day civil.Date) string { return s.definitions[s.day(day)].ID }

// day gives the number of the definition for a day.
func (s *Sitting) day(day civil.Date) (definition int) {
	number := numberOf(day)
	d := &s.days[int(number)&(len(s.days)-1)]
	if d.definition == 0 || d.day != number {
		in := s.named
		if in == nil {
			in = s.judge.inForce(day)
		}
		*d = sittingDay{number, int32(s.number(in)) + 1}
	}
	return int(d.definition) - 1
}

// number numbers the definitions.
func (s *Sitting) number(d *rules.Definition) int {
	at := slices.IndexFunc(s.definitions, func(have *rules.Definition) bool { return have.ID == d.ID })
	if at < 0 {
		at = len(s.definitions)
		s.definitions = append(s.definitions, d)
	}
	return at
}

// offence gives the kinds of an offence.
func (s *Sitting) offence(code, title string) offence {
	o := s.judge.offenceOf(record.Record{OffenceCode: code, OffenceTitle: title})
	if o.reads {
		return o
	}
	o.set = slices.IndexFunc(s.sets, func(have []int32) bool { return slices.Equal(have, o.kinds) })
	if o.set < 0 && len(s.sets) < mostSets {
		o.set = len(s.sets)
		s.sets = append(s.sets, o.kinds)
	}
	return o
}

// place counts the words of a place online that a location type is.
func (s *Sitting) place(location, _ string) int {
	return len(s.judge.fields(nil, record.Record{LocationType: location}))
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
