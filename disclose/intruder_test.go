package disclose

import (
	"fmt"
	"testing"
)

// largest is the greatest true count that the intruder tries: two multiples
// beyond the small counts, so that every way of showing 0, 5 and 10 is tried.
const largest = 14

// TestIntruder is an exhaustive intruder who knows the rule, the labels and
// the tie-break, and sees a published table: he tries every table of up to
// four cells and keeps those that would have been shown just so. No count of
// 1 to 4 may be the only one left for its cell.
func TestIntruder(t *testing.T) {
	for cells := 1; cells <= 4; cells++ {
		top := int64(largest)
		if cells == 4 {
			top = 9 // 10,000 tables; four cells of 0 to 14 would be 50,625
		}
		published := map[string][]map[int64]bool{} // shown table -> by cell, the counts left
		each(cells, top, func(ns []int64) {
			key := fmt.Sprint(shown(rounded(t, oneWay(ns...))))
			if published[key] == nil {
				published[key] = make([]map[int64]bool, cells)
			}
			for i, n := range ns {
				if published[key][i] == nil {
					published[key][i] = map[int64]bool{}
				}
				published[key][i][n] = true
			}
		})
		for key, left := range published {
			for i, counts := range left {
				if len(counts) == 1 && fewLeft(counts) {
					t.Errorf("a table shown as %s gives cell %d away", key, i)
				}
			}
		}
	}
}

func fewLeft(counts map[int64]bool) bool {
	for n := range counts {
		if n >= 1 && n < Base {
			return true
		}
	}
	return false
}

// each calls f with every table of so many cells of 0 to top.
func each(cells int, top int64, f func([]int64)) {
	ns := make([]int64, cells)
	for {
		f(ns)
		i := 0
		for i < cells && ns[i] == top {
			ns[i] = 0
			i++
		}
		if i == cells {
			return
		}
		ns[i]++
	}
}
