package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// layOut understands a table. One that has no heads of its own, in a sheet where
// an empty row parts it from one of the same width, has those of that one.
func (r *reader) layOut(t *table) *grid {
	g := understand(t, r.topicHere(), r.own)
	if above := r.headsOver[t.columnsOf()]; g != nil && g.head == 0 && above != nil {
		r.heads = above
	}
	if g != nil && g.head == 0 && r.headsFit(t) && !r.saysPeriods(g) {
		t.rows = append(headsFor(r.heads, g), t.rows...)
		return understand(t, r.topicHere(), r.own)
	}
	if g != nil && len(r.heads) > 0 && len(r.heads[0]) == t.width() && !g.has(byPeriod) && !slices.ContainsFunc(g.cols, dated) && len(t.rows) > g.head && periodsIn(r.heads[0]) > 1 && repeats(t.rows[max(0, g.head-1)]) {
		t.rows = append([][]cell{r.heads[0]}, t.rows...)
		return understand(t, r.topicHere(), r.own)
	}
	r.heads = nil
	if g != nil && g.head > 0 && g.any() {
		r.heads = t.rows[:g.head]
		r.lastHeads = r.heads
		if at := t.columnsOf(); at != "" {
			r.headsOver[at] = r.heads
		}
	}
	return g
}

// columnsOf names the columns of a sheet in which a table stands, "A to C"; "" of any other table.
func (t *table) columnsOf() string {
	first, last := columnName.FindStringSubmatch(t.at(0, 0).where), columnName.FindStringSubmatch(t.at(0, t.width()-1).where)
	if first == nil || last == nil {
		return ""
	}
	return first[1] + " to " + last[1]
}

// columnName is the letters of a cell's address.
var columnName = lazyre.New(`!([A-Z]{1,3})\d+$`)

// headsFor gives the heads of the table before without that of its row labels where those
// of g are plainly of another kind: platforms below the ages of victims.
func headsFor(heads [][]cell, g *grid) [][]cell {
	own := commonDim(g.columnLabels(0), noDim)
	out := slices.Clone(heads)
	for i, row := range out {
		if d := headDim(row[0].text); own != noDim && own != byMeasure && d != noDim && d != own {
			out[i] = slices.Clone(row)
			out[i][0].text = ""
		}
	}
	return out
}

// headsFit reports that the heads of the table before are as many as the columns of t, or
// that those beyond them are of shares and notes, which t may lack.
func (r *reader) headsFit(t *table) bool {
	if len(r.heads) == 0 || len(r.heads[0]) < t.width() {
		return false
	}
	last := r.heads[len(r.heads)-1]
	for c := t.width(); c < len(r.heads[0]); c++ {
		if c >= len(last) || !isSkipped(last[c].text) {
			return false
		}
	}
	return true
}
