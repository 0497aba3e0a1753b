package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may tell what another request was answered: "For a different request, 2290/16, we counted 89", "not comparable
// with FOI 3302/15, in which 1,290 were given". That is no figure of this answer.

const toldVerb = `gave|given|told|informed|said|stated|reported|counted|disclosed|published|supplied|provided|answered|shown|quoted|sent|released`

var (
	otherRequest = lazyre.New(`(?i)\b(?:for|to|in|under|from|of|by|with)\s+(?:an?\s+|the\s+)?(?:different|another|separate|unrelated|someone else['’]s)\s+(?:foia?\s+|information\s+|freedom of information\s+)?(?:requests?|enquiry|enquiries|applicants?|requesters?|disclosures?)\b[^.;]*?\b(?:` + toldVerb + `|recorded|found|had|were|was)\b`)
	youWereTold  = lazyre.New(`(?i)\byou\b[^.;]{0,120}?\b(?:were|had been) (?:then |already |also )?(?:told|informed|given (?:(?:a|the) (?:figure|number|total|count)|\d))\b`)
	toldIn       = lazyre.New(`(?i)\b(?:` + toldVerb + `)\b`)
)

// ofOtherAnswer reports a sentence all counts of which another request was answered, and names it.
func (r *reader) ofOtherAnswer(s string) bool {
	if !hasDigits(s) {
		return false
	}
	at := -1
	for _, re := range []*lazyre.Regexp{otherRequest, youWereTold} {
		if m := re.FindStringIndex(s); m != nil {
			at = m[0]
		}
	}
	if at < 0 && r.otherReference(s) && toldIn.MatchString(s) {
		at = 0
	}
	if at < 0 {
		return false
	}
	counts := r.numbersIn(withoutReference(s), spans(prose.SpeltPeriods(s)))
	if len(counts) == 0 || counts[0].Start < at {
		return false
	}
	r.problem("what another request was answered is not proposed: %q", quoteWords(s))
	return true
}

// otherReference reports references in a sentence of which none is that of the answer, which is known.
func (r *reader) otherReference(s string) bool {
	all := refLabelled.FindAllStringSubmatch(s, -1)
	for _, m := range all {
		if own, its := lettersAndDigits(r.ref), lettersAndDigits(m[1]); !hasDigits(its) || own == "" || strings.Contains(own, its) || strings.Contains(its, own) {
			return false
		}
	}
	return len(all) > 0
}

// lettersAndDigits gives a reference without what parts it.
func lettersAndDigits(s string) string {
	return notOfReference.ReplaceAllString(strings.ToLower(s), "")
}

var notOfReference = lazyre.New(`[^a-z\d]+`)
