package check

import (
	"cmp"
	"fmt"
	"math/big"

	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/prose"
)

// judgeChanges judges percentages of change, multiples and differences.
func (d *desk) judgeChanges() {
	for _, p := range d.facts.Percents {
		if p.Change == prose.None || p.IsPoints {
			continue
		}
		d.change(p.Phrase, p.Span, "%", func(r pair) Claim { return percentOf(p, r) })
	}
	for _, s := range d.facts.Shares {
		if s.Change != prose.None {
			d.change(s.Phrase, s.Span, "%", func(r pair) Claim { return fractionChange(s, r) })
		}
	}
	for _, m := range d.facts.Multiples {
		if d.ofAnother(m) {
			d.claim(m.Phrase, d.judgeOfPercents(m))
			continue
		}
		d.change(m.Phrase, m.Span, " times", func(r pair) Claim { return multipleOf(m, r) })
	}
	for _, c := range d.counts {
		if c.Change != prose.None {
			d.change(c.Phrase, c.Number.Span, "", func(r pair) Claim { return differenceOf(c, r) })
		}
	}
}

// change judges one claim of change, made by judge from a pair, whose values
// it prints with unit. The story's likeliest pair decides, unless it does not
// fit and another pair of the story or of the figures does.
func (d *desk) change(phrase, sp prose.Span, unit string, judge func(pair) Claim) {
	story, figures := d.storyPairs(sp), d.bookPairs(sp)
	inStory := func(r pair) Claim { return d.byPair(r, unit, judge) }
	if len(story) > 0 && story[0].score >= firmPair {
		if kind, why := d.unlike(story[0]); kind != "" {
			c := judge(story[0])
			d.claim(phrase, Claim{sides: &story[0], Verdict: NotComparable, Kind: kind, Value: c.Value, Basis: c.Basis, Why: why})
			return
		}
	}
	c, ok := d.fitting(story, inStory)
	if !ok && !(len(story) > 0 && story[0].settled()) {
		c, ok = d.fitting(figures, judge)
	}
	if !ok {
		c, ok = d.comparison(sp, judge)
	}
	switch {
	case ok:
	case len(story) > 0 && story[0].score >= firmPair, len(story) == 1 && (story[0].score > 0 || story[0].a.settled() && story[0].b.settled()):
		c = inStory(story[0])
		c.sides = &story[0]
	case len(story) == 0 && len(figures) > 0 && d.onePair(figures, judge):
		c = judge(figures[0])
		c.sides = &figures[0]
	default:
		c = Claim{Verdict: CannotTell, Why: "neither the story nor the figures give both values of this change"}
	}
	d.claim(phrase, d.overTime(phrase, c))
}

// settled reports whether the story surely means this pair and the figures have
// both of its values, so that no other pair of figures can be meant.
func (r pair) settled() bool {
	return r.score >= firmPair && r.a.settled() && r.b.settled()
}

// settled reports whether a figure has the value of s and suits its words.
func (s side) settled() bool {
	return s.e != nil && s.c != nil && s.c.clash == "" && s.e.value == s.value
}

// fitting gives the claim as the first pair that fits it judges it; or else as
// one that fits it but for two vintages of the figures, or for a number of the
// story that is itself wrong.
func (d *desk) fitting(pairs []pair, judge func(pair) Claim) (Claim, bool) {
	var second *Claim
	for _, r := range pairs {
		c := judge(r)
		c.sides = &r
		switch {
		case r.story && c.Verdict == Contradicted && builtOnWrong(c.Kind) && d.hasWrong(r):
			second = cmp.Or(second, &c)
			continue
		case c.Verdict != Supported && c.Verdict != Truncated:
			continue
		}
		kind, why := d.unlike(r)
		if kind != "" && (r.story || kind == OtherVintage) {
			c.Verdict, c.Kind, c.Why, c.Borderline = NotComparable, kind, why, false
		}
		if c.Verdict != NotComparable || r.story {
			return c, true
		}
		second = cmp.Or(second, &c)
	}
	if second == nil {
		return Claim{}, false
	}
	return *second, true
}

