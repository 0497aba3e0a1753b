package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/measure"
	"cyberflag/prose"
)

// judgeShares judges parts of a whole, in words and in per cent.
func (d *desk) judgeShares() {
	for _, s := range d.facts.Shares {
		if s.Change == prose.None {
			fits := func(x *big.Rat) bool { return measure.JudgeShare(looser(s.Hedge), s.Value, x).Fits }
			v := d.judgeShare(s.Span, s.Phrase, fits)
			if part, all, ok := d.toldShare(s.Span, s.Phrase); ok && v.Verdict == CannotTell {
				v = shareOfFigures(part.e, all.e)
				v.Verdict, v.Kind = Contradicted, WrongArithmetic
				if fits(big.NewRat(part.value, all.value)) {
					v.Verdict, v.Kind = Supported, ""
				}
			}
			d.claim(s.Phrase, v)
		}
	}
	for _, p := range d.facts.Percents {
		if p.Change == prose.None && !p.IsPoints {
			v, ok := d.byToldShare(p)
			if !ok {
				v = d.judgeShare(p.Span, p.Phrase, func(x *big.Rat) bool { return fairShare(p, x) })
			}
			if v.Verdict == CannotTell || v.Verdict == Contradicted {
				v = d.cutOfTwo(p, v)
			}
			if v.Verdict == CannotTell && !d.ofAnotherSubject(p.Phrase) && !ofWhole.MatchString(d.text[p.End:d.forward(p.End, 8)]) && d.hasChange(d.facts.SentenceOf(p.Start)) {
				v = d.impliedChange(p, v)
			}
			d.claim(p.Phrase, v)
		}
	}
}

// hasChange reports whether the sentence or the one before has a word of change.
func (d *desk) hasChange(sentence int) bool {
	return len(d.changesIn(sentence-1, sentence)) > 0
}

// impliedChange judges a percentage without a word of change in a sentence
// that speaks of one ("and Kent one of 30 per cent"). It can only support it.
func (d *desk) impliedChange(p prose.Percent, v Claim) Claim {
	for _, p.Change = range []prose.Direction{prose.Up, prose.Down} {
		judge := func(r pair) Claim { return d.byPair(r, "%", func(r pair) Claim { return percentOf(p, r) }) }
		if c, ok := d.fitting(append(d.storyPairs(p.Span), d.bookPairs(p.Span)...), judge); ok && c.Verdict != Contradicted {
			return c
		}
	}
	return v
}

// cutOfTwo gives v unless the percentage is the share, cut, that one of the only two
// numbers of its sentence has of the other.
func (d *desk) cutOfTwo(p prose.Percent, v Claim) Claim {
	own := d.countsOf(d.facts.SentenceOf(p.Start))
	if len(own) != 2 || p.Hedge != prose.Plain || own[0].value == own[1].value || min(own[0].value, own[1].value) == 0 {
		return v
	}
	part, all := own[0], own[1]
	if part.value > all.value {
		part, all = all, part
	}
	if cut(new(big.Rat).Mul(big.NewRat(part.value, all.value), hundred), p.Places).Cmp(p.Value) != 0 {
		return v
	}
	c := shareClaim(Truncated, "", part, all)
	c.Why += ", cut and not rounded"
	return c
}

func fairShare(p prose.Percent, x *big.Rat) bool {
	x = new(big.Rat).Mul(x, hundred)
	return rounded(x, p.Places).Cmp(p.Value) == 0 || softPercent(p, p.Value, x)
}

// judgeShare holds a share against every two counts near it. Only a number
// right beside it and one whole before it can prove it wrong.
func (d *desk) judgeShare(sp, phrase prose.Span, fits func(*big.Rat) bool) Claim {
	if p, ok := d.saidPair(sp, phrase); ok {
		return p.claim(fits(big.NewRat(p.part.value, p.all.value)))
	}
	sentence := d.facts.SentenceOf(sp.Start)
	var near []*count
	for _, c := range d.saidIn(sentence-1, sentence+1) {
		if c.Change == prose.None && !c.notOffences() && c.value > 0 && d.isClaim(c) {
			near = append(near, c)
		}
	}
	for _, part := range slices.Concat(near, d.partsBefore(sp, sentence)) {
		for _, all := range slices.Concat(near, d.partsBefore(sp, sentence)) {
			if part.value < all.value && !d.twoTimes(part, all) && (all.whole || !d.otherPlace(part.area, all)) && fits(big.NewRat(part.value, all.value)) {
				return shareClaim(Supported, "", part, all)
			}
		}
	}
	if len(near) == 2 && !d.otherPlace(near[0].area, near[1]) && near[0].value > near[1].value && near[1].sentence == sentence && d.apposed(sp, near[1]) {
		for _, all := range d.saidIn(sentence-3, sentence) { // "the total" may stand farther back
			if all.value > near[1].value && all.exactly() && !d.otherPlace(near[1].area, all) && fits(big.NewRat(near[1].value, all.value)) {
				return shareClaim(Supported, "", near[1], all)
			}
		}
		return shareClaim(Contradicted, WrongArithmetic, near[1], near[0])
	}
	for _, way := range []func() (Claim, bool){
		func() (Claim, bool) { return d.ofOther(sp, fits) },
		func() (Claim, bool) { return d.byParting(sp, phrase, fits) },
		func() (Claim, bool) { return d.ofNamed(sp, fits) },
		func() (Claim, bool) { return d.shareInWords(sp, near, fits) },
		func() (Claim, bool) { return d.printedParts(sp, fits) },
		func() (Claim, bool) { return d.ofMeasure(sp, fits) },
		func() (Claim, bool) { return d.shareOfPlace(sp, fits) },
		func() (Claim, bool) { return d.bookShare(sp, phrase, fits) },
		func() (Claim, bool) { return d.ofWholeBefore(sp, fits) },
	} {
		if c, ok := way(); ok {
			return c
		}
	}
	return noParts
}

