package disclose

import (
	"errors"
	"math"

	"cyberflag/disclose/simplex"
	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/figure"
)

// ErrContradiction means that no counts exist that agree with the table and
// with all that was published before.
var ErrContradiction = errors.New("what was published before and this table cannot both be true: they are not about the same people and time")

// What a unit of disagreement costs, and of size, when hidden counts of
// earlier tables are supposed.
const (
	disagree = 1e4
	size     = 1
)

// settle gives every cell that only an earlier table has, and does not show
// exactly, some count that agrees with everything: nobody here knows the true
// one, and what an attacker can say of it does not depend on it.
func settle(s *sums.Set) error {
	if !anyUnknown(s) {
		return nil
	}
	t := simplex.New(len(s.Cells), s.Moving(func(int) bool { return true }).Sums)
	t.Set(make([]float64, len(s.Cells)))
	for i, c := range s.Cells {
		t.Bound(i, 0, math.Inf(1))
		low, high := float64(c.N), float64(c.N)
		if unknown(c) {
			k := known(c.Before.Status, c.Before.Shown)
			low, high = float64(k.Low), float64(k.High)
			if k.NoHigh {
				high = math.Inf(1)
			}
		}
		t.Kink(i, low, disagree/2)
		if math.IsInf(high, 1) {
			t.Pull(i, size-disagree/2)
		} else {
			t.Kink(i, high, disagree/2)
		}
	}
	if !wholeNumbers(t, s) {
		return ErrContradiction
	}
	return nil
}

// unknown says that the count of c is to be supposed.
func unknown(c sums.Cell) bool { return c.Foreign && !c.Known && c.Before.Status != table.Exact }

func anyUnknown(s *sums.Set) bool {
	for _, c := range s.Cells {
		if unknown(c) {
			return true
		}
	}
	return false
}

// wholeNumbers moves t to counts that agree with everything, brings those that
// are not whole to whole numbers one by one, and takes them over.
func wholeNumbers(t *simplex.Tableau, s *sums.Set) bool {
	pinned := map[int]bool{}
	for range 50 {
		t.Minimise(1000+50*len(s.Cells), nil)
		split := -1
		for i := range s.Cells {
			y := t.Value(i)
			if math.Abs(y-math.Round(y)) > 1e-6 {
				split = i
			}
		}
		if split < 0 {
			return takeOver(t, s)
		}
		if pinned[split] {
			return false
		}
		pinned[split] = true
		t.Kink(split, math.Round(t.Value(split)), disagree)
	}
	return false
}

func within(n int64, r figure.Range) bool { return n >= r.Low && (r.NoHigh || n <= r.High) }

// takeOver gives the unknown cells the present counts, if all agree.
func takeOver(t *simplex.Tableau, s *sums.Set) bool {
	n := make([]int64, len(s.Cells))
	for i, c := range s.Cells {
		n[i] = int64(math.Round(t.Value(i)))
		if !unknown(c) && n[i] != c.N {
			return false
		}
		if unknown(c) && !within(n[i], known(c.Before.Status, c.Before.Shown)) {
			return false
		}
	}
	if !s.Moving(func(int) bool { return true }).Keeps(n) {
		return false
	}
	for i := range s.Cells {
		s.Cells[i].N = n[i]
	}
	return true
}
