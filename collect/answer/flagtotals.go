package answer

// totalOfAll takes the one column that is headed as a total for all offences where it stands before the flagged
// and their platforms or outcomes: it is more than the flagged in some row and less in none, so no sum of them.
// "All recorded | With cyber flag | Charged | Cautioned".
func (g *grid) totalOfAll() {
	total, flagged := -1, -1
	for c := g.labels; c < len(g.cols); c++ {
		switch f := g.cols[c]; {
		case f.skip || !f.breakdown.IsNone():
		case f.total && !f.flagged && total < 0 && flagged < 0:
			total = c
		case f.flagged && flagged < 0:
			flagged = c
		default:
			return
		}
	}
	if total < 0 || flagged < 0 || !isMore(flagged, total, func(c, k int) cell { return g.t.at(g.head+k, c) }, len(g.t.rows)-g.head) {
		return
	}
	g.cols[total].total, g.cols[total].all = false, true
}
