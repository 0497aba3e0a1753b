package answer

import (
	"cyberflag/internal/lazyre"
	"slices"
	"strings"

	"cyberflag/prose"
)

// A grid is a table whose layout is understood: which rows and columns are
// labels, what each is broken down by, and what each says.
type grid struct {
	t       *table
	head    int // rows of column heads
	labels  int // leading columns of row labels
	labelBy []dim
	cols    []facets // of each column, from its heads
	colDims []dim    // what the heads of the column's stack break down by, strongest
	rows    []facets // of each row, from its labels and the section it stands in
	body    []bool   // rows that hold values
	section []int    // the part of the table that a row belongs to, for sums
	heads   []string // the heads of a column, joined, for problems
}

// understand lays out a table, or gives nil when it holds no counts. topic is
// what the words above it say that it is broken down by.
func understand(t *table, topic dim) *grid {
	g := &grid{t: t}
	g.head = g.headRows()
	g.labels = g.labelCols()
	if g.head >= len(t.rows) || g.labels > t.width() {
		return nil
	}
	g.readHeads(topic)
	g.readCorner()
	g.readRows()
	g.cornerUnit()
	return g
}

// headRows counts the rows above the first that holds a count beside a label.
// A row whose only numbers are years is one of heads.
func (g *grid) headRows() int {
	for r := range g.t.rows {
		if g.hasCount(r) {
			return r
		}
	}
	return len(g.t.rows)
}

// hasCount reports whether row r has a count or symbol where no label stands.
func (g *grid) hasCount(r int) bool {
	counts, years, periods := 0, 0, 0
	row := g.t.rows[r]
	for c, x := range row {
		if x.covered || x.empty() {
			continue
		}
		if _, only := prose.LabelPeriod(x.text); only {
			periods++
		}
		v, ok := readValue(x.text)
		if !ok && c > 0 && isCountCell(x.text) {
			counts++
		}
		switch {
		case !ok || c == 0 && len(row) > 1:
		case plainYear(x.text):
			years++
		case isSingleAge(x.text) && g.ageHeads(r):
		case v.symbol == Hidden && isLetter(x.text) && !g.isSymbolColumn(r, c):
		default:
			counts++
		}
	}
	if counts > 0 {
		return true
	}
	return years == 1 && periods == 1 && r > 0 && g.labelled(r) && !g.blankRowLabel(r)
}

// labelled reports a row that begins with words.
func (g *grid) labelled(r int) bool {
	x := g.t.at(r, 0).text
	_, isValue := readValue(x)
	return x != "" && !isValue
}

func (g *grid) blankRowLabel(r int) bool { return g.t.at(r, 0).empty() }

// isLetter reports a sign that is a letter and may be a word of a head: F, M.
func isLetter(s string) bool { return len(s) == 1 && s[0] >= 'A' }

func (g *grid) isSymbolColumn(r, c int) bool {
	for k := r + 1; k < len(g.t.rows); k++ {
		if v, ok := readValue(g.t.at(k, c).text); ok && v.symbol == NoSymbol {
			return true
		}
	}
	return false
}

func isSingleAge(s string) bool {
	n, err := readNumber(s)
	return err == nil && len(s) <= 2 && n < 100 && wholeNumber.MatchString(s)
}

// ageHeads reports a row of single ages that run up one by one: 0 1 2 3 ... 17.
func (g *grid) ageHeads(r int) bool {
	if r > 3 {
		return false
	}
	run, last := 0, int64(-2)
	for c := 1; c < len(g.t.rows[r]); c++ {
		s := g.t.at(r, c).text
		if !isSingleAge(s) {
			continue
		}
		n, _ := readNumber(s) // a number, as isSingleAge says
		if n == last+1 {
			run++
		} else if last >= 0 {
			return false
		}
		last = n
	}
	return run >= 3
}

// labelCols counts the leading columns that name the rows.
func (g *grid) labelCols() int {
	w := g.t.width()
	for c := range w {
		if !g.isLabelCol(c) {
			return c
		}
		if c == w-1 {
			return c
		}
	}
	return w
}

