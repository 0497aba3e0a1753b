package answer

// Heads may say a part and its period at once, and what is unknown behind the others: "Female 16/17 | Male 16/17 |
// Not known 16/17". It is of the kind of the parts before it.

// unknownInHeads gives such a column the sex, age, platform or outcome that it leaves open.
func (g *grid) unknownInHeads() {
	var run dim
	for c := g.labels; c < len(g.cols); c++ {
		f := &g.cols[c]
		_, rest := cutPeriod(g.lastHead(c))
		switch {
		case f.skip || f.total:
		case !f.breakdown.IsNone():
			run = f.breakdown.only()
		case run != noDim && run != byOffence && f.period.Dated() && notKnown.MatchString(rest):
			f.breakdown = readLabel(rest, run).breakdown
		}
	}
}