// comparison gives the claim as the first pair of two places that it fits
// judges it.
func (d *desk) comparison(sp prose.Span, judge func(pair) Claim) (Claim, bool) {
	for _, r := range d.placePairs(sp) {
		c := judge(r)
		if kind, _ := d.unlikePeriods(r); kind == "" && (c.Verdict == Supported || c.Verdict == Truncated) {
			return c, true
		}
	}
	return Claim{}, false
}

// onePair reports whether every pair that the words allow gives one answer.
func (d *desk) onePair(pairs []pair, judge func(pair) Claim) bool {
	if pairs[0].score < 1 {
		return false
	}
	for _, p := range pairs {
		if p.score == pairs[0].score && (p.a.value != pairs[0].a.value || p.b.value != pairs[0].b.value) {
			return false
		}
	}
	return judge(pairs[0]).Verdict != CannotTell
}

// basis names the two sides.
func (r pair) basis() []string {
	return []string{r.a.basis(), r.b.basis()}
}

func (s side) basis() string {
	if s.e != nil && s.e.value == s.value {
		return s.e.basis()
	}
	return "the story: " + figure.Thousands(s.value)
}

// steps writes "55 to 145".
func (r pair) steps() string {
	return figure.Thousands(r.a.value) + " to " + figure.Thousands(r.b.value)
}

var hundred = big.NewRat(100, 1)

// percentOf judges a percentage of change against a pair.
func percentOf(p prose.Percent, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no percentage of nought"}
	}
	ratio := new(big.Rat).SetFrac64(r.b.value, r.a.value)
	x := new(big.Rat).Mul(new(big.Rat).Sub(ratio, big.NewRat(1, 1)), hundred)
	c := Claim{Value: Quantity{x, 1}, Basis: r.basis()}
	printed := p.Value
	if p.Change == prose.Down {
		printed = new(big.Rat).Neg(printed)
	}
	is := fmt.Sprintf("%s is %s%%", r.steps(), x.FloatString(2))
	switch {
	case rounded(x, p.Places).Cmp(printed) == 0 || softPercent(p, printed, x):
		c.Verdict, c.Why = Supported, is
	case p.Hedge == prose.Plain && cut(x, p.Places).Cmp(printed) == 0:
		c.Verdict, c.Why = Truncated, is+", cut and not rounded"
	case p.Change == prose.Up && ratioPrinted(p, ratio):
		c.Verdict, c.Kind = Contradicted, RatioAsRise
		c.Why = fmt.Sprintf("%s is %s times, which is a rise of %s%%", r.steps(), ratio.FloatString(2), x.FloatString(1))
	default:
		c.Verdict, c.Kind, c.Why = Contradicted, WrongArithmetic, is
	}
	return c
}

// softPercent judges "almost 30%", "more than 40%" and "about 40%"; the last
// may be a point or a twentieth off.
func softPercent(p prose.Percent, printed, x *big.Rat) bool {
	if x.Sign() != printed.Sign() {
		return false
	}
	size, of := new(big.Rat).Abs(x), new(big.Rat).Abs(printed)
	if p.Hedge == prose.About {
		off := new(big.Rat).Sub(size, of)
		slack := new(big.Rat).Quo(of, big.NewRat(20, 1))
		if slack.Cmp(big.NewRat(1, 1)) < 0 {
			slack = big.NewRat(1, 1)
		}
		return off.Abs(off).Cmp(slack) <= 0
	}
	return p.Hedge != prose.Plain && roughly(p.Hedge, of, big.NewRat(1, 1), size)
}

// ratioPrinted reports whether the multiple itself was printed as per cent.
func ratioPrinted(p prose.Percent, ratio *big.Rat) bool {
	x := new(big.Rat).Mul(ratio, hundred)
	if rounded(x, p.Places).Cmp(p.Value) == 0 || cut(x, p.Places).Cmp(p.Value) == 0 {
		return true
	}
	return p.Hedge != prose.Plain && roughly(p.Hedge, p.Value, big.NewRat(1, 1), x)
}

