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

// strokedYear is one with a stroke beside words that are no ages: "Female 16/17", which is read as an age.
var (
	strokedYear = lazyre.New(`^(|.*[^\d.,/-])(\d\d)\s?/\s?(\d\d)(|[^\d.,/-].*)$`)
	aWord       = lazyre.New(`[A-Za-z]`)
	wordOfAge   = lazyre.New(`(?i)\b(?:aged?|ages|years?|yrs?|olds?|y/?o|under|over)\b`)
)

// compactYear is one without anything between, beside words: "Recorded 1617". Alone it would be a count.
var compactYear = lazyre.New(`(?i)^(.*[a-z]\W{0,2}|)(\d\d)(\d\d)(|\W{0,2}[a-z].*)$`)

// writtenYear reads a label with a year that is written in one of these ways.
func writtenYear(s string) []string {
	if m := shortYear.FindStringSubmatch(s); m != nil {
		return m
	}
	if m := strokedYear.FindStringSubmatch(s); m != nil && aWord.MatchString(m[1]+m[4]) && !wordOfAge.MatchString(s) {
		return m
	}
	m := compactYear.FindStringSubmatch(s)
	if m == nil || m[1]+m[4] == "" || isPeriodLabel(s) {
		return nil
	}
	a, _ := strconv.Atoi(m[2]) // digits, as the pattern says
	if b, _ := strconv.Atoi(m[3]); b != (a+1)%100 {
		return nil
	}
	return m
}

// shortYears writes the financial years among the labels of t with a stroke, as nothing
// else is written.
func shortYears(t *table) {
	for r := range min(4, len(t.rows)) {
		var at []place
		for c := range t.rows[r] {
			at = append(at, place{r, c})
		}
		t.yearsAt(at, speaksOfYears(t.at(r, 0).text) && !t.datesRows(r+1))
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

// datesRows reports years in the first column, from row on: a head of years in the corner is over them, and says nothing
// of what stands beside it.
func (t *table) datesRows(row int) bool {
	for r := row; r < len(t.rows); r++ {
		if s := t.at(r, 0).text; isPeriodLabel(s) && shortYear.FindString(s) == "" {
			return true
		}
	}
	return false
}

// plainAges is a band of ages that is no year: "8-11", "under 10".
var plainAges = lazyre.New(`(?i)^\d\s?(?:[-–—]|to)\s?\d|\b(?:under|over|below|above)\b|\+`)

// A place is a cell by its row and column.
type place struct{ row, col int }

// speaksOfYears reports a head of years.
func speaksOfYears(head string) bool { return headDim(head) == byPeriod }

// yearsAt writes the cells at these places as years where they are proved to be.
func (t *table) yearsAt(at []place, said bool) {
	var first []int
	ages := slices.ContainsFunc(at, func(p place) bool {
		s := t.at(p.row, p.col).text
		return writtenYear(s) == nil && isAge(s) && plainAges.MatchString(s)
	})
	at = slices.DeleteFunc(at, func(p place) bool { return writtenYear(t.at(p.row, p.col).text) == nil })
	overlap := false
	for _, p := range at {
		m := writtenYear(t.at(p.row, p.col).text)
		a, _ := strconv.Atoi(m[2]) // digits, as the pattern says
		b, _ := strconv.Atoi(m[3])
		if b != (a+1)%100 {
			return
		}
		overlap = overlap || slices.Contains(first, a-1) || slices.Contains(first, b)
		first = append(first, a)
	}
	if !overlap && (!said || ages) {
		return
	}
	for _, p := range at {
		row := slices.Clone(t.rows[p.row])
		row[p.col].printed = row[p.col].asPrinted()
		m := writtenYear(row[p.col].text)
		row[p.col].text = m[1] + inFull(m) + m[4]
		t.rows[p.row] = row
	}
}

// inFull writes the year of a label with a stroke, and beside words with its century: what "16/17 female" is is then plain.
func inFull(m []string) string {
	year := m[2] + "/" + m[3]
	if a, _ := strconv.Atoi(m[2]); a < 80 && aWord.MatchString(m[1]+m[4]) {
		return "20" + year
	}
	return year
}