// isLabelCol reports a column of names: its head says so, or most of what
// stands in it is no count.
func (g *grid) isLabelCol(c int) bool {
	head := g.headOf(c)
	if commentWords.MatchString(head) && g.namesNext(c) { // "No." beside outcomes
		return true
	}
	if isSkipped(head) && c > 0 {
		return false
	}
	if last := g.lastHead(c); c > 0 && (isPeriodLabel(last) || isAge(last)) { // "Age of victim" over "0-12"
		return false
	}
	filled, counts := 0, 0
	for r := g.head; r < len(g.t.rows); r++ {
		x := g.t.at(r, c)
		if x.empty() {
			continue
		}
		filled++
		if _, ok := readValue(x.text); ok && !plainYear(x.text) || c > 0 && isCountCell(x.text) {
			counts++
		}
	}
	if d := headDim(head); d != noDim && d != byMeasure && c <= 5 {
		if d == byOutcome && g.namesNext(c) {
			return true
		}
		if d == byQuestion && c == 0 {
			return true
		}
		if d == byCode || d == byAge || d == byPeriod || d == byQuestion {
			return true
		}
		return counts*2 <= filled
	}
	if c == 0 && filled == 0 {
		return true
	}
	return filled > 0 && counts*2 < filled || filled == 0 && c == 0
}

// namesNext reports a column of numbers with one of names beside it: the numbers
// of outcomes and their titles.
func (g *grid) namesNext(c int) bool {
	seen, names := map[string]bool{}, 0
	for r := g.head; r < len(g.t.rows); r++ {
		s, next := g.t.at(r, c).text, g.t.at(r, c+1).text
		if s == "" {
			continue
		}
		if n, err := readNumber(s); err != nil || !wholeNumber.MatchString(s) {
			continue // "Total", "Not yet assigned"
		} else if n > 22 || seen[s] {
			return false
		}
		seen[s] = true
		if _, ok := readValue(next); !ok && next != "" {
			names++
		}
	}
	return names > 1 && names == len(seen)
}

// namesDims reports labels of which one at least names a dim.
func namesDims(labels []string) bool {
	return slices.ContainsFunc(labels, func(s string) bool { return dimNamed(s) != noDim })
}

// dimNamed gives the dim that a label names: "sex of victim".
func dimNamed(s string) dim {
	if d := headDim(s); d != byMeasure && d != byPeriod {
		return d
	}
	return noDim
}

// headOf joins the heads of column c from the top.
func (g *grid) headOf(c int) string {
	var heads []string
	for r := range g.head {
		x := g.t.at(r, c).text
		if x != "" && (len(heads) == 0 || heads[len(heads)-1] != x) {
			heads = append(heads, x)
		}
	}
	return strings.Join(heads, " / ")
}

// lastHead gives the head of column c that stands nearest to its values.
func (g *grid) lastHead(c int) string {
	for r := g.head - 1; r >= 0; r-- {
		if x := g.t.at(r, c).text; x != "" {
			return x
		}
	}
	return ""
}

// isAge reports an age or a band of ages.
func isAge(s string) bool {
	_, ok := readAge(s, false)
	return ok
}

// headAt gives the head of column c in row r: an empty one of an upper row is
// that of its neighbour on the left, as forces leave cells they would merge.
func (g *grid) headAt(r, c int) string {
	for k := c; k >= max(g.labels, 1); k-- {
		if x := g.t.at(r, k).text; x != "" {
			if k < c && (r == g.head-1 || g.alone(r)) {
				return ""
			}
			return x
		}
	}
	return ""
}

// alone reports a row with one filled cell: a title, which is for all columns.
func (g *grid) alone(r int) bool {
	n := 0
	for _, x := range g.t.rows[r] {
		if !x.empty() && !x.covered {
			n++
		}
	}
	return n <= 1
}

// readHeads reads the heads of each column, row by row, each row in its dim.
func (g *grid) readHeads(topic dim) {
	w := g.t.width()
	g.cols, g.heads, g.colDims = make([]facets, w), make([]string, w), make([]dim, w)
	for c := range g.labels {
		g.labelBy = append(g.labelBy, g.columnDim(c, topic))
	}
	for c := g.labels; c < w; c++ {
		g.heads[c] = g.headOf(c)
	}
	for r := range g.head {
		d := g.rowDim(r, topic)
		for c := g.labels; c < w; c++ {
			s := g.headAt(r, c)
			if s == "" {
				continue
			}
			f, by := readHead(s, d)
			g.cols[c] = g.cols[c].with(f)
			if by != noDim && by != byMeasure {
				g.colDims[c] = by
			}
		}
	}
}

