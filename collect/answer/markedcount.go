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
		total, parts := g.columnSum(c)
		if total < 0 || len(parts) < 2 {
			continue
		}
		var sum, rest int64
		marked := -1
		for _, row := range parts {
			v, _ := readValue(g.t.at(row, c).text) // a count, as columnSum says
			sum += v.n
		}
		v, _ := readValue(g.t.at(total, c).text)
		found := 0
		for _, row := range append(slices.Clone(parts), total) {
			x, _ := readValue(g.t.at(row, c).text)
			without := x.n / 10
			over := sum - v.n
			if row == total {
				over = v.n - sum
			}
			if slices.Contains(notes, strconv.FormatInt(x.n%10, 10)) && without > 0 && x.n-without == over {
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

// columnSum gives the only total of column c and the rows that it stands for, all of them
// counts; -1 where there is none such.
func (g *grid) columnSum(c int) (total int, parts []int) {
	total = -1
	for row := g.head; row < len(g.t.rows); row++ {
		v, ok := readValue(g.t.at(row, c).text)
		switch {
		case !g.body[row] || g.rows[row].skip || g.t.at(row, c).empty():
		case !ok || v.symbol != NoSymbol || g.nest.parent[row] >= 0 || g.cols[c].skip || total >= 0:
			return -1, nil
		case g.rows[row].total:
			total = row
		default:
			parts = append(parts, row)
		}
	}
	return total, parts
}
