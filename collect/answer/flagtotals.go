package answer

// totalOfAll takes the one column that is headed as a total for all offences where it stands before the flagged
// and their platforms or outcomes: it is more than the flagged in some row and less in none, so no sum of them.
// "All recorded | With cyber flag | Charged | Cautioned". So it does with the rows of each section that begins with a total.
func (g *grid) totalOfAll() {
	var columns []int
	for c := g.labels; c < len(g.cols); c++ {
		columns = append(columns, c)
	}
	totalBeforeFlagged(g.cols, columns, func(c, k int) cell { return g.t.at(g.head+k, c) }, len(g.t.rows)-g.head)
	if g.labels != 1 { // more columns of labels say of what it is
		return
	}
	sections := map[int][]int{}
	for r := g.head; r < len(g.rows); r++ {
		if g.body[r] {
			sections[g.section[r]] = append(sections[g.section[r]], r)
		}
	}
	for _, rows := range sections {
		if !g.rows[rows[0]].total { // what stands ahead of a total are its parts
			continue
		}
		totalBeforeFlagged(g.rows, rows, func(r, k int) cell { return g.t.at(r, g.labels+k) }, g.t.width()-g.labels)
	}
}

// totalBeforeFlagged does so with some of the rows or columns of a table, of which at gives n counts each.
func totalBeforeFlagged(lines []facets, some []int, at func(i, k int) cell, n int) {
	total, flagged := -1, -1
	for _, i := range some {
		switch f := lines[i]; {
		case f.skip || !f.breakdown.IsNone():
		case f.total && !f.flagged && total < 0 && flagged < 0:
			total = i
		case f.flagged && flagged < 0:
			flagged = i
		default:
			return
		}
	}
	if total < 0 || flagged < 0 || !isMore(flagged, total, at, n) {
		return
	}
	lines[total].total, lines[total].all = false, true
}
