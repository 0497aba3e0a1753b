package answer

import "cyberflag/figure"

// spansYears reports a total below rows of several periods, each with its parts below it,
// that is of all of them: it says so ("Grand Total"), or it is their sum.
func (g *grid) spansYears(row, col int) bool {
	if !g.rows[row].total || g.cols[col].period.Dated() || g.nest.parent[row] >= 0 {
		return false
	}
	seen := map[figure.Period]bool{}
	sum, wholes := int64(0), 0
	for r := g.head; r < len(g.rows); r++ {
		f := g.rows[r]
		if r == row || !g.body[r] || !f.period.Dated() {
			continue
		}
		seen[f.period.Period] = true
		if v, ok := readValue(g.t.at(r, col).text); ok && v.symbol == NoSymbol && f.breakdown.IsNone() {
			sum, wholes = sum+v.n, wholes+1
		}
	}
	if len(seen) < 2 {
		return false
	}
	v, ok := readValue(g.t.at(row, col).text)
	return grandWords(g.rowLabel(row)) || ok && wholes == len(seen) && v.n == sum
}
