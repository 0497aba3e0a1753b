package disclose

import (
	"math"
	"slices"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/suppress"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// deduced is what we, who have the counts of this table, can say of every cell of
// s: the count where it is ours, and of those that only earlier tables have what
// the sums leave of what was shown.
func deduced(s *sums.Set) []witness.Bound {
	b := earlier(s)
	for i, c := range s.Cells {
		if !c.Foreign || c.Known {
			b[i] = witness.Bound{Low: c.N, High: c.N}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, e := range s.Equations {
			changed = narrow(b, e) || changed
		}
	}
	return b
}

// narrow brings the bounds of the cells of one sum as near as the others let it,
// and reports whether that changed any.
func narrow(b []witness.Bound, e sums.Equation) (changed bool) {
	all := witness.Bound{} // of the parts together
	for _, p := range e.Parts {
		all = witness.Bound{Low: all.Low + b[p].Low, High: plus(all.High, b[p].High)}
	}
	changed = tighten(&b[e.Total], all)
	total := b[e.Total]
	for _, p := range e.Parts {
		rest := witness.Bound{Low: 0, High: witness.Unknown} // what the others leave
		if all.High != witness.Unknown {
			rest.Low = total.Low - (all.High - b[p].High)
		}
		if total.High != witness.Unknown {
			rest.High = total.High - (all.Low - b[p].Low)
		}
		was := b[p]
		if tighten(&b[p], rest) {
			changed = true
			all.Low += b[p].Low - was.Low
			if all.High != witness.Unknown {
				all.High += b[p].High - was.High
			}
		}
	}
	return changed
}

func plus(a, b int64) int64 {
	if a == witness.Unknown || b == witness.Unknown {
		return witness.Unknown
	}
	return a + b
}

// tighten narrows b to what also lies in c, and reports whether it changed.
func tighten(b *witness.Bound, c witness.Bound) bool {
	was := *b
	b.Low, b.High = max(b.Low, c.Low), min(b.High, c.High)
	return *b != was
}

// marks are the cells that only an earlier table has, and does not show exactly, by
// their place.
func marks(s *sums.Set, threshold int64) map[int]suppress.Cell {
	known, out := deduced(s), map[int]suppress.Cell{}
	for i, c := range s.Cells {
		switch {
		case !c.Foreign || c.Before.Status == table.Exact || c.Unlisted():
		case c.Before.Status == table.Hidden:
			out[i] = mark(c, float64(threshold), known[i])
		default:
			out[i] = about(c, known[i])
		}
	}
	return out
}

// about says what may happen to c, which was rounded: as much as the true count
// allows, wherever it is in d.
func about(c sums.Cell, d witness.Bound) suppress.Cell {
	k := known(c.Before.Status, c.Before.Shown)
	low, high := float64(k.Low), float64(k.High)
	return suppress.Cell{Role: suppress.Stays, N: float64(c.N), Low: low, High: high, Given: true,
		Supposed: d.Low < d.High, Least: low - float64(d.Low), Most: high - float64(d.High)}
}

// mark says what may happen to c, of which we know that its count is one of d. When
// that is not one count, c.N is one that agrees with everything. The attacker may
// know on which side of the threshold the count is. Where all of d is on one side,
// so do we: then c may go as far as the true count could, wherever it is in d.
func mark(c sums.Cell, threshold float64, d witness.Bound) suppress.Cell {
	n, low, high := float64(c.N), float64(d.Low), float64(d.High)
	cell := suppress.Cell{Role: suppress.Small, N: n, Low: 1, High: math.Inf(1), Down: 1, Up: 1, Given: true, Supposed: true}
	switch {
	case d.High != witness.Unknown && high < threshold:
		cell.High = threshold - 1
		cell.Least, cell.Most = 1-low, cell.High-high
	case low >= threshold:
		cell.Low = threshold
		cell.Least, cell.Most = cell.Low-low, math.Inf(1)
	}
	if low < high {
		return cell
	}
	cell.Supposed = false
	if few := c.Victims > 0 && c.Victims < int64(threshold); n >= threshold && !few {
		cell.Role = suppress.Stays
	}
	return cell
}

// still narrows bounds to what the marks may do while our own counts are protected.
func still(bounds []witness.Bound, marks map[int]suppress.Cell) []witness.Bound {
	out := slices.Clone(bounds)
	for i, c := range marks {
		out[i] = boundOf(c.Low, c.High)
		if c.Supposed {
			out[i] = boundOf(c.N+c.Least, c.N+c.Most)
		}
	}
	return out
}

// boundOf is low to high, which may be infinite.
func boundOf(low, high float64) witness.Bound {
	if math.IsInf(high, 1) {
		return witness.Bound{Low: int64(low), High: witness.Unknown}
	}
	return witness.Bound{Low: int64(low), High: int64(high)}
}
