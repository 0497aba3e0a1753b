package disclose

import (
	"fmt"
	"slices"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// owners numbers, from 1, the values of the dimension whose values know their
// own counts, and gives the owner of each cell: 0 for totals and for groups of
// the hierarchy. It is nil when no dimension is asked for.
func owners(s *sums.Set, p Policy) ([]int, error) {
	if p.Insiders == "" {
		return nil, nil
	}
	at := slices.Index(s.Dims[:s.OwnDims], p.Insiders)
	if at < 0 {
		return nil, fmt.Errorf("insiders of %q: the table has the dimensions %q", p.Insiders, s.Dims[:s.OwnDims])
	}
	group := map[string]bool{table.Total: true}
	for _, parent := range p.Hierarchy[p.Insiders] {
		group[parent] = true
	}
	number, out := map[string]int{}, make([]int, len(s.Cells))
	for i, c := range s.Cells {
		v := c.Key[at]
		if group[v] {
			continue
		}
		if number[v] == 0 {
			number[v] = len(number) + 1
		}
		out[i] = number[v]
	}
	return out, nil
}

// knownInside gives the cells of r that an owner of others can work out, who
// knows all of his own: in none of the tables that were found does the cell
// differ while his stand still, and a search for one finds none either.
func knownInside(s *sums.Set, bounds []witness.Bound, owner []int, r witness.Result) (known []int) {
	asked := map[int][]int{} // owner -> cells
	for _, span := range r.Spans {
		for _, o := range r.Needs[span.Cell] {
			asked[o] = append(asked[o], span.Cell)
		}
	}
	for o := 1; o <= slices.Max(owner); o++ {
		if asked[o] == nil {
			continue
		}
		his := slices.Clone(bounds)
		for i, c := range s.Cells {
			if owner[i] == o {
				his[i] = witness.Bound{Low: c.N, High: c.N}
			}
		}
		found := witness.Run(s, his, func(i int) bool { return slices.Contains(asked[o], i) })
		known = append(known, found.Revealed...)
	}
	slices.Sort(known)
	return slices.Compact(known)
}

// inside fills in what insiders can work out, and says what stands against
// giving the table out.
func (a *Audit) inside(s *sums.Set, p Policy, known []int, small func(int) bool) error {
	known = slices.DeleteFunc(known, func(i int) bool { return !small(i) })
	a.Insiders, a.Inside = p.Insiders, len(known)
	if p.Withstand && len(known) > 0 {
		return fmt.Errorf("one %s that knows its own counts can work out %d small counts of others", p.Insiders, len(known))
	}
	return nil
}
