package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// sectionTitle gives the words of a row that has nothing else.
func (g *grid) sectionTitle(r int) (string, bool) {
	title := ""
	for c, x := range g.t.rows[r] {
		if x.empty() || x.covered {
			continue
		}
		if title != "" || c > max(g.labels, 1) {
			return "", false
		}
		if _, ok := readValue(x.text); ok && c >= g.labels {
			return "", false
		}
		title = x.text
	}
	return title, title != "" && len(g.t.rows[r]) > 1
}

// allRecorded is a title of all offences that were recorded.
var allRecorded = lazyre.New(`(?i)\b(?:sexual |sex )?(?:offences|crimes)(?: against \w+)? recorded\b|\brecorded (?:child )?(?:sexual |sex )?(?:offences|crimes)\b`)

// last is what the section before it said: after those of girls and boys, "Not
// recorded" is a sex.
func (g *grid) readSection(title string, last facets, axis titleAxis) facets {
	if f, ok := axis.read(title); ok {
		return f
	}
	if m := letteredHead.FindStringSubmatch(title); m != nil { // "A. Sexual offences recorded"
		title = m[2]
	}
	if title = withoutContinued(title); title == "" || isTotal(title) {
		return facets{}
	}
	if countsOthers(title) || prose.ComparesYears(title) {
		return facets{skip: true}
	}
	if notKnown.MatchString(title) && (last.breakdown.Sex != "" || last.breakdown.Age != "") {
		d := bySex
		if last.breakdown.Sex == "" {
			d = byAge
		}
		return readLabel(title, d)
	}
	f := readHeading(title)
	if p, ok := throughTitle(title); ok {
		f.period = p
	}
	if f == (facets{}) {
		f = readMixed(title)
	}
	if f.breakdown.Offence != "" && allRecorded.MatchString(title) { // it names all that the section counts, and no offence
		f.breakdown.Code, f.breakdown.Offence, f.all = "", "", true
	}
	if f == (facets{}) {
		f.doubts = f.doubts.with(unreadLabel)
	}
	f.total = false
	return f
}
