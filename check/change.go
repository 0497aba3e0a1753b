package check

import (
	"cmp"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// judgeChanges judges percentages of change, multiples and differences.
func (d *desk) judgeChanges() {
	for _, p := range d.facts.Percents {
		if p.Change == prose.None || p.IsPoints {
			continue
		}
		if c, ok := d.changeOfShare(p); ok {
			d.claim(p.Phrase, c)
			continue
		}
		d.change(p.Phrase, p.Span, "%", func(r pair) Claim { return percentOf(p, r) })
		d.byDifference(p)
	}
	for _, s := range d.facts.Shares {
		if s.Change != prose.None {
			d.change(s.Phrase, s.Span, "%", func(r pair) Claim { return fractionChange(s, r) })
		}
	}
	for _, m := range d.facts.Multiples {
		if c := d.judgeOfPercents(m); d.ofAnother(m) || c.Verdict == Supported && d.afterPercent(m) {
			d.claim(m.Phrase, c)
			continue
		}
		d.change(m.Phrase, m.Span, " times", func(r pair) Claim { return multipleOf(m, r) })
	}
	for _, c := range d.counts {
		if c.Change != prose.None {
			if c.notOffences() {
				d.claim(c.Phrase, Claim{Verdict: CannotTell, Why: notCounted})
				continue
			}
			if v, ok := d.thanLast(c); ok {
				d.claim(c.Phrase, v)
				continue
			}
			d.change(c.Phrase, c.Number.Span, "", func(r pair) Claim { return d.differenceOf(c, r) })
			d.orFigure(c)
		}
	}
}

// orFigure supports a number that reads as a difference, and as one cannot be judged,
// by the figure of its own place: "Hertfordshire added 588" to a region's number.
func (d *desk) orFigure(c *count) {
	last := &d.claims[len(d.claims)-1]
	if last.Verdict != CannotTell || c.best == nil || c.clash != "" || !c.tight || d.areaFit(c, c.best) != 1 {
		return
	}
	if v, ok := d.byFigure(c); ok && v.Verdict == Supported {
		last.Verdict, last.Value, last.Basis, last.Why = v.Verdict, v.Value, v.Basis, v.Why
	}
}

// byDifference supports a percentage that nothing else decides by a difference
// and the value it is counted from: 300 more than 1,200 is 25%.
func (d *desk) byDifference(p prose.Percent) {
	last := &d.claims[len(d.claims)-1]
	if last.Verdict != CannotTell {
		return
	}
	sentence := d.facts.SentenceOf(p.Start)
	near := d.saidIn(sentence-1, sentence)
	for _, n := range near {
		for _, b := range nearest(p.Span, near) {
			if n.Change != p.Change || !b.base || b.value == 0 || n.sentence != b.sentence {
				continue
			}
			later := b.value + n.value
			if n.Change == prose.Down {
				later = b.value - n.value
			}
			c := percentOf(p, pair{side{b.value, b, b.sound()}, side{later, nil, nil}, 0, true})
			if c.Verdict == Supported || c.Verdict == Truncated {
				last.Verdict, last.Value, last.Basis, last.Why = c.Verdict, c.Value, c.Basis, c.Why
				return
			}
		}
	}
}

// A changing is a claim of change while it is judged: where it stands, how it is
// held against a pair of values, which it prints with unit, and the pairs of the
// story and of the figures that it may be between, the likeliest first.
type changing struct {
	*desk
	sp             prose.Span
	unit           string
	judge          func(pair) Claim
	story, figures []pair
}

// change judges one claim of change. What makes it right comes first, then what
// makes its sides unlike, and last what makes it wrong.
func (d *desk) change(phrase, sp prose.Span, unit string, judge func(pair) Claim) {
	x := &changing{d, sp, unit, judge, d.storyPairs(sp), d.bookPairs(sp)}
	for _, way := range []func() (Claim, bool){
		x.unlikeFirst, x.byStory, x.byFigures, x.byPlaces, x.byUnlike, x.byForces, x.unlikeAnyway, x.wrongByFigures, x.wrongByStory, x.wrongByOne, x.wrongAllWays,
	} {
		if c, ok := way(); ok {
			d.claim(phrase, d.overTime(phrase, x.ifMeant(c)))
			return
		}
	}
	d.claim(phrase, noPair)
}

var noPair = Claim{Verdict: CannotTell, Why: "neither the story nor the figures give both values of this change"}

// firm reports whether the story surely says between which values the change is.
func (x *changing) firm() bool { return len(x.story) > 0 && x.story[0].score >= firmPair }

func (x *changing) inStory(r pair) Claim { return x.byPair(r, x.unit, x.judge) }

// unlikeFirst: the pair that the story surely means fits but cannot be compared.
func (x *changing) unlikeFirst() (Claim, bool) {
	if !x.firm() || !fits(x.judge(x.story[0])) {
		return Claim{}, false
	}
	return x.notComparable(x.story[0], x.judge)
}

func (x *changing) byStory() (Claim, bool) { return x.fitting(x.story, x.inStory) }

func (x *changing) byFigures() (Claim, bool) {
	if x.firm() && x.story[0].settled() {
		return Claim{}, false
	}
	return x.fitting(x.figures, x.judge)
}

func (x *changing) byPlaces() (Claim, bool) { return x.comparison(x.sp, x.judge) }

// byUnlike: two values that cannot be compared fit. Where the story surely says
// between which values the change is, only others that it prints may be meant.
func (x *changing) byUnlike() (Claim, bool) {
	pairs := x.unlikePairs(x.sp)
	if x.firm() && x.story[0].settled() {
		pairs = slices.DeleteFunc(pairs, func(r pair) bool { return r.a.c == nil || r.b.c == nil })
	}
	if slices.ContainsFunc(x.figures, func(r pair) bool { return x.bound(&r) }) {
		pairs = slices.DeleteFunc(pairs, func(r pair) bool { return !x.spokenOf(r.a) || !x.spokenOf(r.b) })
	}
	return x.fitting(pairs, x.judge)
}

// spokenOf reports whether s is printed or its sentence names what it counts.
func (x *changing) spokenOf(s side) bool {
	if s.c != nil || s.e == nil {
		return true
	}
	sentence := x.facts.SentenceOf(x.sp.Start)
	about := topicNames(x.topicsIn(sentence, sentence))
	return x.saysMeasure(sentence, s.e.Measure) || x.topicFit(&count{sentence: sentence, topics: about}, s.e) > 0
}

func (x *changing) byForces() (Claim, bool) { return x.byMatched(x.sp, x.judge) }

func (x *changing) unlikeAnyway() (Claim, bool) {
	if !x.firm() {
		return Claim{}, false
	}
	return x.notComparable(x.story[0], x.judge)
}

func (x *changing) wrongByFigures() (Claim, bool) {
	if len(x.figures) == 0 || x.figures[0].score < firmPair || x.firm() || !x.onePair(x.figures, x.judge) {
		return Claim{}, false
	}
	return x.by(&x.figures[0], x.judge), true
}

func (x *changing) wrongByStory() (Claim, bool) {
	s := x.story
	if x.firm() && !rivals(s) || len(s) == 1 && (s[0].score > 0 || s[0].a.settled() && s[0].b.settled()) {
		return x.by(&s[0], x.inStory), true
	}
	return Claim{}, false
}

func (x *changing) wrongByOne() (Claim, bool) {
	if len(x.story) > 0 || len(x.figures) == 0 || !x.onePair(x.figures, x.judge) {
		return Claim{}, false
	}
	return x.by(&x.figures[0], x.judge), true
}

func (x *changing) by(r *pair, judge func(pair) Claim) Claim {
	c := judge(*r)
	c.sides = r
	return c
}

// ifMeant gives c unless the figures have a pair that fits where c cannot compare
// those of the story, or c is held against a pair of another time.
func (x *changing) ifMeant(c Claim) Claim {
	if c.Verdict == NotComparable && len(x.story) > 0 && !(x.firm() && c.sides != nil && *c.sides == x.story[0] && fits(x.judge(x.story[0]))) {
		if f, ok := x.fitting(x.figures, x.judge); ok && f.Verdict == Supported {
			return f
		}
	}
	if c.Verdict == Contradicted && x.ofOtherTime(x.sp, c) {
		return noPair
	}
	return c
}

// ofOtherTime reports whether a change at sp is said to go the other way than the
// pair that proves it wrong, over a number of years that the pair does not lie
// apart, in a sentence without a number of it: then it is of other numbers.
func (d *desk) ofOtherTime(sp prose.Span, c Claim) bool {
	sentence := d.facts.SentenceOf(sp.Start)
	if c.sides == nil || len(d.countsOf(sentence)) > 0 || d.directionOf(sp) == prose.None || (d.directionOf(sp) == prose.Up) == (c.sides.b.value > c.sides.a.value) {
		return false
	}
	p, okP := c.sides.a.when()
	q, okQ := c.sides.b.when()
	for _, y := range d.spansIn(sentence, sentence) {
		if n := q.Start.Year - p.Start.Year; !okP || !okQ || y.Years != n && y.Years != n+1 {
			return true
		}
	}
	return false
}

// directionOf gives the direction of the change at sp.
func (d *desk) directionOf(sp prose.Span) prose.Direction {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.Span == sp {
			return p.Change
		}
	}
	for _, s := range d.sharesIn(sentence, sentence) {
		if s.Span == sp {
			return s.Change
		}
	}
	return prose.None
}