var noParts = Claim{Verdict: CannotTell, Why: "the story and the figures do not give both the part and the whole"}

// twoTimes reports whether the words say that two numbers are of two times, so that the one
// is no share of the other.
func (d *desk) twoTimes(a, b *count) bool {
	p, q := a.period, b.period
	if p.ok && q.ok && p.firm && q.firm && p.Kind == prose.Dated && q.Kind == prose.Dated {
		return p.Period.Period != q.Period.Period && !q.Period.Period.Contains(p.Period.Period)
	}
	return b.base && !a.base && !p.ok && !partOfAll.MatchString(d.text[min(a.End, b.Start):b.Start])
}

var (
	ofTheNext = lazyre.New(`(?i)^\s+(?:of\s+)?(?:the|its|all|those|all\s+the)\s+(?:[a-z-]+\s+)?$`)
	ofThat    = lazyre.New(`(?i)^\s+(?:of\s+)?that\b`)
)

// shareInWords judges a share whose two numbers the words point at, whatever their
// places: "60 ... a sixth of that", "149 were 3.4 per cent of the 4,373".
func (d *desk) shareInWords(sp prose.Span, near []*count, fits func(*big.Rat) bool) (Claim, bool) {
	var part, all *count
	for i, c := range near {
		if c.End > sp.Start || c.sentence != d.facts.SentenceOf(sp.Start) {
			continue
		}
		part = c
		if ofThat.MatchString(d.text[sp.End:d.forward(sp.End, 12)]) && i > 0 {
			all = near[i-1]
		}
	}
	for _, c := range near {
		if c.Start >= sp.End && ofTheNext.MatchString(d.text[sp.End:c.Start]) {
			all = c
		}
	}
	switch {
	case part == nil || all == nil || part.value >= all.value || !part.exactly() || !all.exactly():
		return Claim{}, false
	case fits(big.NewRat(part.value, all.value)):
		return shareClaim(Supported, "", part, all), true
	}
	return shareClaim(Contradicted, WrongArithmetic, part, all), true
}

// partsBefore gives the counts before the sentence of a share at sp that it may be
// of: those of the sentence before the last, and those of the place that is named
// before it.
func (d *desk) partsBefore(sp prose.Span, sentence int) []*count {
	area := d.areaOf(sp, sp.End)
	exact := slices.ContainsFunc(d.percentsIn(sentence, sentence), func(p prose.Percent) bool { return p.Span == sp }) // "nine in ten" fits much by chance
	var out []*count
	for _, c := range d.saidBefore(sentence - 1) {
		if c.exactly() && c.Change == prose.None && !c.notOffences() && c.value > 0 && d.isClaim(c) &&
			(c.sentence == sentence-2 && exact || area.ok && area.firm && c.area.ok && relate(area.area, c.area.area) == same) {
			out = append(out, c)
		}
	}
	return out
}

var orShare = lazyre.New(`(?i)^(?:[^.;:\d]{0,32}?\bof\s+(?:them|these|those|the\s+(?:total|offen[cs]es|crimes|cases)))?\s*(?:,|\s[-–—]|\()\s*(?:or|about|around|which\s+is|that\s+is|i\.e\.|equal\s+to|equivalent\s+to)?\s*$`)

var (
	ofWhole   = lazyre.New(`(?i)^\s+of\b`)
	partAfter = lazyre.New(`(?i)(?::|\s[-–—]|,\s+(?:or|that\s+is|namely))\s+$`)
)

// andPlace goes on to another place between a share and a number.
var andPlace = lazyre.New(`\s(?:and|but|while)\s+(?:the\s+)?[A-Z]`)

// apposed reports whether the share at sp stands beside c as another way of
// saying it: "a third, or 211" or "205 of them, or three quarters".
func (d *desk) apposed(sp prose.Span, c *count) bool {
	if c.Start >= sp.End {
		between := d.text[sp.End:c.Start]
		if andPlace.MatchString(between) {
			return false // "Essex took 68 per cent and Hertfordshire 23"
		}
		return c.Start-sp.End < 24 || ofWhole.MatchString(between) && partAfter.MatchString(between)
	}
	return c.End <= sp.Start && orShare.MatchString(d.text[c.End:sp.Start])
}

func shareClaim(v Verdict, k Kind, part, all *count) Claim {
	x := new(big.Rat).Mul(big.NewRat(part.value, all.value), hundred)
	return Claim{Verdict: v, Kind: k, Value: Quantity{x, 1},
		Basis: []string{"the story: " + figure.Thousands(part.value) + " of " + figure.Thousands(all.value)},
		Why:   fmt.Sprintf("%s of %s is %s%%", figure.Thousands(part.value), figure.Thousands(all.value), x.FloatString(1))}
}
