package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A ledger holds every number of the tables of an answer until something becomes of it:
// it is proposed, or it is named in a problem, or its own head says that it is no count.
// What is left is told as not read: no column or row is lost without a word.
type ledger struct {
	tables  []*entry
	at      map[string]*entry   // the table of an open number, by its place
	inLines map[string][]*entry // tables of lines that have a number in a line
	without *table              // the last that was found to hold no number
}

// An entry is one table with its numbers.
type entry struct {
	place   string
	cells   []cell
	settled map[string]bool // places of which something became
	records int             // how many of its rows are records, where it counts nothing
	ofLines bool            // its cells stand in lines of words, which are their places
}

// open gives the numbers that nothing has become of.
func (e *entry) open() []cell {
	return slices.DeleteFunc(slices.Clone(e.cells), func(x cell) bool { return e.settled[x.where] })
}

// enterLines takes in the numbers of a table that was made of lines.
func (l *ledger) enterLines(t *table) {
	l.enter(t)
	e := l.tables[len(l.tables)-1]
	e.ofLines = true
	for i, x := range e.cells {
		if i == 0 || x.where != e.cells[i-1].where {
			l.inLines[x.where] = append(l.inLines[x.where], e)
		}
	}
}

// enter takes in the numbers of a table.
func (l *ledger) enter(t *table) {
	if l.at == nil {
		l.at, l.inLines = map[string]*entry{}, map[string][]*entry{}
	}
	l.without = nil
	e := &entry{place: t.placeOf(), settled: map[string]bool{}, records: recordRows(t)}
	for _, row := range t.rows {
		for _, x := range row {
			_, several := linedOf(x)
			if !x.covered && x.where != "" && (numberOnly(x.text) != "" || several) {
				e.cells = append(e.cells, x)
				l.at[x.where] = e
			}
		}
	}
	l.tables = append(l.tables, e)
}

// add takes in a cell of a table that holds a number with other words, or in a form that
// is no count.
func (l *ledger) add(g *grid, x cell) {
	if l.at[x.where] != nil || l.without == g.t {
		return
	}
	for _, row := range g.t.rows {
		for _, y := range row {
			if e := l.at[y.where]; e != nil {
				e.cells, l.at[x.where] = append(e.cells, x), e
				if e.ofLines {
					l.inLines[x.where] = append(l.inLines[x.where], e)
				}
				return
			}
		}
	}
	l.without = g.t
}

// settle says that something became of a number.
func (l *ledger) settle(where string) {
	for _, e := range l.inLines[where] { // the same words may stand in several places
		e.settled[where] = true
	}
	if e := l.at[where]; e != nil {
		e.settled[where] = true
		l.at[where] = &entry{settled: map[string]bool{where: true}} // a place is settled once
	}
}

// settleTable says that something became of all numbers of a table.
func (l *ledger) settleTable(t *table) {
	for _, row := range t.rows {
		for _, x := range row {
			l.settle(x.where)
		}
	}
}

// labels settles the numbers that name the rows and columns of a grid: ages, codes,
// questions, numbers of outcomes.
func (l *ledger) labels(g *grid) {
	for r := range g.t.rows {
		if r < g.head {
			if g.ageHeads(r) || g.codeRow(r) {
				l.settleTable(&table{rows: g.t.rows[r : r+1]})
			}
			for _, x := range g.t.rows[r] {
				if quarterOf(x.text, false) > 0 {
					l.settle(x.where)
				}
			}
			continue
		}
		for c := range g.labels {
			if x := g.t.at(r, c); g.labelExplains(c, x.text) && !olderCounts.MatchString(g.lastHead(c)) {
				l.settle(x.where)
			}
		}
	}
}

// olderCounts is the head of counts that others have replaced: they are told, wherever their column stands.
var olderCounts = lazyre.New(`(?i)\bprevious(?:ly)? (?:supplied|published|reported)\b|\b(?:superseded|withdrawn|old (?:figures?|counts?|numbers?))\b`)

// labelExplains reports a number that a column of row labels holds as a name.
func (g *grid) labelExplains(c int, s string) bool {
	if !hasDigits(s) && allWords.MatchString(s) { // "None" where nothing is broken down
		return true
	}
	switch g.labelBy[c] {
	case byAge:
		return isAge(s) || isSingleAge(s)
	case byPeriod:
		return isPeriodLabel(s) || quarterOf(s, false) > 0
	case byQuestion:
		return questionOf(s) != ""
	case byCode, byOutcome, byOffence, byPart, skipped:
		return true
	}
	return false
}

