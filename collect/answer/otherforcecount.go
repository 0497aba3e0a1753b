package answer

import (
	"cmp"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	// recordedIt says behind the name of a force that what follows is its count.
	recordedIt = lazyre.New(`(?i)^(?:\s+(?:police|constabulary|service))*,?\s+(?:(?:which|who|that)\s+)?(?:(?:has|have|had|also|itself|themselves|alone)\s+)*(?:recorded|reported|had|counted|logged|disclosed|published|told|gave)\b`)
	// youMention opens what the requester wrote.
	youMention = lazyre.New(`(?i)^\W*(?:in (?:your|the) (?:request|letter|e-?mail),? )?you (?:also )?(?:mention|say|write|wrote|refer|note|quote|state|suggest|point out|cite|believe|understand)(?:d|ed|s)?\b`)
	byTheWay   = lazyre.New(`(?i)^(?:\s+(?:police|constabulary|service))*,?\s+(?:which|who)\b`)
	// neighbour is another force without its name.
	neighbour = lazyre.New(`(?i)\b(?:(?:a|the|our|one|another) (?:neighbour(?:ing)?|nearby|adjoining|larger|smaller|similar|different|other) (?:police )?(?:force|constabulary)|another (?:police )?(?:force|constabulary))\b`)
	// weRecorded goes on with what this force recorded: "Essex Police, which has no flag; in 2016/17 we recorded 71".
	weRecorded = lazyre.New(`(?i)[,;]\s*(?:(?:and|but|while|whereas)\s+)?(?:(?:in|for|during)\s+[^,;]{4,20}?,?\s+)?we\s+(?:have\s+|had\s+|also\s+|ourselves\s+)*(?:recorded|hold|held|counted|found|identified)\b`)
)

// ofOtherForce reports a sentence all counts of which are those that another force recorded: "a separate force from
// Sussex Police, which recorded 1,420 such offences". Before any count of the answer it may be the answer with a wrong
// name, unless it speaks of the other force by the way.
func (r *reader) ofOtherForce(s string) bool {
	own := cmp.Or(r.here.with(r.sub).force, r.force)
	if own == "" || r.joint || !hasDigits(s) {
		return false
	}
	at, aside, named := -1, false, false
	for _, a := range r.scan(s).Areas {
		named = named || a.Area.Name == own
		if kind := a.Area.Kind; (kind == figure.Force || kind == figure.OtherForce) && a.Area.Name != own && recordedIt.MatchString(s[a.End:]) {
			at, aside = a.End, byTheWay.MatchString(s[a.End:])
		}
	}
	if m := neighbour.FindStringIndex(s); m != nil && recordedIt.MatchString(s[m[1]:]) {
		at = m[1]
	}
	aside = aside || youMention.MatchString(s)
	if at < 0 || !aside && (named || len(r.found) == 0) {
		return false
	}
	counts := r.numbersIn(s, spans(prose.SpeltPeriods(s)))
	return len(counts) > 0 && counts[0].Start >= at && !weRecorded.MatchString(s[at:counts[0].Start])
}
