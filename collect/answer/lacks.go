package answer

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// What an answer with figures lacks, which makes it a part of one: a period that was asked
// for, a force of a joint reply.

// lacksNumbers reports a period of which every figure is said to be not available.
func lacksNumbers(own []Figure) bool {
	has := map[figure.Period]bool{}
	for _, f := range own {
		has[f.Period] = has[f.Period] || f.Symbol != NotAvailable || covered(f, own)
	}
	for _, any := range has {
		if !any {
			return true
		}
	}
	return false
}

// covered reports a figure that is not available although the whole of which it is a
// part is given: a quarter of a year.
func covered(f Figure, own []Figure) bool {
	return slices.ContainsFunc(own, func(o Figure) bool {
		return o.Symbol == NoSymbol && o.Breakdown.IsNone() && o.Force == f.Force && o.Period != f.Period && o.Period.Contains(f.Period)
	})
}

// lacksPeriod reports that a period that was asked for, or that another
// question has, is missing here.
func (r *reader) lacksPeriod(own, all []Figure) bool {
	if r.years.toDate && !slices.ContainsFunc(all, func(f Figure) bool { return f.Period.Days() < 364 }) {
		r.problem("the current year to date was asked for and is missing")
		return true
	}
	for _, p := range r.periodsAsked(own[0].Question) {
		if !slices.ContainsFunc(own, func(f Figure) bool { return f.Period.Contains(p) || p.Contains(f.Period) }) && !coveredBy(p, own) {
			return true
		}
	}
	return len(r.years.all) == 0 && len(r.yearsOf[own[0].Question]) == 0 && r.lacksYear(own, all) || lacksForce(own) || r.saidMissing(own) || onlyTogether(own, all) || r.blankPeriod(own[0].Question)
}

// onlyTogether reports that every figure of a question is of several years in one, of which
// another question has each by itself.
func onlyTogether(own, all []Figure) bool {
	for _, f := range own {
		years := map[figure.Period]bool{}
		for _, o := range all {
			if o.Question != f.Question && o.Force == f.Force && o.Period.Months() == monthsOfYear && f.Period.Contains(o.Period) {
				years[o.Period] = true
			}
		}
		if f.Period.Months() <= monthsOfYear || len(years) < 2 {
			return false
		}
	}
	return true
}

// saidMissing reports that the letter says of a period that it is not in the figures, and
// that no figure of the question is of it. A part of a year that nothing is given of was not
// asked for.
func (r *reader) saidMissing(own []Figure) bool {
	for _, text := range r.words {
		if !tellsOfGap(text) { // cheaper than its sentences
			continue
		}
		before := ""
		for _, s := range sentencesOf(text) {
			last := before
			before = s
			if !tellsOfGap(s) || ofBreakdown.MatchString(s) || r.tellsOfCheck(s, last) {
				continue
			}
			for _, p := range askedSpans(s) {
				if !p.Loose && r.mayBeAsked(own[0].Question, p.Period) && isGap(p.Period, own) {
					r.problem("%s is said to be missing: %q", p.Period, quoteWords(s))
					return true
				}
			}
		}
	}
	return false
}

// isGap reports a period beside those of figures of which there is none.
func isGap(p figure.Period, own []Figure) bool {
	given := func(f Figure) bool { return p.Contains(f.Period) }
	beside := func(f Figure) bool { return adjoins(f.Period, p) }
	return !ofYearNotGiven(p, own) && !slices.ContainsFunc(own, given) && slices.ContainsFunc(own, beside)
}

// ofYearNotGiven reports a part of a year of which nothing is given: neither the whole, nor
// another part that no whole of its own holds.
func ofYearNotGiven(p figure.Period, own []Figure) bool {
	return p.Months() < monthsOfYear && !slices.ContainsFunc(own, func(f Figure) bool {
		return f.Period.Contains(p) || f.Period.Months() < monthsOfYear && adjoins(f.Period, p) && !covered(f, own)
	})
}

// adjoins reports a period that is the next, the one before, or holds the other.
func adjoins(a, b figure.Period) bool {
	return a.Contains(b) || a.End.AddDays(1) == b.Start || b.End.AddDays(1) == a.Start
}

// leftOut says that something is not in the figures.
var leftOut = lazyre.New(`(?i)\b(?:(?:is|are|was|were|has|have|had)(?: been)? not (?:yet )?(?:been )?(?:included|loaded|available|complete|counted|extracted|ready|final)|not included|(?:is|are) (?:missing|left out|omitted|excluded|unavailable|incomplete))\b`)

