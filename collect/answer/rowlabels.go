package answer

import (
	"cmp"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
	"strings"
)

// A rowLabels reads the labels of a row from left to right.
type rowLabels struct {
	g       *grid
	row     int
	above   []string // what stood above in each column: forces print a year or a force once for the rows below it
	total   bool     // some label says "total"
	f       facets
	unit    Unit // that a column of units says
	named   dim  // that the label before says the next one is of
	ofNamed bool // a total has named what it is of, and is not broken down further
}

// readRow reads the labels of row r. above holds what stood above in each label column.
func (g *grid) readRow(r int, above []string) facets {
	l := &rowLabels{g: g, row: r, above: above, total: g.saysTotal(r)}
	for c := range g.labels {
		l.read(c)
	}
	l.f.unit = cmp.Or(l.unit, l.f.unit) // whatever the words of a measure name
	return l.f.ofQuarters()
}

// saysTotal reports a row that a label calls a total.
func (g *grid) saysTotal(r int) bool {
	for c := range g.labels {
		if s := g.t.at(r, c).text; s != "" && isTotal(s) && g.labelBy[c] != byPeriod {
			return true
		}
	}
	return false
}

// read reads the label in column c.
func (l *rowLabels) read(c int) {
	g, s := l.g, l.g.t.at(l.row, c).text
	if of, ok := g.totalOf(c, s); ok { // "Rape Total" below the ages of Rape
		l.f = l.f.with(g.readRowLabel(of, g.labelBy[c]))
		l.f.total, l.ofNamed = true, true
		return
	}
	if s == "" && l.ofNamed {
		return
	}
	if by := g.labelBy[c]; (by == byCode || by == skipped) && noCode.MatchString(s) {
		l.above[c] = ""
		return
	}
	if g.labelBy[c] == byFlag && nothingAnswered(s) {
		l.f = l.f.with(g.blankFlag(l.row, c))
		return
	}
	s = l.filled(c, s)
	switch {
	case g.isAll(l.row, c, s):
		l.f.total = true
		if l.named == byPlatform || l.named == byOutcome {
			l.f.of = l.named
		}
	case g.labelBy[c] == byDim:
		l.nameDim(s)
	default:
		l.label(c, s)
	}
}

// noCode stands where the label beside it has no code or number.
var noCode = lazyre.New(`(?i)^(?:-|–|—|n/?a|none)$`)

// filled gives the label of column c, which an empty cell may take from above. Any label ends those that stood in the
// columns behind it.
func (l *rowLabels) filled(c int, s string) string {
	if s != "" {
		l.above[c] = s
		clear(l.above[c+1 : l.g.labels])
		return s
	}
	if l.g.fills(l.row, c) && !l.endsAbove(c) {
		return l.above[c]
	}
	return ""
}

// endsAbove reports a total without a label in column c that is of more than what stands above there.
func (l *rowLabels) endsAbove(c int) bool {
	if !l.total {
		return false
	}
	g, by := l.g, l.g.labelBy[c]
	return !g.totalOfGroup(l.row, c) && by != byPeriod && by != byForce && by != byQuestion || g.ofAllPeriods(l.row, c)
}

// nameDim takes a label that says what the next one is of.
func (l *rowLabels) nameDim(s string) {
	l.named, l.f.skip = dimNamed(s), l.f.skip || isSkipped(s)
	if l.named == noDim && labelDim(s) == byMeasure { // "All offences" among "Platform" and "Outcome"
		l.f = l.f.with(readMixed(s))
	}
}

func (l *rowLabels) label(c int, s string) {
	by := l.g.labelBy[c]
	if c == l.g.labels-1 {
		by = cmp.Or(l.g.nest.by[l.row], by)
	}
	l.f = l.f.with(l.g.readRowLabel(l.g.endOf(c, withoutOfThese(s)), cmp.Or(l.named, by)))
	l.named = noDim
	if by == byUnit {
		l.unit = cmp.Or(l.f.unit, l.unit)
	}
}

// openPeriod is the head of a column that says how long the periods are of which its labels
// are the ends: "Twelve months to" above "31 March 2020".
var openPeriod = lazyre.New(`(?i)\b(?:ending|ended|ends|end|to|until)(?:\s+(?:on\s+)?(?:the\s+)?(?:31\s+|31st\s+)?(?:March|Mar|December|Dec))?\s*:?$`)

// endOf gives a label of column c as a whole period where the head begins it.
func (g *grid) endOf(c int, s string) string { return wholeBelow(g.lastHead(c), s) }

// wholeBelow gives the label s as a whole period where its head begins it.
func wholeBelow(head, s string) string {
	if !openPeriod.MatchString(head) {
		return s
	}
	whole := joinText(strings.TrimRight(head, " :"), s)
	if p, only := prose.LabelPeriod(whole); only && p.Dated() && !isDay(p) {
		return whole
	}
	return s
}

// fills reports whether an empty cell of label column c repeats the one above. A code
// does only beside a title that does: "Other offences" has none.
func (g *grid) fills(r, c int) bool {
	if g.labelBy[c] != byCode {
		return c < g.labels-1
	}
	title := slices.Index(g.labelBy, byOffence)
	return title >= 0 && title < g.labels-1 && g.t.at(r, title).empty()
}
