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

// unwrappedHeads joins the rows of heads that are the lines of one, below a row of what stands over several of them.
func unwrappedHeads(t *table) *table {
	at := 0
	if len(t.rows) > 3 && t.standsOverHeads() {
		at = 1
	}
	out := *t
	for lines := 1; len(out.rows) > at+2 && out.brokenHeads(at); lines++ {
		if lines == mostHeadLines {
			return t
		}
		row := slices.Clone(out.rows[at])
		for c := range row {
			x := out.at(at+1, c)
			if row[c].empty() {
				row[c] = x
			} else if !x.empty() {
				row[c].text, row[c].printed = joinBroken(row[c].text, x.text), ""
			}
		}
		out.rows = slices.Concat(out.rows[:at], [][]cell{row}, out.rows[at+2:])
		out.judged = max(0, out.judged-1)
	}
	return &out
}

// standsOverHeads reports a first row of cells that each stand over several heads, or of the marks of questions.
func (t *table) standsOverHeads() bool {
	row := t.rows[0]
	return !hasValues(row) && (slices.ContainsFunc(row, func(x cell) bool { return x.covered }) ||
		t.filledInRow(0) > 1 && !slices.ContainsFunc(row[1:], func(x cell) bool { return !x.empty() && !isMark(x.text) }))
}

// brokenHeads reports that the row below row i is the rest of the heads in it: no head stands over two
// columns, some go on, and no more than go on say something of their own below another.
func (t *table) brokenHeads(i int) bool {
	up, down, first := t.rows[i], t.rows[i+1], t.rows[i+2]
	if len(up) != len(down) || len(up) < 3 || t.filledInRow(i) < 2 || hasValues(up) || hasValues(down) || !hasValues(first[1:]) && len(t.rows) < i+4 {
		return false
	}
	goOn, others := 0, 0
	for c := range up {
		up, down := t.at(i, c), t.at(i+1, c)
		switch {
		case up.covered || down.covered || up.empty() && down.empty():
			return false
		case up.empty() || down.empty():
		case isPeriodLabel(down.text) || isPersons(labelDim(down.text)) && !headGoesOn.MatchString(up.text) || isTotal(down.text):
			return false
		case goesOnBelow.MatchString(down.text) || headGoesOn.MatchString(up.text):
			goOn++
		default:
			others++
		}
	}
	return goOn > 0 && goOn >= others
}
