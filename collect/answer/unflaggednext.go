package answer

import "cyberflag/internal/lazyre"

// A sentence may count the offences that have the flag and, in as few words, those that have not: "88 had the
// cyber flag and 312 had not", "88 with the flag, 312 without". The second number is no rival of the first.

var (
	hasNotNext = lazyre.New(`(?i)^\s+(?:(?:such|sexual|child|other|recorded|of (?:these|those|them))\s+)*(?:(?:offences?|crimes?|records?)\s+)?(?:(?:had|have|has|did|do|were|was|are|is|does)\s+not\b|(?:had|did|were|was|have|do)n[’']t\b|without\b)`)
	// onlyTheFlag is all that may follow: what they have not is the flag that the sentence names.
	onlyTheFlag = lazyre.New(`(?i)^(?:[\s,]|\b(?:have|had|having|been|carry|carried|carrying|bear|bearing|the|an?|any|this|that|it|one|so|cyber|on-?line|internet|crime|flag(?:ged)?|marker|marked|tag(?:ged)?|and|but|in|for|of)\b|-)*$`)
)

// hadIt is the flag of the question, or of the sentence before: "60 had it and 395 did not".
var hadIt = lazyre.New(`(?i)\b(?:had|have|has|carried|carry|bore|bear|with) (?:it|one)\b`)

// isUnflagged reports a number of the offences without the flag that its sentence names; asked is that its question is
// of the flag.
func isUnflagged(s string, end int, asked bool) bool {
	at := hasNotNext.FindStringIndex(s[end:])
	if at == nil || !flagWords.MatchString(s) && !(asked && hadIt.MatchString(s)) {
		return false
	}
	rest := beforeNextNumber(firstClause(s[end+at[1]:]))
	return onlyTheFlag.MatchString(withoutPeriods(rest))
}
