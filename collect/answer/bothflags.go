package answer

import (
	"cyberflag/internal/lazyre"
)

// A title may name all offences and the flagged ones among them: "Sexual offences and
// those with a cyber flag". It then says of no number below which of the two it is; the
// heads, the labels or a smaller heading must.

var (
	joinsBoth = lazyre.New(`(?i)\s*(?:[,/&]|\b(?:and|plus|including|incl\.?|of which|of these|of those)\b)\s*`)
	// flaggedHalf begins the second half: "those with the flag", "the number flagged". Behind
	// a comma "cyber flagged" says more of what stands before it.
	flaggedHalf = lazyre.New(`(?i)^(?:(?:the|total|a|how|also) )*(?:those|these|ones|many|numbers?|which)\b`)
	flaggedNext = lazyre.New(`(?i)^(?:the )?(?:(?:use|application|presence) of (?:the |a )?)?(?:cyber\S*|on-?line|internet|flag\w*|mark(?:ed|ers?)|tagged)\b`)
	allHalf     = lazyre.New(`(?i)^(?:the )?(?:(?:all|total|every|other|without)\b|recorded(?:\W*$|\s+(?:child|sex|crime|offence|total|number|count|figure|ones|CS[AE])))`) // "recorded in 2017/18" says when
	// partitive begins a title of one part: "Of the offences in Q1, those with the flag".
	partitive = lazyre.New(`(?i)(?:^|[:.–—-]\s+)\W*(?:of|from|out of|among|amongst|within)\b`)
	saysAllOf = lazyre.New(`(?i)\b(?:all|recorded|crimed|total)\b`)
)

// partOfAll begins a title of a part: "Part 2 - of the crimes in Part 1, those with the flag".
var partOfAll = lazyre.New(`(?i)^\W*(?:(?:Q|question|part|number|point)?\s?\d\W+)?(?:out )?(?:of|from|among|amongst) (?:all |the |these |those )`)

// The flag may be a second condition: "Offences where the victim is under 18 and cyber flag by year".
var (
	openCondition = lazyre.New(`(?i)\b(?:where|whose|having|with)\b[^.;:]*$`)
	flagCondition = lazyre.New(`(?i)^(?:(?:with|has|have|had|having|an?|the) )*(?:cyber|on-?line|internet)[\s-]*(?:crime\s*)?(?:flag|marker|tag|keyword|qualifier)(?: (?:(?:is|was|has been|had been) )?(?:applied|attached|set|present|used|ticked|added|shown))?\s*(?:$|[,(–-]|\b(?:by|in|for|per|during)\b)`)
)

// namesBoth reports a title of both.
func namesBoth(s string) bool {
	if !flagWords.MatchString(s) || partOfAll.MatchString(s) {
		return false
	}
	for _, at := range joinsBoth.FindAllStringIndex(s, -1) {
		left, right := s[:at[0]], s[at[1]:]
		if openCondition.MatchString(left) && flagCondition.MatchString(right) {
			continue
		}
		isHalf := flaggedHalf.MatchString(right) || at[1]-at[0] > 3 && flaggedNext.MatchString(right)
		switch l, r := flagWords.MatchString(left), flagWords.MatchString(right); {
		case !l && r && isHalf && !partitive.MatchString(left) && (crimeWords.MatchString(left) || saysAllOf.MatchString(left)):
			return true
		case l && (!r || notFlagged.MatchString(right)) && allHalf.MatchString(right):
			return true
		}
	}
	return false
}

// saysAll reports words that say that all offences are counted, flagged or not: "Recorded",
// "All crimes".
func saysAll(s string) bool {
	return saysAllOf.MatchString(s) && measureOnly.MatchString(s) && !flagWords.MatchString(s)
}

// titlesAll reports a title of all offences that were recorded, whatever else it says of them: "Table 2: all recorded sexual
// offences where the victim was under 18".
func titlesAll(s string) bool {
	return allTitled.MatchString(s) && !flagWords.MatchString(s) && !endsLikeSentence.MatchString(s) && scopeOf(s).kind == asAsked
}

// titlesAllChildren reports such a title of offences against children, which is the first question in other words.
func titlesAllChildren(s string) bool { return titlesAll(s) && childNamed.MatchString(s) }

var allTitled = lazyre.New(`(?i)^\W*(?:(?:table|annex|appendix|part|section|sheet)\s+\w{1,3}\W+)?(?:(?:all|every|the|total|number of|police)[-\s]+)*recorded\s+(?:child\s+)?(?:sexual |sex )?(?:offences?|crimes?)\b|^\W*(?:(?:table|annex|appendix|part|section|sheet)\s+\w{1,3}\W+)?(?:(?:all|every|total|number of)\s+)+(?:child\s+)?(?:sexual |sex )(?:offences?|crimes?)\b`)
