package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// Labels that were broken over lines, each of which became a row of its own.

// goesOnBelow begins the rest of a broken label.
var goesOnBelow = lazyre.New(`^[a-z(&]`)

// unwrapped joins the rows of a table that are one row on several lines: a label without
// values, and below it its rest with them ("Obscene publications and indecent", "images
// 903"), or values that stand between the lines of their label.
func unwrapped(t *table) *table {
	out := *t
	out.rows = nil
	for r := 0; r < len(t.rows); r++ {
		row := t.rows[r]
		if t.onlyLabel(r) && r+1 < len(t.rows) {
			next := t.rows[r+1]
			switch {
			case t.onlyValues(r+1) || !t.onlyLabel(r+1) && t.continues(r+1):
				row = slices.Clone(next)
				row[0].text = joinBroken(t.at(r, 0).text, next[0].text)
				r++
			}
		}
		for r+1 < len(t.rows) && !t.onlyLabel(r) && t.onlyLabel(r+1) && t.continues(r+1) && !t.startsNext(r+1) {
			row = slices.Clone(row)
			row[0].text = joinBroken(row[0].text, t.at(r+1, 0).text)
			r++
		}
		out.rows = append(out.rows, row)
	}
	if len(out.rows) == len(t.rows) {
		return t
	}
	return &out
}

func (t *table) onlyLabel(r int) bool { return !t.at(r, 0).empty() && t.filledInRow(r) == 1 }

func (t *table) onlyValues(r int) bool {
	return t.at(r, 0).empty() && len(t.rows[r]) > 1 && hasValues(t.rows[r][1:])
}

// continues reports a row that begins in lower case, as the rest of a label does. A period in
// lower case, "year ending March 2014", is only the rest of one that was broken.
func (t *table) continues(r int) bool {
	s := t.at(r, 0).text
	return goesOnBelow.MatchString(s) && (!isDatedLabel(s) || r > 0 && isPeriodLabel(joinBroken(t.at(r-1, 0).text, s)))
}

// startsNext reports that the row is itself the first line of the next label.
func (t *table) startsNext(r int) bool {
	return r+1 < len(t.rows) && (t.onlyValues(r+1) || !t.onlyLabel(r+1) && t.continues(r+1))
}

// joinBroken joins the two parts of a label; a hyphen at a line's end may be of the
// break, and behind a stroke no blank is printed.
func joinBroken(a, b string) string {
	if stem, cut := strings.CutSuffix(a, "-"); cut && goesOnBelow.MatchString(b) && !strings.HasSuffix(stem, " ") {
		return stem + b
	}
	if stem, cut := strings.CutSuffix(a, "/"); cut && stem != "" && !strings.HasSuffix(stem, " ") {
		return a + b
	}
	return joinText(a, b)
}
