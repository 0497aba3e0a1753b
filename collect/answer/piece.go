package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// pieces cuts a grid of cells where it holds several tables: at empty rows, at
// a row of words that begins another question or is a year over questions, and at an empty column between
// two tables side by side.
func pieces(t *table, over map[string]bool) []*table {
	var out []*table
	for _, rows := range rowRuns(t, over) {
		part := &table{rows: rows}
		if len(out) == 0 {
			part.caption = t.caption
		}
		out = append(out, sideBySide(part)...)
	}
	return out
}

func rowRuns(t *table, over map[string]bool) [][][]cell {
	var out [][][]cell
	var run [][]cell
	first := -1 // row of the run that has values
	flush := func() {
		if len(run) > 0 {
			out = append(out, run)
		}
		run, first = nil, -1
	}
	for r, row := range t.rows {
		if !slices.ContainsFunc(row, func(c cell) bool { return !c.empty() }) {
			flush()
			continue
		}
		if headsAgain(row, run, first) {
			titles := len(run)
			for titles > 0 && loneRow(&table{rows: run}, titles-1) { // those above heads are theirs
				titles--
			}
			above := slices.Clone(run[titles:])
			run = run[:titles]
			flush()
			run = above
		}
		if loneRow(t, r) && len(run) > 0 {
			if _, ok := titleMark(rowWords(t, r)); ok || over[clean(rowWords(t, r))] {
				flush()
			}
		}
		if first < 0 && hasValues(row[1:]) {
			first = len(run)
		}
		run = append(run, row)
	}
	flush()
	return out
}

// headsAgain reports a row of periods below counts: the heads of the next table. A period
// below another is a label, and a number beside it a count, though it looks like a year. The first
// row with values is given, for a long table is not to be sought through again for each of its rows.
func headsAgain(row []cell, run [][]cell, first int) bool {
	if first < 0 {
		return false
	}
	if sameHeads(row, run, first) {
		return true
	}
	periods := 0
	for c, x := range row[1:] {
		switch {
		case x.empty() || x.covered:
		case isPeriodLabel(x.text):
			if n := len(run) - 1; n >= 0 && c+1 < len(run[n]) && isPeriodLabel(run[n][c+1].text) && !plainYear(run[n][c+1].text) {
				return false
			}
			periods++
		default:
			return false
		}
	}
	return periods > 1 && !isPeriodLabel(row[0].text)
}

// sameHeads reports the heads of the table again, below counts, with another thing in the corner,
// "2017/18 | Girls | Boys" and then "2018/19 | Girls | Boys", or below a title of their own.
func sameHeads(row []cell, run [][]cell, first int) bool {
	if first < 1 || hasValues(row[1:]) {
		return false
	}
	titled := first < len(run)-1 && loneRow(&table{rows: run}, len(run)-1)
	if row[0].empty() && !titled {
		return false
	}
	return slices.ContainsFunc(run[:first], func(heads []cell) bool {
		n := 0
		for c := 1; c < len(row) && c < len(heads); c++ {
			if row[c].text != heads[c].text {
				return false
			}
			if !row[c].empty() && !row[c].covered {
				n++
			}
		}
		return n > 1 && len(row) == len(heads) && (titled || row[0].text != heads[0].text)
	})
}

var questionYear = lazyre.New(`^Q([1-9])\s+(.+)$`)

// questionRows settles what "Q2 2016/17" means in a column of labels: a quarter
// when every year has all four and nothing else is a Q, otherwise a question.
func questionRows(t *table) {
	seen := map[string]string{}
	for r := range t.rows {
		if m := questionYear.FindStringSubmatch(t.at(r, 0).text); m != nil {
			if ofMonths(m[2]) {
				continue
			}
			if _, only := prose.LabelPeriod(m[2]); !only {
				seen[""] = "a question"
				continue
			}
			seen[m[2]] += m[1]
		}
	}
	if len(seen) > 0 && !fourQuarters(seen) {
		asQuestions(t, 0, len(t.rows), 0, 1)
	}
	for r := range min(3, len(t.rows)) {
		heads := map[string]string{}
		for c := range t.rows[r] {
			if m := questionYear.FindStringSubmatch(t.at(r, c).text); m != nil && c > 0 && !ofMonths(m[2]) {
				heads[m[2]] += m[1]
			}
		}
		if len(heads) > 0 && !fourQuarters(heads) {
			asQuestions(t, r, r+1, 1, t.width())
		}
	}
}

// ofMonths reports words that make a Q a quarter by its months: "Q2 (Jul-Sep)".
func ofMonths(s string) bool {
	p, _ := prose.LabelPeriod(s)
	return p.Month != p.Last
}

