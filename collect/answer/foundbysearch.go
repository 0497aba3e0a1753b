package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A force that does not use the flag may say what a search of words found. Those records have no flag, and
// the platforms that were sought are none that it counts.

// searchFound says that a search of words found so many.
var searchFound = lazyre.New(`(?i)\b(?:key-?\s?words?|free[- ]?text|text|words?)[- ]?(?:search(?:es)?|based search|searching)\b|\bsearch(?:es|ing|ed)?\s+(?:[\w-]+\s+){0,6}?(?:key-?\s?words?|words?|free[- ]?text|MO|notes)\b`)

// foundBySearch names the counts of such a sentence below any question but the first, where the answer says that the flag
// is not used.
func (r *reader) foundBySearch(s string) bool {
	if r.which.question == "Q1" || !searchFound.MatchString(s) || flagWords.MatchString(s) || !slices.ContainsFunc(r.words, saysNotUsed) {
		return false
	}
	var counts []string
	for _, n := range r.numbersIn(s, spans(prose.SpeltPeriods(s))) {
		counts = append(counts, s[n.Start:n.End])
	}
	r.probs = append(r.probs, notPart("", scopeWhy[searched], counts)...)
	return len(counts) > 0
}
