package answer

// wholeOfBelow reports a number that looks like a year and is a count: it stands beside words, and the two
// numbers or more right below it, or below the title of its first part, sum to it.
func (g *grid) wholeOfBelow(r, c int) bool {
	whole, ok := readValue(g.t.at(r, c).text)
	if !ok || !g.labelled(r) {
		return false
	}
	sum, terms := int64(0), 0
	for k := r + 1; k < len(g.t.rows) && sum < whole.n; k++ {
		if g.titleRow(k) && terms == 0 {
			continue
		}
		v, ok := readValue(g.t.at(k, c).text)
		if !ok || !g.labelled(k) {
			return false
		}
		if v.symbol == NoSymbol {
			sum, terms = sum+v.n, terms+1
		}
	}
	return terms > 1 && sum == whole.n
}
