package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A long table may say in a column of its own whether a row is of the flagged offences, "Yes", or of
// all, "All". Each row then says which of the standard questions it answers, whatever the words above
// the table speak of: they are often a key to all four.

// saysAllIn reports a cell of column c that says all: a blank one may as well say that there is no flag.
func (t *table) saysAllIn(c int) bool {
	for r := 1; r < len(t.rows); r++ {
		if s := t.at(r, c).label(); !nothingAnswered(s) && breaksNothing(s) {
			return true
		}
	}
	return false
}

// unmarked reports a row of labels without an answer to the flag, as only those that have it are marked: no
// total of others.
func unmarked(answer string, labels []string) bool {
	return nothingAnswered(answer) && !slices.ContainsFunc(labels, func(s string) bool { return saysTotal.MatchString(s) && isTotal(s) })
}

var saysTotal = lazyre.New(`(?i)\btotal`)

// questionsByFlag gives the rows of a table with such a column their standard question. Where only all offences are
// broken down as the flagged ones were asked for, the words above say which they answer.
func (l longTable) questionsByFlag(rows []facets) {
	if !slices.Contains(l.by, byFlag) {
		return
	}
	both := slices.ContainsFunc(rows, func(f facets) bool { return f.flagged && isParted(f) })
	for i, f := range rows {
		if i > 0 && f.question == "" && (both || f.flagged || !isParted(f)) {
			rows[i].question = standardQuestion(f)
		}
	}
}

// isParted reports a platform or an outcome.
func isParted(f facets) bool { return f.breakdown.Platform != "" || f.breakdown.Outcome != "" }

// standardQuestion gives the question that offences answer, of which it is known whether they are the flagged ones.
func standardQuestion(f facets) string {
	switch {
	case !f.flagged:
		return "Q1"
	case f.breakdown.Platform != "":
		return "Q3"
	case f.breakdown.Outcome != "":
		return "Q4"
	}
	return "Q2"
}
