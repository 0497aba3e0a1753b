package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// toldByAsker begins a sentence about what the requester says, wants confirmed or has read, whose numbers are his.
var toldByAsker = lazyre.New(`(?i)^\W*(?:in your (?:request|letter|e-?mail|message)[^,;.]{0,40},? )?(?:you|the applicant|the requester|your (?:request|letter|e-?mail|message))(?: (?:have|has|had|also|then|further|correctly|rightly))* (?:(?:ask(?:s|ed)?|want(?:s|ed)?|request(?:s|ed)?|invite[sd]?)(?: (?:us|the force|me))?(?: to)?(?: (?:confirm|say|state|agree|explain|tell you|whether|if|why|about))+|says?|said|states?|stated|writes?|wrote|mention(?:s|ed)?|quotes?d?|claim(?:s|ed)?|suggest(?:s|ed)?|understand|understood|believed?|referr?(?:ed|s)? to|refer to|noted?|points? out|pointed out|(?:gave|gives?|set out|showed|shows?|included?s?|proposed?s?|offer(?:ed|s)?|provide[sd]?|used?|sent)\b[^.;:]{0,40}\b(?:examples?|samples?|templates?|illustrations?|specimen|model))\b[^;:]*\d`)

// exampleOfAsker is what the requester gave as an example or a form to fill in, with its numbers.
var exampleOfAsker = lazyre.New(`(?i)\b(?:examples?|samples?|templates?|form(?:at)?|layout|illustrations?|specimen|model)\b[^.;:\d]{0,30}\b(?:(?:in|of|from|with|within) your|you(?: have| had)? (?:gave|given|propose[sd]?|suggest(?:s|ed)?|sent|asked|set|used|want(?:ed)?|supplied|provided|included))\b[^;:]*\d|\byour (?:own )?(?:examples?|samples?|templates?|illustrations?|specimen|model)\b[^;:]*\d`)

// inWhichWe goes on from a year that was asked for with what was recorded in it.
var inWhichWe = lazyre.New(`(?i),\s*(?:in|for|during|of) which (?:period|year|time)?,?\s*(?:we|the force)\s+(?:have |had |also )*(?:recorded|hold|held|counted|found|identified)\b`)

func tellsOfAsker(s string) bool { return toldByAsker.MatchString(s) || exampleOfAsker.MatchString(s) }

// tellsAsked names the numbers of such a sentence, and reports whether s is one.
func (r *reader) tellsAsked(s string) bool {
	if !tellsOfAsker(s) {
		return false
	}
	if at := inWhichWe.FindStringIndex(s); at != nil && !hasNumbers(s[:at[0]]) {
		return false
	}
	if hasNumbers(s) {
		r.problem("numbers of the request are not proposed: %q", quoteWords(s))
		r.askedHere = toldAsQuestion(s)
	}
	return true
}

// toldAsQuestion gives such a sentence as a question after its number: "how many offences in 2015/16 had the flag".
func toldAsQuestion(s string) string {
	ps := prose.SpeltPeriods(s)
	for _, n := range prose.Scan(s).Numbers {
		if !slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(n.Span) }) {
			return "how many" + s[n.End:]
		}
	}
	return ""
}
