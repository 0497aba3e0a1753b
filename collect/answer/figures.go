package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// table reads a table of counts.
func (r *reader) table(t *table) {
	for _, piece := range pieces(t) {
		r.piece(piece)
	}
}

// piece reads one table that has one head. Its rows of words before the head
// are headings.
func (r *reader) piece(t *table) {
	t = apart(t)
	if t.caption != "" {
		r.above = t.caption
		r.lead(t.caption)
	}
	if oldTable.MatchString(r.above) && len(strings.Fields(r.above)) < 16 {
		r.probs = append(r.probs, notPart("", quoteWords(r.above), t.numbers())...)
		return
	}
	for len(t.rows) > 0 && loneRow(t, 0) && t.width() > 1 {
		r.line(line{text: rowWords(t, 0), where: firstPlace(t, 0)})
		t = &table{rows: t.rows[1:], headers: max(0, t.headers-1)}
	}
	if len(t.rows) == 0 {
		return
	}
	if t.width() == 1 {
		r.text(columnBlocks(t))
		return
	}
	if r.template(t) || r.dialogue(t) {
		return
	}
	r.cornerMark(t)
	t, later := r.wordRows(t)
	defer later()
	if len(t.rows) == 0 {
		return
	}
	questionRows(t)
	t = labelColumn(labelsFirst(unfold(r.signs.apply(t.belowLetterhead()))))
	g := r.layOut(t)
	if g == nil || !g.any() {
		r.noFigures(t)
		return
	}
	r.grids = append(r.grids, g)
	ctx := r.here.with(r.sub)
	from := len(r.found)
	defer func() { r.recent(from) }()
	for row := g.head; row < len(t.rows); row++ {
		if g.body[row] {
			r.row(g, row, ctx)
			r.wordsOfRow(g, row)
		}
	}
	r.sums(g)
}

// oldTable is the title of a table that no longer stands.
var oldTable = lazyre.New(`(?i)[(\[](?:now )?(?:superseded|withdrawn|replaced|old|out of date)\b[^()]*[)\]]|\b(?:table|version|figures) \S{0,4} ?(?:is|was|has been|now) (?:superseded|withdrawn|replaced)`)

// numbers gives the counts of a table, for a problem.
func (t *table) numbers() []string {
	var out []string
	for _, row := range t.rows {
		for _, x := range row {
			if n := numberOnly(x.text); n != "" && !x.covered {
				out = append(out, n)
			}
		}
	}
	return out
}

// layOut understands a table. One that has no heads of its own, in a sheet where
// an empty row parts it from one of the same width, has those of that one.
func (r *reader) layOut(t *table) *grid {
	g := understand(t, r.topicHere())
	if g != nil && g.head == 0 && len(r.heads) > 0 && len(r.heads[0]) == t.width() && !r.saysPeriods(g) {
		t.rows = append(slices.Clone(r.heads), t.rows...)
		return understand(t, r.topicHere())
	}
	if g != nil && len(r.heads) > 0 && len(r.heads[0]) == t.width() && !g.has(byPeriod) && !slices.ContainsFunc(g.cols, dated) && len(t.rows) > g.head && periodsIn(r.heads[0]) > 1 && repeats(t.rows[max(0, g.head-1)]) {
		t.rows = append([][]cell{r.heads[0]}, t.rows...)
		return understand(t, r.topicHere())
	}
	r.heads = nil
	if g != nil && g.head > 0 && g.any() {
		r.heads = t.rows[:g.head]
	}
	return g
}

func dated(f facets) bool { return f.period.Dated() }

// periodsIn counts the different periods of a row of heads.
func periodsIn(row []cell) int {
	seen := map[string]bool{}
	for _, x := range row {
		if isPeriodLabel(x.text) {
			seen[x.text] = true
		}
	}
	return len(seen)
}

// repeats reports a row of heads that says the same over several columns: "No." and "%"
// for each year of the table above.
func repeats(row []cell) bool {
	seen := map[string]int{}
	for _, x := range row {
		if !x.empty() {
			seen[x.text]++
		}
	}
	for _, n := range seen {
		if n > 1 {
			return true
		}
	}
	return false
}

