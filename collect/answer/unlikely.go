package answer

import (
	"slices"

	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
)

// What a reading as a whole makes unlikely. Each of these was counted on the answers of 28 authors as the reader of the
// day met them for the first time (doc/reading.md, "Doubts of a reading as a whole"). None of them changes a figure: a
// person is told why to look.

// leastFigures is how many figures a letter has of which these doubts can tell something: fewer a person sees at a glance.
const leastFigures = 8

// unlikely doubts figures that a misread title or head would give sooner than a force would.
func (r *reader) unlikely() {
	apart := r.monthsApart()
	for i, p := range r.found {
		r.found[i].doubts = p.doubts.when(apart && p.Period.Months() == 1, monthOrYear).when(p.Breakdown.oddlyNamed(), layoutLabel)
	}
	if len(r.found) < leastFigures {
		return
	}
	read, lost := r.basesRead(), r.manyLost()
	for i, p := range r.found {
		d := p.doubts.when(p.ofPeopleOnly(read), peopleAlone).when(lost, besideLost)
		r.found[i].doubts = d.when(p.Question == "Q1" && !p.Breakdown.IsNone() && !read[p.base("Q1")], partsAlone)
	}
	r.mostlyDoubted()
}

// monthsApart reports counts of single months of which none follows another: they are sooner years of which only the
// beginning was read, "Apr-16/Mar-17". One count may well be of a month. monthMarks sees it where one table shows it.
func (r *reader) monthsApart() bool {
	counts, starts := 0, map[civil.Date]bool{}
	for _, p := range r.found {
		if p.Period.Months() == 1 {
			counts++
			starts[p.Period.Start] = true
		}
	}
	return counts > 1 && !slices.ContainsFunc(r.found, func(p proposal) bool { return p.Period.Months() == 1 && starts[p.Period.End.AddDays(1)] })
}

// layoutWords are words of tables and counts. They stand in heads and titles, and hardly in the name of an offence, a
// service or an outcome.
var layoutWords = lazyre.New(`(?i)\b(?:counts? of|numbers?|figures?|tables?|columns?|rows?|sheets?|cells?|items?|continued|flag(?:s|ged)?)\b`)

// endOfOutcome is the last word of an outcome whose first words stand in another line, or a letter or number that
// stands for one: "resolution", "L", "D.1.1 charged".
var endOfOutcome = lazyre.New(`(?i)^(?:resolutions?|difficult(?:y|ies)|interest|prosecution|requisition|identified|supports?|suspects?|decision|action|taken|notice|warning|disposals?|summons(?:ed)?|concluded|[a-z]|[a-z]?\d?(?:\.\d+)+\b.*)$`)

// oddlyNamed reports a title, platform or outcome that speaks of tables and counts, or is a piece of one.
func (b Breakdown) oddlyNamed() bool {
	return slices.ContainsFunc([]string{b.Offence, b.Platform, b.Outcome}, layoutWords.MatchString) || endOfOutcome.MatchString(b.Outcome)
}

// basesRead tells of which bases the whole was read (true) or only parts (false), those of any period among them.
func (r *reader) basesRead() map[countBase]bool {
	out := map[countBase]bool{}
	for _, p := range r.found {
		for _, b := range []countBase{p.base(p.Question), p.ofAnyPeriod(p.Unit)} {
			out[b] = out[b] || p.Breakdown.IsNone()
		}
	}
	return out
}

// ofAnyPeriod is the base of counts of its question, of whatever period.
func (p proposal) ofAnyPeriod(unit Unit) countBase {
	return countBase{force: p.Force, question: p.Question, unit: unit}
}

// ofPeopleOnly reports people in the first or second question, of which no offences were read: forces count offences there.
func (p proposal) ofPeopleOnly(read map[countBase]bool) bool {
	_, offences := read[p.ofAnyPeriod(Offences)]
	return (p.Question == "Q1" || p.Question == "Q2") && !offences
}

// figuresToLost is how many figures a letter has at most for each number that was lost, where they are doubted for it.
const figuresToLost = 10

// manyLost reports a letter of which many numbers were not understood.
func (r *reader) manyLost() bool {
	return (r.lost+len(r.loose))*figuresToLost >= len(r.found)
}

// littleBelieved is what is believed at most of half of the figures of a letter, where the rest is doubted for it.
const littleBelieved = 0.75

// mostlyDoubted doubts what is left of a letter of which half was not understood.
func (r *reader) mostlyDoubted() {
	n := 0
	for _, p := range r.found {
		if p.doubts.confidence() < littleBelieved {
			n++
		}
	}
	if 2*n < len(r.found) {
		return
	}
	for i, p := range r.found {
		r.found[i].doubts = p.doubts.when(p.doubts == 0, amongDoubted)
	}
}
