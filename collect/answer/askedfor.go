package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter that numbers nothing may say in turn what was asked: "You then asked how many carried
// the flag", "The third part asked for the platform". What follows answers that question.

var (
	// asking says that something was asked for.
	asking = lazyre.New(`(?i)\b(?:you|it|requests?|parts?|points?|questions?|first|second|third|fourth|last|final)\b[^.;:]{0,40}?\b(?:ask(?:ed|s|ing)?|request(?:ed|s)|want(?:ed|s)?|wish(?:ed|es)?|seeks?|sought|would like|concern(?:s|ed)?|(?:is|was|were) (?:about|on|for)|relate[sd]? to|dealt with|deals with|covers|covered|beg[ai]ns? with|began with)\b`)
	// telling says of what the numbers come next: "I can nevertheless tell you how many had the flag".
	telling = lazyre.New(`(?i)\b(?:can|could|may|able to|pleased to|happy to|will|to) (?:[a-z]+ ){0,2}?(?:tell|give|provide|supply|inform|disclose|state|say|release)\b[^.;:]{0,30}?\b(?:how many|numbers? (?:of|with|that))\b`)
	// placeAsked is the place of a question among those asked.
	placeAsked = lazyre.New(`(?i)\b(first|second|third|fourth)(?:ly)?\b`)
)

// subjectAsked gives the standard question that a sentence says was asked, where the letter numbers
// none; "" where it says none, or one before that which is answered now.
func (r *reader) subjectAsked(s string) string {
	if r.numbered || !r.own || !asking.MatchString(s) || r.hasCounts(s) || namesQuestions(s) || saysStatus(s) {
		return ""
	}
	n := subjectIn(s)
	if m := placeAsked.FindStringSubmatch(s); m != nil {
		at := slices.Index(ordinalWords, strings.ToLower(m[1])) + 1
		if n > 0 && n != at {
			return ""
		}
		n = at
	}
	q := "Q" + string(rune('0'+n))
	if n == 0 || q < r.which.question {
		return ""
	}
	return q
}

// flagTold takes from a sentence under no mark that the numbers which come next are of the flagged, and gives what ends that.
func (r *reader) flagTold(s string) (end func()) {
	if r.here.flagged || r.which.question != "" || !telling.MatchString(s) || subjectIn(s) != 2 || r.hasCounts(s) || saysStatus(s) {
		return func() {}
	}
	r.here.flagged = true
	return func() { r.here.flagged = false }
}

// namesQuestions reports a sentence with the number of a question, or with the places of several.
func namesQuestions(s string) bool {
	refs := askedRefs.FindAllStringSubmatch(s, 2)
	return len(refs) > 1 || len(refs) == 1 && refs[0][1] != ""
}
