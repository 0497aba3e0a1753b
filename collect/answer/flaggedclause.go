package answer

import (
	"cyberflag/internal/lazyre"
	"strings"
)

// flaggedClause reports words that speak of the flag; words that name nothing
// counted ("and 251 respectively") are of what their sentence speaks of, or, in a
// sentence that names nothing either, the one before it.
func (r *reader) flaggedClause(s, whole string) bool {
	switch {
	case notFlagged.MatchString(whole), eitherWay.MatchString(whole):
		return false
	case flagWords.MatchString(whole), r.flagAsked && suchOffences.MatchString(whole) && !r.countsAll():
		return true
	case ofLastCounted.MatchString(whole) && len(r.found) > 0 && r.found[len(r.found)-1].flagged:
		return true
	case crimeWords.MatchString(whole) || unitOf(whole) != "":
		return false
	case flagWords.MatchString(s):
		return true
	}
	return !crimeWords.MatchString(s) && len(strings.Fields(s)) < 12 && len(r.found) > 0 && r.found[len(r.found)-1].flagged
}

// ofLastCounted points at what was counted last: "of these offences", "12 of those crimes", "of the offences".
var ofLastCounted = lazyre.New(`(?i)\b(?:of|among|amongst|within|from)\s+(?:(?:these|those|them|which|whom)\b|the (?:above )?(?:offences|crimes|records|cases)\s*(?:,|(?:were|was|had|have|involved)\b))`)

// countsAll reports that all offences were counted last, in the answer to the first question: "such offences" points at
// those.
func (r *reader) countsAll() bool {
	n := len(r.found)
	return n > 0 && r.which.question == "Q1" && r.found[n-1].Question == "Q1" && !r.found[n-1].flagged
}

// suchOffences are those that were asked for.
var suchOffences = lazyre.New(`(?i)\bsuch (?:\w+ )?(?:offences|crimes|records)\b`)

// withoutPart parts a sentence where it goes on with a part of the count n: "188, of which 39 were
// flagged" says nothing of the flag about the 188.
func withoutPart(s string, n said) (own, part string) {
	if at := partNext.FindStringIndex(s[n.End:]); at != nil {
		return s[:n.End+at[0]], s[n.End+at[0]:]
	}
	return s, ""
}

var partNext = lazyre.New(`(?i)\bof (?:which|whom|these|those)\b,? (?:there were |some |only )?(?:\d|[a-z]+(?:-[a-z]+)? (?:were|had|have|are|carried|carry)\b)`)

// countedOnly says of a count no more than that it was recorded.
var countedOnly = lazyre.New(`(?i)^\s+(?:offences |crimes )?(?:were|was|had been) recorded\b`)

// recordedNext says so more shortly, before words of the flag on the next count: "640 recorded, 70 flagged".
var recordedNext = lazyre.New(`(?i)^\s+(?:offences |crimes )?recorded\b`)
