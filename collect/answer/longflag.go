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

// questionByFlag gives the standard question of a row of a table with such a column, "" where all
// offences are broken down as only the flagged ones were asked for.
func (l longTable) questionByFlag(f facets) string {
	parted := f.breakdown.Platform != "" || f.breakdown.Outcome != ""
	switch {
	case !slices.Contains(l.by, byFlag), parted && !f.flagged:
		return ""
	case f.breakdown.Platform != "":
		return "Q3"
	case f.breakdown.Outcome != "":
		return "Q4"
	case f.flagged:
		return "Q2"
	}
	return "Q1"
}
