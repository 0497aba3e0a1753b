package answer

// A total of all years may stand before them: "All years" above the first, or left of it.

// leadingYears tests such totals against the years that are read, so that one that was lost shows.
func (r *reader) leadingYears(g *grid) {
	if first := g.firstOf(g.rows, g.head, func(i int) bool { return g.body[i] }, g.periodLabel); first >= 0 {
		for c := g.labels; c < g.t.width(); c++ {
			if g.cols[c].skip {
				continue
			}
			r.leadingSum(r.nameOf(g.name(first, c, true)), "rows", g.t.at(first, c), len(g.t.rows)-first-1, func(k int) cell { return g.t.at(first+1+k, c) })
		}
	}
	if first := g.firstOf(g.cols, g.labels, func(int) bool { return true }, g.lastHead); first >= 0 {
		for row := g.head; row < len(g.t.rows); row++ {
			if !g.body[row] || g.rows[row].skip {
				continue
			}
			r.leadingSum(r.nameOf(g.name(row, first, false)), "columns", g.t.at(row, first), g.t.width()-first-1, func(k int) cell { return g.t.at(row, first+1+k) })
		}
	}
}

// firstOf gives the first line where it is a total of years and all others are of one year each and say
// nothing else, or -1.
func (g *grid) firstOf(lines []facets, from int, counts func(int) bool, label func(int) string) int {
	years := 0
	for i := from; i < len(lines); i++ {
		f := lines[i]
		switch {
		case !counts(i):
			return -1
		case i == from && f.total && (wholePeriod.MatchString(label(i)) || isSumOfYears(label(i), byPeriod)):
		case i > from && !f.total && !f.skip && f.period.Dated() && f.period.Period.Months() == monthsOfYear && f.breakdown.IsNone() && f.question == "" && f.force == "":
			years++
		default:
			return -1
		}
	}
	if years < 2 {
		return -1
	}
	return from
}

func (r *reader) leadingSum(name, what string, total cell, n int, at func(int) cell) {
	v, ok := readValue(total.text)
	if !ok || total.covered {
		return
	}
	var terms []addend
	for k := range n {
		if v, ok := readValue(at(k).text); ok {
			terms = append(terms, addend{v: v})
		}
	}
	r.test(total.where, name, what, terms, v)
}
