package answer

// Ages and sexes may stand below one another in one column, and what is unknown behind either: it is of the kind
// of the labels before it.

// unknownOfRun gives such a row the sex or age that it leaves open.
func (g *grid) unknownOfRun() {
	c := g.labels - 1
	if c < 0 || g.labelBy[c] != byAge && g.labelBy[c] != bySex && g.labelBy[c] != noDim && g.labelBy[c] != byMeasure || !g.hasLabels(c, bySex) || !g.hasLabels(c, byAge) {
		return
	}
	run := noDim
	for r := g.head; r < len(g.rows); r++ {
		s := g.t.at(r, c).text
		switch d := labelDim(s); {
		case !g.body[r]:
			run = noDim
		case isPersons(d):
			run = d
		case notKnown.MatchString(s) && g.nest.by[r] == noDim && run == bySex && g.rows[r].breakdown.Age == "unknown":
			g.rows[r].breakdown.Age, g.rows[r].breakdown.Sex = "", "U"
		case notKnown.MatchString(s) && g.nest.by[r] == noDim && run == byAge && g.rows[r].breakdown.Sex == "U":
			g.rows[r].breakdown.Age, g.rows[r].breakdown.Sex = "unknown", ""
		}
	}
}

// hasLabels reports a label of dim d in column c.
func (g *grid) hasLabels(c int, d dim) bool {
	for r := g.head; r < len(g.rows); r++ {
		if g.body[r] && labelDim(g.t.at(r, c).text) == d {
			return true
		}
	}
	return false
}
