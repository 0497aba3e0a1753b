package check

import (
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/measure"
	"cyberflag/prose"
)

// A claim that every judge left open may still be the plain outcome of numbers that the
// story says or the figures have: the form of a claim allows few ways to work it out. Each
// way, with each of the numbers that it may be of, is a guess. The best spoken for of the
// guesses that agree with the claim bears it out, unless so many were tried that one would
// agree by chance. No guess proves a claim wrong.

// An opened is a claim that was left open, with what its words say of the numbers that it
// is worked out from.
type opened struct {
	*desk
	sp, phrase prose.Span
	sentence   int
	area       areaLink
	times      saidTimes
	joint      bool // its words are of several places together
	witnesses  []witness
	limit      float64 // of how likely agreement by chance may be
}

// A guess is one way in which a claim may have been worked out: what would come out for
// it, and how much the words speak for it.
type guess struct {
	claim Claim
	score int
}

// mostByLuck is how likely it may be that one of the guesses that were tried agrees with
// a claim by chance.
const mostByLuck = 0.15

// openWhys are the reasons of what is left open because nothing was found that it is of.
// A claim that is open for another reason stays so: its words say that it is of nothing
// that is counted here.
var openWhys = []string{noPair.Why, noParts.Why, noFigures, notMeant, noneMeant}

// judgeOpen bears out what the other judges left open.
func (d *desk) judgeOpen() {
	for i := range d.claims {
		was := &d.claims[i]
		limit := mostByLuck
		switch {
		case was.Verdict == NotComparable && was.Kind == Definition && d.saysMoney(was.Start):
			limit = mostByLuck / 5
		case was.Verdict == Contradicted && d.mayBeOther(*was):
			limit = mostByLuck / 5
			if was.sides == nil || d.inOwnWords(*was) {
				limit /= 4
			}
		case was.Verdict != CannotTell || !slices.Contains(openWhys, was.Why):
			continue
		}
		if c, ok := d.bearOut(prose.Span{Start: was.Start, End: was.End}, limit); ok {
			c.Start, c.End, c.Quote = was.Start, was.End, was.Quote
			*was = c
		}
	}
}

// mayBeOther reports whether c may be worked out from other numbers than those that it was
// held against: a change, a sum, or a number taken for a slip of another.
func (d *desk) mayBeOther(c Claim) bool {
	switch c.Kind {
	case WrongArithmetic, WrongMultipleWord, RatioAsRise:
		return c.sides != nil || d.saysJointly(c.Start)
	case PartsDoNotSum, Misprint, TwoValues:
		return true
	}
	return false
}

// inOwnWords reports whether the clause of c says both of the numbers that it was held
// against, and no other percentage stands between.
func (d *desk) inOwnWords(c Claim) bool {
	sp := prose.Span{Start: c.Start, End: c.End}
	x := &changing{desk: d, sp: sp}
	return x.inOwnClause(sp, *c.sides) && !d.percentBetween(sp, c.sides.a.c.Number.Span) && !d.percentBetween(sp, c.sides.b.c.Number.Span)
}

// asked is said of people who were asked, and of no offences.
var asked = lazyre.New(`(?i)\b(?:survey(?:ed)?|polls?|polled|questionnaire|respondents?|interviewe(?:d|es))\b`)

// bearOut judges the claim at phrase by its form.
func (d *desk) bearOut(phrase prose.Span, limit float64) (Claim, bool) {
	if asked.MatchString(d.sentenceText(d.facts.SentenceOf(phrase.Start))) {
		return Claim{}, false
	}
	f, ok := d.formOf(phrase)
	switch {
	case !ok || f.count != nil && f.count.notOffences():
		return Claim{}, false
	case f.count != nil:
		return d.open(f.at, phrase, limit).byValue(f.count)
	case f.share != nil:
		return d.open(f.at, phrase, limit).byShare(f.share, f.change)
	case f.change != nil:
		return d.open(f.at, phrase, limit).byChange(f.change)
	}
	return Claim{}, false
}

func (d *desk) open(sp, phrase prose.Span, limit float64) *opened {
	o := &opened{desk: d, limit: limit, sp: sp, phrase: phrase, sentence: d.facts.SentenceOf(sp.Start), area: d.areaOf(sp, sp.End), times: d.timesOf(sp)}
	o.area.firm = o.area.firm && !o.ofAnotherClaim(o.area)
	o.joint = d.saysJointly(sp.Start)
	o.witnesses = o.gather()
	return o
}

// thatOf ends before a place that something is compared with.
var thatOf = lazyre.New(`(?i)\b(?:that|those|what)\s+(?:of|in)\s+(?:the\s+)?$`)

// saysJointly reports whether the sentence of byte at speaks of several places together.
func (d *desk) saysJointly(at int) bool {
	return ofSums.MatchString(d.sentenceText(d.facts.SentenceOf(at)))
}

// ofAnotherClaim reports whether the nearest words that name the place of link name it as
// one that another is compared with, or behind another percentage: "18 per cent is below
// that of Wiltshire", "15 per cent, against a fall of 33 per cent in Surrey".
func (o *opened) ofAnotherClaim(link areaLink) bool {
	nearest, is := len(o.text), false
	for _, a := range o.areasIn(o.sentence, o.sentence) {
		if gap := max(a.Start-o.sp.End, o.sp.Start-a.End); a.Area == link.area && gap < nearest {
			before := o.text[o.back(a.Start, 24):a.Start]
			nearest, is = gap, comparedTo.MatchString(before) || thatOf.MatchString(before) || a.Start >= o.sp.End && o.percentBetween(o.sp, a.Span)
		}
	}
	return is
}

// likeliest gives the best spoken for of the guesses that agree, unless luck, which is how
// likely any guess agrees by chance, makes nothing of it.
func (o *opened) likeliest(guesses []guess, luck func() float64) (Claim, bool) {
	best := -1
	for i, g := range guesses {
		if fits(g.claim) && (best < 0 || g.score > guesses[best].score) {
			best = i
		}
	}
	if best < 0 {
		return Claim{}, false
	}
	tried := 0.0
	for _, g := range guesses {
		if g.score >= guesses[best].score-2 {
			tried++
		}
	}
	return guesses[best].claim, tried*luck() <= o.limit
}

// partIn judges a percentage as the share of r.a in r.b.
func partIn(p prose.Percent, r pair) Claim {
	x := big.NewRat(r.a.value, r.b.value)
	c := partClaim(r, x)
	switch {
	case fairShare(p, x):
		c.Verdict, c.Kind = Supported, ""
	case p.Hedge == prose.Plain && cut(new(big.Rat).Mul(x, hundred), p.Places).Cmp(p.Value) == 0:
		c.Verdict, c.Kind = Truncated, ""
		c.Why += ", cut and not rounded"
	}
	return c
}

// partInWords judges "a quarter" as the share of r.a in r.b.
func partInWords(s prose.Share, r pair) Claim {
	x := big.NewRat(r.a.value, r.b.value)
	c := partClaim(r, x)
	if measure.JudgeShare(looser(s.Hedge), s.Value, x).Fits {
		c.Verdict, c.Kind = Supported, ""
	}
	return c
}

func partClaim(r pair, x *big.Rat) Claim {
	c := shareClaim(Contradicted, WrongArithmetic, &count{value: r.a.value}, &count{value: r.b.value})
	c.Basis = r.basis()
	return c
}

// eitherWay judges a percentage without a word of change as a rise or a fall.
func eitherWay(p prose.Percent, r pair) Claim {
	p.Change = prose.Up
	if r.b.value < r.a.value {
		p.Change = prose.Down
	}
	return percentOf(p, r)
}
