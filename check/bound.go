package check

import (
	"slices"

	"cyberflag/prose"
)

// wrongAllWays calls a change wrong that fits no pair of values, near it or in the
// figures of its place, when the words say of at least one pair that it is meant:
// its place, both of its times, and nothing against its kind of offence.
func (x *changing) wrongAllWays() (Claim, bool) {
	all := slices.Concat(x.story, x.figures)
	if slices.ContainsFunc(all, func(r pair) bool { return x.judge(r).Verdict != Contradicted }) {
		return Claim{}, false
	}
	var best *pair
	for i := range x.figures {
		if r := &x.figures[i]; x.bound(r) && !x.wrongWay(Claim{sides: r}) && (best == nil || x.topicOfPair(r) > x.topicOfPair(best)) {
			best = r
		}
	}
	if best == nil {
		return Claim{}, false
	}
	return x.by(best, x.judge), true
}

// bound reports whether the words say of both values of r which they are.
func (x *changing) bound(r *pair) bool {
	area := x.areaOf(x.sp, x.sp.End)
	sentence := x.facts.SentenceOf(x.sp.Start)
	a, b := r.a.e, r.b.e
	if !(area.ok && relate(area.area, b.Area) == same || x.book.onlyArea()) || !x.allows(sentence, b) {
		return false
	}
	times := x.timesOf(x.sp)
	if !times.from.ok && len(x.periodsIn(sentence, sentence)) == 0 || !times.from.ok && times.to.ok && len(x.countsOf(sentence)) == 0 {
		times.from = x.carriedStart(sentence)
	}
	from := times.from.fits(a.Period, a.Period.Months()) == 1 || x.printsHere(a) || !times.from.ok && (x.yearApart(sentence, a, b) || x.yearByDefault(sentence, a, b))
	to := times.to.fits(b.Period, b.Period.Months()) == 1 || x.printsHere(b) || !times.to.ok && times.from.ok && x.latest(b)
	return from && to
}

// yearApart reports whether the words say that the change is from one year to the
// next, as a and b are.
func (x *changing) yearApart(sentence int, a, b *entry) bool {
	return (x.says(sentence, prose.YearBefore) || x.saidOneYear(x.sp)) && b.Period.Start == a.Period.End.AddDays(1)
}

// yearByDefault reports whether b is printed with its year, b is of the year after a
// and no other time is spoken of: "the number climbed to 240 in 2016/17".
func (x *changing) yearByDefault(sentence int, a, b *entry) bool {
	for _, p := range x.periodsIn(sentence-1, sentence) {
		if (periodLink{Period: p, ok: true}).fits(b.Period, b.Period.Months()) != 1 {
			return false
		}
	}
	return x.printsHere(b) && x.saysTime(sentence, b) && len(x.spansIn(sentence-1, sentence+1)) == 0 && b.Period.Start == a.Period.End.AddDays(1)
}

// printsHere reports whether the sentence of the change has a count that is e, or
// none and the last one before it is.
func (x *changing) printsHere(e *entry) bool {
	sentence := x.facts.SentenceOf(x.sp.Start)
	is := func(c *count) bool { s := c.sound(); return s != nil && s.sameThing(*e) }
	if own := x.countsOf(sentence); len(own) > 0 {
		return slices.ContainsFunc(own, is)
	}
	before := x.saidIn(sentence-2, sentence-1)
	return len(before) > 0 && is(before[len(before)-1])
}

// latest reports whether the figures have nothing later than e of its kind.
func (x *changing) latest(e *entry) bool {
	return !slices.ContainsFunc(x.book, func(o entry) bool {
		return o.known && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.Months() == e.Period.Months() && e.Period.Start.Before(o.Period.Start)
	})
}

// carriedStart gives the year from which the sentence before counts: "Since 2017/18
// Sussex has trebled. Surrey is up fivefold."
func (d *desk) carriedStart(sentence int) periodLink {
	for _, p := range slices.Backward(d.periodsIn(sentence-1, sentence-1)) {
		switch {
		case p.Kind == prose.Dated && p.Period.Months() > 13:
			return periodLink{Period: p, ok: true}.at(firstYear(p.Period))
		case wholeYear(p) && sinceEnd.MatchString(d.text[d.back(p.Start, 24):p.Start]):
			return periodLink{Period: p, ok: true}
		}
	}
	return periodLink{}
}

// allows reports whether what a sentence calls the offences may be the measure of e.
func (d *desk) allows(sentence int, e *entry) bool {
	s := d.facts.Sentences[sentence]
	c := &count{sentence: sentence, named: topicNames(d.topicsIn(sentence, sentence))}
	c.Phrase = s
	return d.namesMeasure(c, e)
}

// topicOfPair says how well the measure of r suits what the sentence is about.
func (x *changing) topicOfPair(r *pair) int {
	sentence := x.facts.SentenceOf(x.sp.Start)
	about := topicNames(x.topicsIn(sentence, sentence))
	if about == nil {
		about = x.topicsBefore(sentence)
	}
	n := x.topicFit(&count{sentence: sentence, topics: about}, r.b.e)
	if len(about) == 0 && slices.Contains(r.b.e.topics, "online") {
		n += 2 // what the figures are gathered for
	}
	return n
}
