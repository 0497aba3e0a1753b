package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A title may name less, or other things, than the questions do: "Rape", "Adult victims", "Fraud offences". What stands below
// it in the shortest words says nothing of that.

var (
	adultTitle = lazyre.New(`(?i)\badults?\b|\b(?:over|above)[- ](?:the age of )?1[6-9](?:s|'s|’s)?\b|\b18\s?\+|\b18 (?:years )?(?:and|or|plus|&) (?:over|above|older)\b`)
	// bothAges are adults beside children, of whom the counts may be.
	bothAges   = lazyre.New(`(?i)\badults?\s*(?:and|or|&|,|\+)\s*child(?:ren)?\b|\bchild(?:ren)?\s*(?:and|or|&|,|\+)\s*adults?\b`)
	childWords = lazyre.New(`(?i)\b(?:child(?:ren)?|young people|minors|juveniles|under[- ]1[68]s?)\b`)
	// oneOffence begins the name of one offence, and of all of them never.
	oneOffence = lazyre.New(`(?i)^(?:rapes?|sexual (?:assaults?|activity|grooming|communications?)|grooming|communicating|(?:indecent )?exposures?|voyeurism|incest\w*|familial|gross indecency|indecen(?:t|cy) (?:assaults?|images?|photographs?|with)|(?:pseudo[- ])?(?:images?|photographs?) of|abuse of|causing|inciting|arranging|meeting|trafficking|prostitution|penetration|buggery|assaults? (?:on|of|by)|unnatural|(?:taking|making|possessi(?:on|ng)|distributi(?:on|ng)|showing|publishing)\b.*\b(?:images?|photographs?)|other sexual offences)\b`)
	severalOf  = lazyre.New(`(?i)\b(?:all|total|and other|sexual offences (?:against|in|recorded))\b|\b(?:and|or|&) (?:other )?(?:sexual|sex) (?:offences|crimes)\b`)
)

// narrowed keeps a title by what it leaves out; another title, but one of a period, ends it.
func (r *reader) narrowed(s string) {
	s, ok := asTitle(s)
	if !ok || s == "" || labelDim(s) == byPeriod || r.hasCounts(s) {
		return
	}
	r.narrow = ""
	if narrows(s) != (facets{}) || ofOthers(s) {
		r.narrow = s
	}
}

// narrows gives what a title says that its counts are of, with a doubt: of one offence, or of adults.
func narrows(s string) facets {
	switch {
	case adultTitle.MatchString(s) && !childWords.MatchString(s), bothAges.MatchString(s):
		return facets{doubts: doubtSet(0).with(withAdults)}
	case oneOffence.MatchString(s) && !severalOf.MatchString(s) && !flagWords.MatchString(s):
		return facets{breakdown: Breakdown{Offence: strings.TrimSpace(s)}, doubts: doubtSet(0).with(kindByTopic)}
	}
	return facets{}
}
