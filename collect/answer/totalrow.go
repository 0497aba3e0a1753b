package answer

// The last row of a table may have no label and be the sum of the rows above it, as a sheet
// prints one below a column.

// blankTotals takes such a row for the total of its section: every column that has a number
// there has the sum of those above, and more than one number shows it.
func (g *grid) blankTotals() {
	var blank []int
	for r := len(g.t.rows) - 1; r > g.head+1; r-- {
		if g.body[r] && g.unlabelled(r) {
			blank = append(blank, r)
		}
	}
	if blank == nil {
		return
	}
	above := g.sumsSoFar()
	for _, r := range blank {
		if proofs, ok := g.sumsAbove(r, above); ok && proofs > 1 {
			g.rows[r] = facets{total: true}
		}
	}
}

// A runningSum is the sum of the counts of a column above a row, in its section, and how many they are.
type runningSum struct {
	sum   int64
	terms int
}

// sumsSoFar gives for each row and column what stands above, totals aside.
func (g *grid) sumsSoFar() [][]runningSum {
	out := make([][]runningSum, len(g.t.rows)+1)
	wide := g.t.width()
	for r := g.head; r < len(g.t.rows); r++ {
		out[r+1] = make([]runningSum, wide)
		if !g.body[r] {
			continue
		}
		if out[r] == nil || r > g.head && g.section[r-1] != g.section[r] {
			out[r] = make([]runningSum, wide)
		}
		copy(out[r+1], out[r])
		if g.rows[r].total {
			continue
		}
		for c := g.labels; c < wide; c++ {
			if v, ok := readValue(g.t.at(r, c).text); ok && v.symbol == NoSymbol {
				out[r+1][c].sum += v.n
				out[r+1][c].terms++
			}
		}
	}
	return out
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
func (g *grid) sumsAbove(r int, above [][]runningSum) (proofs int, ok bool) {
	for c := g.labels; c < g.t.width(); c++ {
		total, isValue := readValue(g.t.at(r, c).text)
		if !isValue || g.cols[c].skip {
			continue
		}
		if of := above[r][c]; total.symbol != NoSymbol || of.terms < 2 || of.sum != total.n {
			return proofs, false
		}
		proofs++
	}
	return proofs, true
}

// standsForAll reports a row whose one value is for all columns together: a
// grand total below a row of sums, or a row that says "all ages".
func (g *grid) standsForAll(row int) bool {
	label := g.t.at(row, 0).text
	if !g.rows[row].total && !isCommaAll(label) && !isTotal(besidePeriod(label)) || g.t.width()-g.labels < 2 {
		return false
	}
	filled := 0
	for c := g.labels; c < g.t.width(); c++ {
		if !g.t.at(row, c).empty() {
			filled++
		}
	}
	return filled == 1 && g.oneDim()
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
