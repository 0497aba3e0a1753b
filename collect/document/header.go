package document

import "cyberflag/internal/lazyre"

// judgeHeaders sets how many rows and columns of a table name the others, by the
// file's own marks where it has them and by looks where it has none.
func judgeHeaders(t *Table) {
	if n := markedRows(t); n > 0 {
		t.HeaderRows, t.Marked = n, true
	} else {
		t.HeaderRows = lookedRows(t)
	}
	t.HeaderCols = lookedCols(t)
}

// markedRows counts the rows at the top whose every filled cell the file marks.
func markedRows(t *Table) int {
	n := 0
	for _, r := range t.Rows {
		if !allMarked(r) {
			break
		}
		n++
	}
	if n == len(t.Rows) {
		return 0 // a table of nothing but headers says nothing of what is a header
	}
	return n
}

func allMarked(r Row) bool {
	filled := false
	for _, c := range r.Cells {
		if c.Empty() {
			continue
		}
		if !c.Header {
			return false
		}
		filled = true
	}
	return filled
}

// mostHeaders is how many rows may be taken for headers by looks alone.
const mostHeaders = 4

// lookedRows counts the rows above the first that has a value in it. A year is a
// head and not a value as long as the row has nothing else than years and words.
func lookedRows(t *Table) int {
	for i, r := range t.Rows {
		if i > mostHeaders {
			return 0
		}
		if hasValue(r) {
			return i
		}
	}
	return min(1, max(0, len(t.Rows)-1))
}

// year is a year, or a financial year, standing alone.
var year = lazyre.New(`^(FY ?)?((19|20)\d\d|\d\d)( ?[/\x{2013}-] ?((19|20)?\d\d))?$|^(19|20)\d\d$`)

// yearPair is a year of two calendar years: "2017 - 2018".
var yearPair = lazyre.New(`^(19|20)\d\d ?[-\x{2013}] ?(19|20)\d\d$`)

// bareShort is two digits alone, which year allows but which is a count.
var bareShort = lazyre.New(`^\d\d$`)

func hasValue(r Row) bool {
	for i, c := range r.Cells {
		s := c.Text.Plain
		if s == "" || c.Covered || i == 0 && len(r.Cells) > 1 {
			continue
		}
		if isNumeral(s) && (!year.MatchString(s) || bareShort.MatchString(s)) {
			return true
		}
	}
	return false
}

// lookedCols counts the columns at the left that are words below the header.
func lookedCols(t *Table) int {
	if len(t.Rows) <= t.HeaderRows || len(t.Rows[0].Cells) < 2 {
		return 0
	}
	for col := range t.Rows[0].Cells {
		if !labelColumn(t.Rows[max(0, t.HeaderRows-1):], col) {
			return max(1, col)
		}
	}
	return 1
}
