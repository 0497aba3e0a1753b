package answer

import (
	"cmp"
	"fmt"
	"slices"

	"cyberflag/prose"
)

// A long table has a row for each count, and a column for each thing that is said of it:
// force, question, year, quarter, outcome. "All" in one of them breaks nothing down. Each
// column is taken for what its cells are, in whatever order they stand.

// A longTable is one whose columns are understood.
type longTable struct {
	t      *table
	by     []dim // of each column
	labels []int // the columns of labels, those that hold for others first
	count  int   // the column of counts
	aside  []int // other columns of numbers, which their heads say are no counts
}

// longGrid gives the grid of a long table, or nil where t is none.
func (r *reader) longGrid(t *table) *grid {
	l, ok := longOf(t)
	if !ok {
		return nil
	}
	dated := r.here.with(r.sub).period.Dated()
	if words := l.words(true); l.printsOnce() && l.labelsDiffer(words, dated) {
		return l.grid(words, r.own)
	}
	if words := l.words(false); l.labelsDiffer(words, dated) {
		return l.grid(words, r.own)
	}
	return nil
}

// longOf understands the columns of t, where each has a head and one of them has the counts.
func longOf(t *table) (longTable, bool) {
	l := longTable{t: t.withoutLoneEnd().withWholePeriods(), count: -1}
	t = l.t
	if len(t.rows) < 3 || t.width() < 3 || hasValues(t.rows[0]) {
		return l, false
	}
	heads := 0
	for c := range t.width() {
		head := t.at(0, c)
		if isLabelOfCounts(head.text) && t.countsBelow(c, noDim) {
			return l, false
		}
		if !head.empty() && !head.covered {
			heads++
		}
		l.by = append(l.by, l.roleAt(c))
		switch l.by[c] {
		case noDim:
			return l, false
		case byCount:
			if l.count >= 0 {
				return l, false
			}
			l.count = c
		}
	}
	said := slices.DeleteFunc(slices.Clone(l.by), func(d dim) bool { return d == skipped || d == byCount || d == byForce || d == byUnit })
	return l.inOrder(), l.count >= 0 && heads >= t.width()-1 && len(said) > 0 && !twice(said)
}

// isLabelOfCounts reports a head that is one label of many, with the counts of it below: a
// table that has it is no long one.
func isLabelOfCounts(head string) bool {
	if headDim(head) != noDim {
		return false
	}
	switch labelDim(head) {
	case byPeriod, byAge, bySex, byOffence, byPlatform, byOutcome:
		return true
	}
	return false
}

// inOrder parts the columns of labels from others, those that hold for others first.
func (l longTable) inOrder() longTable {
	for _, group := range [][]dim{{byQuestion}, {byForce}, {byPeriod}, {byPart}, {byDim}, {byMeasure, byMixed, byUnit, byFlag, byOffence, byCode, byAge, bySex, byPlatform, byOutcome}, {skipped}} {
		for c, d := range l.by {
			switch {
			case !slices.Contains(group, d):
			case d == skipped && !besideCounts.MatchString(l.t.at(0, c).text) && slices.ContainsFunc(l.t.namesIn(c), digit.MatchString):
				l.aside = append(l.aside, c)
			default:
				l.labels = append(l.labels, c)
			}
		}
	}
	return l
}

// twice reports a dim, other than that of measures, that two columns have.
func twice(by []dim) bool {
	for i, d := range by {
		if d != byMeasure && slices.Contains(by[i+1:], d) {
			return true
		}
	}
	return false
}

// withoutLoneEnd gives the table without the rows of one cell at its end, which are notes.
func (t *table) withoutLoneEnd() *table {
	out := *t
	for len(out.rows) > 0 && loneRow(&out, len(out.rows)-1) {
		out.rows = out.rows[:len(out.rows)-1]
	}
	return &out
}

// labelsDiffer reports that every row with a count has a period, and that no two are labelled
// alike.
func (l longTable) labelsDiffer(words [][]string, dated bool) bool {
	period := slices.Index(l.by, byPeriod)
	seen := map[string]bool{}
	for r := 1; r < len(l.t.rows); r++ {
		if _, ok := readValue(l.t.at(r, l.count).text); !ok || isOld(l.t.rows[r]) != "" {
			continue
		}
		key := ""
		for c, s := range words[r] {
			if l.by[c] != skipped && l.by[c] != byCount && !breaksNothing(s) && !(l.by[c] == byPart && wholeYear.MatchString(s)) {
				key += fmt.Sprint(c, "=", s, "|")
			}
		}
		if seen[key] || !dated && (period < 0 || words[r][period] == "" && !l.isTotalRow(r)) {
			return false
		}
		seen[key] = true
	}
	return len(seen) > 1
}

