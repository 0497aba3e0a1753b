package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// One table may count what was asked for beside other crimes, adults or incidents, in rows or columns of their own:
// "Sexual offences against children" above "Fraud offences". Only the first are figures, and a total of all is none.

// otherLabels skips such rows and columns, and the totals over them.
func (g *grid) otherLabels() {
	if g.labels > 0 {
		g.skipOthers(g.rows, func(r int) string {
			if r < g.head || !g.body[r] {
				return ""
			}
			return g.t.at(r, g.labels-1).text
		})
	}
	g.skipOthers(g.cols, func(c int) string {
		if c < g.labels {
			return ""
		}
		return g.lastHead(c)
	})
}

// skipOthers skips the lines of which the labels say that they are of others, where one names what was asked for as a whole.
func (g *grid) skipOthers(lines []facets, label func(i int) string) {
	asked := func(i int) bool {
		s := label(i)
		return wholeAsked.MatchString(s) && scopeOf(s).kind == asAsked
	}
	var others []int
	any := false
	for i := range lines {
		any = any || asked(i)
		if countsOthers(label(i)) {
			others = append(others, i)
		}
	}
	if !any || len(others) == 0 {
		return
	}
	for i := range lines {
		if slices.Contains(others, i) || lines[i].total && !asked(i) {
			lines[i].skip = true
		}
	}
}

// wholeAsked names all sexual offences, or all against children, and is no rest of others.
var wholeAsked = lazyre.New(`(?i)^\W*(?:(?:all|total|number of|recorded|cyber|on-?line|flagged|cyber-flagged|the|police)\s+)*(?:child\s+)?(?:sexual|sex)\s+(?:offences|crimes|abuse)\b|^\W*(?:(?:all|total|recorded|flagged)\s+)*(?:offences|crimes)\s+against\s+(?:children|child|under|minors)`)

// countsOthers reports a label or a section of a table that counts other crimes, adults or no offences. "Adults" alone may be
// who was dealt with.
func countsOthers(s string) bool {
	switch scopeOf(s).kind {
	case otherCrimes, notCrimes:
		return true
	case adults:
		return crimeWords.MatchString(s) || victimNamed.MatchString(s)
	}
	return false
}

var victimNamed = lazyre.New(`(?i)\bvictims?\b`)

// sectionOf gives the title of the section that a row stands in, "" for none.
func (g *grid) sectionOf(row int) string {
	for r := row - 1; r >= g.head && g.section[r] <= g.section[row]; r-- {
		if s, ok := g.sectionTitle(r); ok {
			return s
		}
	}
	return ""
}
