package check

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// lookUp finds the figure with the value of c that suits it best, and how it
// does not suit c when none suits it well.
func (d *desk) lookUp(c *count) (*entry, Kind) {
	var best *entry
	var clash Kind
	top := -1000
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.value != c.value {
			continue
		}
		if score, k := d.suits(c, e); score > top {
			best, clash, top = e, k, score
		}
	}
	return best, clash
}

// suits scores how well e suits what the story says about c, and names the
// worst clash.
func (d *desk) suits(c *count, e *entry) (score int, clash Kind) {
	area := d.areaFit(c, e)
	period := d.periodFit(c, e)
	score = 40*area + 30*period + 5*d.topicFit(c, e) + d.vintageFit(e)
	if c.spansYears(d) && e.Period.Months() <= 12 {
		score -= 5
	}
	switch {
	case area < 0:
		clash = WrongArea
	case period < 0:
		clash = WrongPeriod
	}
	return score, clash
}

// areaFit is 1 when e is for the area of c, 0 when nothing is said against it,
// and -1 when the words of c's own sentence surely name another place.
func (d *desk) areaFit(c *count, e *entry) int {
	if !c.area.ok {
		return 0
	}
	rel := relate(c.area.area, e.Area)
	switch {
	case rel == same:
		return 1
	case !c.area.firm || !c.speaks:
		return 0
	case rel == nested:
		return -max(d.wider(c, e), d.hasOwn(c, e))
	case c.tight:
		return -1
	}
	for _, a := range d.facts.Areas {
		if d.facts.SentenceOf(a.Start) == c.sentence && relate(a.Area, e.Area) != apart && !d.boundElsewhere(c, a) {
			return 0
		}
	}
	return -1
}