// grid lays the table out with its labels first.
func (l longTable) grid(words [][]string, standard bool) *grid {
	g := &grid{t: &table{caption: l.t.caption, place: l.t.place, lead: l.t.lead}, head: 1, labels: len(l.labels), standard: standard, long: map[string][]dim{}}
	for _, row := range l.t.rows {
		var out []cell
		for _, c := range slices.Concat(l.labels, []int{l.count}, l.aside) {
			out = append(out, (&table{rows: [][]cell{row}}).at(0, c))
		}
		g.t.rows = append(g.t.rows, out)
	}
	for _, c := range l.labels {
		g.labelBy = append(g.labelBy, l.by[c])
	}
	n, w := len(g.t.rows), g.labels+1+len(l.aside)
	g.nest = nest{parent: slices.Repeat([]int{-1}, n), by: make([]dim, n)}
	g.rows, g.body, g.section = make([]facets, n), make([]bool, n), make([]int, n)
	g.cols, g.colDims, g.heads = make([]facets, w), make([]dim, w), make([]string, w)
	at := g.labels
	g.heads[at] = l.t.at(0, l.count).text
	if head := g.heads[at]; !isTotal(head) {
		g.cols[at], g.colDims[at] = readMixed(head), byMeasure
		g.cols[at].total = false
	}
	for i, c := range l.aside {
		g.heads[at+1+i], g.cols[at+1+i].skip, g.colDims[at+1+i] = l.t.at(0, c).text, true, skipped
	}
	kinds := l.mixed(words, standard)
	for r := 1; r < n; r++ {
		g.body[r] = true
		g.rows[r] = l.row(words[r], kinds[r])
	}
	if standard {
		l.questionsByFlag(g.rows)
	}
	for r := 1; r < n; r++ {
		l.breaks(words[r], kinds[r], g.rows[r].question, g.long)
	}
	l.totals(words, g)
	g.quartersOfMonths()
	return g
}

// row reads the labels of one row; kind is that of its label in a column of several kinds.
func (l longTable) row(words []string, kind dim) facets {
	var f facets
	var unit Unit
	for _, c := range l.labels {
		s := words[c]
		d := l.by[c]
		if d == byMixed {
			d = cmp.Or(kind, byMeasure)
		}
		switch {
		case d == byFlag && unmarked(s, words):
			f.skip = true
		case l.isTotalOf(c, kind) && s != "" && breaksNothing(s): // "Total" beside "Outcome"
			f.total, f.of = true, kind
		case d == skipped, d != byPeriod && breaksNothing(s), d == byPart && wholeYear.MatchString(s):
		case d == byPart:
			if f.part = quarterOf(s, true); f.part == 0 {
				p, _ := prose.LabelPeriod(s)
				f.period = joinPeriods(f.period, p)
				f.doubts |= periodDoubts(s, f.period)
			}
		case d == byQuestion:
			f = f.with(readLongQuestion(s))
		case d == byDim:
			f = f.with(readDimName(s))
		case d == byUnit: // "Offences with online flag" below "What is counted" says more than a unit
			if unit = unitOf(s); flagWords.MatchString(s) || notFlagged.MatchString(s) {
				f = f.with(readMixed(s))
			}
		case d == byMeasure:
			f = f.with(readMixed(s))
		case d == byFlag:
			f.flagged, f.skip = saysYes(s), f.skip || !saysYes(s)
		default:
			f = f.with(readLabel(withoutOfThese(s), d))
		}
	}
	f.unit = cmp.Or(unit, f.unit) // whatever the words of a measure name
	return f.ofQuarters()
}

// isTotalOf reports a column beside one that names dims, where kind is one that a question asks for.
func (l longTable) isTotalOf(c int, kind dim) bool {
	return l.by[c] == byMixed && c > 0 && l.by[c-1] == byDim && (kind == byPlatform || kind == byOutcome)
}

// readLongQuestion reads "Q2", "Q2 - with the flag" and "2. With the flag".
func readLongQuestion(s string) facets {
	if q := questionOf(s); q != "" {
		return facets{question: q}
	}
	if n := markedNumber(s); n != "" {
		return facets{question: "Q" + n}
	}
	return readMixed(s)
}

// breaks keeps by what the rows of a question are broken down.
func (l longTable) breaks(words []string, kind dim, question string, long map[string][]dim) {
	for _, c := range l.labels {
		s, d := words[c], l.by[c]
		if d == byMixed && kind != noDim && kind != byMeasure && !slices.Contains(long[question], byMixed) && !breaksNothing(s) {
			long[question] = append(long[question], byMixed)
		}
		if d == byMixed {
			d = kind
		}
		if d != skipped && d != noDim && d != byFlag && !breaksNothing(s) && !(d == byPart && wholeYear.MatchString(s)) && !slices.Contains(long[question], d) {
			long[question] = append(long[question], d)
		}
	}
}

// totals marks the rows that say "all" where others of their question are parts.
func (l longTable) totals(words [][]string, g *grid) {
	for r := range g.rows {
		f := &g.rows[r]
		if !g.body[r] || f.total || !f.breakdown.IsNone() || f.part > 0 {
			continue
		}
		for _, c := range l.labels {
			s := words[r][c]
			d := l.by[c]
			isAll := breaksNothing(s) || d == byPart && wholeYear.MatchString(s)
			if isAll && !l.holdsOn(d) && d != byUnit && d != byMeasure && d != byFlag && slices.Contains(g.long[f.question], d) {
				f.total = true
				if d == byPlatform || d == byOutcome {
					f.of = d
				}
			}
		}
	}
}

// parted reports that the counts of a question are broken down by d.
func (g *grid) parted(question string, d dim) bool {
	if g.long == nil {
		return g.mainly(d) || slices.Contains(g.labelBy, byDim) && g.rowsOf(question, d) > 1
	}
	return slices.Contains(g.long[question], d) || slices.Contains(g.long[""], d)
}

// partsAcross reports columns that are broken down by d among others that are not.
func (g *grid) partsAcross(d dim) bool {
	n := 0
	for c, by := range g.colDims {
		if by == d && !g.cols[c].total {
			n++
		}
	}
	return n > 1
}

// rowsOf counts the rows of a question that are broken down by platform or by outcome.
func (g *grid) rowsOf(question string, d dim) int {
	n := 0
	for r, f := range g.rows {
		if g.body[r] && f.question == question && (d == byPlatform && f.breakdown.Platform != "" || d == byOutcome && f.breakdown.Outcome != "") {
			n++
		}
	}
	return n
}
