package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A title may count those of the first question's offences that have the flag: "Offences in question 1
// with a cyber flag", "Question 1 offences that carry the marker". It names the first question and
// answers the second.

var (
	firstQuestion = questionNoun + `(?:1|one)\b`
	// partOfFirst counts among what the first question counts.
	partOfFirst = lazyre.New(`(?i)\b(?:offences?|crimes?|records?|cases?|those|them|all|totals?|figures?|numbers?|counts?)(?: (?:counted|recorded|given|shown|listed|reported|set out|included))? (?:in|of|at|from|under|for|to|by)(?: the| your| our)?(?: (?:answer|response|reply) to)?(?: the| your| our)? ` + firstQuestion)
	// firstsOffences begins with the offences of the first question.
	firstsOffences = lazyre.New(`(?i)^\W*(?:the )?` + firstQuestion + ` (?:offences|crimes|records|cases) (?:that|which|with|where|having|carrying|flagged|tagged|marked|and flagged)\b`)
)

// isFlaggedTitle reports such a title.
func isFlaggedTitle(s string) bool {
	const most = 22 // words
	if !partOfFirst.MatchString(s) && !firstsOffences.MatchString(s) || endsLikeSentence.MatchString(s) || len(strings.Fields(s)) > most {
		return false
	}
	d := topicOf(s)
	return d != byPlatform && d != byOutcome && flagWords.MatchString(s) && !notFlagged.MatchString(s) && !eitherWay.MatchString(s) && !namesBoth(s)
}

// titlesFlagged reports such a title where no other question has been named.
func (r *reader) titlesFlagged(s string) bool {
	return r.own && (r.which.question == "" || r.which.question == "Q1") && isFlaggedTitle(s)
}
