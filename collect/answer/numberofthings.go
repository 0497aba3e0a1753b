package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence or a line may speak of the flag and number something else: "The number of officers trained to use the
// cyber flag was 12".

// numberOfThings leads to what is counted, of which the next few words name the noun.
var numberOfThings = lazyre.New(`(?i)\b(?:numbers?|count|total) of ((?:[\w'’-]+\s+){0,2}?(?:` + things + `))\b(\s+\S+)?`)

// things are what a force counts besides offences and the people of them.
const things = `officers?|staff|employees|trainers|analysts|investigators|detectives|volunteers|pcsos?|requests?|enquir(?:y|ies)|calls?|e-?mails?|logs?|computers?|laptops?|phones?|handsets?|devices?|warrants?|searches|visits?|teams?|courses?|sessions?|hours?|days?|pages?|websites?|accounts?|messages?`

// numbersThings gives the words by which a sentence counts things and no offences, or "". "Device offences" are offences.
func numbersThings(s string) string {
	m := numberOfThings.FindStringSubmatch(s)
	if m == nil || countedNoun.MatchString(m[1]) || countedNoun.MatchString(m[2]) || platformWords.MatchString(m[1]) || outcomeWords.MatchString(m[1]) {
		return ""
	}
	return strings.TrimSpace(m[1])
}

var (
	// outOfNumber leads from a number to another that it is out of: "2 of its 14".
	outOfNumber = lazyre.New(`(?i)^\s+(?:out )?of (?:(?:the|its|our|their|all|these|those)\s+)*\d[\d,]*`)
	// ofThemNext makes a number a part of what was counted before it: "6 of them".
	ofThemNext = lazyre.New(`(?i)^\s+(?:out )?of (?:them|these|those|which)\b`)
	numberSaid = lazyre.New(`\d[\d,]*`)
)

// ofThings reports a number that is a part of a number of other things: "2 of its 14 modules", "31 complaints and
// upheld 6 of them".
func ofThings(s string, n prose.Span) bool {
	after := s[n.End:]
	if m := outOfNumber.FindStringIndex(after); m != nil {
		return otherThings.MatchString(after[m[1]:])
	}
	if flagWords.MatchString(after) || sexWords.MatchString(after) || outcomeWords.MatchString(after) { // "689 in 13 districts, and 97 of them had the flag"
		return false
	}
	all := numberSaid.FindAllStringIndex(s[:n.Start], -1)
	return len(all) > 0 && ofThemNext.MatchString(after) && otherThings.MatchString(s[all[len(all)-1][1]:])
}