// fractionChange judges "fell by a third".
func fractionChange(s prose.Share, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no share of nought"}
	}
	x := new(big.Rat).Sub(new(big.Rat).SetFrac64(r.b.value, r.a.value), big.NewRat(1, 1))
	c := Claim{Value: Quantity{new(big.Rat).Mul(x, hundred), 1}, Basis: r.basis()}
	size := new(big.Rat).Abs(x)
	c.Why = fmt.Sprintf("%s is %s%%", r.steps(), c.Value)
	right := (x.Sign() > 0) == (s.Change == prose.Up)
	if j := measure.JudgeShare(looser(s.Hedge), s.Value, size); right && j.Fits {
		c.Verdict = Supported
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongArithmetic
	return c
}

// multipleOf judges a multiple against a pair.
func multipleOf(m prose.Multiple, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no multiple of nought"}
	}
	ratio := new(big.Rat).SetFrac64(r.b.value, r.a.value)
	c := Claim{Value: Quantity{ratio, 2}, Basis: r.basis()}
	c.Why = fmt.Sprintf("%s is %s times", r.steps(), ratio.FloatString(2))
	q := qualifier(m.Hedge)
	if q == measure.MoreThan && m.Value.Cmp(big.NewRat(1, 1)) < 0 {
		q = measure.LessThan // "more than halved" is less than half
	}
	j := measure.JudgeMultiple(q, m.Value, ratio)
	switch {
	case j.Fits && j.Borderline:
		c.Verdict, c.Borderline = Supported, true
		c.Why += ": a fair wording, but borderline"
	case j.Fits:
		c.Verdict = Supported
	default:
		c.Verdict, c.Kind = Contradicted, WrongMultipleWord
	}
	return c
}

func qualifier(h prose.Hedge) measure.Qualifier {
	switch h {
	case prose.About:
		return measure.About
	case prose.Almost:
		return measure.Almost
	case prose.MoreThan, prose.AtLeast:
		return measure.MoreThan
	case prose.LessThan:
		return measure.LessThan
	}
	return measure.Plain
}

// looser takes a fraction without a hedge as "about" it.
func looser(h prose.Hedge) measure.Qualifier {
	if h == prose.Plain {
		return measure.About
	}
	return qualifier(h)
}

// differenceOf judges "an increase of 364" against a pair.
func differenceOf(n *count, r pair) Claim {
	diff := r.b.value - r.a.value
	c := Claim{Value: whole(diff), Basis: r.basis(), Why: fmt.Sprintf("%s is %s", r.steps(), signed(diff))}
	size := max(diff, -diff)
	right := (diff > 0) == (n.Change == prose.Up)
	switch {
	case right && size == n.value, right && !n.exactly() && roughly(n.Hedge, n.Value, n.step(), big.NewRat(size, 1)):
		c.Verdict = Supported
	case right && digitSlip(size, n.value):
		c.Verdict, c.Kind = Contradicted, Misprint
	case r.a.c == nil && n.impliedBase(r.b.value) > 0:
		c.Verdict, c.Kind = NotComparable, OtherVintage
		c.Why = fmt.Sprintf("the story's difference implies an earlier value of %s, where %s was published: restated, or of another definition",
			figure.Thousands(n.impliedBase(r.b.value)), figure.Thousands(r.a.value))
	default:
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	return c
}

// impliedBase gives the earlier value that the difference n leaves of a later
// one.
func (c *count) impliedBase(later int64) int64 {
	if c.Change == prose.Up {
		return later - c.value
	}
	return later + c.value
}

func signed(n int64) string {
	if n > 0 {
		return "a rise of " + figure.Thousands(n)
	}
	return "a fall of " + figure.Thousands(-n)
}
