package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// "Victims under 18" in a title or a corner says what is counted, or whose offences are. It says the latter where the table
// itself says that it counts offences.

var (
	victimScope = lazyre.New(`(?i)^(?:[^.;]{0,60}?[:,–—-]\s*)?(?:all )?(?:child )?victims?,? (?:(?:is|are|was|were|aged?|all) )*(?:under|below|less than|younger than|up to|0 ?(?:to|-|–)) ?(?:the age of )?1[78](?: years?(?: old)?)?\W*$`)
	// countedCrimes are the offences that a head, a section or a total says are counted, and not those that people are of.
	countedCrimes = lazyre.New(`(?i)\b(?:offences|crimes)\b`)
	crimeHead     = lazyre.New(`(?i)^(?:sexual )?(?:offence|crime)(?: (?:type|title|name|description|group|category|class))?$`)
	recordedHead  = lazyre.New(`(?i)^(?:all |total |number )?recorded\b`)
)

// countsOffences reports a table whose heads, sections or labels say that it counts offences, and none that it counts people.
func (t *table) countsOffences() bool {
	crimes, kind, recorded := false, false, false
	for r, row := range t.rows {
		for c, x := range row {
			if x.covered || c > 0 && r > 1 || r == 0 && c == 0 && victimScope.MatchString(x.text) {
				continue
			}
			if r < 2 && (unitOf(x.text).isPeople() || peopleLead(x.text)) && !isCountCell(x.text) {
				return false
			}
			crimes = crimes || countedCrimes.MatchString(x.text) && !unitOf(x.text).isPeople()
			kind, recorded = kind || crimeHead.MatchString(x.text), recorded || recordedHead.MatchString(x.text)
		}
	}
	return crimes || kind && recorded
}

// scopeOfVictims takes "Victims under 18" above a table that counts offences for whose they are; it gives what takes that back.
func (r *reader) scopeOfVictims(t *table) func() {
	if !victimScope.MatchString(strings.TrimSpace(r.above)) || !t.countsOffences() {
		return func() {}
	}
	here, sub := r.here.unit, r.sub.unit
	for _, u := range []*Unit{&r.here.unit, &r.sub.unit} {
		if *u == Victims {
			*u = Offences
		}
	}
	return func() { r.here.unit, r.sub.unit = here, sub }
}

// cornerScope reports a corner that says so of the table below it.
func (g *grid) cornerScope(head string) bool {
	return victimScope.MatchString(head) && (g.t.countsOffences() || countedCrimes.MatchString(g.t.lead))
}
