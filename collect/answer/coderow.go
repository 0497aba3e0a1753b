package answer

import "slices"

// codeRow reports a row of offence codes above or below their titles: "Code | 88A | 22B |
// 71". Where its first cell does not say so, the codes do: one has a letter, or offences
// stand above or below all of them.
func (g *grid) codeRow(r int) bool {
	if r > 3 {
		return false
	}
	var codes []int
	for c := 1; c < len(g.t.rows[r]); c++ {
		switch x := g.t.at(r, c); {
		case x.empty() || x.covered || isTotal(x.text):
		case !isCode(x.text):
			return false
		default:
			codes = append(codes, c)
		}
	}
	if headDim(g.t.at(r, 0).text) == byCode {
		return true
	}
	if d := labelDim(g.t.at(r, 0).text); d != noDim && d != byCode && d != byOffence { // "Charged | 1 | 2 | 13" below the offences
		return false
	}
	lettered := slices.ContainsFunc(codes, func(c int) bool { return letteredCode.MatchString(g.t.at(r, c).text) })
	return len(codes) > 1 && (g.titledIn(r+1, codes, lettered) || r > 0 && g.titledIn(r-1, codes, lettered))
}

// titledIn reports a row with words in each of these columns, which are titles of offences
// unless codes of their own prove them.
func (g *grid) titledIn(r int, columns []int, proved bool) bool {
	offences := 0
	for _, c := range columns {
		s := g.t.at(r, c).text
		if _, isValue := readValue(s); s == "" || isValue || isPeriodLabel(s) {
			return false
		}
		if labelDim(s) == byOffence {
			offences++
		}
	}
	return offences*2 > len(columns) || proved && offences > 0
}
