package disclose

import (
	"errors"
	"math"
	"slices"

	"cyberflag/disclose/simplex"
	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// ErrContradiction means that no counts exist that agree with the table and
// with all that was published before.
var ErrContradiction = errors.New("what was published before and this table cannot both be true: they are not about the same people and time")

// settle gives every cell that only an earlier table has, and does not show
// exactly, some count that agrees with everything: nobody here knows the true
// one. What is said of the table must hold whichever it is: see possible.
func settle(s *sums.Set) error {
	if contradicts(s) {
		return ErrContradiction
	}
	if !anyUnknown(s) {
		return nil
	}
	box := earlier(s)
	for i, c := range s.Cells {
		if !unknown(c) {
			box[i] = witness.Bound{Low: c.N, High: c.N}
		}
	}
	n, found := newCounts(s).within(box)
	if found != someCounts {
		return ErrContradiction
	}
	for i := range s.Cells {
		s.Cells[i].N = n[i]
	}
	return nil
}

// contradicts says that a sum of known counts is not right.
func contradicts(s *sums.Set) bool {
	return slices.ContainsFunc(s.Equations, func(e sums.Equation) bool {
		sum := -s.Cells[e.Total].N
		open := unknown(s.Cells[e.Total])
		for _, p := range e.Parts {
			sum += s.Cells[p].N
			open = open || unknown(s.Cells[p])
		}
		return sum != 0 && !open
	})
}

// unknown says that the count of c is to be supposed.
func unknown(c sums.Cell) bool { return c.Foreign && !c.Known && c.Before.Status != table.Exact }

func anyUnknown(s *sums.Set) bool { return slices.ContainsFunc(s.Cells, unknown) }

// A finding is how a search for counts ended.
type finding int

const (
	unfinished finding = iota // nobody knows whether there are any
	noCounts
	someCounts
)

// counts looks for whole numbers that keep every sum.
type counts struct {
	all sums.Moving
	tab *simplex.Tableau
}

func newCounts(s *sums.Set) *counts {
	all := s.Moving(func(int) bool { return true })
	return &counts{all, simplex.New(len(s.Cells), all.Sums)}
}

// What a unit of disagreement with the bounds costs, and of size.
const (
	disagree = 1e4
	size     = 1
)

// touching is how far from its bounds a count of the simplex may be, and how far from
// a whole number.
const touching = 1e-6

// within gives whole numbers that keep every sum and lie in box.
func (c *counts) within(box []witness.Bound) ([]int64, finding) {
	c.tab.Set(make([]float64, len(box)))
	for i, b := range box {
		c.tab.Bound(i, 0, math.Inf(1))
		c.tab.Kink(i, float64(b.Low), disagree/2)
		if b.High == witness.Unknown {
			c.tab.Pull(i, size-disagree/2)
		} else {
			c.tab.Kink(i, float64(b.High), disagree/2)
		}
	}
	if !c.tab.Minimise(1000+50*len(box), nil) {
		return nil, unfinished
	}
	if !c.agrees(box) {
		return nil, noCounts
	}
	return c.whole(box)
}

// agrees says that the present table lies in box.
func (c *counts) agrees(box []witness.Bound) bool {
	for i, b := range box {
		y := c.tab.Value(i)
		if y < float64(b.Low)-touching || b.High != witness.Unknown && y > float64(b.High)+touching {
			return false
		}
	}
	return true
}

// whole brings the counts that are not whole to whole numbers, one by one, and
// gives them when all agree.
func (c *counts) whole(box []witness.Bound) ([]int64, finding) {
	pinned := map[int]bool{}
	for range 50 {
		split := -1
		for i := range box {
			if y := c.tab.Value(i); math.Abs(y-math.Round(y)) > touching {
				split = i
			}
		}
		if split < 0 {
			return c.take(box)
		}
		if pinned[split] {
			break
		}
		pinned[split] = true
		c.tab.Kink(split, math.Round(c.tab.Value(split)), disagree)
		c.tab.Minimise(1000+50*len(box), nil)
	}
	return nil, unfinished
}

// take gives the present counts, if they agree in whole numbers.
func (c *counts) take(box []witness.Bound) ([]int64, finding) {
	n := make([]int64, len(box))
	for i, b := range box {
		n[i] = int64(math.Round(c.tab.Value(i)))
		if n[i] < b.Low || n[i] > b.High {
			return nil, unfinished
		}
	}
	if !c.all.Keeps(n) {
		return nil, unfinished
	}
	return n, someCounts
}
