package disclose

import (
	"errors"
	"slices"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/witness"
)

// A betrayal is an answer whose reader, if he knows how sums are found in it, can work
// out a small count.
type betrayal struct {
	error
	by int // a cell that gives it away while it is shown
}

// betrayed says that only one value of a small count is left for a reader who knows how
// sums are found: where one cell of what may be a sum is hidden and all others are shown,
// it is none, for otherwise more would be hidden.
func betrayed(s *sums.Set, hidden []bool, r witness.Result, threshold int64) error {
	excluded, by := map[int]map[int64]bool{}, map[int]int{}
	for _, near := range s.Near {
		x, single := oneHidden(near, hidden)
		if !single || !isSmall(s.Cells[x].N, threshold) {
			continue
		}
		if excluded[x] == nil {
			excluded[x] = map[int64]bool{}
		}
		for v := int64(1); v < threshold; v++ {
			if v != s.Cells[x].N && isSum(s, near, x, v) {
				excluded[x][v], by[x] = true, besides(s, near, x)
			}
		}
	}
	for _, span := range r.Spans {
		left := 0
		for v := span.Low; v <= span.High && left < 2; v++ {
			if !excluded[span.Cell][v] {
				left++
			}
		}
		if excluded[span.Cell] != nil && left < 2 {
			return betrayal{errBetrayed, by[span.Cell]}
		}
	}
	return nil
}

var errBetrayed = errors.New("a small count can be worked out by who knows how sums are found: give the answer without one of its rows, or as two tables")

// besides gives the largest cell that near says something of cell x with.
func besides(s *sums.Set, near sums.Near, x int) int {
	best := -1
	for k, total := range near.Totals {
		in := append([]int{total}, near.Parts[k]...)
		if !slices.Contains(in, x) {
			continue
		}
		for _, i := range in {
			if i != x && (best < 0 || s.Cells[i].N > s.Cells[best].N) {
				best = i
			}
		}
	}
	return best
}

// oneHidden gives the one cell of near that is hidden.
func oneHidden(near sums.Near, hidden []bool) (x int, single bool) {
	x = -1
	for s, total := range near.Totals {
		for _, i := range append([]int{total}, near.Parts[s]...) {
			if hidden[i] && x >= 0 && x != i {
				return 0, false
			}
			if hidden[i] {
				x = i
			}
		}
	}
	return x, x >= 0
}

// isSum says that near would be a sum in every slice, had cell x the count v.
func isSum(s *sums.Set, near sums.Near, x int, v int64) bool {
	count := func(i int) int64 {
		if i == x {
			return v
		}
		return s.Cells[i].N
	}
	for k, total := range near.Totals {
		sum := int64(0)
		for _, p := range near.Parts[k] {
			sum += count(p)
		}
		if sum > count(total) || sum < count(total) && !near.Rest {
			return false
		}
	}
	return true
}
