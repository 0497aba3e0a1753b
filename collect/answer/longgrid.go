package answer

import (
	"cmp"
	"cyberflag/prose"
	"slices"
)

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

// A lotOfLong is the rows of a long table that count the same offences: of one question where a column names it.
type lotOfLong struct {
	question string
	flagged  bool
}

// totals marks the rows that say "all" where others of their lot are parts. One that is of nothing but platforms, or
// outcomes, is their total; one of other parts too is all that was counted.
func (l longTable) totals(words [][]string, g *grid) {
	parted := l.partedLots(words, g)
	for r := range g.rows {
		f := &g.rows[r]
		if !g.body[r] || f.total || !f.breakdown.IsNone() || f.part > 0 {
			continue
		}
		var of []dim
		for _, c := range l.labels {
			if d := l.by[c]; l.saysAll(words[r][c], d) && slices.Contains(g.long[f.question], d) {
				f.total = true
				if slices.Contains(parted[lotOfLong{f.question, f.flagged}], d) {
					of = append(of, d)
				}
			}
		}
		for _, d := range of {
			if (d == byPlatform || d == byOutcome) && (len(of) == 1 || g.allBy(d, *f)) {
				f.of = d
			}
		}
	}
}

// allBy reports that every row of the lot of a total that is broken down is so by d: nothing is counted by the other labels alone.
func (g *grid) allBy(d dim, total facets) bool {
	for r, f := range g.rows {
		if g.body[r] && !f.breakdown.IsNone() && f.question == total.question && f.flagged == total.flagged &&
			(d == byPlatform && f.breakdown.Platform == "" || d == byOutcome && f.breakdown.Outcome == "") {
			return false
		}
	}
	return true
}

// saysAll reports a label that says all in a column by which counts are broken down.
func (l longTable) saysAll(s string, d dim) bool {
	return (breaksNothing(s) || d == byPart && wholeYear.MatchString(s)) && !l.holdsOn(d) && d != byUnit && d != byMeasure && d != byFlag
}

// partedLots gives by what the rows of each lot are broken down.
func (l longTable) partedLots(words [][]string, g *grid) map[lotOfLong][]dim {
	out := map[lotOfLong][]dim{}
	for r := 1; r < len(g.rows); r++ {
		k := lotOfLong{g.rows[r].question, g.rows[r].flagged}
		for _, c := range l.labels {
			if d := l.by[c]; !breaksNothing(words[r][c]) && !slices.Contains(out[k], d) {
				out[k] = append(out[k], d)
			}
		}
	}
	return out
}
