package answer

import (
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// A title may name, beside what it counts, the sex or age of those below it: "Q2. Offences with the flag, female
// victims only". That holds for its own table or list. A later one below it is of the same people only where its
// sums agree with those of the first.

// A personTitle is the last such title, and what has been read below it.
type personTitle struct {
	person Breakdown
	run    int                    // where in r.found the table or list begins that is read now
	wholes map[wholeOfTitle]int64 // what the first one adds up to; nil before it has ended
	axes   Breakdown              // what the first one is broken down by, a word for each
}

// A wholeOfTitle is what a number may be the whole of.
type wholeOfTitle struct {
	all    bool // of all offences, not of the flagged ones
	period figure.Period
}

// titledPerson takes the sex or age that a title names, up to the next title of what is counted. Any other title ends
// the table or list above it.
func (r *reader) titledPerson(s string) {
	r.titledSuspects(s)
	s, ok := asTitle(s)
	if !ok || r.hasCounts(s) {
		return
	}
	ofCount := flagWords.MatchString(s) || crimeWords.MatchString(s)
	if labelDim(s) != byPeriod {
		r.endPersonRun()
	}
	if !ofCount && !isTotal(s) {
		return
	}
	p := Breakdown{}
	if ofCount && !inOffence.MatchString(s) {
		p = personApart(s)
	}
	if !p.IsNone() || !r.titledOf.person.IsNone() {
		r.here.breakdown.Sex, r.here.breakdown.Age = p.Sex, p.Age
	}
	r.titledOf = personTitle{person: p, run: len(r.found)}
}

// titledSuspects doubts what stands below a title of offences that names the sex or age of suspects.
func (r *reader) titledSuspects(s string) {
	if len(strings.Fields(s)) > longestTitle || endsLikeSentence.MatchString(s) || !flagWords.MatchString(s) && !crimeWords.MatchString(s) {
		return
	}
	r.here.doubts = r.here.doubts.without(ofSuspects).when(r.here.unit != Suspects && ofSuspect.MatchString(s), ofSuspects)
}

const (
	aSuspect = `(?:` + suspectNouns + `|` + suspectNoun + `|accused)`
	ageWords = `(?:(?:under|over|below|above)[\s-]?\d{1,2}|\d{1,2}\s?(?:-|–|to|and|or)\s?(?:\d{1,2}|over|under|older|younger)\b|\d{1,2}\s?\+)`
)

var (
	// ofSuspect names a sex or age as that of suspects: "suspects male only", "offender aged 10-17".
	ofSuspect = lazyre.New(`(?i)\b` + aSuspect + `\b[\s,:(–-]*(?:(?:is|was|are|were|being|who|only|age|sex|gender|of|the|an?) )*(?:males?|females?|boys?|girls?|men|man|women|woman|aged|` + ageWords + `)|\b(?:males?|females?|boys?|girls?|men|women|under[\s-]?18s?|` + ageWords + `(?:[\s-]years?[\s-]olds?)?)\s+` + aSuspect + `\b`)
	// traitOfSuspects says that counts are broken down by the sex or age of suspects.
	traitOfSuspects = lazyre.New(`(?i)\b(?:sex|gender|ages?|age (?:group|band)s?) of (?:(?:the|an?|each|any) )?` + aSuspect + `\b|\b` + aSuspect + `(?:['’]s?)? (?:sex|gender|ages?)\b`)
)

// endPersonRun ends a table or list below a title that names a person. Where it is not the first, and its sums are not
// those of the first, the title does not hold for it, and nothing says who is counted.
func (r *reader) endPersonRun() {
	t := &r.titledOf
	t.run = min(t.run, len(r.found))
	run := r.found[t.run:]
	if t.person.IsNone() || len(run) == 0 {
		return
	}
	t.run = len(r.found)
	wholes, axes := wholesOf(run), axesOf(run)
	switch {
	case t.wholes == nil:
		t.wholes, t.axes = wholes, axes
	case !t.holdsFor(wholes, axes):
		for i := range run {
			t.takeOff(&run[i])
		}
	}
}

// holdsFor reports that a later table is of the same people as the first: its sums are the same, or it is the same table
// of other periods.
func (t *personTitle) holdsFor(wholes map[wholeOfTitle]int64, axes Breakdown) bool {
	shared := 0
	for of, n := range wholes {
		if first, ok := t.wholes[of]; ok {
			if n != first {
				return false
			}
			shared++
		}
	}
	return shared > 0 || len(wholes) > 0 && axes == t.axes
}

// takeOff takes the sex or age of the title off a figure that has it.
func (t *personTitle) takeOff(p *proposal) {
	if t.person.Sex != "" && p.Breakdown.Sex != t.person.Sex || t.person.Age != "" && p.Breakdown.Age != t.person.Age {
		return
	}
	if t.person.Sex != "" {
		p.Breakdown.Sex = ""
	}
	if t.person.Age != "" {
		p.Breakdown.Age = ""
	}
	p.doubts = p.doubts.with(personEnded)
}

// wholesOf gives what the figures of a table or list add up to in each period: the total printed, or else their sum.
func wholesOf(run []proposal) map[wholeOfTitle]int64 {
	sums, totals := map[wholeOfTitle]partSum{}, map[wholeOfTitle]int64{}
	for _, p := range run {
		of := wholeOfTitle{p.Question == "Q1", p.Period}
		if p.IsTotal && p.Symbol == NoSymbol {
			totals[of] = max(totals[of], p.Value)
			continue
		}
		sum := sums[of]
		sum.add(p.value())
		sums[of] = sum
	}
	for of, sum := range sums {
		if _, ok := totals[of]; !ok && sum.known() {
			totals[of] = sum.n
		}
	}
	return totals
}

// axesOf says by what the figures of a table or list are broken down.
func axesOf(run []proposal) Breakdown {
	var out Breakdown
	for _, p := range run {
		for _, x := range []struct {
			to  *string
			has string
		}{{&out.Offence, p.Breakdown.Offence + p.Breakdown.Code}, {&out.Age, p.Breakdown.Age}, {&out.Sex, p.Breakdown.Sex}, {&out.Platform, p.Breakdown.Platform}, {&out.Outcome, p.Breakdown.Outcome}} {
			if x.has != "" {
				*x.to = "it is"
			}
		}
	}
	return out
}
