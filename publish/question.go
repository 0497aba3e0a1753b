package publish

import (
	"fmt"

	"cyberflag/collate"
	"cyberflag/figure"
)

// BestQuestion picks the two financial years, one after the other, in which
// most forces have a count in both: the pair about which most can be said.
// Of pairs with as many forces it takes the later. It fails when no force has
// two years of the measure.
func BestQuestion(figs []figure.Figure, m figure.Measure) (collate.Question, error) {
	counted := map[int]map[string]bool{} // first year -> force
	for _, f := range figs {
		if _, ok := f.Value.Number(); !ok || f.Measure != m || f.Area.Kind != figure.Force || !f.Period.IsFinancialYear() {
			continue
		}
		year := f.Period.Start.Year
		if counted[year] == nil {
			counted[year] = map[string]bool{}
		}
		counted[year][f.Area.Code] = true
	}
	best, most := 0, 0
	for year := range counted {
		if n := both(counted[year], counted[year+1]); n > most || n == most && n > 0 && year > best {
			best, most = year, n
		}
	}
	if most == 0 {
		return collate.Question{}, fmt.Errorf("%s: %w", m, ErrNoPair)
	}
	return collate.Question{
		Measure: m, Base: figure.FinancialYear(best), Current: figure.FinancialYear(best + 1),
	}, nil
}

// both counts the forces that are in a and in b.
func both(a, b map[string]bool) (n int) {
	for force := range a {
		if b[force] {
			n++
		}
	}
	return n
}
