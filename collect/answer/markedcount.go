package answer

import (
	"slices"
	"strconv"
)

// The mark of a note may have lost its height and stand as a digit behind a count: "301" for
// 30 with note 1. Only the total of the column tells.

// markedCounts takes such a digit off the one count of a column that, with it, keeps the
// column from its total: the letter has a note of that number, and no other count would do.
func (r *reader) markedCounts(g *grid) {
	notes := r.noteNumbers()
	if len(notes) == 0 {
		return
	}
	for c := g.labels; c < g.t.width(); c++ {
		sum, ok := g.columnSum(c)
		if !ok {
			continue
		}
		marked, rest, found := -1, int64(0), 0
		for _, row := range append(slices.Clone(sum.parts), sum.total) {
			over := sum.of - sum.printed
			if row == sum.total {
				over = -over
			}
			v, _ := readValue(g.t.at(row, c).text) // a count, as columnSum says
			without := v.n / 10
			if slices.Contains(notes, strconv.FormatInt(v.n%10, 10)) && without > 0 && v.n-without == over {
				marked, rest = row, without
				found++
			}
		}
		if found == 1 {
			x := &g.t.rows[marked][c]
			r.problem("%s: %s is %d with the mark of a note behind it: so the rows sum to the total", x.where, x.asPrinted(), rest)
			x.printed, x.text = x.asPrinted(), strconv.FormatInt(rest, 10)
			x.doubts = x.doubts.with(noteInCount)
		}
	}
}

// A columnSum is the only total of a column and the rows that it stands for, all of them
// counts.
type columnSum struct {
	total   int   // its row
	parts   []int // two rows or more
	printed int64 // the total as it stands there
	of      int64 // what the parts sum to
}

// columnSum gives that of column c; false where there is none such.
func (g *grid) columnSum(c int) (columnSum, bool) {
	s := columnSum{total: -1}
	for row := g.head; row < len(g.t.rows); row++ {
		v, ok := readValue(g.t.at(row, c).text)
		switch {
		case !g.body[row] || g.rows[row].skip || g.t.at(row, c).empty():
		case !ok || v.symbol != NoSymbol || g.nest.parent[row] != partOfNone || g.cols[c].skip || s.total >= 0:
			return columnSum{}, false
		case g.rows[row].total:
			s.total, s.printed = row, v.n
		default:
			s.parts = append(s.parts, row)
			s.of += v.n
		}
	}
	return s, s.total >= 0 && len(s.parts) > 1
}
