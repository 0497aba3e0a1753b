package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A reply takes the place of the one before where it says so of the whole of it: the noun of a reply stands right behind
// the verb, and nothing below it. "Ignore the last line of our letter", "this takes the place of the answer to Q2" and
// "do not use our old address" leave the rest of the older reply as it is.
const (
	nounOfReply  = `(?:refusal|reply|response|answer|decision|letter|message|e-?mail)`
	olderWord    = `(?:earlier|previous|prior|former|first|last|old|original|initial|interim)`
	replyKind    = `(?:(?:` + olderWord + `|whole|entire|full|incorrect|wrong|erroneous|mistaken|foi|formal|written|e-?mailed),? )*`
	onDay        = `(?:the )?(?:\w+day,? )?(?:\d[\w/.-]*(?:,? (?:of )?` + prose.Months + `\b)?|` + prose.Months + `\b),?(?: \d{4}\b)?`
	theReply     = `(?:(?:our|the|my|that) ` + replyKind + nounOfReply + `|ours|(?:our|the|that) ` + olderWord + ` one)`
	ofDay        = ` (?:(?:(?:that|which) )?(?:we|i) )?(?:of|dated|from|on|sent|issued|made|gave|given|supplied)(?: (?:out|to you|you))?(?: on| of)? ` + onDay
	oneOfDay     = `(?:` + theReply + `|(?:the|that) one)` + ofDay
	sentOn       = `(?:` + ofDay + `| to you\b| to (?:your|the|this) (?:request|enquiry|letter|e-?mail)\b| (?:to (?:refuse|withhold)|under)\b[^.;:?]{0,60}?)?`
	nothingBelow = `(?:\s*$|\s*[.,;:!?()\n–—]|\s+(?:-|(?:and|as|in which|where|because|since|with|in full|entirely|altogether|below|above|today|now|by)\b))`
)

var (
	replaces = lazyre.New(`(?i)\b(?:` +
		`(?:replaces?|replacing|supersedes?|superseding|(?:takes?|took|taking) the place of|withdraws?|withdrawing|withdrew|sets? aside|overturns?|disregard|ignore|discard|(?:have|has) (?:now )?(?:replaced|superseded|withdrawn|set aside|overturned)|(?:do not|don['’]t|not to|no longer) (?:use|rely on)) (?:` + theReply + sentOn + `|` + oneOfDay + `)` +
		`|(?:instead of|in (?:the )?place of) (?:(?:our|the|my|that) ` + olderWord + `,? ` + replyKind + nounOfReply + `|` + oneOfDay + `))` + nothingBelow)
	isReplaced = lazyre.New(`(?i)(?:(?:^|[.;:,!?\n(])\s*|\b(?:and|that|so|therefore|but|because|since|as) )(?:` + theReply + sentOn + `|` + oneOfDay + `),? (?:is|was|has been|must be|should be|should no longer be|should not be|must not be) (?:(?:now|hereby|therefore|to be) )*(?:replaced|superseded|withdrawn|cancelled|set aside|overturned|disregarded|ignored|used|relied on)` + nothingBelow)
	// repliesAnew answers a request that was changed after the reply before.
	repliesAnew = lazyre.New(`(?i)\b(?:response|reply|answer) to your (?:shortened|shorter|narrowed|refined|revised|reduced|amended|clarified|new|second|modified) request\b`)
	// replacesNot stands before what is asked or denied: "you asked us to", "nothing", "we do not".
	replacesNot = lazyre.New(`(?i)\b(?:nothing|not|never|neither|nor|cannot|if|whether|unless|without|\w+n['’]t|you (?:ask|want|wish|request|invite)\w*|asked|ask (?:us|the force)|request to)\b[^.,;:\n]{0,40}$`)
	// givesNone is an answer without a number; what is attached may have the numbers.
	givesNone = lazyre.New(`(?i)\b(?:nil|none|zero|attached|attachment|enclosed|spreadsheet|annex|appendix)\b`)
	givenDay  = lazyre.New(`(?i)\b\d{1,2}(?:st|nd|rd|th)? (?:of )?` + prose.Months + `\b`)
	countsIn  = lazyre.New(`(?i)\b\d[\d,]* (?:\w+ ){0,3}(?:offences?|crimes?|victims?|of (?:them|these|those))\b`)
)

// replacesReply reports words of a reply that take the place of the one before.
func replacesReply(s string) bool {
	if isReplaced.MatchString(s) || repliesAnew.MatchString(s) {
		return true
	}
	for _, at := range replaces.FindAllStringIndex(s, -1) {
		if !replacesNot.MatchString(s[:at[0]]) {
			return true
		}
	}
	return false
}

// givesAnswer reports a message that says a figure or refuses one. A mere notice about an older reply leaves that as the
// only answer there is.
func givesAnswer(blocks []block) bool {
	for _, b := range blocks {
		if b.table != nil || refused.MatchString(b.text) && len(exemptions(b.text)) > 0 || notHeld.MatchString(b.text) || givesNone.MatchString(b.text) {
			return true
		}
		for _, s := range sentencesOf(givenDay.ReplaceAllString(b.text, "that day")) {
			if k, counts, ok := keyOf(s); len(counts) > 0 && (ok || k.periods != "") || countsIn.MatchString(s) {
				return true
			}
		}
	}
	return false
}