func fourQuarters(seen map[string]string) bool {
	for _, all := range seen {
		if all != "1234" {
			return false
		}
	}
	return true
}

// asQuestions writes "Q2 2016/17" as a question and its year in some rows and columns.
func asQuestions(t *table, fromRow, toRow, fromCol, toCol int) {
	for r := fromRow; r < toRow; r++ {
		row := slices.Clone(t.rows[r])
		for c := fromCol; c < min(toCol, len(row)); c++ {
			if m := questionYear.FindStringSubmatch(row[c].text); m != nil {
				row[c].printed, row[c].text = row[c].text, "Question "+m[1]+" "+m[2]
			}
		}
		t.rows[r] = row
	}
}

// sideBySide parts a table at a column that is empty from top to bottom.
func sideBySide(t *table) []*table {
	w := t.width()
	for c := 1; c < w-1; c++ {
		if t.columnEmpty(c) && !t.columnEmpty(c+1) && t.filledIn(0, c) > 1 && t.filledIn(c+1, w) > 1 && t.hasWords(c+1) {
			left, right := &table{caption: t.caption}, &table{}
			for _, row := range t.rows {
				left.rows = append(left.rows, row[:min(c, len(row))])
				right.rows = append(right.rows, row[min(c+1, len(row)):])
			}
			return append([]*table{left}, sideBySide(right)...)
		}
	}
	return []*table{t}
}

func (t *table) columnEmpty(c int) bool { return t.filledIn(c, c+1) == 0 }

func (t *table) filledIn(from, to int) int {
	n := 0
	for r := range t.rows {
		for c := from; c < to; c++ {
			if !t.at(r, c).empty() {
				n++
			}
		}
	}
	return n
}

// hasWords reports a column that may be one of row labels: it has words or
// periods below its head.
func (t *table) hasWords(c int) bool {
	words := 0
	for r := 1; r < len(t.rows); r++ {
		s := t.at(r, c).text
		if _, ok := readValue(s); s != "" && (!ok || plainYear(s)) {
			words++
		}
	}
	return words > 1
}

// loneRow reports a row with one cell of words and nothing else, or one cell
// that is merged over the whole row.
func loneRow(t *table, r int) bool {
	n, words := 0, false
	for _, x := range t.rows[r] {
		if x.empty() || x.covered {
			continue
		}
		n++
		_, isValue := readValue(x.text)
		words = !isValue
	}
	return n == 1 && words
}

func rowWords(t *table, r int) string {
	for _, x := range t.rows[r] {
		if !x.empty() {
			return x.text
		}
	}
	return ""
}

func firstPlace(t *table, r int) string {
	for _, x := range t.rows[r] {
		if !x.empty() {
			return x.where
		}
	}
	return ""
}

// columnBlocks gives a table of one column as paragraphs with places.
func columnBlocks(t *table) []block {
	var out []block
	for _, row := range t.rows {
		if len(row) > 0 && !row[0].empty() && !row[0].covered {
			out = append(out, block{text: row[0].text, where: row[0].where})
		}
	}
	return out
}

var exampleWords = lazyre.New(`(?i)^(?:example|e\.g\.|for example|sample|dummy|template)\b`)

// template reports a table that the requester proposed: an example line, or
// heads with nothing filled in; or one of what an answer would cost. It is no data.
func (r *reader) template(t *table) bool {
	values, blanks, example := 0, 0, false
	for i, row := range t.rows {
		for c, x := range row {
			_, ok := readValue(x.text)
			switch {
			case exampleWords.MatchString(x.text):
				example = true
			case ok && c > 0:
				values++
			case x.empty() && c > 0 && i > 0:
				blanks++
			}
		}
	}
	if t.ofCosts() {
		r.problem("a table of hours or minutes is an estimate of the cost: not data")
		return true
	}
	if example && (blanks > values || len(t.rows) < 4) {
		r.problem("a table with an example line is the template of the requester: not data")
		return true
	}
	return false
}

var timeHead = lazyre.New(`(?i)\b(?:hours?|minutes?|mins|cost|time)\b|£`)

// ofCosts reports a table with heads or labels of time or money: what it would take
// to answer.
func (t *table) ofCosts() bool {
	n := 0
	for _, x := range t.rows[0] {
		if timeHead.MatchString(x.text) && len(strings.Fields(x.text)) < 5 && !x.covered && !isPeriodLabel(x.text) && headDim(x.text) == noDim {
			n++
		}
	}
	return n > 1
}
