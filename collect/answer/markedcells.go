package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A data file may say whose each row is, and which question it answers, by letters that its covering letter explains: "N" and
// "S" for Norfolk and Suffolk, "iii" for the third question.

var (
	partColumn  = lazyre.New(`(?i)^(?:questions?|q|parts?|points?|items?|requests?|qn)\.?(?: ?(?:no\.?|number|ref\.?))?$`)
	romanCell   = lazyre.New(`(?i)^\(?(i{1,3}|iv)\)?$`)
	forceColumn = lazyre.New(`(?i)^(?:con(?:st(?:abulary)?)?|force|police(?: force)?|area|org(?:anisation)?)\.?$`)
	shortForce  = lazyre.New(`^[A-Z]{1,4}$`)
)

// spelledCells gives the table with the questions and forces in full that its columns name by letters.
func (r *reader) spelledCells(t *table) *table {
	for c := range t.width() {
		head := t.at(0, c).text
		switch {
		case partColumn.MatchString(head):
			t = t.spelled(c, romanCell, func(s string) string {
				n := slices.Index(romanFigures, strings.ToLower(strings.Trim(s, "()")))
				return "Question " + string(rune('1'+n))
			})
		case forceColumn.MatchString(head):
			t = t.spelled(c, shortForce, func(s string) string { return forceOfLetters(s, forcesIn(strings.Join(r.words, " "))) })
		}
	}
	return t
}

// spelled writes the cells of a column below its head as words, where all are of one form and have words, of two kinds at least.
func (t *table) spelled(c int, form *lazyre.Regexp, words func(string) string) *table {
	out, seen := *t, map[string]bool{}
	out.rows = slices.Clone(t.rows)
	for row := 1; row < len(t.rows); row++ {
		x := t.at(row, c)
		if x.empty() {
			continue
		}
		if !form.MatchString(x.text) {
			return t
		}
		full := words(x.text)
		if full == "" {
			return t
		}
		seen[full] = true
		cells := slices.Clone(t.rows[row])
		cells[c].printed, cells[c].text = x.asPrinted(), full
		out.rows[row] = cells
	}
	if len(seen) < 2 {
		return t
	}
	return &out
}

// forceOfLetters gives the one force of several whose name begins with letters, or whose words do; "" where none or two do.
func forceOfLetters(letters string, forces []string) string {
	found := ""
	for _, name := range forces {
		initials := ""
		for w := range strings.FieldsSeq(name) {
			if w != "and" {
				initials += w[:1]
			}
		}
		if initials != letters && !strings.HasPrefix(strings.ToUpper(name), letters) {
			continue
		}
		if found != "" && found != name {
			return ""
		}
		found = name
	}
	return found
}
