package check

import (
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// asOther follows a share that is of another place's number and no part of a whole:
// "a little over half as many", "about half that of its neighbour".
var asOther = lazyre.New(`(?i)^\s+(?:as\s+(?:many|much|high|large|big)|(?:of\s+)?(?:that|those)\s+(?:of|in|for)|(?:of\s+)?(?:the\s+)?(?:number|figure|total|count|rate)\s+(?:of|in|for)|(?:of\s+)?what)\b`)

// ofOther judges a share of another place's number by the numbers around it, whatever
// their places, or by their changes. It can only support it.
func (d *desk) ofOther(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	if !asOther.MatchString(d.text[sp.End:d.forward(sp.End, 32)]) {
		return Claim{}, false
	}
	sentence := d.facts.SentenceOf(sp.Start)
	near := slices.DeleteFunc(slices.Clone(d.saidIn(sentence-3, sentence+1)), func(c *count) bool { return c.Change != prose.None || !c.exactly() || c.value == 0 })
	near = nearest(sp, near)
	for _, part := range slices.Backward(near) {
		for _, all := range near {
			if part.value < all.value && part.sentence >= sentence-1 && fits(big.NewRat(part.value, all.value)) {
				return shareClaim(Supported, "", part, all), true
			}
		}
	}
	for _, a := range d.percentsNear(sp.Start) {
		for _, b := range d.percentsNear(sp.Start) {
			if b.Sign() > 0 && fits(new(big.Rat).Quo(a, b)) {
				why := a.FloatString(1) + "% beside " + b.FloatString(1) + "%"
				return Claim{Verdict: Supported, Value: Quantity{new(big.Rat).Quo(a, b), 2}, Basis: []string{"the story: " + why}, Why: why}, true
			}
		}
	}
	return Claim{}, false
}

// ofNamed judges the share that several places named before it have together: "Avon
// and Somerset and Dorset account for over half of the total between them".
func (d *desk) ofNamed(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	at := &count{sentence: d.facts.SentenceOf(sp.Start)}
	at.Number.Span, at.Number.Phrase = sp, sp
	places := d.listBefore(at)
	if len(places) < 2 {
		return Claim{}, false
	}
	for _, set := range d.book.sets() {
		v, ok := sumOfPlaces(at, places, set)
		if !ok {
			continue
		}
		part := &count{value: v.Value.value.Num().Int64()}
		for _, all := range slices.Backward(d.saidIn(at.sentence-3, at.sentence)) {
			if all.exactly() && all.Change == prose.None && all.value > part.value && fits(big.NewRat(part.value, all.value)) {
				c := shareClaim(Supported, "", part, all)
				c.Basis = append(c.Basis, v.Basis...)
				return c, true
			}
		}
	}
	return Claim{}, false
}

// ofWholeBefore supports a share in words by a number of the sentence before it and a
// whole that stands one farther back: "61 cases. 45 victims were girls. That is nearly
// three quarters."
func (d *desk) ofWholeBefore(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	if len(d.countsOf(sentence)) > 0 {
		return Claim{}, false
	}
	for _, part := range d.saidIn(sentence-1, sentence-1) {
		for _, all := range d.saidIn(sentence-2, sentence-2) {
			if part.exactly() && all.exactly() && part.Change == prose.None && all.sound() != nil && part.value < all.value && part.value > 0 && !d.otherPlace(part.area, all) && fits(big.NewRat(part.value, all.value)) {
				return shareClaim(Supported, "", part, all), true
			}
		}
	}
	return Claim{}, false
}
