package answer

import (
	"cyberflag/internal/lazyre"
)

// givenOne is a sentence of a letter without marks that gives the answer to one question, or
// speaks of its figures: "As a gesture we give question 2", "two figures in question 2".
var givenOne = anyOf(near(`give|gives|given|provide|provides|provided|supply|disclose|release|answer|offer`, "4", `(?:question|point|part) (\d)`),
	near(`figures?|numbers?|errors?|mistakes?`, "3", `(?:question|point|part) (\d)`))

// givenQuestion gives that question, where no mark says which is answered and the sentence
// names no other.
func (r *reader) givenQuestion(s string) string {
	if r.which.question != "" || !r.own || len(askedRefs.FindAllString(s, 2)) != 1 || saysStatus(s) || countedInside.MatchString(s) {
		return ""
	}
	m := givenOne.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	for _, q := range m[1:] {
		if q != "" {
			return "Q" + q
		}
	}
	return ""
}

// countedInside names a question whose offences are counted, and no answer to it.
var countedInside = lazyre.New(`(?i)\b(?:offences|crimes|records|those|them) (?:counted |given |shown )?(?:in|of|at|from|under|for|to)(?: the)?(?: answer to)? (?:question|point|part) \d`)

// allAsked speaks of every question of a request.
var allAsked = lazyre.New(`(?i)\b(?:all|any|each|none|every(?: one)?|(?:the|your) four)\b(?: of)?(?: the| your| these)?(?: four)? (?:questions?|points?|parts?|requests?)\b`)
