// Package simplex moves the cells of a table so that every sum stays kept.
//
// A [Tableau] writes some cells (the basic ones) as sums of the others. Each
// cell has bounds and a convex, piecewise linear cost between them. Any table
// within the bounds is a starting point, the true one above all, and one
// method, the primal simplex with a long-step ratio test, serves for the
// questions that protection has: how far can this cell go, what must be hidden
// for it to go further, and which multiples of five add up.
//
// Numbers are floating point. Nothing here is a proof: callers check in whole
// numbers what they rely on.
package simplex

import (
	"math"
	"slices"
)

const (
	tiny  = 1e-9 // a coefficient or step below this is nothing
	slack = 1e-4 // a cost below this is no reason to move
)

// A Tableau holds basic[r] = sum over c of t[r][c] * free[c], for all tables
// that keep the sums. It is not safe for concurrent use.
type Tableau struct {
	basic, free []int // variable of each row, and of each column
	row, col    []int // place of each variable, or -1
	t           [][]float64
	start       *Tableau // as it was made; nil in itself
	pivots      int
	touched     int
	allowed     int // of touched; 0: as many as it takes
	since       int // pivots since start

	y     []float64 // value of each variable
	cost  []cost
	cross []int // of a basic variable: how many kinks lie below it

	random  uint64
	reduced []float64
	events  []event
}

// A Sum says that the variable Total is the sum of Parts. Without a Total
// (Total < 0) the Parts add up to nothing.
type Sum struct {
	Total int
	Parts []int
}

// New makes the Tableau of n variables under sums. Sums that follow from
// others do no harm.
func New(n int, sums []Sum) *Tableau {
	rows := eliminate(n, sums)
	t := &Tableau{row: slices.Repeat([]int{-1}, n), col: slices.Repeat([]int{-1}, n),
		y: make([]float64, n), cost: make([]cost, n), cross: make([]int, n), random: 88172645463325252}
	for v := range n {
		if rows[v] != nil {
			t.row[v] = len(t.basic)
			t.basic = append(t.basic, v)
		} else {
			t.col[v] = len(t.free)
			t.free = append(t.free, v)
		}
	}
	t.reduced = make([]float64, len(t.free))
	t.t = make([][]float64, len(t.basic))
	for r, v := range t.basic {
		t.t[r] = make([]float64, len(t.free))
		for u, a := range rows[v] {
			t.t[r][t.col[u]] = a
		}
	}
	t.start = t.copyShape()
	return t
}

// copyShape remembers which variables are basic, and their sums.
func (t *Tableau) copyShape() *Tableau {
	c := &Tableau{basic: slices.Clone(t.basic), free: slices.Clone(t.free),
		row: slices.Clone(t.row), col: slices.Clone(t.col), t: make([][]float64, len(t.t))}
	for i := range t.t {
		c.t[i] = slices.Clone(t.t[i])
	}
	return c
}

// Size is the number of coefficients, which one step may have to touch.
func (t *Tableau) Size() int { return len(t.basic) * len(t.free) }

// Pivots counts the exchanges made since New: the work done, whatever the machine.
func (t *Tableau) Pivots() int { return t.pivots }

// Touched counts the coefficients that were read or written since New, roughly: the
// work done, whatever the machine: some 500 million a second in a large tableau.
func (t *Tableau) Touched() int { return t.touched }

// Allow ends every search once so many coefficients were touched.
func (t *Tableau) Allow(touched int) { t.allowed = touched }

// Value gives the present value of variable v.
func (t *Tableau) Value(v int) float64 { return t.y[v] }

// Set puts all variables at y, which must keep the sums. After many exchanges
// it goes back to the sums as they were given, so that errors cannot grow.
func (t *Tableau) Set(y []float64) {
	if t.since > 1000 {
		t.since = 0
		s := t.start
		copy(t.basic, s.basic)
		copy(t.free, s.free)
		copy(t.row, s.row)
		copy(t.col, s.col)
		for i := range s.t {
			copy(t.t[i], s.t[i])
		}
	}
	copy(t.y, y)
}

// pivot exchanges the basic variable of row r with the free one of column c,
// which came there in direction dir: at a kink it lies beyond it.
func (t *Tableau) pivot(r, c int, dir float64) {
	t.pivots++
	t.since++
	out, in := t.basic[r], t.free[c]
	p := t.t[r]
	t.charge(r, -t.cost[out].slopeAfter(t.cross[out]))
	inv := 1 / p[c]
	for j := range p {
		p[j] *= -inv
	}
	p[c] = inv
	nonzero := t.nonzero(p)
	t.touched += len(p) + len(t.t)
	for i, row := range t.t {
		a := row[c]
		if i == r || a == 0 {
			continue
		}
		row[c] = 0
		t.touched += len(nonzero)
		for _, j := range nonzero {
			x := row[j] + a*p[j]
			if math.Abs(x) < 1e-11 {
				x = 0
			}
			row[j] = x
		}
	}
	t.basic[r], t.free[c] = in, out
	t.row[in], t.col[in] = r, -1
	t.row[out], t.col[out] = -1, c
	if t.cross[in] = t.cost[in].below(t.y[in]); dir > 0 {
		t.cross[in] = t.cost[in].upTo(t.y[in])
	}
	d := t.reduced[c]
	t.reduced[c] = 0
	t.charge(r, d+t.cost[in].slopeAfter(t.cross[in]))
}

// charge adds g times row r to the prices of the columns.
func (t *Tableau) charge(r int, g float64) {
	if g != 0 {
		for j, a := range t.t[r] {
			t.reduced[j] += g * a
		}
	}
}

// nonzero lists where p is not 0.
func (t *Tableau) nonzero(p []float64) []int {
	var at []int
	for j, x := range p {
		if x != 0 {
			at = append(at, j)
		}
	}
	return at
}
