// Package rounding rounds a table so that it still adds up: every cell goes to
// one of the two multiples of the base next to it, an exact multiple stays,
// and every total is the sum of its parts (zero-restricted controlled
// rounding). Of all such tables it looks for the one that is nearest.
//
// Three-way tables exist that cannot be rounded so. It says so, and rounds
// nothing.
package rounding

import (
	"errors"
	"slices"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
)

// ErrNone means that no rounding was found that keeps every sum.
var ErrNone = errors.New("no rounding found that keeps every sum")

// exactSize is the largest tableau, in coefficients, for which the nearest
// rounding is looked for; larger tables take the first that the search finds.
const exactSize = 400_000

// A Rounded is what each cell of a table shows.
type Rounded struct {
	Shown []int64
	// Wide says of which cells it is only known that they are less than two
	// bases from their counts, because no rounding was found that adds up
	// otherwise. It is all totals of some depth, so that it tells nothing of
	// single ones.
	Wide []bool
}

// Round gives each cell of s as a multiple of base. Cells that were published
// rounded before keep what they showed.
func Round(s *sums.Set, base int64) (Rounded, error) {
	t := newTask(s, base)
	r, err := t.search()
	if t.leaves()*(len(s.Cells)-t.leaves()) <= exactSize {
		if nearest, none := t.exact(r); none == nil {
			r, err = nearest, nil
		}
	}
	if err == nil {
		return Rounded{r, make([]bool, len(r))}, nil
	}
	for depth := len(s.Dims); ; depth-- {
		wide := t.deeper(depth)
		r, err := t.widen(wide).search()
		if err == nil || depth == 0 {
			return Rounded{r, wide}, err
		}
	}
}

// deeper gives the totals that are broken down by at least depth dimensions.
func (t *task) deeper(depth int) []bool {
	wide := make([]bool, len(t.low))
	for i, c := range t.set.Cells {
		wide[i] = !c.Leaf && t.set.Depth(i) >= depth
	}
	return wide
}

// widen lets cells go one multiple further, but for those that are nothing and
// those that were published before.
func (t *task) widen(wide []bool) *task {
	w := &task{t.set, t.base, slices.Clone(t.low), slices.Clone(t.high)}
	for i, c := range t.set.Cells {
		if wide[i] && c.N > 0 && !t.stays(i) {
			w.low[i], w.high[i] = max(0, t.low[i]-1), t.high[i]+1
		}
	}
	return w
}

// stays says that cell i was published rounded before.
func (t *task) stays(i int) bool {
	b := t.set.Cells[i].Before
	return b != nil && (b.Status == table.Rounded || b.Status == table.Wide)
}

// A task is a table in units of its base.
type task struct {
	set  *sums.Set
	base int64
	low  []int64 // the multiple below, or the one that must stay, in bases
	high []int64
}

func newTask(s *sums.Set, base int64) *task {
	t := &task{set: s, base: base}
	for _, c := range s.Cells {
		low := c.N / base
		high := low
		if c.N%base != 0 {
			high++
		}
		t.low, t.high = append(t.low, low), append(t.high, high)
		if t.stays(len(t.low) - 1) {
			t.low[len(t.low)-1], t.high[len(t.low)-1] = c.Before.Shown/base, c.Before.Shown/base
		}
	}
	return t
}

func (t *task) leaves() (n int) {
	for _, c := range t.set.Cells {
		if c.Leaf {
			n++
		}
	}
	return n
}

// Distance is how far the rounded table is from the true one, over all cells.
func Distance(s *sums.Set, rounded []int64) (d int64) {
	for i, c := range s.Cells {
		d += max(c.N-rounded[i], rounded[i]-c.N)
	}
	return d
}

// Adds says that every total of the rounded table is the sum of its parts.
func Adds(s *sums.Set, rounded []int64) bool {
	for _, e := range s.Equations {
		sum := -rounded[e.Total]
		for _, p := range e.Parts {
			sum += rounded[p]
		}
		if sum != 0 {
			return false
		}
	}
	return true
}
