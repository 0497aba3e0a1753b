package answer

import (
	"slices"
	"strconv"

	"cyberflag/internal/lazyre"
)

// "16-17" is an age or a financial year. It is a year below or beside a head that speaks of
// years, and where the next label begins with the year in which it ends: bands of ages do
// not overlap.

var shortYear = lazyre.New(`^(|.*[^\d.,/-])(\d\d)\s?[-–—]\s?(\d\d)(|[^\d.,/-].*)$`)

// shortYears writes the financial years among the labels of t with a stroke, as nothing
// else is written.
func shortYears(t *table) {
	for r := range min(4, len(t.rows)) {
		var at []place
		for c := range t.rows[r] {
			at = append(at, place{r, c})
		}
		t.yearsAt(at, speaksOfYears(t.at(r, 0).text))
	}
	for c := range min(4, t.width()) {
		var at []place
		head := ""
		for r := range t.rows {
			at = append(at, place{r, c})
			if s := t.at(r, c).text; head == "" && !shortYear.MatchString(s) {
				head = s
			}
		}
		t.yearsAt(at, speaksOfYears(head))
	}
}

// A place is a cell by its row and column.
type place struct{ row, col int }

// speaksOfYears reports a head of years.
func speaksOfYears(head string) bool { return headDim(head) == byPeriod }

// yearsAt writes the cells at these places as years where they are proved to be.
func (t *table) yearsAt(at []place, said bool) {
	var first []int
	at = slices.DeleteFunc(at, func(p place) bool { return !shortYear.MatchString(t.at(p.row, p.col).text) })
	overlap := false
	for _, p := range at {
		m := shortYear.FindStringSubmatch(t.at(p.row, p.col).text)
		a, _ := strconv.Atoi(m[2]) // digits, as the pattern says
		b, _ := strconv.Atoi(m[3])
		if b != (a+1)%100 {
			return
		}
		overlap = overlap || slices.Contains(first, a-1) || slices.Contains(first, b)
		first = append(first, a)
	}
	if !overlap && !said {
		return
	}
	for _, p := range at {
		row := slices.Clone(t.rows[p.row])
		row[p.col].printed = row[p.col].asPrinted()
		row[p.col].text = shortYear.ReplaceAllString(row[p.col].text, "$1$2/$3$4")
		t.rows[p.row] = row
	}
}
