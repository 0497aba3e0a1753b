// Package suppress chooses which counts to hide, besides the small ones, so
// that the small ones cannot be worked out. It looks for the cheapest choice
// it can find in a bounded amount of work; it proves nothing. Whether a choice
// is safe is for disclose/witness to say.
package suppress

import (
	"math"
	"slices"

	"cyberflag/disclose/simplex"
	"cyberflag/disclose/sums"
)

// A Role is what may happen to a cell.
type Role int

const (
	Fixed Role = iota // shown: a zero, a headline total, or published before
	Free              // shown, unless it must be hidden to protect others
	Stays             // hidden, and nothing need be hidden about it
	Small             // hidden, and to be protected
)

// A Cell is what the search knows of one cell.
type Cell struct {
	Role   Role
	N      float64 // the true count
	Weight float64 // what hiding it costs when it is Free; > 0
	// Low and High are what an attacker knows of the cell when it is hidden.
	Low, High float64
	// Down and Up are how far below and above N the attacker's interval of a
	// Small cell must extend, if any choice of hidden cells can make it.
	Down, Up float64
	// Given says that the cell is no fault of this table if it is known
	// whatever is hidden: earlier tables may have given it away.
	Given bool
	// Supposed says that nobody here knows the true count: only an earlier
	// table has the cell, and hides it. N is one that agrees with everything.
	Supposed bool
	// Least and Most are how far a Supposed cell may go below and above N while the
	// true counts are protected: as far as the true one could, wherever it lies.
	Least, Most float64
	// Owner is who knows the count from his own records, 0 when nobody does: the
	// other Small cells must be able to go somewhere while all of his stand still.
	Owner int
}

// A Problem is the cells of a Set and the machinery to move them. Movements
// are counted from the true table.
type Problem struct {
	cells   []Cell
	moving  sums.Moving
	tab     *simplex.Tableau
	scale   float64 // of weights in the simplex
	limit   int     // exchanges that one run of the simplex may take
	allowed Allowance
	zero    []float64
}

// NewProblem asks for the protection of the Small ones among cells, one for
// each of s.
func NewProblem(s *sums.Set, cells []Cell) *Problem {
	p := &Problem{cells: cells, scale: 1}
	p.moving = s.Moving(func(i int) bool { return cells[i].Role != Fixed })
	p.tab = simplex.New(len(p.moving.Cells), p.moving.Sums)
	p.limit = 200 + 20*len(p.moving.Cells)
	p.zero = make([]float64, len(p.moving.Cells))
	for _, c := range cells {
		if c.Role == Free && c.Weight*p.scale > dearest {
			p.scale = dearest / c.Weight
		}
	}
	return p
}

// Exchanges counts those of the simplex so far.
func (p *Problem) Exchanges() int { return p.tab.Pivots() }

// A need is one direction in which a small cell must be able to go.
type need struct {
	cell    int
	move    float64 // how far from its true count
	without int     // the owner whose cells stand still, or 0
}

const reached = 1e-6 // how near to its target counts as there

// met says that the present table takes the cell as far as needed.
func (n need) met(p *Problem) bool {
	at := p.tab.Value(p.moving.Place[n.cell])
	if n.move > 0 {
		return at >= n.move-reached
	}
	return at <= n.move+reached
}

// still says that the one whom n is to withstand knows c.
func (n need) still(c Cell) bool { return n.without != 0 && c.Owner == n.without }

// A way is the cells that move when a need is met: all must be hidden.
type way []int

// bound sets what each cell may do to meet n: hidden ones move within what the
// attacker knows, others stay. While a true count is protected, a supposed one moves
// by no more than its true count could: the attacker may know on which side of the
// threshold that is, and such a movement can be added to the true table.
func (p *Problem) bound(n need, hidden []bool) {
	p.tab.Set(p.zero)
	for v, i := range p.moving.Cells {
		switch c := p.cells[i]; {
		case !hidden[i] || n.still(c):
			p.tab.Bound(v, 0, 0)
		case c.Supposed && !p.cells[n.cell].Supposed:
			p.tab.Bound(v, c.Least, c.Most)
		default:
			p.tab.Bound(v, c.Low-c.N, c.High-c.N)
		}
	}
}

// What a unit of movement costs or is worth in the simplex: far enough apart
// that a target is worth any cost of hiding.
const (
	cheapestCost = 0.1
	dearest      = 1000
	reward       = 1e5
)

// reach looks for a way to meet n by moving hidden cells only.
func (p *Problem) reach(n need, hidden []bool) (way, bool) {
	p.bound(n, hidden)
	return p.run(n)
}

// cheapest looks for a way to meet n that costs least: hidden cells move for
// nothing, Free ones that are not barred for their weight a unit.
func (p *Problem) cheapest(n need, hidden, barred []bool) (way, bool) {
	p.bound(n, hidden)
	for v, i := range p.moving.Cells {
		c := p.cells[i]
		if c.Role == Free && !hidden[i] && !barred[i] && !n.still(c) {
			p.tab.Bound(v, c.Low-c.N, c.High-c.N)
			p.tab.Kink(v, 0, max(cheapestCost, c.Weight*p.scale))
		}
	}
	return p.run(n)
}

// run pulls the cell of n to its target and no further, and gives the cells
// that moved if it came there.
func (p *Problem) run(n need) (way, bool) {
	v := p.moving.Place[n.cell]
	p.tab.Pull(v, math.Copysign(reward/2, -n.move))
	p.tab.Kink(v, n.move, reward/2)
	p.tab.Minimise(p.limit, nil)
	if !n.met(p) {
		return nil, false
	}
	return p.moved(), true
}

// supposes says that the present table moves a supposed count further than its true
// one could go.
func (p *Problem) supposes(w way) bool {
	return slices.ContainsFunc(w, func(i int) bool {
		c, at := p.cells[i], p.tab.Value(p.moving.Place[i])
		return c.Supposed && (at < c.Least-reached || at > c.Most+reached)
	})
}

// moved lists the cells that are not at their true counts.
func (p *Problem) moved() (w way) {
	for v, i := range p.moving.Cells {
		if math.Abs(p.tab.Value(v)) > reached {
			w = append(w, i)
		}
	}
	return slices.Clip(w)
}
