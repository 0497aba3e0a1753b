package intruder

import (
	"math"
	"slices"
)

// Tolerances of the arithmetic. The coefficients of tables stay small
// integers and simple fractions under pivoting, so that nearly all of it is
// exact in float64; and nothing rests on them: a table found is checked in
// integers before it is believed (see solver.witness).
const (
	tiny   = 1e-9 // a coefficient below is none
	slight = 1e-5 // a coefficient below is what rounding left: never a pivot
	near   = 1e-6 // a value this close to an integer is meant to be it
)

// An entry is one coefficient of a row.
type entry struct {
	col  int
	coef float64
}

// A tableau is a linear program over one part: bounded unknowns x under
// equations, kept as rows that each give one basic unknown by the others,
//
//	x[basic] + sum of coef * x[col] = rhs,
//
// with every other unknown at some value within its bounds, not only at a
// bound. Starting from any table inside the bounds therefore needs no pivots.
type tableau struct {
	equations []equation
	low, high []float64
	x         []float64
	rows      [][]entry // sorted by column; the basic unknown is not in it
	rhs       []float64
	basic     []int     // row -> unknown
	rowOf     []int     // unknown -> row, or -1
	rowsWith  [][]int   // unknown -> rows that may have it: a superset
	sum       []float64 // room for a goal
	spare     []entry   // room for a row
	work      int64     // multiply-adds done
	pivots    int
	since     int         // pivots since the rows were made
	limit     int64       // of work
	broken    bool        // rounding made the equations contradict each other
	stop      func() bool // the caller's word to end
}

// halted reports that no more work may be done.
func (t *tableau) halted() bool { return t.broken || t.work > t.limit || t.stop() }

// newTableau brings the equations of p into rows by elimination. Equations
// that follow from others vanish. ok is false when they contradict.
func newTableau(p part, low, high []int64) (t *tableau, ok bool) {
	n := len(p.unknowns)
	t = &tableau{equations: p.equations, low: floats(low), high: floats(high), x: make([]float64, n), sum: make([]float64, n), limit: workLimit}
	return t, t.build(make([]bool, n))
}

// build makes the rows anew from the equations. Unknowns of inside become basic
// before others.
func (t *tableau) build(inside []bool) (ok bool) {
	n := len(t.x)
	t.rows, t.rhs, t.basic, t.since = nil, nil, nil, 0
	t.rowOf, t.rowsWith = slices.Repeat([]int{-1}, n), make([][]int, n)
	for _, e := range t.equations {
		if !t.addRow(e, inside) {
			return false
		}
	}
	return true
}

// How many pivots a tableau may have behind it before its rounding is looked
// at: each adds some. On a three-way table of 311 hidden cells 560 pivots brought
// it to 1e-6, and 2,000 to nonsense; two-way tables have none at all.
const (
	fewPivots  = 60  // when a search begins
	mostPivots = 200 // in the midst of one
)

// freshen makes a tableau anew, with the same basis, in which rounding shows.
func (t *tableau) freshen() {
	if t.since < mostPivots || t.sound() {
		return
	}
	inside := make([]bool, len(t.x))
	for _, b := range t.basic {
		inside[b] = true
	}
	t.broken = !t.build(inside)
	t.settle()
}

// sound reports that the rows give an x that satisfies the equations they were
// made of.
func (t *tableau) sound() bool {
	t.settle()
	for _, e := range t.equations {
		sum := float64(-e.sum)
		for _, term := range e.terms {
			sum += float64(term.coef) * t.x[term.unknown]
		}
		if math.Abs(sum) > tiny {
			return false
		}
		t.work += int64(len(e.terms))
	}
	t.since = 0
	return true
}

func floats(ns []int64) []float64 {
	out := make([]float64, len(ns))
	for i, n := range ns {
		out[i] = float64(n)
	}
	return out
}

