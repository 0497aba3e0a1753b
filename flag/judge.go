// Package flag says whether a recorded crime involved the internet: rules and
// a record in, a Decision out, with its probability and its reasons as byte
// offsets. It refuses to answer without a reason, and it takes the officer's
// flag as weak evidence and never as the answer. It reads no file and keeps no
// record.
package flag

import (
	"fmt"
	"sync"

	"cyberflag/flag/match"
	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/rules"
)

// A Judge decides records by one set of rules. It is safe for concurrent use:
// after NewJudge it only remembers definitions by day and memory for readings.
type Judge struct {
	set     *rules.Set
	version string
	rules   []rules.Rule
	model   rules.Model
	noText  noText
	learnt  rules.Learnt

	mentions *match.Finder  // phrases of rules: most texts have none, and are done
	isRule   spellings      // by phrase of mentions
	around   *match.Lexicon // what stands around them
	quick    *match.Finder  // its phrases of the parts up to weighedPart, where no word is learnt: see phrasesAround
	spelt    int            // how many phrases of mentions are the first of around
	means    meanings       // by phrase of around behind those, without companions
	near     meanings       // the same, companions alone

	companions  []rules.Reach
	labels      map[string][]int32 // folded label of a section to names
	words       []learntWord
	wordOdds    sparseOdds  // by learnt word
	worth       []wordWorth // by learnt word plus 1; the first is nothing
	whole       wholeText
	features    *features
	channels    channelModel
	group       []int32         // by rule: its name in features
	offline     []bool          // by rule: whether its channel is surely not of the internet
	titles      *match.Finder   // words of offence titles
	isKind      [][]int32       // by phrase of titles: names of kinds
	counting    map[string]bool // see noteCounting
	definitions sync.Map        // day to *rules.Definition in force on it
	readings    chan *reading   // free ones; a sync.Pool would forget what they learnt of words
}

// inForce gives the definition in force on a day.
func (j *Judge) inForce(day civil.Date) *rules.Definition {
	if d, ok := j.definitions.Load(day); ok {
		return d.(*rules.Definition)
	}
	d := j.set.InForce(day)
	j.definitions.Store(day, &d)
	return &d
}

// A meaning is one thing that a phrase around a mention means.
type meaning struct {
	kind meaningKind
	of   int32 // a name of features for a cue, a companion, or a rule
}

type meaningKind uint8

// A meanings is what phrases mean: those of phrase p stand in all from from[p] to
// from[p+1]. Every word of a text is looked up, so they stand close together.
type meanings struct {
	from []int32
	all  []meaning
}

// newMeanings takes the meanings that wanted wants.
func newMeanings(byPhrase [][]meaning, wanted func(meaning) bool) meanings {
	m := meanings{from: []int32{0}}
	for _, ms := range byPhrase {
		for _, one := range ms {
			if wanted(one) {
				m.all = append(m.all, one)
			}
		}
		m.from = append(m.from, int32(len(m.all)))
	}
	return m
}

func (m *meanings) of(phrase int) []meaning { return m.all[m.from[phrase]:m.from[phrase+1]] }

const (
	aCue meaningKind = iota
	aCompanion
	anOffline // a mention of a channel that is not of the internet
	aFalseFriend
	aBreak
)

// NewJudge prepares set for deciding.
func NewJudge(set *rules.Set) (*Judge, error) {
	j := &Judge{
		set: set.Dated(), version: set.Version(), rules: set.Rules(), model: set.Model(), noText: newNoText(set), learnt: set.Learnt().Scale(),
		labels: map[string][]int32{}, features: newFeatures(set),
	}
	j.noteCounting()
	b := builder{judge: j, companions: map[companionKey]int32{}}
	b.addRules()
	b.addAround(set)
	b.addOffences(set)
	b.addWords(set.Learnt())
	j.channels = newChannelModel(set, j.features, j.words)
	j.whole = newWholeText(set, j.features, j.words)
	parts := b.sortAround()
	j.means = newMeanings(b.means, func(m meaning) bool { return m.kind != aCompanion })
	j.near = newMeanings(b.means, func(m meaning) bool { return m.kind == aCompanion })
	err := b.addSuppressors(set)
	b.addWaking(set.Learnt().WholeText)
	if err == nil {
		j.isRule = b.isRule.kept()
		j.mentions, err = match.New(b.spellings.list)
	}
	if err == nil {
		j.around, err = b.lexicon(parts)
	}
	if err == nil && len(j.words) == 0 {
		j.quick, err = match.New(b.around.list[:parts[weighedPart]])
	}
	if err == nil {
		j.titles, err = match.New(b.titles.list)
	}
	if err != nil {
		return nil, fmt.Errorf("prepare the rules: %w", err)
	}
	for i := range j.rules {
		j.rules[i].Phrases = nil // they are in mentions, and long
	}
	j.readings = make(chan *reading, mostReadings)
	return j, nil
}

// Version names the rules that j decides by.
func (j *Judge) Version() string { return j.version }

// mostReadings is how many readings are kept for the next texts: one for each
// goroutine that decides at once, within reason.
const mostReadings = 64

// reading gives a reading that nobody uses.
func (j *Judge) reading() *reading {
	select {
	case r := <-j.readings:
		return r
	default:
		return j.newReading()
	}
}

func (j *Judge) newReading() *reading {
	return &reading{reader: j.around.NewReader(), wordZones: j.newWordZones()}
}

// done gives a reading back.
func (j *Judge) done(r *reading) {
	select {
	case j.readings <- r:
	default:
	}
}

// Decide says whether rec involved the internet, by the definition in force
// on the day it was recorded.
func (j *Judge) Decide(rec record.Record) Decision {
	return j.decideOne(rec, j.inForce(rec.RecordedOn))
}

// DecideUnder is Decide by the definition with the given id, whatever the
// date. An unknown id is an error with a hint.
func (j *Judge) DecideUnder(rec record.Record, definition string) (Decision, error) {
	d, err := j.set.Definition(definition)
	if err != nil {
		return Decision{}, err
	}
	return j.decideOne(rec, &d), nil
}

// decideOne decides one record by its own.
func (j *Judge) decideOne(rec record.Record, d *rules.Definition) Decision {
	r := j.reading()
	defer j.done(r)
	text := plainOf(rec.Text)
	rec.Text = text.text
	r.find(j, rec.Text)
	of := j.offenceOf(rec)
	return text.restored(j.decide(r, rec, d, &of)).kept()
}
