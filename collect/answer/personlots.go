package answer

// A column of labels may give the sexes or ages of each offence below it, each time those that there are: "Rape", "10-12",
// "13-15", "Sexual assault", "0-5", "6-9". Nothing but the sums tells the parts from what they are of.

// A personLot is a row and the rows of sexes or ages that follow it, if any do.
type personLot struct {
	whole int
	parts []int
}

// summedLots puts the sexes and ages below the offence, platform or outcome that they follow where all, but at most one of
// four, sum to it. It reports whether it has.
func (g *grid) summedLots(rows []int, n nest) bool {
	lots := g.lotsOf(rows)
	right, wrong := 0, 0
	for _, l := range lots {
		switch {
		case len(l.parts) == 0:
		case g.sumsTo(l.whole, l.parts):
			right++
		default:
			wrong++
		}
	}
	if right < 2 || wrong*3 > right {
		return false
	}
	for _, l := range lots {
		var labels []string
		for _, r := range l.parts {
			n.parent[r] = l.whole
			labels = append(labels, g.t.at(r, g.labels-1).text)
		}
		n.by[l.whole] = labelDim(g.t.at(l.whole, g.labels-1).text)
		for _, r := range l.parts {
			n.by[r] = commonDim(labels, noDim)
		}
	}
	return true
}

// lotsOf gives the lots of rows; none where a sex or age stands below no offence, platform or outcome.
func (g *grid) lotsOf(rows []int) []personLot {
	var out []personLot
	for i := 0; i < len(rows); i++ {
		s := g.t.at(rows[i], g.labels-1).text
		switch d := labelDim(s); {
		case isTotal(s):
			continue
		case d != byOffence && d != byPlatform && d != byOutcome:
			return nil
		}
		l := personLot{whole: rows[i]}
		known := false
		for i+1 < len(rows) && g.isPersonPart(rows[i+1]) {
			i++
			l.parts, known = append(l.parts, rows[i]), known || isPersons(labelDim(g.t.at(rows[i], g.labels-1).text))
		}
		if len(l.parts) > 0 && !known {
			return nil
		}
		out = append(out, l)
	}
	return out
}

// isPersonPart reports a row of a sex or an age, which may be a bare number.
func (g *grid) isPersonPart(r int) bool {
	s := g.t.at(r, g.labels-1).text
	if isTotal(s) {
		return false
	}
	_, isAge := readAge(s, true)
	_, isSex := readSex(s, true)
	return isAge || isSex
}
