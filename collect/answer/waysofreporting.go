package answer

import "cyberflag/internal/lazyre"

// E-mail and telephone are platforms in a list of those, and ways to reach a force below words that speak of reports.

// waysAhead leads to ways in which a force was told of offences, or is reached.
var waysAhead = lazyre.New(`(?i)\breport(?:s|ed|ing)?\b[^.;]*\b(?:to|by|via|through|came|made|received)\b|\b(?:came|come|arrived|made|received|notified) (?:in )?(?:by|via|through)\b|\bhow\b[^.;]*\b(?:told|informed|notified|report(?:s|ed)?|received)\b|\bcontact(?:s|ed|ing)?\b|\bcomplain(?:s|ts?|ed|ing)?\b|\brequests\b`)

// underWays reports that the words above lead to such ways, and to no platforms.
func (r *reader) underWays() bool {
	s := r.above
	if contactOthers.MatchString(s) && !reachesForce.MatchString(s) || whatWasUsed.MatchString(s) {
		return false
	}
	return waysAhead.MatchString(s) && !subjectOf["Q3"].MatchString(s)
}

var (
	// contactOthers says who was contacted by whom in an offence: "how the suspect contacted the victim".
	contactOthers = lazyre.New(`(?i)\b(?:` + suspectNoun + `)s?\b[^.;]*\bcontact\w*|\bcontact\w*[^.;]*\b(?:` + victimNoun + `|` + suspectNoun + `|child|girl|boy)(?:s|ren)?\b|\bonline contact\b`)
	// reachesForce says that the force was: "how victims contacted us".
	reachesForce = lazyre.New(`(?i)\b(?:us|our|the force|police|constabulary|officers?|control room|helpline|contact centre)\b`)
	// whatWasUsed asks behind a colon for what an offence was committed with, whoever it was reported to.
	whatWasUsed = lazyre.New(`(?i):\s*(?:the )?(?:what|which)\b[^.;]*\bused\b`)
)

// waysOfReporting names the numbers of a list or table of such ways: one has the name of a way, and none of another platform.
func (r *reader) waysOfReporting(t *table) bool {
	if !r.underWays() || t.width() == 0 {
		return false
	}
	way := false
	for i := range t.rows {
		s := t.at(i, 0).text
		if way = way || wayToReach.MatchString(s); !wayToReach.MatchString(s) && labelDim(s) == byPlatform && !onlineWay.MatchString(s) {
			return false
		}
	}
	if !way {
		return false
	}
	r.probs = append(r.probs, notPart("", quoteWords(r.above), t.numbers())...)
	r.cells.settleTable(t)
	return true
}

// onlineWay is a way of reporting that is named like a platform.
var onlineWay = lazyre.New(`(?i)\b(?:forms?|reporting|portal|web ?sites?)\b`)

// dialled is an item within a list whose count looks like a number to dial: "Telephone: 4512".
func dialled(s string) []item {
	m := listLine.FindStringSubmatch(s)
	if m == nil || !wayToReach.MatchString(m[1]) {
		return nil
	}
	if _, ok := readValue(m[2]); !ok {
		return nil
	}
	return []item{{m[1], m[2], s}}
}

// numberToDial stands before the number of a telephone, which is no count.
var numberToDial = lazyre.New(`(?i)\b(?:tel(?:ephone)?|(?:text |mobile )?phone|mobile|text|fax)\.?(?: no\.?| number)?\s*(?:[:–—-])\s*(?:\+|\(|0?\d[\d ]* )?$`)