// readHead reads one column head in the dim of its row; a head that is plainly
// of another kind is read as that.
func readHead(s string, d dim) (facets, dim) {
	if headDim(s) == byPeriod { // "Financial year" over its years
		return facets{}, noDim
	}
	if m := markInHead.FindStringSubmatch(s); m != nil && m[2] != "" && !isPeriodLabel(s) && !isPeriodLabel(m[2]) { // "Part 4: charged"
		f, by := readHead(m[2], d)
		f.question = "Q" + m[1]
		return f, by
	}
	if isSkipped(s) && labelDim(s) != byOutcome {
		return facets{skip: true}, skipped
	}
	if own := labelDim(s); own != noDim && own != d && !(d == byAge && isSingleAge(s)) && !(d != noDim && own == byMeasure && isTotal(s)) && (own == byPeriod || own == byAge || own == bySex || own == byMeasure || d == noDim || (own == byOutcome || own == byPlatform) && (d == byMeasure || d == byAge || d == bySex || d == byPeriod)) {
		d = own
	}
	if d == noDim || d == byMeasure {
		return readMixed(s), byMeasure
	}
	return readLabel(s, d), d
}

var (
	unsaidWords = lazyre.New(`(?i)^(?:(?:age|sex|gender|and|or|of|the|victim|suspect|offender|is|was|either|both|not|known|unknown|recorded|unrecorded|stated|entered|given|specified|missing|available)\b|[\s/,()&-])+$`)
	unsaidSign  = lazyre.New(`(?i)\b(?:unknown|unrecorded|missing|not (?:known|recorded|stated|entered|given|specified|available))\b`)
	ageWord     = lazyre.New(`(?i)\bage\b`)
)

// readUnsaid reads a label for what was not recorded: "Not known (age or sex)".
func readUnsaid(s string) Breakdown {
	var b Breakdown
	if !unsaidSign.MatchString(s) || !unsaidWords.MatchString(s) {
		return b
	}
	if ageWord.MatchString(s) {
		b.Age = "unknown"
	}
	if sexWord.MatchString(s) {
		b.Sex = "U"
	}
	return b
}

// readMixed reads a head that says several things at once: "Offences 2016/17",
// "Female victims 2016/17", "2016/17 flagged", "Q2 2016/17".
func readMixed(s string) facets {
	var f facets
	rest := s
	if m := markInHead.FindStringSubmatch(rest); m != nil {
		f.question, rest = "Q"+m[1], m[2]
	}
	if unsaid := readUnsaid(rest); unsaid != (Breakdown{}) {
		f.breakdown = unsaid
		return f
	}
	ps := prose.SpeltPeriods(rest)
	for i := len(ps) - 1; i >= 0; i-- {
		if ps[i].Dated() || len(ps) == 1 {
			f.period = joinPeriods(f.period, ps[i])
		}
		rest = rest[:ps[i].Start] + " " + rest[ps[i].End:]
	}
	rest = clean(strings.Trim(rest, " -–:()"))
	if rest == "" {
		return f
	}
	d := labelDim(rest)
	if d == noDim || d == byPeriod {
		d = byMeasure
	}
	if d == byCode {
		d = byMeasure
	}
	if d == byOffence && unitOf(rest) != "" && flagWords.MatchString(rest) {
		d = byMeasure
	}
	return f.with(readLabel(rest, d))
}

// rowDim tells what a row of heads breaks down by: what most of them are.
func (g *grid) rowDim(r int, topic dim) dim {
	if g.ageHeads(r) {
		return byAge
	}
	var labels []string
	for c := g.labels; c < g.t.width(); c++ {
		if x := g.t.at(r, c); !x.empty() && !x.covered {
			labels = append(labels, x.text)
		}
	}
	return commonDim(labels, topic)
}

