package check

import (
	"slices"

	"cyberflag/prose"
)

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

// change judges one claim of change and writes it down.
func (d *desk) change(phrase, sp prose.Span, unit string, judge func(pair) Claim) {
	d.claim(phrase, d.decide(phrase, sp, unit, judge))
}

// decide judges one claim of change. What makes it right comes first, then what
// makes its sides unlike, and last what makes it wrong.
func (d *desk) decide(phrase, sp prose.Span, unit string, judge func(pair) Claim) Claim {
	if c, other := d.byOtherSubject(phrase, judge); other {
		return c
	}
	x := &changing{d, sp, unit, judge, d.storyPairs(sp), d.bookPairs(sp)}
	for _, way := range []func() (Claim, bool){
		x.unlikeFirst, x.byStory, x.byStepBefore, x.byFigures, x.byPlaces, x.byUnlike, x.unlikeAnyway, x.byBaseBeside, x.apartInPlace, x.wrongByFigures, x.wrongByStory, x.wrongByOne, x.wrongAllWays, x.byPrinted, x.bySeries, x.byOnlyPrinted,
	} {
		c, ok := way()
		if !ok {
			continue
		}
		c = x.ofItsSubject(phrase, d.overTime(phrase, x.ifMeant(c)))
		if v, right := x.byOwnNumber(c); right {
			return v
		}
		if !x.proves(c) {
			return noPair
		}
		return c
	}
	return noPair
}

// ofItsSubject gives c unless it calls a change wrong by values that its own clause
// does not give, and the clause speaks of something that the figures do not count.
func (x *changing) ofItsSubject(phrase prose.Span, c Claim) Claim {
	if fits(c) && (c.sides == nil || c.sides.a.c == nil && c.sides.b.c == nil) && (x.ofAnotherSubject(phrase) || x.afterAnotherSubject(phrase)) {
		return noPair // "the budget rose 3 per cent" is borne out by no figure of offences
	}
	if c.Verdict == Contradicted && (c.sides == nil || !x.inOwnClause(phrase, *c.sides)) && (x.ofAnotherSubject(phrase) || x.ofTheNation(phrase, c)) {
		return noPair
	}
	return c
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

func (x *changing) byStory() (Claim, bool) {
	c, ok := x.fitting(x.story, x.inStory)
	if ok && c.Verdict == Contradicted && c.sides != nil {
		// right only by a number that is wrong: another change may be meant
		if f, fit := x.fitting(x.figures, x.judge); fit && f.Verdict == Supported && f.sides.b.e != nil && c.sides.b.c != nil && f.sides.b.e != x.meantBy(c.sides.b.c) {
			return f, true
		}
	}
	return c, ok
}

func (x *changing) byFigures() (Claim, bool) {
	if x.firm() && x.story[0].settled() && !x.tooFarApart(x.story[0]) {
		return Claim{}, false
	}
	return x.fitting(x.likely(), x.judge)
}

// likely gives the pairs of figures that may bear the change out. Words such as "doubled" fit
// much: where the story has two numbers of one thing beside them, only pairs that it prints
// are meant.
func (x *changing) likely() []pair {
	if x.unit != " times" || len(x.story) == 0 || !x.story[0].a.settled() || !x.story[0].b.settled() {
		return x.figures
	}
	return slices.DeleteFunc(slices.Clone(x.figures), func(r pair) bool { return !x.prints(r.a.value) || !x.prints(r.b.value) })
}

// tooFarApart reports whether the words say that the change is of one year and the two
// values of r are of others than two in a row.
func (x *changing) tooFarApart(r pair) bool {
	p, okP := r.a.when()
	q, okQ := r.b.when()
	return okP && okQ && q.Start.Year-p.Start.Year > 1 && x.timesOf(x.sp).yearOn
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
	if len(x.story) > 0 || len(x.figures) == 0 || !x.onlyPairOf() && !x.onePair(x.figures, x.judge) {
		return Claim{}, false
	}
	return x.by(&x.figures[0], x.judge), true
}

// onlyPairOf reports whether the figures have but two values for the place that the sentence
// of the change names, and the story prints both or the multiple of the two as a rise.
func (x *changing) onlyPairOf() bool {
	area := x.areaOf(x.sp, x.sp.End)
	return len(x.figures) == 1 && area.ok && area.firm && relate(area.area, x.figures[0].b.e.Area) == same &&
		(x.prints(x.figures[0].a.value) && x.prints(x.figures[0].b.value) || x.judge(x.figures[0]).Kind == RatioAsRise)
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
