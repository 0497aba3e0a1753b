package answer

// footTotal takes a total without a name at the foot of a table in sections for that of all sections, where it is the sum of
// all rows and not of those of its own section: "Total" below "No action taken" and its outcomes.
func (g *grid) footTotal() {
	last := len(g.rows) - 1
	if last <= g.head || !g.body[last] || !g.rows[last].total || g.rows[last].breakdown.IsNone() || !isTotal(g.t.at(last, g.labels-1).text) {
		return
	}
	var all, own []int
	for r := g.head; r < last; r++ {
		switch {
		case !g.body[r] || g.rows[r].skip:
			continue
		case g.rows[r].total:
			return // another total says what each is of
		}
		all = append(all, r)
		if g.section[r] == g.section[last] {
			own = append(own, r)
		}
	}
	if len(own) < len(all) && g.sumsTo(last, all) && !g.sumsTo(last, own) {
		g.rows[last].breakdown = Breakdown{}
	}
}