// addRow eliminates the basic unknowns from e and makes what is left a row.
func (t *tableau) addRow(e equation, inside []bool) bool {
	row, rhs := make([]entry, 0, len(e.terms)), float64(e.sum)
	for _, term := range e.terms {
		row = append(row, entry{term.unknown, float64(term.coef)})
	}
	for again := true; again; {
		again = false
		for _, en := range row {
			if r := t.rowOf[en.col]; r >= 0 {
				row, rhs = t.combine(nil, drop(row, en.col), t.rows[r], -en.coef), rhs-en.coef*t.rhs[r]
				again = true
				break
			}
		}
	}
	if len(row) == 0 {
		return math.Abs(rhs) < near
	}
	t.install(row, rhs, t.pick(row, inside))
	return true
}

// pick picks the unknown that becomes basic: of those inside the one with the
// largest coefficient.
func (t *tableau) pick(row []entry, inside []bool) int {
	best := -1
	for i, e := range row {
		if inside[e.col] && math.Abs(e.coef) > slight && (best < 0 || math.Abs(e.coef) > math.Abs(row[best].coef)) {
			best = i
		}
	}
	if best < 0 {
		return t.wideEntry(row)
	}
	return best
}

// wideEntry picks the unknown that becomes basic. Where every bound is finite,
// as in a rounded table, that is the total, so that rows stay sums of the
// innermost cells; else the unknown with the widest bounds, which will seldom
// stop a move.
func (t *tableau) wideEntry(row []entry) int {
	best, total := 0, -1
	for i, e := range row {
		wide, most := t.high[e.col]-t.low[e.col], t.high[row[best].col]-t.low[row[best].col]
		if wide > most && math.Abs(e.coef) > 0.5 {
			best = i
		}
		if e.coef < 0 {
			total = i
		}
	}
	if total >= 0 && t.high[row[total].col]-t.low[row[total].col] == t.high[row[best].col]-t.low[row[best].col] {
		return total
	}
	return best
}

// install adds a row with row[at] as its basic unknown, and takes that unknown
// out of the other rows.
func (t *tableau) install(row []entry, rhs float64, at int) {
	pivot := row[at]
	row = drop(slices.Clone(row), pivot.col)
	for i := range row {
		row[i].coef /= pivot.coef
	}
	r := len(t.rows)
	t.rows, t.rhs, t.basic = append(t.rows, row), append(t.rhs, rhs/pivot.coef), append(t.basic, pivot.col)
	for _, e := range row {
		t.rowsWith[e.col] = append(t.rowsWith[e.col], r)
	}
	t.clear(pivot.col, r)
	t.rowOf[pivot.col] = r
}

// clear takes unknown col, which row r gives, out of all other rows.
func (t *tableau) clear(col, r int) {
	for _, other := range t.column(col) {
		if other.col == r {
			continue
		}
		k := other.col
		had := drop(t.rows[k], col)
		t.rows[k] = t.combine(t.spare[:0], had, t.rows[r], -other.coef)
		t.rhs[k] -= other.coef * t.rhs[r]
		t.note(k, had, t.rows[r])
		t.spare = had
	}
	t.rowsWith[col] = nil
}

// note records that row k, which had some columns, may now have those of from.
// A row that lost a column and has it again stands twice; a list that grows
// beyond the rows there are is tidied, so that memory follows the tableau and
// not the pivots that were made.
func (t *tableau) note(k int, had, from []entry) {
	for _, e := range from {
		for len(had) > 0 && had[0].col < e.col {
			had = had[1:]
		}
		if len(had) > 0 && had[0].col == e.col {
			continue
		}
		t.rowsWith[e.col] = append(t.rowsWith[e.col], k)
		if len(t.rowsWith[e.col]) > 2*len(t.rows)+16 {
			t.column(e.col)
		}
	}
}

// column gives the rows that have unknown col, in order, with its coefficient;
// entry.col is the row. It tidies the superset as it goes.
func (t *tableau) column(col int) []entry {
	rows := t.rowsWith[col]
	slices.Sort(rows)
	rows = slices.Compact(rows)
	var out []entry
	kept := rows[:0]
	for _, r := range rows {
		if c := coefOf(t.rows[r], col); c != 0 {
			out = append(out, entry{r, c})
			kept = append(kept, r)
		}
	}
	t.rowsWith[col] = kept
	t.work += int64(len(rows))
	return out
}
