package disclose

import (
	"fmt"
	"slices"

	"cyberflag/disclose/rounding"
	"cyberflag/disclose/sums"
	"cyberflag/disclose/suppress"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// round rounds every cell of s and attacks the result: nobody may be able to
// work out a small count from the rounded cells and their sums.
func round(s *sums.Set, p Policy) (Table, error) {
	own, at := s.Own()
	r, err := rounding.Round(own, Base)
	if err != nil {
		return Table{}, err
	}
	cells := make([]table.Cell, len(s.Cells))
	bounds := earlier(s)
	a := Audit{Cells: len(own.Cells)}
	for j, i := range at {
		c, status := s.Cells[i], table.Rounded
		if r.Wide[j] {
			status = table.Wide
		}
		cells[i] = table.Cell{Key: c.Key, Shown: r.Shown[j], Status: status}
		k := known(status, r.Shown[j])
		bounds[i] = overlap(before(c, witness.Bound{Low: k.Low, High: k.High}), side(c, p.Threshold))
		if small(c, p) {
			a.Small++
		}
	}
	owner, err := owners(s, p)
	if err != nil {
		return Table{}, err
	}
	marks := marks(s, p.Threshold)
	for i, c := range marks {
		bounds[i] = boundOf(c.Low, c.High)
	}
	still := still(bounds, marks)
	ask := func(i int) bool { return small(s.Cells[i], p) }
	found := attackAll(s, bounds, still, p.Threshold, owner, func(i int) bool {
		return ask(i) || marks[i].Role == suppress.Small && !marks[i].Supposed
	})
	a.count(found)
	if owner != nil {
		if err := a.inside(s, p, knownInside(s, still, owner, found), ask); err != nil {
			return Table{}, err
		}
	}
	switch n := newlyKnown(s, found.Revealed); {
	case n > 0 && anyUnknown(s):
		return Table{}, ErrUnsure
	case n > 0:
		return Table{}, fmt.Errorf("%d small counts can be worked out from the rounded table", n)
	}
	return result(s, cells, a), nil
}

// small says that c is to be protected: it is a small count of this table,
// which no earlier table gave away.
func small(c sums.Cell, p Policy) bool {
	gone := c.Before != nil && c.Before.Status == table.Exact
	few := c.N < p.Threshold || c.Victims > 0 && c.Victims < p.Threshold
	return c.N > 0 && few && !gone && !c.Foreign
}

// earlier is what readers of the earlier tables knew before this one.
func earlier(s *sums.Set) []witness.Bound {
	bounds := make([]witness.Bound, len(s.Cells))
	for i, c := range s.Cells {
		bounds[i] = before(c, witness.Bound{Low: 0, High: witness.Unknown})
	}
	return bounds
}

// newlyKnown counts the cells of revealed that nobody could have worked out
// from the earlier tables alone: what is out, no table brings back. A cell that none of
// them has is new: their totals are of the values that they had.
func newlyKnown(s *sums.Set, revealed []int) (n int) {
	if revealed == nil {
		return 0
	}
	was := witness.Run(s, earlier(s), func(i int) bool { return slices.Contains(revealed, i) && s.Cells[i].Before != nil })
	return len(revealed) - len(was.Revealed)
}

// side is what somebody may have been told of c who has seen its mark: whether it is
// small.
func side(c sums.Cell, threshold int64) witness.Bound {
	switch {
	case c.Before == nil || c.Before.Status != table.Hidden:
		return witness.Bound{Low: 0, High: witness.Unknown}
	case c.N < threshold:
		return witness.Bound{Low: 1, High: threshold - 1}
	}
	return witness.Bound{Low: threshold, High: witness.Unknown}
}

// before narrows b to what an earlier table showed of the cell.
func before(c sums.Cell, b witness.Bound) witness.Bound {
	if c.Before == nil {
		return b
	}
	k := known(c.Before.Status, c.Before.Shown)
	b.Low = max(b.Low, k.Low)
	if !k.NoHigh {
		b.High = min(b.High, k.High)
	}
	return b
}