// settleProposed settles the numbers that were proposed.
func (r *reader) settleProposed() {
	for _, p := range r.proposed() {
		r.cells.settle(p.Where)
	}
}

// unread tells what is left at the end.
func (r *reader) unread() {
	for _, e := range r.cells.tables {
		open := e.open()
		n := len(open)
		if n > 0 && r.nameRecords(e, n) {
			continue
		}
		r.lost += n
		switch {
		case n > 0 && e.ofLines:
			for _, x := range open {
				r.problem("a number of a line was not read, %s: %q", x.asPrinted(), x.where)
			}
		case n == 1:
			r.problem("%s: a number was not read, %s at %s", e.place, open[0].asPrinted(), open[0].where)
		case n > 1:
			r.problem("%s: %s of %s numbers were not read, the first %s at %s", e.place, figure.Thousands(int64(n)), figure.Thousands(int64(len(e.cells))), open[0].asPrinted(), open[0].where)
		}
	}
}

// countInWords begins a cell that holds a count and more: "12 (3 of them charged)".
var countInWords = lazyre.New(`^\D{0,3}\d`)

// leftOver takes a cell among the counts that was not read as one.
func (r *reader) leftOver(g *grid, x cell) {
	if _, isPeriod := prose.LabelPeriod(x.text); !countInWords.MatchString(x.text) && !r.hasCountApart(x.text) || isPeriod || strings.HasSuffix(x.text, "%") || isAge(x.text) || plainYear(x.text) {
		return
	}
	r.cells.add(g, x)
}

// skippedCells settles the numbers of a row or column that its own words say are no
// counts. Those that they say are counts of something else are told with it.
func (r *reader) skippedCells(words string, cells []cell) {
	var open []string
	for _, x := range cells {
		if r.cells.isOpen(x) {
			open = append(open, x.asPrinted())
		}
	}
	switch {
	case len(open) == 0:
		return
	case isNoCount(words) && !isShare(words):
		r.probs = append(r.probs, notPart("", quoteWords(words), open)...)
	case percentWords.MatchString(words), isShare(words), changeHead.MatchString(words), commentWords.MatchString(words), notFlagged.MatchString(words), saysNo(words):
	case saysUnsaid(words):
		r.probs = append(r.probs, notPart("", "counts of which the flag is not known: "+quoteWords(words), open)...)
	case scopeOf(words).kind != asAsked && scopeOf(words).kind != doubted:
		r.probs = append(r.probs, notPart("", quoteWords(words), open)...)
	case notCounted.MatchString(words), olderCounts.MatchString(words), bothAlike.MatchString(words):
		r.probs = append(r.probs, notPart("", quoteWords(words), open)...)
	default:
		return
	}
	for _, x := range cells {
		r.cells.settle(x.where)
	}
}

func (l *ledger) isOpen(x cell) bool {
	e := l.at[x.where]
	return e != nil && !x.covered && !e.settled[x.where]
}

// skips settles what the rows and columns of a grid say of themselves.
func (r *reader) skips(g *grid) {
	for c := range g.t.width() {
		if c < g.labels && !olderCounts.MatchString(g.lastHead(c)) || c >= g.labels && !g.cols[c].skip {
			continue
		}
		var below []cell
		for row := g.head; row < len(g.t.rows); row++ {
			below = append(below, g.t.at(row, c))
		}
		r.skippedCells(g.lastHead(c), below)
	}
	for row := g.head; row < len(g.t.rows); row++ {
		if !g.body[row] || !g.rows[row].skip {
			continue
		}
		if title := g.sectionOf(row); countsOthers(title) {
			r.skippedCells(title, g.t.rows[row][min(g.labels, len(g.t.rows[row])):])
		}
		for c := range g.labels {
			words := g.t.at(row, c).text
			switch {
			case g.labelBy[c] == byFlag && nothingAnswered(words):
				words = "no" // only those that have the flag are marked
			case g.labelBy[c] != byFlag && saysUnsaid(words):
				continue // of something else
			}
			r.skippedCells(words, g.t.rows[row][min(g.labels, len(g.t.rows[row])):])
		}
	}
}

// outside names the numbers of a table that is no part of the answer.
func (r *reader) outside(t *table, z zone) {
	where := map[zone]string{inRequest: "the request", inQuoted: "an older message", inOlder: "an older message", inOlderRequest: "an older message", inOther: "another answer"}[z]
	if where != "" {
		r.probs = append(r.probs, notPart("", t.placeOf()+" stands in "+where, t.numbers())...)
	}
}
