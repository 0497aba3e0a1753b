package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A question may speak of the offences and ask for a number of something else: "How many computers were seized for
// flagged offences?", "What number of officers was trained to use the flag?". A number alone below it is no count.

var (
	// ofThem may stand between "how many" and what is counted.
	ofThem = lazyre.New(`(?i)^\W*(?:(?:of|for|all|the|these|those|such|them|your|our|which|were|there)\b\W*)*`)
	// spokenOf ends such words where what is counted was named before: "how many were charged".
	spokenOf = lazyre.New(`(?i)\b(?:were|them|these|those|such)\W*$`)
	// countedNoun is what a figure counts.
	countedNoun = lazyre.New(`(?i)\b(?:offences?|crimes?|csos?|cases?|incidents?|records?|reports?|rapes?|assaults?|allegations?|` + peopleNouns + `|` + custodyNouns + `|complainants|child(?:ren)?|` + sexNouns + `)\b`)
	// saysOfThem goes on with what was said or done of what was counted before.
	saysOfThem = lazyre.New(`(?i)^(?:$|§|(?:(?:cyber|on-?line|internet)[\s-]*)?(?:was|is|are|had|has|have|carr\w+|did|do|led|involv\w+|result\w+|recorded|reported|flagged|marked|with|without|that|also|where|got|ended)\b)`)
	// ofThing follows the name of a thing counted.
	ofThing    = lazyre.New(`(?i)\b(?:of|for|on|in|to|from|by|were|was|is|are|that|which|who|made|found|used)\b`)
	besideYear = lazyre.New(`(?i)\b(?:(?:in|for|during|between|since|from|over)\s+)?(?:(?:each|both|the|of|financial|calendar|years?)\s+)*§(?:\W*(?:(?:and|to)\s+)?§)*`)
)

// asksForOffences reports what follows "how many" or "the number" to name first of all offences, people or those spoken of
// before.
func asksForOffences(after string) bool {
	for _, p := range slices.Backward(spans(prose.SpeltPeriods(after))) {
		after = after[:p.Start] + "§" + after[p.End:]
	}
	lead := ofThem.FindString(after)
	after = clean(besideYear.ReplaceAllString(after[len(lead):], " "))
	if saysOfThem.MatchString(after) || len(clean(lead)) > 0 && len(after) == 0 {
		return true
	}
	if spokenOf.MatchString(lead) && (platformWords.MatchString(after) || outcomeWords.MatchString(after)) {
		return true
	}
	at := countedNoun.FindStringIndex(after)
	return at != nil && !ofThing.MatchString(after[:at[0]])
}
