package answer

import (
	"slices"
	"strings"
)

// A table may go on in another one, below its heads again: on the next page, or behind "Continued". The
// total of the second is of the rows of both, which is so where it is their sum in some column.

// goesOnFrom gives the table whose rows the totals of g are of too; nil where there is none.
func (r *reader) goesOnFrom(g *grid) *grid {
	at := slices.Index(r.grids, g)
	if at < 1 || !r.grids[at-1].mayGoOnIn(g) {
		return nil
	}
	before := r.grids[at-1]
	proved := false
	for c := g.labels; c < g.t.width(); c++ {
		if g.cols[c].skip {
			continue // shares are no sum
		}
		own, total, ok := g.columnAndTotal(c)
		if !ok {
			return nil
		}
		above, _, _ := before.columnAndTotal(c)
		proved = proved || !addsTo(own, total) && addsTo(append(slices.Clone(above), own...), total)
	}
	if !proved {
		return nil
	}
	return before
}

// mayGoOnIn reports a table without totals that has the heads of another and none of its labels.
func (g *grid) mayGoOnIn(next *grid) bool {
	if g.labels == 0 || !slices.Equal(g.labelBy, next.labelBy) || slices.Contains(g.labelBy, byPeriod) || !slices.Equal(g.ownHeads(), next.ownHeads()) {
		return false
	}
	seen := map[string]bool{}
	for row := g.head; row < len(g.t.rows); row++ {
		if g.rows[row].total {
			return false
		}
		seen[g.labelsOf(row)] = true
	}
	for row := next.head; row < len(next.t.rows); row++ {
		if seen[next.labelsOf(row)] {
			return false
		}
	}
	return true
}

// ownHeads gives the head of each column of counts without what stands over it, as the head of a page does.
func (g *grid) ownHeads() []string {
	var out []string
	for c := g.labels; c < g.t.width(); c++ {
		out = append(out, g.lastHead(c))
	}
	return out
}

// labelsOf gives all labels of a row in one.
func (g *grid) labelsOf(row int) string {
	var all []string
	for c := range g.labels {
		all = append(all, g.t.at(row, c).text)
	}
	return strings.Join(all, "\t")
}

// columnAndTotal gives the counts of column c and the one total below them; ok is false where the table has another
// number of totals, or parts of parts.
func (g *grid) columnAndTotal(c int) (run []addend, total value, ok bool) {
	totals := 0
	for row := g.head; row < len(g.t.rows); row++ {
		v, isValue := readValue(g.t.at(row, c).text)
		switch {
		case !g.body[row] || g.rows[row].skip || !isValue:
		case g.nest.parent[row] != partOfNone:
			return nil, value{}, false
		case g.rows[row].total:
			total, totals = v, totals+1
		default:
			run = append(run, addend{v, g.rowLabel(row), g.rows[row]})
		}
	}
	return run, total, totals == 1
}
