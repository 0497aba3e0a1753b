package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// The title of the third or fourth question may ask for one platform or one outcome only:
// "Q4 Offences in Q2 that led to a charge or summons". All counts below it are of that.

var (
	// titleWords make words a title and no bare name of a platform or outcome.
	titleWords = lazyre.New(`(?i)\b(?:offences?|crimes?|those|these|them|number|how many|that|which|where|whose|resulted|led|leading|ended)\b|\?$`)
	// besidesPart says that others are counted too, or only others.
	besidesPart = lazyre.New(`(?i)\b(?:other|others|except|excluding|apart from|not|without|before|after|since|until|at the time|any|each|etc|all|compared|pending)\b`)
)

const longestTitle = 18 // words

// titlePart takes the only platform or outcome that the title of a question names for what
// stands below, and reports whether there is one.
func (r *reader) titlePart(s string) bool {
	if !r.own || r.which.question != "Q3" && r.which.question != "Q4" || len(strings.Fields(s)) > longestTitle || strings.HasSuffix(s, ".") || topicOf(s) != noDim || headDim(s) != noDim {
		return false
	}
	if !titleWords.MatchString(s) || besidesPart.MatchString(s) || r.hasCounts(s) {
		return false
	}
	named := map[string]*lazyre.Regexp{"Q3": platformName, "Q4": outcomePhrase}[r.which.question].FindAllString(s, 2)
	if len(named) != 1 {
		return false
	}
	r.here.breakdown = Breakdown{}
	r.here.breakdown.set(map[string]dim{"Q3": byPlatform, "Q4": byOutcome}[r.which.question], named[0])
	return true
}

func (b *Breakdown) set(d dim, name string) {
	if d == byPlatform {
		b.Platform = name
		return
	}
	b.Outcome = name
}

// beside gives what the words above a table say of its figures, without what the table
// itself breaks them down by.
func (f facets) beside(g *grid) facets {
	if g.has(byPlatform) {
		f.breakdown.Platform = ""
	}
	if g.has(byOutcome) {
		f.breakdown.Outcome = ""
	}
	return f
}
