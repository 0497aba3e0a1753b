package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// Heads that were broken over lines, each line of which became a row of its own: "Community" above
// "resolution", with "Cautioned" beside either.

// headGoesOn ends the first line of a broken head: "Charged/", "Sexual assault and".
var headGoesOn = lazyre.New(`(?i)(?:[/&,–-]|\b(?:and|or|of|to|by|in|with|for|the|not|no))$`)

// mostHeadLines is in how many lines a head is broken at the most. More rows of words are no heads.
const mostHeadLines = 8

// unwrappedHeads joins the rows of heads that are the lines of one.
func unwrappedHeads(t *table) *table {
	out := *t
	for lines := 1; len(out.rows) > 2 && out.brokenHeads(); lines++ {
		if lines == mostHeadLines {
			return t
		}
		row := slices.Clone(out.rows[0])
		for c := range row {
			x := out.at(1, c)
			if row[c].empty() {
				row[c] = x
			} else if !x.empty() {
				row[c].text, row[c].printed = joinBroken(row[c].text, x.text), ""
			}
		}
		out.rows = append([][]cell{row}, out.rows[2:]...)
		out.judged = max(0, out.judged-1)
	}
	return &out
}

// brokenHeads reports that the second row is the rest of the heads in the first: no head stands over two
// columns, some go on, and no more than go on say something of their own below another.
func (t *table) brokenHeads() bool {
	if len(t.rows[0]) != len(t.rows[1]) || len(t.rows[0]) < 3 || t.filledInRow(0) < 2 || hasValues(t.rows[0]) || hasValues(t.rows[1]) || !hasValues(t.rows[2][1:]) && len(t.rows) < 4 {
		return false
	}
	goOn, others := 0, 0
	for c := range t.rows[0] {
		up, down := t.at(0, c), t.at(1, c)
		switch {
		case up.covered || down.covered || up.empty() && down.empty():
			return false
		case up.empty() || down.empty():
		case isPeriodLabel(down.text) || isPersons(labelDim(down.text)) || isTotal(down.text):
			return false
		case goesOnBelow.MatchString(down.text) || headGoesOn.MatchString(up.text):
			goOn++
		default:
			others++
		}
	}
	return goOn > 0 && goOn >= others
}