// saysPeriods reports a table whose rows hold their own periods in one column of
// counts: it needs no heads.
func (r *reader) saysPeriods(g *grid) bool {
	return slices.Contains(g.labelBy, byPeriod) && g.t.width()-g.labels == 1
}

// cornerMark takes the question that stands before the head of the row labels:
// "Q2. Month".
func (r *reader) cornerMark(t *table) {
	m, ok := markOf(t.at(0, 0).text, false)
	if !ok || len(t.rows) < 2 {
		return
	}
	if m.rest == "" {
		r.markBeside(t, m)
		return
	}
	if _, again := markOf(t.at(1, 0).text, false); again {
		return
	}
	r.mark(m)
	r.lead(m.rest)
	t.rows[0] = slices.Clone(t.rows[0])
	t.rows[0][0].text = m.rest
}

// markBeside takes a question's mark that has a cell of its own above a table,
// with its words in the next: "Question 2 | Crimes with the flag |".
func (r *reader) markBeside(t *table, m mark) {
	if len(t.rows) < 3 || t.at(1, 0).text != "" && markInHead.MatchString(t.at(1, 0).text) {
		return
	}
	words := t.at(0, 1).text
	if _, isValue := readValue(words); isValue || words == "" || isPeriodLabel(words) {
		return
	}
	for c := 2; c < t.width(); c++ {
		if x := t.at(0, c); !x.empty() && !x.covered {
			return
		}
	}
	r.mark(m)
	r.lead(words)
	t.rows = t.rows[1:]
	t.headers = max(0, t.headers-1)
}

// topicHere is what rows that nobody knows are likely to be: what the words
// above say, else what the question asks for.
func (r *reader) topicHere() dim {
	if r.topic != noDim {
		return r.topic
	}
	if !r.own {
		return topicOf(r.asked[r.here.question])
	}
	switch r.here.question {
	case "Q1":
		return byOffence
	case "Q3":
		return byPlatform
	case "Q4":
		return byOutcome
	}
	return noDim
}

// row proposes the figures of one row.
func (r *reader) row(g *grid, row int, ctx facets) {
	if g.rows[row].skip || r.oldRow(g, row) {
		return
	}
	for c := g.labels; c < g.t.width(); c++ {
		x := g.t.at(row, c)
		if x.covered || g.cols[c].skip {
			continue
		}
		v, ok := readValue(x.text)
		if x.empty() && g.isPlace(row, c) {
			v, ok = readValue(r.signs[""])
		}
		if !ok {
			r.cellOfTwo(g, row, c, ctx)
			continue
		}
		own := g.cols[c].with(g.rows[row])
		if g.standsForAll(row) {
			own = g.rows[row]
			own.period = joinPeriods(g.cols[c].period, g.rows[row].period)
		}
		if !g.standsForAll(row) && (g.cols[c].period.Dated() || g.cols[c].period.Month > 0) {
			own.period = joinPeriods(g.rows[row].period, g.cols[c].period)
			if g.rows[row].period.Dated() && !g.cols[c].period.Period.Contains(g.rows[row].period.Period) && g.cols[c].period.Dated() {
				own.period = g.cols[c].period
			}
			if g.rows[row].period.Month > 0 && !g.rows[row].period.Dated() {
				own.period = joinPeriods(g.cols[c].period, g.rows[row].period)
			}
		}
		if own.total && !own.period.Dated() && (g.has(byPeriod) || g.has(byMeasure) && g.manyPeriods()) {
			own.period = g.unionPeriod(row, c)
		}
		if own.part > 0 && own.period.Dated() && g.rows[row].part == 0 {
			own.period = own.period.Quarter(own.part)
		}
		r.partByQuestion(g, row, &own)
		own.doubts |= g.doubts(row, c).when(r.hasPartNote(g.heads[c]) || r.hasPartNote(g.t.at(row, 0).text), notedPeriod)
		r.propose(ctx, own, v, x.where, g.quote(row, c), g, row, c)
	}
}

// oldRow reports a row that a comment beside it says is superseded.
func (r *reader) oldRow(g *grid, row int) bool {
	for _, x := range g.t.rows[row] {
		if len(strings.Fields(x.text)) > 0 && oldRowWords.MatchString(x.text) {
			r.probs = append(r.probs, notPart("", x.text, (&table{rows: g.t.rows[row : row+1]}).numbers())...)
			return true
		}
	}
	return false
}

