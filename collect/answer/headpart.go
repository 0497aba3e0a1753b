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
	if r.own && r.which.question != "" && len(strings.Fields(s)) <= longestTitle && !endsLikeSentence.MatchString(s) && !r.hasCounts(s) {
		if b := titledOfThese(s); !b.IsNone() {
			r.here.breakdown = b
			return true
		}
	}
	if !r.own || r.which.question != "Q3" && r.which.question != "Q4" || len(strings.Fields(s)) > longestTitle || strings.HasSuffix(s, ".") || !otherNames.MatchString(s) && (topicOf(s) != noDim || headDim(s) != noDim) {
		return false
	}
	d := map[string]dim{"Q3": byPlatform, "Q4": byOutcome}[r.which.question]
	if r.parted[r.which.question] && isTotal(s) && len(strings.Fields(s)) < 6 {
		r.here.breakdown, r.here.total = Breakdown{}, true
		return true
	}
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

// titledOfThese gives the part of a question's count that a title below its mark names: "Q1 of which victim female".
func titledOfThese(s string) Breakdown {
	if !ofThese.MatchString(s) {
		return Breakdown{}
	}
	rest := strings.TrimRight(clean(ofThese.ReplaceAllString(s, "")), " :")
	said := whoseSex.FindString(rest)
	if notKnown.MatchString(rest[len(said):]) && sexWord.MatchString(said) {
		return Breakdown{Sex: "U"}
	}
	if b := personIn(rest[len(said):]); !b.IsNone() {
		return b
	}
	switch d := labelDim(rest); d {
	case byOffence, byPlatform, byOutcome:
		return readLabel(rest, d).breakdown
	}
	return Breakdown{}
}

// whoseSex says before a sex or an age whose it is: "sex of victim not recorded", "victim aged 13 to 15".
var whoseSex = lazyre.New(`(?i)^(?:the )?(?:(?:sex|gender|age) of (?:the )?)?(?:victims?|child(?:ren)?)\b(?:['’]s? (?:sex|gender|age))?(?: (?:is|was|were|are))?\s*`)

// otherNames is what is left of platforms and outcomes, with their kind: "No app or site recorded".
var otherNames = lazyre.New(`(?i)^(?:any |all )?(?:others?|another|no|unknown)\b(?: \w+){0,3}? (?:apps?|sites?|platforms?|websites?|outcomes?|disposals?)\b(?: \w+){0,2}$`)

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
	return s != "" && len(strings.Fields(s)) < 6 && otherNames.MatchString(s) || s != "" && len(strings.Fields(s)) < 6 && !endsLikeSentence.MatchString(s) && topicOf(s) == noDim && headDim(s) == noDim && !isTotal(s) && !saysStatus(s) && !hasDigits(s) && labelDim(s) != byMeasure
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
