package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// A dim is one way in which a table is broken down.
type dim int

// The dims. noDim is a label that breaks nothing down, or that nobody knows.
const (
	noDim dim = iota
	byOffence
	byCode
	byAge
	bySex
	byPlatform
	byOutcome
	byPeriod
	byForce
	byQuestion
	byMeasure // "Offences with cyber-flag", "Victims"
	byUnit
	byFlag  // yes or no
	byDim   // the name of the dim that the next column of labels is in
	skipped // percentages, changes, comments
)

// Facets is what a heading or a label says of the figures below or beside it.
type facets struct {
	question  string // "Q2", from a marker
	force     string
	period    prose.SpeltPeriod
	breakdown Breakdown
	unit      Unit
	flagged   bool     // speaks of the flag
	both      bool     // names all offences and the flagged ones
	all       bool     // says that all offences are counted: "Recorded"
	either    bool     // says that they are with the flag or without it
	total     bool     // "Total", "Sum", "All"
	part      int      // quarter 1 to 4, of the year that a neighbour gives
	parts     int      // of a total, how many quarters from the first it is of
	skip      bool     // what is below is no count of offences or people
	of        dim      // of a total: what it is the sum of, where its neighbours show it
	doubts    doubtSet // what is not proved of these
}

// with lays inner over f: what inner says stands, what it leaves out stays.
func (f facets) with(inner facets) facets {
	if inner.question != "" {
		f.question = inner.question
	}
	if inner.force != "" {
		f.force = inner.force
	}
	f.period = joinPeriods(f.period, inner.period)
	f.breakdown = f.breakdown.with(inner.breakdown)
	if inner.unit != "" {
		f.unit = inner.unit
	}
	f.flagged = f.flagged || inner.flagged
	f.both, f.all, f.either = f.both || inner.both, f.all || inner.all, f.either || inner.either
	f.total = f.total || inner.total
	f.part, f.parts = max(f.part, inner.part), max(f.parts, inner.parts)
	f.skip = f.skip || inner.skip
	if inner.of != noDim {
		f.of = inner.of
	}
	f.doubts |= inner.doubts
	return f
}

func (b Breakdown) with(in Breakdown) Breakdown {
	for _, p := range [][2]*string{{&b.Code, &in.Code}, {&b.Offence, &in.Offence}, {&b.Age, &in.Age}, {&b.Sex, &in.Sex},
		{&b.Platform, &in.Platform}, {&b.Outcome, &in.Outcome}} {
		if *p[1] != "" {
			*p[0] = *p[1]
		}
	}
	return b
}

// joinPeriods lays a period over another: a month without its year takes the
// year of the other.
func joinPeriods(outer, inner prose.SpeltPeriod) prose.SpeltPeriod {
	switch {
	case inner.Dated() && !outer.Dated() && outer.Month > 0 && inner.Month == 0 && inner.Period.Months() == monthsOfYear: // "Apr-Jun" above a table of years
		return prose.MonthWithin(outer, inner)
	case inner.Dated():
		return inner
	case inner.Month == 0:
		return outer
	case !outer.Dated():
		if outer.Month == 0 {
			return inner
		}
		return outer
	}
	return prose.MonthWithin(inner, outer)
}

// set puts a label's own words where its dim has them.
func (f *facets) set(d dim, label string) {
	label = strings.TrimRight(timesSign.ReplaceAllString(withoutPeriodBehind(label), ""), " ,;")
	switch d {
	case byOffence:
		f.breakdown.Code, f.breakdown.Offence = splitCode(label)
	case byCode:
		f.breakdown.Code = strings.TrimSpace(codeWord.ReplaceAllString(label, ""))
	case byAge:
		f.breakdown.Age, _ = readAge(label, true)
	case bySex:
		f.breakdown.Sex, _ = readSex(label, true)
	case byPlatform:
		f.breakdown.Platform = label
	case byOutcome:
		f.breakdown.Outcome = label
	}
}

// withoutPeriodBehind gives a label without the period that its sentence has behind it: "grooming in 2016/17".
func withoutPeriodBehind(label string) string {
	for _, p := range spans(prose.SpeltPeriods(label)) {
		if m := inPeriodEnd.FindStringIndex(label[:p.Start]); p.End == len(label) && m != nil && m[0] > 0 {
			return label[:m[0]]
		}
	}
	return label
}

var inPeriodEnd = lazyre.New(`(?i)\s+(?:in|during|for)\s+(?:the\s+)?(?:(?:financial\s+)?year\s+)?$`)

var codeWord = lazyre.New(`(?i)^(?:(?:HO|H\.O\.|Home Office)\s*)?(?:(?:offence\s*)?(?:code|class)\s*:?\s*)?`)

var (
	codeFirst = lazyre.New(`^((?:\d{1,3}[A-Z]?(?:/\d{1,2})?|\d{1,3}/\d{1,2}))(?:\s*[-–:.]\s*|\s+)([A-Za-z(].*)$`)
	codeLast  = lazyre.New(`^([A-Z].*?)\s*[(\[](?:HO\s*)?(?:code|class)?\s*:?\s*(\d{1,3}[A-Z]?(?:/\d{1,2})?)[)\]]$`)
	codeNamed = lazyre.New(`(?i)^([a-z].*?)[,;]\s*(?:(?:HO|Home Office)\s+)?(?:offence\s+)?(?:code|class)\s*:?\s*(\d{1,3}[A-Z]?(?:/\d{1,2})?)$`)
)

// noTitle is what stands behind a number that is no code: the month of a day, "1 Apr 2020 to 30 Sep 2020 (Niche)", or
// the letter of a sub-question, "1 (ii)".
var noTitle = lazyre.New(`(?i)^(?:` + prose.Months + `\b|\((?:[ivx]+|[a-z])\))`)

// splitCode parts an offence's printed code from its title: "22B Sexual
// activity ...", "088/01 - Sexual grooming", "Rape (HO code 19D)".
func splitCode(label string) (code, title string) {
	if m := codeFirst.FindStringSubmatch(label); m != nil && (isCode(m[1]) || classAndPart.MatchString(m[1])) && !noTitle.MatchString(m[2]) {
		return m[1], m[2]
	}
	if m := codeLast.FindStringSubmatch(label); m != nil && isCode(m[2]) {
		return m[2], m[1]
	}
	if m := codeNamed.FindStringSubmatch(label); m != nil && isClass(m[2]) { // "sexual grooming, HO code 88A"
		return m[2], m[1]
	}
	return "", label
}

// classAndPart is how the codes of the Home Office were written before their classes had letters: "019/00". The
// classification has not all of them.
var classAndPart = lazyre.New(`^0\d\d/\d\d$`)

// isCode reports a code that the classification knows.
func isCode(s string) bool { return reference.IsOffence(s) }
