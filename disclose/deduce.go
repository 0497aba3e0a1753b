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
	open := undecided(s, known, threshold)
	for i, c := range s.Cells {
		if c.Foreign && !c.Unlisted() && c.Before.Status != table.Exact {
			out[i] = mark(c, threshold, known[i], open)
		}
	}
	return out
}

// undecided says that we cannot tell of some mark on which side of the threshold its
// count is. Where we can of all, what the attacker knows is the same whichever of the
// possible counts are true, and any of them serves to attack with.
func undecided(s *sums.Set, known []witness.Bound, threshold int64) bool {
	for i, c := range s.Cells {
		if unknown(c) && c.Before.Status == table.Hidden && known[i].Low < threshold && known[i].High >= threshold {
			return true
		}
	}
	return false
}

// mark says what may happen to c, of which we know that its count is one of d; c.N is
// one that agrees with everything. It has sides that the attacker may tell apart, and
// may go as far as the one that all of d is in. When some mark is undecided (open) it
// goes no further than the true count could, wherever it is in d.
func mark(c sums.Cell, threshold int64, d witness.Bound, open bool) suppress.Cell {
	side, decided := witness.Bound{Low: 1, High: witness.Unknown}, false
	for _, one := range sides(c, threshold) {
		if d.Low >= one.Low && d.High <= one.High {
			side, decided = one, true
		}
	}
	cell := suppress.Cell{Role: suppress.Stays, N: float64(c.N), Low: float64(side.Low), High: toward(side.High), Given: true}
	few := c.Known && c.Victims > 0 && c.Victims < threshold
	if d.High > 0 && (d.Low < threshold || few) {
		cell.Role, cell.Down, cell.Up = suppress.Small, 1, 1
	}
	cell.Supposed = open && d.Low < d.High
	if cell.Supposed && decided {
		cell.Least, cell.Most = float64(side.Low-d.Low), math.Inf(1)
		if side.High != witness.Unknown {
			cell.Most = float64(side.High - d.High)
		}
	}
	return cell
}

// sides are the counts that the attacker may tell apart of c, which an earlier table
// does not show exactly.
func sides(c sums.Cell, threshold int64) []witness.Bound {
	if b := c.Before; b.Status != table.Hidden {
		k := known(b.Status, b.Shown)
		return []witness.Bound{{Low: k.Low, High: k.High}}
	}
	return []witness.Bound{{Low: 1, High: threshold - 1}, {Low: threshold, High: witness.Unknown}}
}

// toward is n as a number that may be infinite.
func toward(n int64) float64 {
	if n == witness.Unknown {
		return math.Inf(1)
	}
	return float64(n)
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
