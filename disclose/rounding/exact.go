package rounding

import (
	"math"

	"cyberflag/disclose/simplex"
)

// work is how many coefficients the exact search may touch, roughly: a tenth
// of a second. Two-way tables of any size come out whole at the first try.
const work = 100_000_000

// An exact search is depth-first branch and bound: the true table divided by
// the base keeps all sums and lies within all bounds, and so does a rounding that
// adds up: one of them is where each branch starts. A branch is a strong pull and not a bound, so that the start
// stays allowed.
type exact struct {
	t     *task
	tab   *simplex.Tableau
	start []float64
	pull  []float64
	want  []int // -1: down, 1: up, 0: either
	best  []int64
	least float64
	begun bool
}

// push is the pull of a branch: above all others together.
const push = 1e5

// exact begins with first, a rounding that adds up, where there is one: it is near the
// end of the search already.
func (t *task) exact(first []int64) ([]int64, error) {
	e := &exact{t: t, least: math.Inf(1), want: make([]int, len(t.low))}
	e.tab = simplex.New(len(t.low), t.set.Moving(func(int) bool { return true }).Sums)
	for i, c := range t.set.Cells {
		e.start = append(e.start, float64(c.N)/float64(t.base))
		e.pull = append(e.pull, float64(t.base-2*(c.N%t.base)))
		if t.stays(i) { // a branch that is taken already
			e.want[i] = -1
			if t.low[i] > c.N/t.base {
				e.want[i] = 1
			}
		}
	}
	for i, n := range first {
		e.start[i] = float64(n / t.base)
	}
	e.branch()
	if e.best == nil {
		return nil, ErrNone
	}
	return e.best, nil
}

// branch finds the nearest table under the branches taken so far, and goes on
// with the cell that is least decided.
func (e *exact) branch() {
	if e.begun && e.tab.Pivots()*e.tab.Size() > work {
		return
	}
	e.begun = true
	e.solve()
	distance, ok := 0.0, true
	split, most := -1, 1e-5
	for i := range e.start {
		y := e.tab.Value(i)
		distance += e.pull[i] * y
		from := y - float64(e.floor(i))
		ok = ok && (e.want[i] == 0 || e.want[i] < 0 && from < 1e-5 || e.want[i] > 0 && from > 1-1e-5)
		if f := math.Min(from, 1-from); f > most {
			split, most = i, f
		}
	}
	if !ok || distance > e.least-1e-3 {
		return
	}
	if split < 0 {
		e.keep(distance)
		return
	}
	first := 1
	if e.tab.Value(split)-float64(e.floor(split)) < 0.5 {
		first = -1
	}
	for _, e.want[split] = range []int{first, -first} {
		e.branch()
	}
	e.want[split] = 0
}

// floor is the multiple below cell i.
func (e *exact) floor(i int) int64 { return e.t.set.Cells[i].N / e.t.base }

// ceiling is the multiple above cell i, or it itself.
func (e *exact) ceiling(i int) float64 {
	return float64((e.t.set.Cells[i].N + e.t.base - 1) / e.t.base)
}

func (e *exact) solve() {
	e.tab.Set(e.start)
	for i := range e.start {
		e.tab.Bound(i, float64(e.floor(i)), e.ceiling(i))
		e.tab.Pull(i, e.pull[i]-push*float64(e.want[i]))
	}
	e.tab.Minimise(50*len(e.start), nil)
}

// keep takes the present table as the best, when its whole numbers add up.
func (e *exact) keep(distance float64) {
	r := make([]int64, len(e.start))
	for i := range r {
		r[i] = int64(math.Round(e.tab.Value(i))) * e.t.base
	}
	if Adds(e.t.set, r) {
		e.best, e.least = r, distance
	}
}
