package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may say of the outcomes alone that people are counted: "The results count people, not offences." That says
// nothing of the offences in the lists and tables below it, and something of the outcomes wherever they stand.

var (
	// ofOutcomesOnly begins a sentence about the outcomes, or about the question that asks for them.
	ofOutcomesOnly = lazyre.New(`(?i)^\W*(?:(?:please )?notes?\W+(?:that )?)?(?:(?:the|all|these|those|our) )?(?:outcomes?|disposals?|results?|(?:figures|numbers|counts|data|tables?|answers?|those) (?:for|of|on|in|to|under|given for) (?:the )?(?:outcomes?|disposals?|results|(?:question|part|Q)\s?\(?4\)?)|(?:for |in )?(?:question|part|Q)\s?\(?4\)?)(?:\W|$)`)
	byPerson       = lazyre.New(`(?i)\b(?:counted|given|shown|recorded|listed) (?:by|per|for each) (` + victimNoun + `|` + suspectNoun + `|` + personNoun + `)\b`)
)

// outcomesCount gives the people that a sentence says the outcomes count, or "".
func outcomesCount(s string) Unit {
	if !ofOutcomesOnly.MatchString(s) || hasValuesIn(s) {
		return ""
	}
	u := peopleNotCrimes(s)
	if u == "" {
		u = remarkUnit(s)
	}
	if m := byPerson.FindStringSubmatch(s); u == "" && m != nil {
		u = peopleUnit(m[1])
	}
	return u
}

// hasValuesIn reports a sentence with a count, which says itself what it counts.
func hasValuesIn(s string) bool {
	return digit.MatchString(numberedPart.ReplaceAllString(numberOfPart.ReplaceAllString(withoutPeriods(s), ""), ""))
}

// unitOfOutcomes gives the unit that the letter says of outcomes alone, where its sentences say one.
func unitOfOutcomes(lines []string) Unit {
	var all []string
	for _, line := range lines {
		for _, s := range sentencesOf(line) {
			all = append(all, string(outcomesCount(s)))
		}
	}
	u, _ := onlyName(all)
	return Unit(u)
}

// withoutOutcomeRemark takes sentences of the outcomes alone out of the words that lead to counts of another question.
func (r *reader) withoutOutcomeRemark(text string) string {
	if r.unitOfOutcomes == "" || r.here.question == "Q4" {
		return text
	}
	for _, s := range sentencesOf(text) {
		if outcomesCount(s) != "" {
			text = strings.TrimSpace(strings.Replace(text, s, "", 1))
		}
	}
	return text
}