// saysNone says that there is no number, or that it cannot be given.
var saysNone = anyOf(near(`no`, "2", `numbers?|figures?|counts?|data|information|statistics|totals?`), near(`nothing`, "2", `held|recorded|given|available|provided|counted|supplied`),
	near(`(?:not (?:able|possible)|unable) to|cannot|can['’]t|could not`, "1", near(`give|provide|supply|produce|state|count|be (?:given|provided|supplied|produced|counted)`, "9", `for|of|in`)),
	near(`numbers?|figures?|counts?|data|totals?`, "8", `cannot be (?:given|provided|supplied|produced)`))

// tellsOfGap reports words that say that something is not in the figures, or that there is no number.
func tellsOfGap(s string) bool { return leftOut.MatchString(s) || saysNone.MatchString(s) }

// mayBeAsked reports that a period is of those asked for, or that these are not known.
func (r *reader) mayBeAsked(q string, p figure.Period) bool {
	ps := r.periodsAsked(q)
	return len(ps) == 0 || slices.ContainsFunc(ps, func(a figure.Period) bool { return overlaps(a, p) })
}

// lacksForce reports that a force of a joint reply has no number for a period for
// which another has one.
func lacksForce(own []Figure) bool {
	type cell struct {
		force  string
		period figure.Period
	}
	forces, periods, has := map[string]bool{}, map[figure.Period]bool{}, map[cell]bool{}
	for _, f := range own {
		if f.Force == "" || f.IsTotal || f.Period == (figure.Period{}) {
			continue
		}
		forces[f.Force], periods[f.Period] = true, true
		if f.Symbol != NotAvailable {
			has[cell{f.Force, f.Period}] = true
		}
	}
	return len(has) < len(forces)*len(periods) && len(forces) > 1
}

// lacksYear reports that the request is not told, and that the second question has a whole
// year that this one lacks, even if only to say that its number is not available.
func (r *reader) lacksYear(own, all []Figure) bool {
	return slices.ContainsFunc(all, func(f Figure) bool {
		return f.Breakdown.IsNone() && (f.Symbol == NoSymbol || f.Symbol == NotAvailable) && f.Question == "Q2" && f.Unit == Offences && f.Period.Days() > 363 && f.Period.Days() < 368 && f.Force == own[0].Force &&
			!slices.ContainsFunc(own, func(o Figure) bool { return overlaps(o.Period, f.Period) }) && !r.unasked(f.Period, all) // which reads the whole letter
	})
}

// lacksYearBeforeFlag reports that the words of the second question say that the flag was not always there, and that the
// first question has a year that this one lacks.
func lacksYearBeforeFlag(own, all []Figure, text string) bool {
	return own[0].Question == "Q2" && (saysNoFlag(text) || flagBegun.MatchString(text)) && slices.ContainsFunc(all, func(f Figure) bool {
		return f.Question == "Q1" && f.Breakdown.IsNone() && f.Force == own[0].Force && f.Period.Months() == monthsOfYear && !slices.ContainsFunc(own, func(o Figure) bool { return overlaps(o.Period, f.Period) })
	})
}

var flagBegun = anyOf(near(flagNoun, "6", begun))

// notAsked says that a year is given beside those asked for.
var notAsked = lazyre.New(`(?i)\b(?:you (?:did not|didn['’]t|have not|haven['’]t) (?:ask(?:ed)?|request(?:ed)?)\b|(?:was|were|is|are) not (?:asked for|requested|part of (?:your|the) request)\b|(?:is|are|was|were) (?:only )?(?:given|shown|added|included|provided) (?:only )?(?:for comparison|for context|for background|so that the change))`)

// firstYear names the earliest of the years that are given.
var firstYear = lazyre.New(`(?i)\b(?:first|earliest|earlier|extra|additional) (?:financial |calendar )?(?:year|period|column|row|line)\b`)

// unasked reports a year of which the letter says that nobody asked for it: by its name, or as the first.
func (r *reader) unasked(p figure.Period, all []Figure) bool {
	first := !slices.ContainsFunc(all, func(f Figure) bool { return f.Period.Start.Before(p.Start) })
	for _, text := range r.words {
		if !notAsked.MatchString(text) {
			continue
		}
		for _, s := range sentencesOf(text) {
			if !notAsked.MatchString(s) {
				continue
			}
			if first && firstYear.MatchString(s) || slices.ContainsFunc(spans(prose.SpeltPeriods(s)), func(x prose.SpeltPeriod) bool { return x.Period == p }) {
				return true
			}
		}
	}
	return false
}

func overlaps(a, b figure.Period) bool { return !a.End.Before(b.Start) && !b.End.Before(a.Start) }
