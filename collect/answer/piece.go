package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
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
	scoped := false
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
			words := rowWords(t, r)
			if _, ok := titleMark(words); ok || over[clean(words)] || first >= 0 && t.ownHeadsBelow(r) && beginsScope(words, scoped) {
				flush()
			}
		}
		scoped = scoped || loneRow(t, r) && beginsScope(rowWords(t, r), false)
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
		if !overCounts(heads, run[first]) { // labels of counts that were left blank
			return false
		}
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

// overCounts reports words right over a count of a row.
func overCounts(heads, row []cell) bool {
	for c := 1; c < len(heads) && c < len(row); c++ {
		if _, ok := readValue(row[c].text); ok && !heads[c].empty() {
			return true
		}
	}
	return false
}

// sideBySide parts a table at a column that is empty from top to bottom, or in which it begins again.
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
	if c := t.labelsAgain(); c > 0 {
		return t.unfolded(c)
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
		if _, ok := readValue(s); s != "" && (!ok || plainYear(s)) && !decimal.MatchString(s) {
			words++
		}
	}
	return words > 1
}

// decimal is a share or a rate, and no label.
var decimal = lazyre.New(`^[+-]?\d[\d,]*(?:\.\d+\s?%?|\s?%)$`)

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