var oldRowWords = lazyre.New(`(?i)^\W*(?:superseded|withdrawn|do not use|replaced by|in error|old figure)\b`)

// partByQuestion takes the label of a row that answers the third or fourth question, and
// that nobody knows, for its platform or outcome: "4 | open".
func (r *reader) partByQuestion(g *grid, row int, own *facets) {
	if !r.own || !own.breakdown.IsNone() || own.question != "Q3" && own.question != "Q4" || !slices.Contains(g.labelBy, byQuestion) {
		return
	}
	for c := range g.labels {
		s := g.t.at(row, c).text
		if g.labelBy[c] == byPeriod || g.labelBy[c] == byQuestion || g.labelBy[c] == byForce || s == "" || allWords.MatchString(s) || isTotal(s) || labelDim(s) != noDim {
			continue
		}
		own.set(map[string]dim{"Q3": byPlatform, "Q4": byOutcome}[own.question], s)
		own.total = false
		return
	}
}

// isPlace reports a place where a count belongs: its row and its column both hold
// others.
func (g *grid) isPlace(row, col int) bool {
	inRow, inCol := false, false
	for c := g.labels; c < g.t.width(); c++ {
		inRow = inRow || c != col && !g.cols[c].skip && !g.t.at(row, c).empty()
	}
	for r := g.head; r < len(g.t.rows); r++ {
		inCol = inCol || r != row && g.body[r] && !g.t.at(r, col).empty()
	}
	return inCol && (inRow || g.t.width()-g.labels == 1 && !g.t.at(row, 0).empty())
}

// doubts tells a cell whose row or column has words that say nothing to the reader:
// they may be what makes it another figure.
func (g *grid) doubts(row, col int) doubtSet {
	for c := range g.labels {
		if g.labelBy[c] == byMeasure && numberLabel.MatchString(g.t.at(row, c).text) {
			return doubtSet(0).with(unreadLabel)
		}
		if d := g.labelBy[c]; d == noDim && g.unknown(g.t.at(row, c).text) || g.rows[row] == (facets{}) && d != skipped && g.unknown(g.t.at(row, c).text) {
			return doubtSet(0).with(unreadLabel)
		}
	}
	if g.cols[col] == (facets{}) && g.colDims[col] == noDim && g.unknown(g.heads[col]) {
		return doubtSet(0).with(unreadLabel)
	}
	return 0
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

// propose adds a figure when its question and period are known; otherwise it
// says what was missing.
func (r *reader) propose(ctx, own facets, v value, where, quote string, g *grid, row, col int) {
	all := ctx.with(own)
	if all.skip {
		return
	}
	p := proposal{grid: g, row: row, col: col, flagged: own.flagged, doubts: all.doubts}
	if allForces.MatchString(quote) {
		all.force, all.total = r.region(), true
	}
	if !all.period.Dated() {
		d, ok := r.defaultPeriod()
		if !ok {
			r.problem("%s: %q has no period that can be proved: not proposed", where, quote)
			return
		}
		all.period.Period = d
		p.doubts = p.doubts.with(assumedPeriod)
	}
	if isDay(all.period) {
		return // a date stands beside the number, and no period of counting
	}
	if all.period.Loose {
		p.doubts = p.doubts.when(g == nil || r.speaksFinancial(), bareYear)
		r.years.loose = true
	}
	q, doubt := r.questionFor(ctx, own, g, quote)
	p.doubts |= doubt
	p.Figure = Figure{Force: all.force, Question: q, Period: all.period.Period, Breakdown: all.breakdown, Unit: all.unit,
		Value: v.n, Symbol: v.symbol, Low: v.low, High: v.high, IsTotal: all.total, Where: where, Quote: quote}
	if p.Unit == "" {
		p.Unit = Offences
	}
	p.doubts |= r.doubtsOf(p.Figure, g)
	if r.blurred {
		p.doubts = p.doubts.with(fromPicture)
		r.problem("figures were read from a picture of a page: each must be compared with it")
	}
	r.found = append(r.found, p)
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
