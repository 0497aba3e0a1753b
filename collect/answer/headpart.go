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
	d := map[string]dim{"Q3": byPlatform, "Q4": byOutcome}[r.which.question]
	if r.parted[r.which.question] && isShortTitle(s) && !r.hasCounts(s) {
		r.here.breakdown = Breakdown{}
		r.here.breakdown.set(d, strings.TrimRight(clean(s), " :"))
		return true
	}
	if !titleWords.MatchString(s) || besidesPart.MatchString(s) || r.hasCounts(s) {
		return false
	}
	named := map[string]*lazyre.Regexp{"Q3": platformName, "Q4": outcomePhrase}[r.which.question].FindAllString(s, 2)
	if len(named) != 1 {
		return false
	}
	r.here.breakdown = Breakdown{}
	r.here.breakdown.set(d, named[0])
	return true
}

// partedQuestions gives the questions that are marked several times, each time with another
// short title, of which one at least is a known platform or outcome: "Question 4: Charged",
// "Question 4: Open".
func partedQuestions(lines []string) map[string]bool {
	titles, known := map[string]map[string]bool{}, map[string]bool{}
	for _, s := range lines {
		m, ok := markOf(firstLine(s), false)
		if !ok || len(m.all) != 1 || !isShortTitle(m.rest) {
			continue
		}
		if titles[m.question] == nil {
			titles[m.question] = map[string]bool{}
		}
		titles[m.question][m.rest] = true
		d := labelDim(m.rest)
		known[m.question] = known[m.question] || m.question == "Q3" && d == byPlatform || m.question == "Q4" && d == byOutcome
	}
	out := map[string]bool{}
	for q, all := range titles {
		out[q] = len(all) > 1 && known[q]
	}
	return out
}

// isShortTitle reports a few words that may name a platform or an outcome.
func isShortTitle(s string) bool {
	return s != "" && len(strings.Fields(s)) < 6 && !endsLikeSentence.MatchString(s) && topicOf(s) == noDim && headDim(s) == noDim && !isTotal(s) && !saysStatus(s) && !hasDigits(s) && labelDim(s) != byMeasure
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
