package answer

import (
	"strings"

	"cyberflag/prose"
	"cyberflag/reference"
)

// belowLetterhead gives the table without a first row that says whose it is, of
// which day and by which reference: a sheet that was saved as CSV has it above
// the heads of its columns.
func (t *table) belowLetterhead() *table {
	if len(t.rows) < 3 || !t.isLetterhead(0) || !t.isHeads(1) {
		return t
	}
	below := *t
	below.rows = t.rows[1:]
	below.headers = max(0, t.headers-1)
	below.judged = max(0, t.judged-1)
	return &below
}

// isLetterhead reports a row of a force, a day and references, and nothing else.
func (t *table) isLetterhead(row int) bool {
	said := false
	for _, x := range t.rows[row] {
		s := strings.Trim(x.text, " .,:")
		if s == "" {
			continue
		}
		_, err := reference.LookupForce(s)
		p, only := prose.LabelPeriod(s)
		isDate := only && p.Dated() && isDay(p)
		if err != nil && !isDate && (strings.ContainsRune(s, ' ') || !hasDigits(s)) {
			return false
		}
		said = said || err == nil || isDate
	}
	return said
}

// isHeads reports a row of three words or more and no number.
func (t *table) isHeads(row int) bool {
	n := 0
	for _, x := range t.rows[row] {
		if _, ok := readValue(x.text); ok {
			return false
		}
		if !x.empty() {
			n++
		}
	}
	return n >= 3
}
