package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A requester may tell counts in many words ("the local paper wrote of 260 offences in 2017/18", "I understand that there were
// 1,702"). Whatever the words, such a sentence has a count of offences and none of the words that ask.

var (
	// countTold is a count of offences or people; not one that the request has defined ("the 3 offences below").
	countTold = lazyre.New(`(?i)(?:^|[\s("“])(?:\d{1,3}(?:,\d{3})+|\d{2,})\s+(?:[a-z][\w-]*\s+){0,4}?(?:offences?|crimes?|victims?|cases?|records?|children|suspects?|arrests?)\b`)
	ofDefined = lazyre.New(`(?i)\b(?:the|these|those|following|under|over|aged?|below|above|to|sections?|codes?|class(?:es)?|questions?|last|past)\s+\d[\d,]*\s+(?:[a-z][\w-]*\s+){0,4}?(?:offences?|crimes?|victims?|cases?|records?|children|suspects?|arrests?)\b`)
	askWords  = lazyre.New(`(?i)\?|\b(?:please|how many|how much|the numbers?|number of|provide|supply|tell (?:me|us)|give me|giv(?:e|ing) us|send|want(?:ed)?|would like|like to|wish|request(?:ing|ed)?|seek(?:ing)?|ask(?:ing|ed)?|break(?:ing)?[- ]?down|broken down|by (?:offence|age|sex|gender|platform|outcome|year)|for each|each (?:financial |calendar )?year|what|which|also for|same for)\b`)
)

// withoutTold gives words of a request without the sentences that only tell a count.
func withoutTold(words string) string {
	if !countTold.MatchString(words) {
		return words
	}
	return strings.Join(slices.DeleteFunc(sentencesOf(words), func(s string) bool {
		return countTold.MatchString(s) && !ofDefined.MatchString(s) && !askWords.MatchString(s)
	}), " ")
}
