package check

import (
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	// shareOfAll follows a share of everything that was counted: "5% of everything
	// declared", "a tenth of the national total".
	shareOfAll = lazyre.New(`(?i)^\s+of\s+(?:everything|all\b|the\s+(?:whole|total|lot|national|regional|overall|combined|sum|country|region|nation|[A-Z]\w+\s+total)|(?:that|this|the)\s+(?:total|figure|number|sum)|(?:them|these|those)\b|what\s+(?:was|they|all))`)
	// madeInto stands between a number and the share that it is.
	madeInto = lazyre.New(`(?i)^(?:\s+[a-z-]+){0,5}?(?:,|\s[-–—]|\s\()?\s*(?:is|was|are|were|mak(?:es|ing)\s+up|made\s+up|makes?|represents?|represented|representing|equals?|amount(?:s|ed|ing)\s+to|account(?:s|ed|ing)\s+for|or|being|some|just|a\s+share\s+of|which\s+is)\s+(?:or\s+|about\s+|around\s+|just\s+|only\s+|some\s+|a\s+share\s+of\s+)*$`)
	// ofPlaceNext stands between a share and the place whose number it is a share of:
	// "37 per cent of the volume seen by Kent", "half as many as Kent".
	ofPlaceNext  = lazyre.New(`(?i)^\s+(?:of\s+)?(?:(?:that|what|those|the|its)\s+)?(?:(?:volume|number|figure|count|total|tally|level|amount|caseload|workload|as\s+many|as\s+much|offen[cs]es|crimes|cases)\s+)?(?:(?:that|which)\s+)?(?:is\s+|was\s+|are\s+|were\s+)?(?:(?:seen|recorded|logged|handled|counted|reported|registered|flagged|dealt\s+with)\s+)?(?:in|by|of|for|at|as|as\s+in)?\s*(?:the\s+)?$`)
	ofPlaceFirst = lazyre.New(`(?i)^\s+(?:of|as|that|what)\b`)
)

// toldShare gives the two values that a share at sp is of when the words say both: a
// number right before it of all that was counted, or the number of the place that its
// sentence is about of that of the place that follows it.
func (d *desk) toldShare(sp, phrase prose.Span) (part, all side, ok bool) {
	if part, all, ok = d.shareOfWhole(sp, phrase); ok {
		return part, all, ok
	}
	return d.shareOfNeighbour(sp)
}

func (d *desk) shareOfWhole(sp, phrase prose.Span) (part, all side, ok bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	if !shareOfAll.MatchString(d.text[sp.End:d.forward(sp.End, 40)]) {
		return part, all, false
	}
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if c.End > phrase.Start || c.Change != prose.None {
			continue
		}
		e := c.sound()
		if e == nil || !c.exactly() || !isForce(e.Area) || !madeInto.MatchString(d.text[c.End:phrase.Start]) {
			return part, all, false
		}
		part = side{c.value, c, e}
		break
	}
	if part.c == nil {
		return part, all, false
	}
	for _, c := range slices.Backward(d.saidIn(sentence-6, sentence)) {
		e := c.sound()
		if e == nil || c.Start >= part.c.Start || e.Measure != part.e.Measure || e.Period != part.e.Period || isForce(e.Area) || relate(part.e.Area, e.Area) != nested || e.value <= part.value {
			continue
		}
		if all.e != nil && all.value != e.value {
			return part, all, false
		}
		all = side{c.value, c, e}
	}
	return part, all, all.e != nil
}

// shareOfNeighbour gives the number of the place that the sentence is about and that of
// the place whose number the words after sp name, of the last time told of either.
func (d *desk) shareOfNeighbour(sp prose.Span) (part, all side, ok bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	if !ofPlaceFirst.MatchString(d.text[sp.End:d.forward(sp.End, 8)]) {
		return part, all, false
	}
	for _, a := range d.areasIn(sentence, sentence) {
		if a.Start < sp.End || !isForce(a.Area) || !ofPlaceNext.MatchString(d.text[sp.End:a.Start]) {
			continue
		}
		subject := d.areaOf(prose.Span{Start: sp.Start, End: sp.Start}, sp.Start)
		if !subject.ok || !isForce(subject.area) || sameArea(subject.area, a.Area) {
			return part, all, false
		}
		for _, c := range slices.Backward(d.saidIn(sentence-3, sentence)) {
			e := c.sound()
			if e == nil || c.clash != "" || c.Change != prose.None || c.base || !sameArea(e.Area, subject.area) && !sameArea(e.Area, a.Area) {
				continue
			}
			p, q := d.sameOf(&prose.Area{Area: subject.area}, e), d.sameOf(&prose.Area{Area: a.Area}, e)
			if p == nil || q == nil || q.value == 0 {
				return part, all, false
			}
			return side{p.value, nil, p}, side{q.value, nil, q}, true
		}
	}
	return part, all, false
}

// byToldShare judges a percentage as the share that the words say, cut or rounded.
func (d *desk) byToldShare(p prose.Percent) (Claim, bool) {
	part, all, ok := d.toldShare(p.Span, p.Phrase)
	if !ok {
		return Claim{}, false
	}
	c := shareOfFigures(part.e, all.e)
	x := big.NewRat(part.value, all.value)
	switch {
	case fairShare(p, x):
		c.Verdict = Supported
	case p.Hedge == prose.Plain && cut(new(big.Rat).Mul(x, hundred), p.Places).Cmp(p.Value) == 0:
		c.Verdict = Truncated
		c.Why += ", cut and not rounded"
	default:
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	return c, true
}
