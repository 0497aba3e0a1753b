package answer

import (
	"fmt"
	"slices"
)

// periodClaims visits the figure of a year with those of its months or quarters, and that of several years
// with those of each, wherever they stand. One of which a part is missing is left out.
func (r *reader) periodClaims(visit func(whole proposal, what string, terms []addend)) {
	groups := map[string][]proposal{}
	var order []string
	for _, p := range r.found {
		k := fmt.Sprint(p.Force, "|", p.Question, "|", p.Unit, "|", p.Breakdown)
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], p)
	}
	for _, k := range order {
		for _, whole := range groups[k] {
			if whole.Symbol != NoSymbol || whole.Period.Days() < 365 {
				continue
			}
			for _, of := range []struct {
				name   string
				months int
			}{{"months", 1}, {"quarters", 3}, {"halves", 6}, {"years", monthsOfYear}} {
				if terms := tiles(whole, groups[k], of.months); len(terms) > 1 {
					visit(whole, of.name, terms)
				}
			}
		}
	}
}

// tiles gives the figures of so many months each that together are the period of
// whole, or nil.
func tiles(whole proposal, all []proposal, months int) (terms []addend) {
	var parts []proposal
	for _, p := range all {
		if p.Period.Months() == months && whole.Period.Contains(p.Period) {
			parts = append(parts, p)
		}
	}
	slices.SortStableFunc(parts, func(a, b proposal) int { return a.Period.Compare(b.Period) })
	next := whole.Period.Start
	for _, p := range parts {
		if p.Period.Start != next {
			return nil
		}
		next = p.Period.End.AddDays(1)
		terms = append(terms, addend{v: value{p.Value, p.Symbol, p.Low, p.High}})
	}
	if next != whole.Period.End.AddDays(1) {
		return nil
	}
	return terms
}
