package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A table made by a machine, or kept by a team, may number its rows and say of each in a column
// of its own whether it still stands: "1 | CURRENT", "2 | WITHDRAWN". Neither says what is counted.

var (
	// stands is what such a column says of a row that is right as it is.
	stands = lazyre.New(`(?i)^(?:current|live|final|valid|ok|okay|active|in force|correct(?:ed)?|published|good|stands|new|revised|latest|yes|y)$`)
	// gone is what it says of one that is not.
	gone = lazyre.New(`(?i)^(?:` + goneWords + `|voided|do not use|old|deleted|error)$`)
	// serialHead numbers rows and never questions.
	serialHead = lazyre.New(`(?i)^(?:rows?|lines?|records?|serial|entry|ids?)(?: ?(?:no\.?|number|id|#))?$`)
)

// mostNumbered is how many questions a request may have: more numbers than that, one after
// another under "No." or nothing, are of rows.
const mostNumbered = 9

// withoutRowNumbers gives the table without a column of numbers of its rows.
func (r *reader) withoutRowNumbers(t *table) *table {
	for c := range min(2, t.width()-2) {
		if t.numbersRowsAt(c) || t.numbersPartsAt(c) {
			t = t.withTotalsAside(c)
			for row := range t.rows {
				r.cells.settle(t.at(row, c).where)
			}
			return t.withoutColumn(c)
		}
	}
	return t
}

func (t *table) numbersRowsAt(c int) bool {
	head := t.at(0, c).text
	serial := serialHead.MatchString(head)
	n, last := 0, int64(0)
	for r := 1; r < len(t.rows); r++ {
		x := t.at(r, c)
		if x.empty() && loneRow(t, r) {
			continue
		}
		v, err := readNumber(x.text)
		if err != nil || !wholeNumber.MatchString(x.text) || n > 0 && v != last+1 && !(serial && v > last) { // some rows may be taken out
			return false
		}
		n, last = n+1, v
	}
	return n > 2 && serial || n > mostNumbered && last == int64(n) && (head == "" || numberHead.MatchString(head))
}

// withoutStatus gives the table without the column that says which of its rows stand, and
// without the rows that do not, which a problem names.
func (r *reader) withoutStatus(t *table) *table {
	if len(t.rows) < 4 || t.width() < 3 {
		return t
	}
	t = r.spellStates(t)
	lone := make([]bool, len(t.rows))
	for i := range t.rows {
		lone[i] = loneRow(t, i)
	}
	for c := range t.width() {
		if !t.saysWhatStands(c, lone) {
			continue
		}
		out := *t
		out.rows = nil
		for _, row := range t.rows {
			if c < len(row) && gone.MatchString(row[c].text) {
				old := (&table{rows: [][]cell{row}}).withoutColumn(c)
				r.probs = append(r.probs, notPart("", row[c].text, old.numbers())...)
				r.cells.settleTable(old)
				continue
			}
			out.rows = append(out.rows, row)
		}
		return out.withoutColumn(c)
	}
	return t
}

// saysWhatStands reports a column below whose head every cell says whether its row stands: some
// that they do not, and others that they do or nothing. Titles, which stand alone in theirs, say nothing.
func (t *table) saysWhatStands(c int, lone []bool) bool {
	if gone.MatchString(t.at(0, c).text) {
		return false
	}
	old, right := 0, 0
	for r := 1; r < len(t.rows); r++ {
		switch x := t.at(r, c); {
		case lone[r]:
		case gone.MatchString(x.text):
			old++
		case x.empty() || stands.MatchString(x.text):
			right++
		default:
			return false
		}
	}
	return old > 0 && right > old
}

func (t *table) withoutColumn(c int) *table {
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		if c < len(row) {
			row = slices.Concat(row[:c], row[c+1:])
		}
		out.rows = append(out.rows, row)
	}
	return &out
}
