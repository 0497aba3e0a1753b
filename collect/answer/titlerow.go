package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// A title may stand in several cells above the heads of a table: the force, what is
// counted, a reference, each in a cell of its own. None of them is the head of the column
// that it happens to stand over.

// titleCells reports that row is a title in several cells: the row of heads below it needs
// no other, and it looks like no row of heads itself.
func (t *table) titleCells(row int) bool {
	h := t.headsBelow(row)
	return h >= 0 && t.headless(row) && !t.looksLikeHeads(row)
}

// headsBelow gives the next row below row of more than one cell where that has a head of
// its own for every column of counts, each another; -1 where it does not.
func (t *table) headsBelow(row int) int {
	h := row + 1
	for h < len(t.rows) && loneRow(t, h) && (headDim(rowWords(t, h)) == noDim || isRemark(rowWords(t, h))) {
		h++
	}
	if h+1 >= len(t.rows) || t.at(h, 0).empty() || loneRow(t, h) {
		return -1
	}
	seen := map[string]bool{}
	for c := range t.width() {
		x := t.at(h, c)
		_, isValue := readValue(x.text)
		switch {
		case x.empty() && t.countsIn(c, h+1):
			return -1
		case x.covered || seen[x.text] || isValue && !isPeriodLabel(x.text), !x.empty() && x.text == t.at(h+1, c).text: // labels repeat, heads do not
			return -1
		case x.empty():
			continue
		}
		seen[x.text] = true
	}
	if len(seen) < 2 || !t.countsIn(-1, h+1) {
		return -1
	}
	return h
}

// numberedTitle reports a row of the number of a standard question and its words, above heads or alone.
func (t *table) numberedTitle(row int) bool {
	filled := 0
	for _, x := range t.rows[row] {
		if !x.empty() && !x.covered {
			filled++
		}
	}
	words := t.at(row, 1).text
	return filled == 2 && standardNumber.MatchString(t.at(row, 0).text) && len(strings.Fields(words)) > 2 && !isPeriodLabel(words) && !t.at(row, 1).covered &&
		(row+1 == len(t.rows) || !hasValues(t.rows[row+1]))
}

var standardNumber = lazyre.New(`^[1-4]$`)

// isRemark reports words that are too many for a head, or end as a sentence does.
func isRemark(s string) bool { return endsLikeSentence.MatchString(s) || len(strings.Fields(s)) > 4 }

// countsIn reports a count in column c, any but the first where it is -1, from row on.
func (t *table) countsIn(c, row int) bool {
	for ; row < len(t.rows); row++ {
		for k := 1; k < len(t.rows[row]); k++ {
			if c < 0 || k == c {
				if _, ok := readValue(t.rows[row][k].text); ok {
					return true
				}
			}
		}
	}
	return false
}

// headless reports a row of two cells or more whose first is filled and is no head of row
// labels, and that has no count.
func (t *table) headless(row int) bool {
	first := t.at(row, 0).text
	return t.filledInRow(row) > 1 && first != "" && headDim(first) == noDim && !isPeriodLabel(first) && !hasValues(t.rows[row])
}

// looksLikeHeads reports a row whose cells part the columns among them: two that are the
// same, or are of one kind, such as years or sexes, or name questions.
func (t *table) looksLikeHeads(row int) bool {
	seen, kinds := map[string]bool{}, map[dim]int{}
	for c := 1; c < len(t.rows[row]); c++ {
		x := t.at(row, c)
		if x.empty() || x.covered {
			continue
		}
		if seen[x.text] {
			return true
		}
		seen[x.text] = true
		d := labelDim(x.text)
		if p, only := prose.LabelPeriod(x.text); only && p.Dated() && isDay(p) {
			d = noDim
		} else if markInHead.MatchString(x.text) {
			d = byQuestion
		}
		kinds[d]++
	}
	for _, d := range []dim{byPeriod, byAge, bySex, byPlatform, byOutcome, byQuestion, byCode} {
		if kinds[d] > 1 {
			return true
		}
	}
	return false
}

