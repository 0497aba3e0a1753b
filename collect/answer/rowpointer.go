package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A table that numbers its rows may say by their numbers of which other a row is a part: "1.1 | of line 1: female",
// "2 | Flagged (of row 1)".

var (
	rowPointer = lazyre.New(`^(?i:of|in|from|out of) (?i:the |those (?:of|at|in) |offences (?:of|at|in) )?(?i:lines?|rows?|items?|entry|no\.?|numbers?|ref\.?|points?|questions?)?\s*\(?(\d{1,2}(?:\.\d{1,2})?)\)?\s*[:;,–—-]\s*`)
	rowPointed = lazyre.New(`\s*\((?i:of|in|from|out of) (?i:those (?:of|at|in) )?(?i:lines?|rows?|items?|entry|no\.?|numbers?|ref\.?|points?|questions?)\s*\(?(\d{1,2}(?:\.\d{1,2})?)\)?\)$`)
)

// withoutPointers gives the table without such words, where they point at the number of a row above. A sex or age
// that is pointed at stands in their place behind the flag: "Cyber flagged (of row 2)" below "2 | Girls" counts girls.
// Behind an outcome the words stay, and are doubted.
func withoutPointers(t *table) *table {
	above, out := map[string]string{}, *t // what a row adds by its number: its sex or age, else " "
	for r := range t.rows {
		words := t.at(r, 1)
		for _, re := range []*lazyre.Regexp{rowPointer, rowPointed} {
			m := re.FindStringSubmatch(words.text)
			if m == nil || above[m[1]] == "" {
				continue
			}
			if rest := re.ReplaceAllString(words.text, ""); above[m[1]] == " " || saysFlagOnly(rest) {
				words.printed, words.text = words.asPrinted(), clean(rest+above[m[1]])
			}
		}
		if words.text != t.at(r, 1).text {
			if &out.rows[0] == &t.rows[0] {
				out.rows = slices.Clone(t.rows)
			}
			out.rows[r] = slices.Clone(t.rows[r])
			out.rows[r][1] = words
		}
		if number, d := t.at(r, 0).text, labelDim(words.text); outlineCell.MatchString(number) {
			number = strings.Trim(number, "().")
			above[number] = " "
			if d == bySex || d == byAge {
				above[number] = ", " + words.text
			}
		}
	}
	return &out
}
