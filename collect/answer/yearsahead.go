package answer

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// An answer may say ahead which years it is for, and then count by their place alone: "You asked about 2016/17 and 2017/18.
// In the earlier year there were 45, in the later 60".

// tellsYears says that the years of a sentence are those of the answer.
var tellsYears = lazyre.New(`(?i)\b(?:you (?:have )?(?:asked|requested|wanted)|asked (?:about|for)|requested|years? (?:are|were|covered|asked|requested|in question)|(?:financial|calendar|following|these|those|two|three|four|five) years|cover(?:s|ed|ing)?|relat(?:es?|ing) to)\b`)

// yearsAhead notes the years, two or more in order, of a sentence without counts that says which the answer is for.
func (r *reader) yearsAhead(s string) {
	ps := spans(prose.SpeltPeriods(s))
	if len(ps) < 2 || !tellsYears.MatchString(s) || r.hasCounts(s) {
		return
	}
	if run := runFromTo(s, ps); len(run) > 1 {
		ps = run
	}
	inOrder := slices.IsSortedFunc(ps, func(a, b prose.SpeltPeriod) int { return a.Period.Start.Compare(b.Period.Start) })
	if whole := func(p prose.SpeltPeriod) bool { return !p.Loose && p.Period.Months() == monthsOfYear }; inOrder && !slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return !whole(p) }) {
		r.ahead = periodsNamed(ps)
	}
}

// periodsNamed gives the periods that were spelt.
func periodsNamed(ps []prose.SpeltPeriod) []figure.Period {
	out := make([]figure.Period, len(ps))
	for i, p := range ps {
		out[i] = p.Period
	}
	return out
}

// yearsFor gives the years that the answer was asked for, else those that it says it is for.
func (r *reader) yearsFor() []figure.Period {
	switch {
	case len(r.years.run) > 1 && len(r.years.all) == 2:
		return r.years.run
	case len(r.years.all) > 0:
		return r.years.all
	}
	return r.ahead
}
