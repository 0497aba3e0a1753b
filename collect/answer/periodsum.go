package answer

import (
	"slices"

	"cyberflag/internal/civil"
)

// periodClaims visits the figure of a year with those of its months or quarters, and that of several years
// with those of each, wherever they stand. One of which a part is missing is left out.
func (r *reader) periodClaims(visit func(whole proposal, what string, terms []addend)) {
	type series struct {
		force, question string
		unit            Unit
		breakdown       Breakdown
	}
	groups := map[series][]proposal{}
	var order []series
	for _, p := range r.found {
		k := series{p.Force, p.Question, p.Unit, p.Breakdown}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], p)
	}
	for _, k := range order {
		of := byMonths(groups[k])
		for _, whole := range groups[k] {
			if whole.Symbol != NoSymbol || whole.Period.Days() < 365 {
				continue
			}
			for _, part := range partsOfYears {
				if terms := tiles(whole, of[part.months]); len(terms) > 1 {
					visit(whole, part.name, terms)
				}
			}
		}
	}
}

var partsOfYears = []struct {
	name   string
	months int
}{{"months", 1}, {"quarters", 3}, {"halves", 6}, {"years", monthsOfYear}}

// byMonths parts figures by how many months each is of, and puts them in the order of their periods.
func byMonths(all []proposal) map[int][]proposal {
	out := map[int][]proposal{}
	for _, p := range all {
		out[p.Period.Months()] = append(out[p.Period.Months()], p)
	}
	for _, ps := range out {
		slices.SortStableFunc(ps, func(a, b proposal) int { return a.Period.Compare(b.Period) })
	}
	return out
}

// tiles gives the figures that together are the period of whole, or nil. They are as long as one
// another, and in the order of their periods.
func tiles(whole proposal, all []proposal) (terms []addend) {
	from, _ := slices.BinarySearchFunc(all, whole.Period.Start, func(p proposal, start civil.Date) int { return p.Period.Start.Compare(start) })
	next := whole.Period.Start
	for i := range all[from:] {
		p := &all[from+i]
		if whole.Period.End.Before(p.Period.Start) {
			break
		}
		if !whole.Period.Contains(p.Period) {
			continue
		}
		if p.Period.Start != next {
			return nil
		}
		next = p.Period.End.AddDays(1)
		terms = append(terms, addend{v: p.value()})
	}
	if next != whole.Period.End.AddDays(1) {
		return nil
	}
	return terms
}
