package check

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// ofSums says that a change is of several places together, or of all of them.
var ofSums = lazyre.New(`(?i)\b(?:combined|together|jointly|joint|overall|total|sum|between\s+them|all\s+(?:two|three|four|five|six)|(?:two|three|four|five|six)[- ](?:county|force|area|district)|the\s+(?:pair|trio|group|lot))\b`)

// apartInPlace judges a difference in a sentence of two places, or before the name of
// one, by their numbers at one time: "from 45 more than Cleveland to 349 more". It can
// only support it; but no two years of one place prove such a difference wrong.
func (x *changing) apartInPlace() (Claim, bool) {
	sentence := x.facts.SentenceOf(x.sp.Start)
	places := x.forcesNear(sentence-1, sentence)
	if x.unit != "" || len(places) < 2 || len(places) > 4 || !comparesPlaces.MatchString(x.sentenceText(sentence)) {
		return Claim{}, false
	}
	for _, set := range x.book.sets() {
		for _, a := range set {
			for _, b := range set {
				if sameArea(a.Area, b.Area) || !hasArea(places, a.Area) || !hasArea(places, b.Area) {
					continue
				}
				r := pair{side{a.value, nil, &a}, side{b.value, nil, &b}, 0, false}
				if c := x.judge(r); fits(c) {
					c.sides = &r
					return c, true
				}
			}
		}
	}
	if _, told := x.besidePlace(x.sp); told {
		return Claim{}, false // its words say which two, and these it does not fit
	}
	if slices.ContainsFunc(x.story, func(r pair) bool { return x.besideHere(r.a) && x.besideHere(r.b) }) {
		return Claim{}, false
	}
	return noPair, true
}

// comparesPlaces says that numbers of two places are compared.
var comparesPlaces = lazyre.New(`(?i)\b(?:more|fewer|less|higher|lower|above|below)\s+than\s+(?:in\s+|for\s+)?(?:the\s+)?(?-i:[A-Z])|\b(?:behind|ahead\s+of|short\s+of)\s+(?:the\s+)?(?-i:[A-Z])`)
