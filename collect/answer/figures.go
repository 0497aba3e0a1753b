package answer

import (
	"cmp"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// row proposes the figures of one row.
func (r *reader) row(g *grid, row int, ctx facets) {
	if g.rows[row].skip || r.oldRow(g, row) {
		return
	}
	for c := g.labels; c < g.t.width(); c++ {
		x := g.t.at(row, c)
		if x.covered && !g.sharesNoNumber(row, c) || g.cols[c].skip {
			continue
		}
		v, ok := readValue(x.text)
		if x.empty() && g.isPlace(row, c) {
			v, ok = readValue(r.signs[""])
		}
		if !ok {
			if !r.cellOfTwo(g, row, c, ctx) {
				r.leftOver(g, x)
			}
			continue
		}
		own := g.own(row, c)
		g.ofAllSpanned(row, c, &own)
		if head := joinText(g.lastHead(c), g.t.at(row, 0).text); !own.period.Dated() && !(ctx.period.Dated() && g.wholeYearAt(row, c)) && (wholePeriod.MatchString(g.lastHead(c)) || wholePeriod.MatchString(g.t.at(row, 0).text)) {
			own.period = r.allYears(head)
		}
		r.partByQuestion(g, row, &own)
		own.doubts |= x.doubts | g.doubts(row, c).when(g.doubted, otherwiseLaid).when(r.partNoted(g, row, c, cmp.Or(own.period.Period, ctx.period.Period)), notedPeriod)
		r.propose(ctx, own, v, x.where, g.quote(row, c), g, row, c)
	}
}

// ofAllSpanned takes from a number that is merged over several columns what only the first of them says: it is of all of them.
func (g *grid) ofAllSpanned(row, c int, own *facets) {
	here := g.cols[c].breakdown
	for k := c + 1; k < g.t.width() && g.t.at(row, k).covered && g.t.at(row, k).text == g.t.at(row, c).text; k++ {
		there := g.cols[k].breakdown
		if here.Sex != there.Sex && own.breakdown.Sex == here.Sex {
			own.breakdown.Sex = ""
		}
		if here.Age != there.Age && own.breakdown.Age == here.Age {
			own.breakdown.Age = ""
		}
	}
}

// sharesNoNumber reports a cell that a merged one on its left covers, which says of all that there is no number: "Not
// provided" over the platforms of a force.
func (g *grid) sharesNoNumber(row, c int) bool {
	x := g.t.at(row, c)
	v, ok := readValue(x.text)
	return ok && (v.symbol == NotAvailable || v.symbol == NotApplicable) && c > g.labels && g.t.at(row, c-1).text == x.text && !g.cols[c].total
}

// wholeYearAt reports a total that is called a year beside the parts of one: that of the words
// above the table.
func (g *grid) wholeYearAt(row, c int) bool {
	return wholeYear.MatchString(g.lastHead(c)) || wholeYear.MatchString(g.t.at(row, 0).text)
}

// own gives what the heads and labels of a cell say of it together.
func (g *grid) own(row, c int) facets {
	own := g.cols[c].with(g.rows[row])
	if g.standsForAll(row) {
		own = g.rows[row]
		own.period = joinPeriods(g.cols[c].period, g.rows[row].period)
	} else if g.cols[c].period.Dated() || g.cols[c].period.Month > 0 {
		own.period = joinPeriods(g.rows[row].period, g.cols[c].period)
		if g.rows[row].period.Dated() && !g.cols[c].period.Period.Contains(g.rows[row].period.Period) && g.cols[c].period.Dated() {
			own.period = g.cols[c].period
		}
		if g.rows[row].period.Month > 0 && !g.rows[row].period.Dated() {
			own.period = joinPeriods(g.cols[c].period, g.rows[row].period)
		}
	}
	if own.total && !own.period.Dated() && own.period.Month == 0 && (g.has(byPeriod) || g.has(byMeasure) && g.manyPeriods() || g.spansYears(row, c)) {
		own.period = g.unionPeriod(row, c)
	}
	return own.ofQuarters()
}

// doubts tells a cell whose row or column has words that say nothing to the reader:
// they may be what makes it another figure.
func (g *grid) doubts(row, col int) doubtSet {
	if noted := g.noted(row); noted != 0 {
		return noted
	}
	for c := range g.labels {
		if g.labelBy[c] == byMeasure && numberLabel.MatchString(g.t.at(row, c).text) {
			return doubtSet(0).with(unreadLabel)
		}
		if d := g.labelBy[c]; d == noDim && g.unknown(g.t.at(row, c).text) || g.rows[row] == (facets{}) && d != skipped && g.unknown(g.t.at(row, c).text) {
			return doubtSet(0).with(unreadLabel)
		}
	}
	if g.personUnread(row) {
		return doubtSet(0).with(unreadLabel)
	}
	if c := g.labels - 1; c >= 0 && g.unproved && labelDim(g.t.at(row, c).text) == noDim && !isTotal(g.t.at(row, c).text) && !g.t.at(row, c).empty() {
		return doubtSet(0).with(kindByTopic)
	}
	if g.cols[col] == (facets{}) && g.colDims[col] == noDim && g.unknown(g.heads[col]) {
		return doubtSet(0).with(unreadLabel)
	}
	return 0
}

// personUnread reports a label in a column of ages or sexes that was read as neither.
func (g *grid) personUnread(row int) bool {
	for c := range g.labels {
		s, b := withoutOfThese(g.t.at(row, c).text), g.rows[row].breakdown
		if s == "" || c > 0 && g.labelBy[c-1] == byDim || isCommaAll(s) || g.rows[row].total || isTotal(s) || allWords.MatchString(s) || labelDim(s) == byMeasure || isPeriodLabel(s) {
			continue
		}
		if childVictims.MatchString(s) && g.rows[row].unit == Victims { // "Under-18 victims" are all of them
			continue
		}
		by := g.labelBy[c]
		if c == g.labels-1 {
			by = cmp.Or(g.nest.by[row], by) // "Not known" below "Victim's sex" among ages
		}
		isSex, isAge := labelDim(s) == bySex && b.Sex != "", labelDim(s) == byAge && b.Age != ""
		if by == byAge && b.Age == "" && !isSex || by == bySex && b.Sex == "" && !isAge {
			return true
		}
	}
	return false
}

// kindUnproved reports a column of labels of which neither its head nor any label says of
// what kind they are.
func (g *grid) kindUnproved(c int) bool {
	d := headDim(g.lastHead(c))
	return g.labelBy[c] != byFlag && (d == noDim || d == byMeasure) && commonDim(g.columnLabels(c), noDim) == noDim && !areQuarters(g.columnLabels(c))
}

// numberLabel is a number that names a row, of a code or an outcome that was not read.
var numberLabel = lazyre.New(`^\d{1,3}[A-Z]?$`)

// unknown reports words that the reader takes for no kind of label.
func (g *grid) unknown(s string) bool {
	return s != "" && labelDim(s) == noDim && !isTotal(s) && readMixed(s) == (facets{})
}

// unionPeriod is the period of a sum over rows or columns of periods.
func (g *grid) unionPeriod(row, col int) prose.SpeltPeriod {
	var ps []figure.Period
	for k := g.head; k < len(g.t.rows); k++ {
		if k == row && g.labels > 0 {
			if n := partsSaid(g.t.at(row, g.labels-1).text); n > 0 && n <= len(ps) {
				ps = ps[len(ps)-n:] // "Those two halves together" are the two above it
				break
			}
		}
		if p := g.rows[k].period; g.body[k] && p.Dated() && g.rows[row].total {
			ps = append(ps, p.Period)
		}
	}
	for k := g.labels; k < g.t.width(); k++ {
		if p := g.cols[k].period; p.Dated() && g.cols[col].total && !g.cols[k].skip {
			ps = append(ps, p.Period)
		}
	}
	return prose.SpeltPeriod{Period: union(ps)}
}

// partsSaid gives how many parts of a year a total is said to be of, 0 where it says none.
func partsSaid(s string) int {
	m := partsOfYear.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	n, _ := readNumber(m[1])
	return int(max(n, smallNumber(strings.ToLower(m[1]))))
}

var partsOfYear = lazyre.New(`(?i)\b(` + prose.UpToTwelve + `|[2-9]|1[0-2]) (?:halves|half[- ]years|quarters|months|periods)\b`)

// any reports whether the grid holds any value at all.
func (g *grid) any() bool {
	for r := g.head; r < len(g.t.rows); r++ {
		for c := g.labels; c < g.t.width(); c++ {
			if _, ok := readValue(g.t.at(r, c).text); (ok || isCountCell(g.t.at(r, c).text)) && g.body[r] {
				return true
			}
		}
	}
	return false
}

// quote gives the labels and the value that a figure was read from.
func (g *grid) quote(row, col int) string {
	label := ""
	for c := range g.labels {
		if x := g.t.at(row, c); !x.covered {
			label = joinText(label, x.asPrinted())
		}
	}
	out := label
	if g.heads[col] != "" {
		out = joinText(out, "| "+g.heads[col])
	}
	return joinText(out, "| "+g.t.at(row, col).asPrinted())
}

// dims tells what rows and columns of the grid are broken down by.
func (g *grid) has(d dim) bool {
	for _, by := range g.labelBy {
		if by == d {
			return true
		}
	}
	for _, by := range g.colDims {
		if by == d {
			return true
		}
	}
	return false
}

// manyPeriods reports that the rows or the columns are of several periods.
func (g *grid) manyPeriods() bool {
	seen := map[figure.Period]bool{}
	for r := range g.rows {
		if g.rows[r].period.Dated() {
			seen[g.rows[r].period.Period] = true
		}
	}
	for c := range g.cols {
		if g.cols[c].period.Dated() {
			seen[g.cols[c].period.Period] = true
		}
	}
	return len(seen) > 1
}

// mainly reports that the rows, or all the columns, are broken down by d.
func (g *grid) mainly(d dim) bool {
	if g.rowsBy(d) {
		return true
	}
	n := 0
	for c := g.labels; c < len(g.colDims); c++ {
		if g.colDims[c] == d {
			n++
		} else if !g.cols[c].total && !g.cols[c].skip {
			return false
		}
	}
	return n > 0
}

// rowsBy reports that the rows are broken down by d.
func (g *grid) rowsBy(d dim) bool {
	for _, by := range g.labelBy {
		if by == d {
			return true
		}
	}
	return false
}
