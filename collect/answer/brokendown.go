package answer

import "slices"

// parted reports that the counts of a question are broken down by d.
func (g *grid) parted(question string, d dim) bool {
	if g.long == nil {
		return g.mainly(d) || slices.Contains(g.labelBy, byDim) && g.rowsOf(question, d) > 1
	}
	return slices.Contains(g.long[question], d) || slices.Contains(g.long[""], d)
}

// partsAcross reports columns that are broken down by d among others that are not.
func (g *grid) partsAcross(d dim) bool {
	n := 0
	for c, by := range g.colDims {
		if by == d && !g.cols[c].total {
			n++
		}
	}
	return n > 1
}

// rowsOf counts the rows of a question that are broken down by platform or by outcome.
func (g *grid) rowsOf(question string, d dim) int {
	n := 0
	for r, f := range g.rows {
		if g.body[r] && f.question == question && (d == byPlatform && f.breakdown.Platform != "" || d == byOutcome && f.breakdown.Outcome != "") {
			n++
		}
	}
	return n
}
