package answer

// The last row of a table may have no label and be the sum of the rows above it, as a sheet
// prints one below a column.

// blankTotals takes such a row for the total of its section: every column that has a number
// there has the sum of those above, and more than one number shows it.
func (g *grid) blankTotals() {
	for r := len(g.t.rows) - 1; r > g.head+1; r-- {
		if !g.body[r] || !g.unlabelled(r) {
			continue
		}
		if proofs, ok := g.sumsAbove(r); ok && proofs > 1 {
			g.rows[r] = facets{total: true}
		}
	}
}

func (g *grid) unlabelled(r int) bool {
	for c := range g.labels {
		if !g.t.at(r, c).empty() {
			return false
		}
	}
	return true
}

// sumsAbove counts the columns in which row r is the sum of the rows above it in its
// section; ok is false where it is not in some column.
func (g *grid) sumsAbove(r int) (proofs int, ok bool) {
	for c := g.labels; c < g.t.width(); c++ {
		total, isValue := readValue(g.t.at(r, c).text)
		if !isValue || g.cols[c].skip {
			continue
		}
		sum, terms := int64(0), 0
		for k := r - 1; k >= g.head && g.body[k] && g.section[k] == g.section[r]; k-- {
			if v, ok := readValue(g.t.at(k, c).text); ok && v.symbol == NoSymbol && !g.rows[k].total {
				sum, terms = sum+v.n, terms+1
			}
		}
		if total.symbol != NoSymbol || terms < 2 || sum != total.n {
			return proofs, false
		}
		proofs++
	}
	return proofs, true
}

// standsForAll reports a row whose one value is for all columns together: a
// grand total below a row of sums, or a row that says "all ages".
func (g *grid) standsForAll(row int) bool {
	filled := 0
	for c := g.labels; c < g.t.width(); c++ {
		if !g.t.at(row, c).empty() {
			filled++
		}
	}
	label := g.t.at(row, 0).text
	return filled == 1 && g.t.width()-g.labels > 1 && (g.rows[row].total || isCommaAll(label)) && g.oneDim()
}

// oneDim reports that the columns part one count by age, sex or the like.
func (g *grid) oneDim() bool {
	for c := g.labels; c < g.t.width(); c++ {
		if d := g.colDims[c]; d == byAge || d == bySex || d == byOutcome || d == byPlatform || d == byOffence {
			return true
		}
	}
	return false
}
