package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A small number that is not given may be explained where it stands: "fewer than five were cautioned (that is,
// from one to four)". What explains it counts nothing.

const (
	fewestWord = `(?:0|1|zero|nought|none|one)`
	mostWord   = `(?:[2-9]|1[0-9]|two|three|four|five|six|seven|eight|nine|ten)`
)

var (
	// fewSaid is such a number.
	fewSaid = lazyre.New(`(?i)\b(?:fewer|less|lower|smaller) than (?:\d{1,2}|three|four|five|six|ten)\b|<\s?\d{1,2}|\b(?:under|below) (?:five|ten|5|10)\b`)
	// fewRange is the range in which it lies.
	fewRange = lazyre.New(`(?i)(?:\b(?:(?:that|which) (?:is|means)(?: to say)?|i\.?e|meaning|namely|in other words|so|being|or|anything|somewhere|a (?:number|figure|count|value))\b\.?[,:]?\s*)*(?:\b(?:of|from|between|either)\s+)*\b` + fewestWord + `\s*(?:\bto\b|\band\b|-|–)\s*` + mostWord + `\b`)
	// rangeLead stands before the range as no more than a sign does.
	rangeLead = lazyre.New(`[(,;:–—-]\s*$`)
	// rangeSaid says in words that it explains.
	rangeSaid = lazyre.New(`(?i)^(?:that|which|i\.?e|meaning|namely|in other)\b`)
)

// withoutFewRange blanks the range by which a sentence explains a small number before it.
func withoutFewRange(s string) string {
	few := fewSaid.FindStringIndex(s)
	if few == nil {
		return s
	}
	at := fewRange.FindStringIndex(s[few[1]:])
	if at == nil {
		return s
	}
	from, to := few[1]+at[0], few[1]+at[1]
	if !rangeLead.MatchString(s[:from]) && !rangeSaid.MatchString(s[from:to]) {
		return s
	}
	return s[:from] + strings.Repeat(" ", to-from) + withoutFewRange(s[to:])
}
