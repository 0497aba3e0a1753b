package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lately"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// belowLetterhead gives the table without a first row that says whose it is, of
// which day and by which reference: a sheet that was saved as CSV has it above
// the heads of its columns.
func (t *table) belowLetterhead() *table {
	if len(t.rows) < 3 || !t.isLetterhead(0) || !t.isHeads(1) || t.forcesIn(0) > 1 && repeats(t.rows[1]) {
		return t
	}
	below := *t
	below.rows = t.rows[1:]
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
		force := isForce(s)
		p, only := prose.LabelPeriod(s)
		isDate := only && p.Dated() && isDay(p)
		if !force && !isDate && !(hasDigits(s) && (refWords.MatchString(s) || !strings.ContainsRune(s, ' '))) {
			return false
		}
		said = said || force || isDate || refWords.MatchString(s)
	}
	return said
}

// isForce reports the name of a force and no more.
func isForce(name string) bool {
	return forceNames.Of(name, func(name string) bool {
		_, err := reference.LookupForce(name)
		return err == nil
	})
}

var forceNames lately.Known[bool]

// forcesIn counts the different forces of a row: each may stand over columns of its own.
func (t *table) forcesIn(row int) int {
	seen := map[string]bool{}
	for _, x := range t.rows[row] {
		if f, ok := reference.FindForce(x.text); ok {
			seen[f.Name] = true
		}
	}
	return len(seen)
}

// refWords lead to a reference: "FOI 0917/19".
var refWords = lazyre.New(`(?i)\b(?:foia?|rfi|ref(?:erence)?|request)\b[^a-z]*\d`)

// isHeads reports a row of three words or more, or of two periods, and no number.
func (t *table) isHeads(row int) bool {
	n, periods := 0, 0
	for _, x := range t.rows[row] {
		if _, ok := readValue(x.text); ok && !isPeriodLabel(x.text) {
			return false
		}
		if !x.empty() {
			n++
		}
		if isPeriodLabel(x.text) {
			periods++
		}
	}
	return n >= 3 || periods >= 2
}

// blankBelowHeads reports an empty row that would stand right below the first row, which is all heads: it is there for the
// looks only.
func (t *table) blankBelowHeads(row []cell) bool {
	return len(t.rows) == 1 && !slices.ContainsFunc(row, func(x cell) bool { return !x.empty() }) &&
		!slices.ContainsFunc(t.rows[0], func(x cell) bool { return isValueCell(x) && !plainYear(x.text) })
}
