package disclose_test

import (
	"fmt"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// TestNoSumTellsNothing: whether a row is found to be a sum depends on counts that are
// hidden, so that what is shown tells of them. Of all answers of three and four rows
// with small numbers, no two that show the same may have just one small count at a mark
// in common: a reader who protects every answer himself, and keeps those that come out
// like the one he has, must be left with two counts at least.
func TestNoSumTellsNothing(t *testing.T) {
	for _, rows := range []int{2, 3} {
		seen := map[string][]map[int64]bool{}
		each(rows, 9, func(n []int64) {
			text, hidden := shownAnswer(t, n)
			if seen[text] == nil {
				seen[text] = make([]map[int64]bool, rows)
			}
			for i := range n {
				if seen[text][i] == nil {
					seen[text][i] = map[int64]bool{}
				}
				if hidden {
					seen[text][i][n[i]] = true
				}
			}
		})
		told, answers := 0, 0
		for text, counts := range seen {
			answers++
			for i, c := range counts {
				if marked(text, i) && len(c) == 1 {
					told++
					t.Errorf("%d rows shown as %q: row %d is one of %v", rows, text, i+1, c)
				}
			}
		}
		t.Logf("%d rows: %d answers that look different, %d counts told", rows, answers, told)
	}
}

func marked(text string, i int) bool { return text[i*4:i*4+4] == fmt.Sprintf("%4s", table.Mark) }

// each calls f with all counts of rows up to most.
func each(rows int, most int64, f func(n []int64)) {
	n := make([]int64, rows)
	var from func(i int)
	from = func(i int) {
		if i == rows {
			f(n)
			return
		}
		for n[i] = range most + 1 {
			from(i + 1)
		}
	}
	from(0)
}

// shownAnswer gives what is shown of an answer whose rows have names that say nothing.
func shownAnswer(t *testing.T, n []int64) (text string, protected bool) {
	c := table.Counts{Name: "answer.csv", Dims: []string{"row"}}
	for i, k := range n {
		c.Rows = append(c.Rows, table.Count{Key: []string{string(rune('A' + i))}, N: k})
	}
	safe, err := disclose.Protect(c, disclose.Policy{Method: disclose.Suppress, AsGiven: true, Effort: 100})
	if err != nil {
		return "refused", false
	}
	for _, cell := range safe.Published().Cells {
		text += fmt.Sprintf("%4s", cell.Text())
	}
	return text, true
}