var (
	bindsAfter  = regexp.MustCompile(`(?i)^(?:['’]s?)?(?:\s+(?:police|constabulary|force))?\s*(?:[:(]|\s(?:with|had|recorded|logged|saw|on|at|has|for))\s*$`)
	bindsBefore = regexp.MustCompile(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:in|by|from|for)\s+(?:the\s+)?$`)
)

// boundElsewhere reports whether nothing but a small word ties area a to
// another count than c ("Essex with 209"), so that a is not the place of c.
func (d *desk) boundElsewhere(c *count, a prose.Area) bool {
	return slices.ContainsFunc(d.counts, func(o *count) bool {
		return o != c && o.value != c.value && o.sentence == c.sentence &&
			(a.End <= o.Start && bindsAfter.MatchString(d.text[a.End:o.Start]) || o.End <= a.Start && bindsBefore.MatchString(d.text[o.End:a.Start]))
	})
}

var joint = regexp.MustCompile(`(?i)^(?:,|,?\s+and|\s+or|\s+nor|,?\s+&)\s+(?:the\s+|in\s+)*$`)

// joined reports whether a stands in a list of places ("Kent and Sussex"), so
// that numbers after the list may belong to any of them.
func (d *desk) joined(a prose.Area) bool {
	return slices.ContainsFunc(d.facts.Areas, func(o prose.Area) bool {
		return o.End <= a.Start && joint.MatchString(d.text[o.End:a.Start]) || a.End <= o.Start && joint.MatchString(d.text[a.End:o.Start])
	})
}

// hasOwn is 1 when c stands right beside the name of its place, which has a
// figure of its own for the measure and period of e: c then is not for e's.
func (d *desk) hasOwn(c *count, e *entry) int {
	if !c.tight || isForce(c.area.area) == isForce(e.Area) {
		return 0
	}
	for i := range d.book {
		o := &d.book[i]
		if o.known && o.value != e.value && o.Measure == e.Measure && o.Period == e.Period && relate(c.area.area, o.Area) == same && c.period.fits(o.Period, o.Period.Months()) >= 0 {
			return 1
		}
	}
	return 0
}

// wider is 1 when c is tied to a region or nation and e is for one force in
// it, or the other way round, and the story never names the place of e.
func (d *desk) wider(c *count, e *entry) int {
	if isForce(c.area.area) == isForce(e.Area) || c.area.area.Kind == figure.UnknownArea || e.Area.Kind == figure.UnknownArea || !c.tight {
		return 0
	}
	if slices.ContainsFunc(d.facts.Areas, func(a prose.Area) bool { return relate(a.Area, e.Area) == same }) {
		return 0
	}
	return 1
}

var (
	placeStart = regexp.MustCompile(`(?i)(?:\b(?:in|across|for|by|throughout|within|and|while|at)\s+(?:the\s+|all\s+of\s+)?|^\s*|[,;:.(]\s*(?:the\s+)?)$`)
	ofPolice   = regexp.MustCompile(`(?i)(?:police|constabulary|force)$`)
	placeEnd   = regexp.MustCompile(`(?i)^(?:['’]s?\b|\s+(?:police|force|officers|detectives|forces|area|recorded|had|saw|accounted|with|reported|logged|registered|\())`)
	spokesman  = regexp.MustCompile(`(?i)\b(?:NSPCC|BBC|ITV|charity|manager|spokes\w+|head|director|commissioner|MP|campaign\w*|service|centre|council)\s+(?:for\s+|in\s+|of\s+)?(?:the\s+)?$`)
)

// speaksFor reports whether the area of c stands where a sentence names the
// place that recorded something ("Kent Police", "in Kent", "Kent's"), and not
// as part of another name ("NSPCC Scotland").
func (d *desk) speaksFor(c *count) bool {
	for _, a := range d.facts.Areas {
		if a.Area != c.area.area || d.facts.SentenceOf(a.Start) != c.sentence {
			continue
		}
		before := d.text[d.back(a.Start, 40):a.Start]
		after := d.text[a.End:d.forward(a.End, 24)]
		if spokesman.MatchString(before) {
			return false
		}
		if ofPolice.MatchString(d.text[a.Start:a.End]) || placeStart.MatchString(before) || placeEnd.MatchString(after) {
			return true
		}
	}
	return false
}

// tightArea reports whether an area stands right before or after c with
// nothing but a few words between, so that nothing else can be meant.
func (d *desk) tightArea(c *count) bool {
	for _, a := range d.facts.Areas {
		gap := ""
		switch {
		case a.Area != c.area.area || d.facts.SentenceOf(a.Start) != c.sentence || d.joined(a):
			continue
		case a.End <= c.Start:
			gap = d.text[a.End:c.Start]
		case a.Start >= c.End:
			gap = d.text[c.End:a.Start]
		}
		if len(gap) <= 48 && !strings.ContainsAny(gap, ",;:(") {
			return true
		}
	}
	return false
}

// periodFit is like areaFit for the period. A month, or a bare year before c,
// never speaks against e, because it may be when somebody said something.
func (d *desk) periodFit(c *count, e *entry) int {
	fit := c.period.fits(e.Period, e.Period.Months())
	after := c.period.Start >= c.End && c.period.Start-c.End <= 60
	switch {
	case c.period.Kind == prose.Year && fit > 0 && e.Period.Months() > 13 && !c.spansYears(d):
		return -1 // three years are no one of them
	case fit >= 0:
		return fit
	case c.period.Kind == prose.Dated && c.period.Period.Period.Months() < 3, c.period.Kind == prose.Year && !after:
		return 0
	case d.otherPeriod(c, e):
		return 0
	}
	return fit
}

// otherPeriod reports whether the period of c stands before it and not right
// beside it, in a sentence that also names that of e: "twice as many in 2017/18
// as in 2016/17, 375 against 190".
func (d *desk) otherPeriod(c *count, e *entry) bool {
	if c.period.Kind != prose.Dated || c.period.End > c.Start || !strings.ContainsAny(d.text[c.period.End:c.Start], ",;:-–—") {
		return false
	}
	newClause := strings.ContainsAny(d.text[c.period.End:c.Start], ";:")
	return slices.ContainsFunc(d.facts.Periods, func(p prose.Period) bool {
		return p.Span != c.period.Span && p.End <= c.Start && d.facts.SentenceOf(p.Start) == c.sentence && (newClause || !d.hasOther(c, p.End)) &&
			periodLink{Period: p, ok: true}.fits(e.Period, e.Period.Months()) == 1
	})
}

// hasOther reports whether a count that is no difference stands between byte
// from and c.
func (d *desk) hasOther(c *count, from int) bool {
	return slices.ContainsFunc(d.counts, func(o *count) bool {
		return o.Start >= from && o.End <= c.Start && o.Change == prose.None && !o.base
	})
}

// topicFit counts the topics that c and e share, less one when they share none
// and both have some.
func (d *desk) topicFit(c *count, e *entry) int {
	n := 0
	for _, t := range c.topics {
		if slices.Contains(e.topics, t) {
			n++
		}
	}
	if n == 0 && len(c.topics) > 0 && len(e.topics) > 0 {
		n--
	}
	if d.ownWords(c, e) {
		n += 4
	}
	// "Child sex offences" without a word of the internet are all of them.
	if slices.Contains(e.topics, "online") != slices.Contains(c.topics, "online") {
		n--
	}
	return n
}

// ownWords reports whether the sentence of c has the words that set the
// measure of e apart from every other.
func (d *desk) ownWords(c *count, e *entry) bool {
	if len(e.own) == 0 {
		return false
	}
	s := d.facts.Sentences[c.sentence]
	words := strings.FieldsFunc(strings.ToLower(d.text[s.Start:s.End]), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
	n := 0
	for _, w := range e.own {
		if slices.Contains(words, w) {
			n++
		}
	}
	return n*4 >= len(e.own)*3
}

// vintageFit prefers a value that was known when the story was printed, and
// one that is not a misprint.
func (d *desk) vintageFit(e *entry) int {
	n := 0
	if e.slip {
		n -= 4
	}
	if day := d.story.PublishedOn; !day.IsZero() && e.Source.PublishedOn.First().After(day.Last()) {
		n -= 2
	}
	return n
}

// spansYears reports whether c is said to be a total of several years.
func (c *count) spansYears(d *desk) bool { return d.spanOf(c) != nil }

// spanOf gives the number of years that c is said to be a total of.
func (d *desk) spanOf(c *count) *prose.YearSpan {
	if c.period.ok && c.period.Kind == prose.Dated && c.period.Start >= c.End || d.changed(c.sentence) {
		return nil
	}
	for i := range d.facts.YearSpans {
		y := &d.facts.YearSpans[i]
		if y.End <= c.Start && d.linked(c.Number.Span, y.Span) {
			return y
		}
		if y.Start >= c.End && d.facts.SentenceOf(y.Start) == c.sentence && !d.hasNumber(c.End, y.Start) && y.Start-c.End < 60 {
			return y
		}
	}
	return nil
}

// changed reports whether the sentence speaks of a change, so that a length of
// time in it is that of the change.
func (d *desk) changed(sentence int) bool {
	in := func(sp prose.Span) bool { return d.facts.SentenceOf(sp.Start) == sentence }
	return slices.ContainsFunc(d.facts.Percents, func(p prose.Percent) bool { return p.Change != prose.None && in(p.Span) }) ||
		slices.ContainsFunc(d.facts.Multiples, func(m prose.Multiple) bool { return in(m.Span) })
}

// roughly reports whether printed, with its hedge and rounding, is fair for
// actual.
func roughly(h prose.Hedge, printed, rounding, actual *big.Rat) bool {
	if actual.Sign() <= 0 || printed.Sign() <= 0 {
		return false
	}
	r := new(big.Rat).Quo(actual, printed)
	between := func(low, high int64) bool {
		return r.Cmp(big.NewRat(low, 100)) >= 0 && r.Cmp(big.NewRat(high, 100)) <= 0
	}
	switch h {
	case prose.Almost:
		return between(90, 100)
	case prose.MoreThan:
		return r.Cmp(big.NewRat(1, 1)) > 0 && between(100, 150)
	case prose.AtLeast:
		return between(100, 150)
	case prose.LessThan:
		return r.Cmp(big.NewRat(1, 1)) < 0 && between(65, 100)
	case prose.About:
		return between(95, 105)
	}
	half := new(big.Rat).Quo(rounding, big.NewRat(2, 1))
	off := new(big.Rat).Sub(actual, printed)
	return off.Abs(off).Cmp(half) <= 0
}

// exactly reports whether the number is meant to the unit: without a hedge, or
// with a loose one before a number that is not round ("some 565").
func (c *count) exactly() bool {
	if c.Rounding.Cmp(big.NewRat(1, 1)) > 0 {
		return false
	}
	return c.Hedge == prose.Plain || c.Hedge == prose.About && c.value%10 != 0
}

// step gives the rounding that a plain number without hedge may have: 1,000
// for 3,000, when it ends in two noughts or more.
func (c *count) step() *big.Rat {
	if c.Rounding.Cmp(big.NewRat(1, 1)) > 0 {
		return c.Rounding
	}
	step := int64(1)
	for v := c.value; v >= 10 && v%10 == 0; v /= 10 {
		step *= 10
	}
	if step < 100 {
		step = 1
	}
	return big.NewRat(step, 1)
}
