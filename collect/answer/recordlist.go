package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A file may have a row for each crime, and no counts: its numbers are ages and references. It is an extract, which other
// commands read.

// recordHead is the head of a column that names each record, or that says when it was made.
var recordHead = lazyre.New(`(?i)^\W*(?:(?:crime|occurrence|record|case|incident|offence|investigation|log|niche|urn|unique|event|crime report)\b[\s/-]*)+(?:no\.?|num(?:ber)?s?|ref(?:erence)?s?(?: (?:no\.?|number))?|ids?|identifier|urn)?\W*$|^\W*(?:urn|(?:unique )?(?:ref(?:erence)?|id|identifier)(?: (?:no\.?|number))?)\W*$|\bdate\b|\b(?:recorded|reported|created|committed) (?:on|date)\b`)

const (
	fewestRecords = 5 // rows of what is taken for a list of records
	mostUnlike    = 5 // one row in so many may lack its day or share its number
)

// recordRows gives how many rows of a table are records: below a head of their own each has another reference, or a day.
// It is 0 for any other table.
func recordRows(t *table) int {
	for head := range min(len(t.rows), 8) {
		rows := len(t.rows) - head - 1
		if rows < fewestRecords {
			return 0
		}
		for c, x := range t.rows[head] {
			if recordHead.MatchString(x.text) && namesEach(t, head+1, c) {
				return rows
			}
		}
	}
	return 0
}

// namesEach reports a column whose cells are words of which hardly any stands twice, or days.
func namesEach(t *table, from, c int) bool {
	names := map[string]bool{}
	days, rows := 0, len(t.rows)-from
	for r := from; r < len(t.rows); r++ {
		s := t.at(r, c).text
		if p, only := prose.LabelPeriod(s); only && p.Dated() {
			if isDay(p) {
				days++
			}
		} else if hasDigits(s) {
			names[s] = true
		}
	}
	most := rows - rows/mostUnlike
	return days >= most || len(names) >= most
}

// nameRecords says what a table is of which no number was read because each row is a record; false where it is none.
func (r *reader) nameRecords(e *entry, open int) bool {
	if e.records == 0 || open < len(e.cells) {
		return false
	}
	r.problem("%s: a list of %d records, one in each row, and no counts: no part of an answer is read from it; cyberflag inspect shows what its columns are, and cyberflag tally counts such records", e.place, e.records)
	return true
}
