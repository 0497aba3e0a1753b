package answer

import "cyberflag/internal/lazyre"

var namedTotal = lazyre.New(`(?i)^(.+?)[\s:–-]+(?:sub-?)?total$`)

// namesTotal reports a row that says what it is the total of.
func (g *grid) namesTotal(r int) bool {
	for c := range g.labels {
		if _, ok := g.totalOf(c, g.t.at(r, c).text); ok {
			return true
		}
	}
	return false
}

// totalOf gives the label of which a row is the total, where the column has it.
func (g *grid) totalOf(c int, s string) (string, bool) {
	m := namedTotal.FindStringSubmatch(s)
	if m == nil || g.labels < 2 {
		return "", false
	}
	for r := g.head; r < len(g.t.rows); r++ {
		if g.t.at(r, c).text == m[1] {
			return m[1], true
		}
	}
	return "", false
}

// totalOfGroup reports a total without a label in column c that is only of the rows since the
// last that has one: it names the kind of its own column, "All ages", is their sum, or stands where
// each group has one. A total that is not the sum of its group is still that of its group, but for a second one in the
// last row: that is of all groups.
func (g *grid) totalOfGroup(r, c int) bool {
	last := g.labels - 1
	if c >= last {
		return false
	}
	if d := headDim(g.t.at(r, last).text); d != noDim && d == g.labelBy[last] {
		return true
	}
	var parts []int
	second := false // a total of the group stands above it
	for k := r - 1; k >= g.head; k-- {
		if isTotal(g.t.at(k, last).text) {
			second = true
		} else {
			parts = append(parts, k)
		}
		if !g.t.at(k, c).empty() {
			return len(parts) > 1 && (g.sumsTo(r, parts) || g.eachGroupEnds(c) && !(second && r == len(g.t.rows)-1))
		}
	}
	return false
}

// eachGroupEnds reports that every group of column c, from one label of it to the next, ends in a row that
// has a total beside it and no label, and that there are two groups or more.
func (g *grid) eachGroupEnds(c int) bool {
	groups, ends := 0, true
	for r := g.head; r < len(g.t.rows); r++ {
		if s := g.t.at(r, c).text; s == "" || isTotal(s) {
			continue
		}
		groups++
		ends = ends && (groups == 1 || g.endsGroup(r-1, c))
	}
	last := len(g.t.rows) - 1
	return groups > 1 && ends && (g.endsGroup(last, c) || isTotal(g.t.at(last, c).text) && g.endsGroup(last-1, c))
}

// endsGroup reports a row with a total in the last column of labels and nothing in column c.
func (g *grid) endsGroup(r, c int) bool {
	return r >= g.head && g.t.at(r, c).empty() && isTotal(g.t.at(r, g.labels-1).text)
}
