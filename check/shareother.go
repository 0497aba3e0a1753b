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
	if c, ok := d.ofLastFew(sp, fits); ok {
		return c, true
	}
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

// lastFew is how many of the numbers before it a share is said of.
var lastFew = lazyre.New(`(?i)\b(?:the|these|those|all)\s+(two|three|four|five)\s+(?:of\s+them\s+|forces\s+)?(?:together|combined|between\s+them|taken\s+together)\b[^.;:\d]{0,32}$`)

// ofLastFew judges the share that the last two or three numbers before it have
// together of a larger one: "the three together account for a fifth of all crime".
func (d *desk) ofLastFew(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	m := lastFew.FindStringSubmatch(d.text[d.back(sp.Start, 80):sp.Start])
	if m == nil {
		return Claim{}, false
	}
	n, _ := prose.WholeNumber(m[1])
	sentence := d.facts.SentenceOf(sp.Start)
	before := slices.DeleteFunc(slices.Clone(d.saidIn(sentence-4, sentence)), func(c *count) bool {
		return c.Start >= sp.Start || !c.exactly() || c.Change != prose.None || c.Unit == prose.Unsaid && c.value < 10
	})
	if len(before) < n+1 {
		return Claim{}, false
	}
	part := &count{}
	for _, c := range before[len(before)-n:] {
		part.value += d.meantValue(c)
	}
	for _, all := range slices.Backward(before[:len(before)-n]) {
		if all.value > part.value {
			c := shareClaim(Supported, "", part, all)
			if !fits(big.NewRat(part.value, all.value)) {
				c.Verdict, c.Kind = Contradicted, WrongArithmetic
			}
			return c, true
		}
	}
	return Claim{}, false
}

// meantValue gives the value of c, or that of the figure that it misprints.
func (d *desk) meantValue(c *count) int64 {
	if e := d.meantBy(c); e != nil {
		return e.value
	}
	return c.value
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
