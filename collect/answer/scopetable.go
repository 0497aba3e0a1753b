package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// What a title says of the scope of the table below it, and what the table says for itself.

// outOfScope names the numbers of a table below a title by which they are not those asked for, unless its own
// words say that they are. Words that lift the title lift it for this table alone.
func (r *reader) outOfScope(t *table) bool {
	c := &r.scope
	if c.kind == asAsked || c.kind == doubted {
		return false
	}
	if c.lifted = c.liftedIn(t); c.lifted {
		return false
	}
	r.probs = append(r.probs, notPart("", c.why(), t.numbers())...)
	r.cells.settleTable(t)
	return true
}

// beginsScope reports a title within a table that says another scope than that above it; after one that did, any title of
// what is counted.
func beginsScope(s string, after bool) bool {
	k := scopeOf(s).kind
	return k != asAsked && k != doubted || oldFigures.MatchString(s) || newFigures.MatchString(s) || after && (crimeWords.MatchString(s) || flagWords.MatchString(s))
}

// ownHeadsBelow reports heads, with no count beside them, below a title within a table.
func (t *table) ownHeadsBelow(title int) bool {
	r := title + 1
	return r+1 < len(t.rows) && len(t.rows[r]) > 1 && (!loneRow(t, r) || isPeriodLabel(rowWords(t, r))) && !hasValues(t.rows[r][1:])
}

// liftedIn reports a table of which a head or label says that it is as asked: it counts beside shares, has children
// beside adults.
func (c scope) liftedIn(t *table) bool {
	for row := range t.rows {
		for col, x := range t.rows[row] {
			if x.empty() || x.covered || numberOnly(x.text) != "" {
				continue
			}
			switch {
			case c.liftedBy(x.text):
				return true
			case c.kind == shares && (numberNamed.MatchString(x.text) || shareNamed.MatchString(x.text) && numberOnly(strings.TrimRight(x.text, "% ")) == ""):
				return true
			case c.kind == guesses && numberNamed.MatchString(x.text):
				return true
			case c.kind == adults && col == 0 && childAged(x.text):
				return true
			}
		}
	}
	return false
}

// numberNamed heads counts beside what is none.
var numberNamed = lazyre.New(`(?i)^(?:numbers?|no\.?|counts?|volumes?|actuals?)\b|\bnumbers? of\b`)

// shareNamed is the label of shares beside counts.
var shareNamed = lazyre.New(`(?i)%|\b` + shareNouns + `\b`)

// childAged reports the age of children.
func childAged(s string) bool {
	from, _, ok := agesOf(s)
	age, isAge := readAge(s, true)
	if isAge {
		from, _, ok = agesOf(age)
	}
	return ok && from < 18
}
