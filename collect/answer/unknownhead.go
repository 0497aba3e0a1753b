package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Heads may say a part and its period or measure at once, and what is unknown behind the others: "Female 16/17 | Male 16/17 |
// Not known 16/17", "Flagged: female | Flagged: male | Flagged: not known". It is of the kind of the parts before it.

// unknownInHeads gives such a column the sex, age, platform or outcome that it leaves open.
func (g *grid) unknownInHeads() {
	var run dim
	for c := g.labels; c < len(g.cols); c++ {
		f := &g.cols[c]
		_, rest := cutPeriod(g.lastHead(c))
		s := g.behindSameWords(c)
		if s != "" {
			rest = s
		}
		switch {
		case f.skip || f.total:
		case !f.breakdown.IsNone():
			run = f.breakdown.only()
		case run != noDim && run != byOffence && (f.period.Dated() || s != "") && notKnown.MatchString(rest):
			f.breakdown = readLabel(rest, run).breakdown
		}
	}
}

// behindSameWords gives what a head says is unknown behind the words with which the head before it begins too; "" where they
// do not: "Flag not known" beside "Male" is of the flag.
func (g *grid) behindSameWords(c int) string {
	m := unknownBehind.FindStringSubmatch(g.lastHead(c))
	if m == nil || c == g.labels || !strings.HasPrefix(strings.ToLower(g.lastHead(c-1)), strings.ToLower(m[1])) {
		return ""
	}
	return m[2]
}

var unknownBehind = lazyre.New(`(?i)^(\S.*?[\s:(–-]+)((?:not (?:known|recorded|stated|given|specified)|unknown|unrecorded|unstated|unspecified|n/?k)\)?)$`)
