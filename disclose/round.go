package disclose

import (
	"fmt"

	"cyberflag/disclose/rounding"
	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// round rounds every cell of s and attacks the result: nobody may be able to
// work out a small count from the rounded cells and their sums.
func round(s *sums.Set, p Policy) (Table, error) {
	r, err := rounding.Round(s, Base)
	if err != nil {
		return Table{}, err
	}
	cells := make([]table.Cell, len(s.Cells))
	bounds := make([]witness.Bound, len(s.Cells))
	a := Audit{Cells: len(s.Cells)}
	for i, c := range s.Cells {
		status := table.Rounded
		if r.Wide && !c.Leaf {
			status = table.Wide
		}
		cells[i] = table.Cell{Key: c.Key, Shown: r.Shown[i], Status: status}
		k := known(status, r.Shown[i])
		bounds[i] = before(c, witness.Bound{Low: k.Low, High: k.High})
		if c.N > 0 && c.N < p.Threshold {
			a.Small++
		}
	}
	found := witness.Run(s, bounds, func(i int) bool {
		return s.Cells[i].N > 0 && s.Cells[i].N < p.Threshold
	})
	a.count(found)
	if a.Revealed > 0 {
		return Table{}, fmt.Errorf("%d small counts can be worked out from the rounded table", a.Revealed)
	}
	return result(s, cells, a), nil
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