// notComparable gives the claim as one whose sides cannot be compared, when
// those of r cannot.
func (d *desk) notComparable(r pair, judge func(pair) Claim) (Claim, bool) {
	kind, why := d.unlike(r)
	c := judge(r)
	return Claim{sides: &r, Verdict: NotComparable, Kind: kind, Value: c.Value, Basis: c.Basis, Why: why}, kind != ""
}

// fits reports whether a claim is right but for what its sides are of.
func fits(c Claim) bool { return c.Verdict == Supported || c.Verdict == Truncated }

// rivals reports whether another pair is as likely as the first and has other
// values, so that the words do not say which is meant.
func rivals(pairs []pair) bool {
	return len(pairs) > 1 && pairs[1].score == pairs[0].score && (pairs[1].a.value != pairs[0].a.value || pairs[1].b.value != pairs[0].b.value)
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
		case !fits(c):
			continue
		}
		kind, why := d.unlike(r)
		if kind != "" {
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
		if c.Verdict != Supported && c.Verdict != Truncated {
			continue
		}
		if kind, why := d.unlikeCounts(r); kind != "" {
			c.Verdict, c.Kind, c.Why = NotComparable, kind, why
		}
		if a, b := r.a.e, r.b.e; a != nil && b != nil && a.Measure != b.Measure {
			c.Verdict, c.Kind, c.Why = NotComparable, Definition, unlikeMeasures(a, b)
		}
		if kind, _ := d.unlikePeriods(r); kind == "" {
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
