package answer

import (
	"slices"

	"cyberflag/figure"
)

// underYears doubts what seems to be of several years and cannot be: one of these has more, or it is a sum under a title
// or label of them all that they do not give. It may be how much the last has more than the first, or of one year only.
func (r *reader) underYears() {
	for i, whole := range r.found {
		if whole.Symbol != NoSymbol || whole.Period.Months() <= monthsOfYear {
			continue
		}
		more := slices.IndexFunc(r.found, func(p proposal) bool { return p.Symbol == NoSymbol && p.Value > whole.Value && p.yearOf(whole) })
		if more < 0 {
			continue
		}
		year := r.found[more]
		r.found[i].doubts = whole.doubts.with(underYear)
		r.unsaid(whole.Question+" "+whole.Period.String()+": "+figure.Thousands(whole.Value)+" is less than the "+figure.Thousands(year.Value)+" of "+year.Period.String(), whole.Value, year.Value)
	}
	r.periodClaims(func(whole proposal, what string, terms []addend) {
		if what == "years" && whole.Period.Months() > monthsOfYear && !r.wrongSums[whole.Where] && sumOf(terms).cannotBe(whole.Value) {
			for i, p := range r.found {
				if p.Where == whole.Where && p.Period == whole.Period && p.Value == whole.Value && p.Breakdown == whole.Breakdown {
					r.found[i].doubts = p.doubts.with(underYear)
				}
			}
		}
	})
}

// yearOf reports a count of the same of one year within the time of another.
func (p proposal) yearOf(whole proposal) bool {
	return p.Breakdown == whole.Breakdown && p.base(p.Question) == countBase{whole.Force, whole.Question, p.Period, whole.Unit} &&
		p.Period.Months() == monthsOfYear && whole.Period.Contains(p.Period)
}
