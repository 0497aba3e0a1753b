package check

import "slices"

// byPrinted judges a change that nothing else decides by any two numbers of one place
// and kind that the story prints, wherever they stand: "the 77 per cent rise", of two
// numbers some sentences before. It can only support it.
func (x *changing) byPrinted() (Claim, bool) {
	if x.unit != "%" {
		return Claim{}, false // words such as "doubled" fit too much
	}
	sentence := x.facts.SentenceOf(x.sp.Start)
	near := x.countsIn(sentence-6, sentence+1)
	for _, b := range nearest(x.sp, near) {
		for _, a := range nearest(x.sp, near) {
			e, f := a.sound(), b.sound()
			if e == nil || f == nil || e == f || e.Measure != f.Measure || !likePlace(e.Area, f.Area) || f.Period.Start.Before(e.Period.Start) || e.Period == f.Period && e.Area.Forces == f.Area.Forces || e.Period.Months() != f.Period.Months() {
				continue
			}
			r := pair{side{a.value, a, e}, side{b.value, b, f}, 0, true}
			c := x.by(&r, x.judge)
			if !fits(c) {
				continue
			}
			if kind, why := x.unlike(r); kind != "" {
				c.Verdict, c.Kind, c.Why, c.Borderline = NotComparable, kind, why, false
			}
			return c, true
		}
	}
	return Claim{}, false
}

// byOwnNumber supports a change that is wrong between the two values that it was held
// against by another pair that the story prints, one of them in its own sentence: "In
// 2023 there were 115,489, making for growth of 6 per cent", to the number before it.
func (x *changing) byOwnNumber(wrong Claim) (Claim, bool) {
	if wrong.Verdict != Contradicted || wrong.Kind == WrongPeriod {
		return Claim{}, false
	}
	c, ok := x.byPrinted()
	if !ok || c.Verdict != Supported || !x.besideHere(c.sides.a) && !x.besideHere(c.sides.b) {
		return Claim{}, false
	}
	p, known := c.sides.a.when()
	return c, !known || x.timesOf(x.sp).from.fits(p, p.Months()) >= 0
}

// byOnlyPrinted judges a change of which its words say neither values nor times by the
// only two figures of its place and kind that the story prints, anywhere. Such a lead is
// wrong only if a slip makes it of ours: "risen by 299 per cent", above 370 and 1,108.
func (x *changing) byOnlyPrinted() (Claim, bool) {
	sentence := x.facts.SentenceOf(x.sp.Start)
	var only *pair
	for i := range x.figures {
		r := &x.figures[i]
		if !x.prints(r.a.value) || !x.prints(r.b.value) || !x.allows(sentence, r.b.e) {
			continue
		}
		if only != nil && (only.a.value != r.a.value || only.b.value != r.b.value) {
			return Claim{}, false
		}
		only = r
	}
	if only == nil {
		return Claim{}, false
	}
	c := x.by(only, x.judge)
	return c, fits(c) || c.Verdict == Contradicted && x.slipOf(c)
}

// bySeries judges a change of which its sentence says neither values nor times by the
// three or more years of one place and kind that the sentence after it, or the one
// before, prints: the first and the last are meant, unless two others fit. "Offences
// have trebled. It was 35 in 2015/16, 72 in 2016/17 and 91 in 2017/18."
func (x *changing) bySeries() (Claim, bool) {
	sentence := x.facts.SentenceOf(x.sp.Start)
	if len(x.countsOf(sentence)) > 0 || len(x.periodsIn(sentence, sentence)) > 0 || len(x.spansIn(sentence, sentence)) > 0 {
		return Claim{}, false
	}
	for _, at := range []int{sentence + 1, sentence - 1} {
		run := x.datedRun(at)
		if len(run) < 3 {
			continue
		}
		for i, a := range run {
			for _, b := range run[i+1:] {
				if c := x.of(a, b); fits(c) {
					return c, true
				}
			}
		}
		return x.of(run[0], run[len(run)-1]), true
	}
	return Claim{}, false
}

// of judges the change as one from a to b.
func (x *changing) of(a, b *count) Claim {
	r := pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 0, true}
	return x.by(&r, x.judge)
}

// datedRun gives the counts of a sentence when each is of another whole year of one
// place and kind, in the order of the years.
func (x *changing) datedRun(sentence int) []*count {
	area := x.areaOf(x.sp, x.sp.End)
	var run []*count
	for _, c := range x.countsOf(sentence) {
		if !c.period.ok || !wholeYear(c.period.Period) || x.otherPlace(area, c) {
			return nil
		}
		run = append(run, c)
	}
	if len(run) < 3 || !x.oneThing(run) {
		return nil
	}
	slices.SortStableFunc(run, func(a, b *count) int { return b.period.Period.Period.Start.DaysUntil(a.period.Period.Period.Start) })
	return run
}