// columnDim tells what a column of row labels breaks down by: its head says it,
// or most of its labels are of one kind, or the words above the table say it.
func (g *grid) columnDim(c int, topic dim) dim {
	head := ""
	if g.head > 0 {
		for r := g.head - 1; r >= 0 && head == ""; r-- {
			head = g.t.at(r, c).text
		}
	}
	labels := g.columnLabels(c)
	if dimHead.MatchString(head) && namesDims(labels) {
		return byDim
	}
	if isFlagColumn(head, labels) {
		return byFlag
	}
	own := commonDim(labels, noDim)
	if d := headDim(head); d != noDim && d != byMeasure && !(d == byQuestion && !areQuestions(labels)) {
		if d == byOffence && (own == byOutcome || own == byPlatform || own == byPeriod || own == byMeasure || own == byAge || own == bySex || own == byForce) {
			return own
		}
		return d
	}
	if isSkipped(head) && own != byPeriod {
		return skipped
	}
	if own == byMeasure && topic != noDim && c == 0 && len(labels) > 2 {
		return topic
	}
	if own != noDim {
		return own
	}
	if g.labels > 1 && c > 0 {
		return noDim
	}
	return topic
}

// areQuestions reports that most labels are marks of questions; a column headed
// Item may name what is counted.
func areQuestions(labels []string) bool {
	n := 0
	for _, s := range labels {
		if questionOf(s) != "" || markInHead.MatchString(s) {
			n++
		}
	}
	return n*2 >= len(labels)
}

func (g *grid) columnLabels(c int) []string {
	var labels []string
	for r := g.head; r < len(g.t.rows); r++ {
		if x := g.t.at(r, c); !x.empty() && !x.covered && !isTotal(x.text) {
			labels = append(labels, x.text)
		}
	}
	return labels
}

// commonDim gives the dim that most labels are of. Labels that nobody knows,
// such as "Other", go with the rest; when none is known it is fallback.
func commonDim(labels []string, fallback dim) dim {
	votes := map[dim]int{}
	if slices.Contains(labels, "F") && slices.Contains(labels, "M") {
		return bySex
	}
	for _, s := range labels {
		if isTotal(s) || headDim(s) == byPeriod {
			continue
		}
		if d := labelDim(s); d != noDim {
			votes[d]++
		}
	}
	best, most := noDim, 0
	if votes[byMeasure]*2 >= len(labels) {
		return byMeasure
	}
	for d := byOffence; d <= skipped; d++ {
		if votes[d] > most {
			best, most = d, votes[d]
		}
	}
	if best == noDim || most*4 < len(labels) && fallback != noDim {
		return fallback
	}
	return best
}

// readCorner takes a period or a force that stands over the row labels for the
// whole table: "2015/16" above female and male.
func (g *grid) readCorner() {
	for r := range g.head {
		for c := range g.labels {
			p, only := prose.LabelPeriod(g.t.at(r, c).text)
			if !only || !p.Dated() || g.labelBy[c] == byPeriod {
				continue
			}
			for k := g.labels; k < len(g.cols); k++ {
				if !g.cols[k].period.Dated() {
					g.cols[k].period = joinPeriods(p, g.cols[k].period)
				}
			}
		}
	}
}

// cornerUnit takes what the head of the row labels says is counted: "Suspects by
// age". "Age of victim" is how offences are broken down, and no unit.
func (g *grid) cornerUnit() {
	for c := range g.labels {
		if head := g.headOf(c); suspectWords.MatchString(head) && (g.labelBy[c] == byAge || g.labelBy[c] == bySex) {
			for r := range g.rows {
				if g.rows[r].unit == "" {
					g.rows[r].unit = Suspects
				}
			}
		}
	}
}

// standsForAll reports a row whose one value is for all columns together: a
// grand total below a row of sums, or a row that says "all ages".
func (g *grid) standsForAll(row int) bool {
	filled := 0
	for c := g.labels; c < g.t.width(); c++ {
		if !g.t.at(row, c).empty() {
			filled++
		}
	}
	label := g.t.at(row, 0).text
	return filled == 1 && g.t.width()-g.labels > 1 && (g.rows[row].total || isCommaAll(label)) && g.oneDim()
}

// oneDim reports that the columns part one count by age, sex or the like.
func (g *grid) oneDim() bool {
	for c := g.labels; c < g.t.width(); c++ {
		if d := g.colDims[c]; d == byAge || d == bySex || d == byOutcome || d == byPlatform || d == byOffence {
			return true
		}
	}
	return false
}
