package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A table may say of each row whether the information is held, in a column of its own. It names nothing
// that is counted.

var (
	heldHead = lazyre.New(`(?i)^(?:is )?(?:(?:this|it|the|information|data|that) )*(?:is )?(?:held|recorded|available|provided|disclosed|supplied|answered|released)(?: by (?:us|the force|\w+ police))?\s*(?:\(?y(?:es)?\s*/\s*no?\)?)?\s*\??$`)
	heldWord = lazyre.New(`(?i)^(?:y|n|yes|no|in part|partly|partially|part|n/?a|held|not held|✓|✔|✗|x)\.?$`)
	heldNot  = lazyre.New(`(?i)^(?:n|no|not held|✗|x)\.?$`)
)

// withoutHeld gives the table without such a column. A row that has nothing besides a "no" says that
// the information is not held.
func withoutHeld(t *table) *table {
	for c := 1; c < t.width()-1; c++ {
		if !heldHead.MatchString(t.at(0, c).text) || !t.onlyHeldWords(c) {
			continue
		}
		out := *t
		out.rows = nil
		for r, row := range t.rows {
			cells := slices.Delete(slices.Clone(row), c, min(c+1, len(row)))
			if r > 0 && heldNot.MatchString(t.at(r, c).text) && c < len(cells) && !slices.ContainsFunc(cells[c:], func(x cell) bool { return !x.empty() }) {
				cells[c].text, cells[c].where = "Not held", t.at(r, c).where
			}
			out.rows = append(out.rows, cells)
		}
		return &out
	}
	return t
}

func (t *table) onlyHeldWords(c int) bool {
	said := 0
	for r := 1; r < len(t.rows); r++ {
		switch s := t.at(r, c).text; {
		case s == "":
		case !heldWord.MatchString(s):
			return false
		default:
			said++
		}
	}
	return said > 0
}
