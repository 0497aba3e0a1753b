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

// withoutPointers gives the table without such words, where they point at the number of a row above.
func withoutPointers(t *table) *table {
	seen, out := map[string]bool{}, *t // seen are the numbers of rows that are no sex or age
	for r := range t.rows {
		words := t.at(r, 1)
		for _, re := range []*lazyre.Regexp{rowPointer, rowPointed} {
			if m := re.FindStringSubmatch(words.text); m != nil && seen[m[1]] {
				words.printed, words.text = words.asPrinted(), re.ReplaceAllString(words.text, "")
			}
		}
		if words.text != t.at(r, 1).text {
			if &out.rows[0] == &t.rows[0] {
				out.rows = slices.Clone(t.rows)
			}
			out.rows[r] = slices.Clone(t.rows[r])
			out.rows[r][1] = words
		}
		if number, d := t.at(r, 0).text, labelDim(words.text); outlineCell.MatchString(number) && d != bySex && d != byAge {
			seen[strings.Trim(number, "().")] = true
		}
	}
	return &out
}