// titles takes the rows of words above the heads off a table and reads them as what they
// are: a heading each, or a title in cells.
func (r *reader) titles(t *table) *table {
	for len(t.rows) > 0 && t.width() > 1 {
		t = r.fieldsOverHeads(t)
		switch {
		case loneRow(t, 0) && !t.onlyHead():
			r.line(line{text: rowWords(t, 0), where: firstPlace(t, 0)})
		case r.own && t.numberedTitle(0):
			q := "Q" + t.at(0, 0).text
			r.mark(markOfQuestion(q))
			r.said.begin(r.which)
			r.cells.settleTable(&table{rows: t.rows[:1]})
			r.line(line{text: t.at(0, 1).text, where: t.at(0, 1).where})
		case t.indentedBelow():
			r.titleRow(t.rows[0], false)
			t = t.withoutFirstColumn()
		case t.titleCells(0), t.letterheadOverHeads():
			r.titleRow(t.rows[0], t.isLetterhead(0))
		default:
			return t
		}
		t = &table{rows: t.rows[1:]}
	}
	return t
}

// indentedBelow reports a title in the first two cells whose number has a column of its own, empty below it: "Table 3 |
// Outcomes (Q4)" above "| Outcome | 2016/17".
func (t *table) indentedBelow() bool {
	if len(t.rows) < 3 || t.width() < 3 || t.filledInRow(0) != 2 || t.at(0, 0).empty() || t.at(0, 1).empty() || t.at(1, 1).empty() {
		return false
	}
	for r := 1; r < len(t.rows); r++ {
		if !t.at(r, 0).empty() {
			return false
		}
	}
	_, isValue := readValue(t.at(0, 1).text)
	return !isValue && !isPeriodLabel(t.at(0, 1).text) && tableNumber.MatchString(t.at(0, 0).text)
}

// tableNumber is what numbers a table.
var tableNumber = lazyre.New(`(?i)^(?:(?:table|tab|annex|appendix|part|section|schedule) )?(?:\d{1,2}[a-z]?|[A-Z]|[ivx]+)[.):]?$`)

// withoutFirstColumn gives the table without its first column.
func (t *table) withoutFirstColumn() *table {
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		out.rows = append(out.rows, row[min(1, len(row)):])
	}
	return &out
}

// onlyHead reports a first row that is the head of the one column of counts, with labels
// beside them: it is no title, and what the title above it says holds. Titles of sections may
// stand between.
func (t *table) onlyHead() bool {
	r := 1
	for r < len(t.rows) && t.onlyLabel(r) {
		r++
	}
	if r >= len(t.rows) || !t.at(0, 0).empty() {
		return false
	}
	c := slices.IndexFunc(t.rows[0], func(x cell) bool { return !x.empty() })
	_, isCount := readValue(t.at(r, c).text)
	return isCount && t.filledInRow(r) == 2 && !t.at(r, 0).empty()
}

// letterheadOverHeads reports a first row of one force, its day and its reference with titles or heads below it, whatever
// the heads are: several columns may share one.
func (t *table) letterheadOverHeads() bool {
	if len(t.rows) < 3 || !t.isLetterhead(0) || hasValues(t.rows[1]) || !loneRow(t, 1) && !t.isHeads(1) {
		return false
	}
	forces, days, others := 0, 0, 0
	for _, x := range t.rows[0] {
		if _, err := reference.LookupForce(strings.Trim(x.text, " .,:")); err == nil {
			forces++
		} else if p, only := prose.LabelPeriod(x.text); only && isDay(p) {
			days++
		} else if only || isCode(x.text) {
			return false
		} else if !x.empty() {
			others++
		}
	}
	return forces < 2 && days < 2 && forces+days+others > 1
}

// titleRow reads a title in cells, each by itself and all as one: a mark of a question may
// stand behind what is counted. The letterhead and the names of a pivot table say nothing of the counts.
func (r *reader) titleRow(row []cell, letterhead bool) {
	if letterhead || isPivotNames(row) { // the title above them still stands
		r.cells.settleTable(&table{rows: [][]cell{row}})
		return
	}
	var words []string
	for _, x := range row {
		if !x.empty() && !x.covered && !pageLine.MatchString(x.text) {
			r.line(line{text: x.text, where: x.where})
			words = append(words, x.text)
		}
	}
	all := strings.Join(slices.Compact(words), ", ")
	r.above = all
	r.lead(all)
}
