package document

import (
	"slices"
	"strconv"
	"strings"
)

// A text that was typed in one font and is read in another has heads that stand beside their columns. Where as many heads as
// each row has values stand in columns of their own, they are those of the values in turn.

// straightenHeads puts the heads of a table that stand beside their columns over them, and drops the columns that are then empty.
func straightenHeads(t *Table) {
	if len(t.Rows) < 2 {
		return
	}
	heads, values := filledCols(t.Rows[0]), filledCols(t.Rows[1])
	if len(heads) < 2 || len(heads) != len(values) || slices.Equal(heads, values) {
		return
	}
	for _, row := range t.Rows[1:] {
		if !slices.Equal(filledCols(row), values) {
			return
		}
	}
	if lastAreSums(t.Rows[1:], values) { // a column of sums without a head: the heads stand where they belong
		return
	}
	for i := range heads { // a head further away is of something else, and a number is none
		head := t.Rows[0].Cells[heads[i]].Text.Plain
		_, err := strconv.Atoi(head)
		if d := heads[i] - values[i]; d < -1 || d > 1 || err == nil && !year.MatchString(head) {
			return
		}
	}
	texts := make([]Cell, len(heads))
	for i, c := range heads {
		texts[i] = t.Rows[0].Cells[c]
	}
	kept := append([]int{0}, values...)
	for r := range t.Rows {
		cells := make([]Cell, len(kept))
		for i, c := range kept {
			cells[i] = t.Rows[r].Cells[c]
			if r == 0 && i > 0 {
				cells[i] = texts[i-1]
			}
			cells[i].Col = i + 1
		}
		t.Rows[r].Cells = cells
	}
}

// lastAreSums reports rows whose last value is the sum of the others.
func lastAreSums(rows []Row, cols []int) bool {
	for _, row := range rows {
		sum := 0
		for i, c := range cols {
			n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(row.Cells[c].Text.Plain), ",", ""))
			if err != nil || i == len(cols)-1 && n != sum {
				return false
			}
			sum += n
		}
	}
	return len(cols) > 2
}

// filledCols gives the columns behind the first in which a row has something; none where a cell reaches over several.
func filledCols(r Row) []int {
	var out []int
	for i, c := range r.Cells {
		switch {
		case c.Covered || c.ColSpan > 1:
			return nil
		case i > 0 && !c.Empty():
			out = append(out, i)
		}
	}
	return out
}
