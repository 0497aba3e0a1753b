package check

import (
	"math/big"

	"cyberflag/prose"
)

// A form is what sort of claim stands at a place, with the ways in which it may be held
// against two values. A way that its words rule out is nil.
type form struct {
	at      prose.Span
	percent *prose.Percent
	change  func(pair) Claim // as an earlier and a later value
	share   func(pair) Claim // as a part and its whole
	count   *count           // a number, or nil
	years   int              // a length of time or a distance in years, or 0
}

// formOf gives the form of the claim at phrase; false is that it has none of these.
func (d *desk) formOf(phrase prose.Span) (form, bool) {
	sentence := d.facts.SentenceOf(phrase.Start)
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.Phrase == phrase && !p.IsPoints {
			return d.percentForm(p), true
		}
	}
	for _, s := range d.sharesIn(sentence, sentence) {
		switch {
		case s.Phrase != phrase:
		case s.Change != prose.None:
			return form{at: s.Span, change: func(r pair) Claim { return fractionChange(s, r) }}, true
		default:
			return form{at: s.Span, share: func(r pair) Claim { return partInWords(s, r) }}, true
		}
	}
	for _, m := range d.multiplesIn(sentence, sentence) {
		if m.Phrase == phrase {
			return form{at: m.Span, change: func(r pair) Claim { return multipleOf(m, r) }}, true
		}
	}
	for _, y := range d.spansIn(sentence, sentence) {
		if y.Phrase == phrase {
			return form{at: y.Span, years: y.Years}, true
		}
	}
	for _, p := range d.periodsIn(sentence, sentence) {
		if p.Span.Overlaps(phrase) && (p.Kind == prose.YearsBefore || p.Kind == prose.YearsAfter) {
			return form{at: p.Span, years: p.Months / 12}, true
		}
	}
	for _, r := range d.ratesIn(sentence, sentence) {
		if r.Phrase == phrase && !r.Every && r.Hours.Cmp(hoursOf(12)) == 0 && r.Count.IsInt() && r.Count.Num().IsInt64() {
			return form{at: r.Span, count: d.countOfYear(r)}, true
		}
	}
	for _, c := range d.saidIn(sentence, sentence) {
		if phrase.Contains(c.Phrase) {
			return form{at: c.Number.Span, count: c}, true
		}
	}
	return form{}, false
}

// percentForm gives the form of a percentage. Without a word of change it may be a share
// or a change; more than 100 is no share, and what is "of" something is no change.
func (d *desk) percentForm(p prose.Percent) form {
	f := form{at: p.Span, percent: &p}
	of := ofWhole.MatchString(d.text[p.End:d.forward(p.End, 8)])
	switch {
	case p.Change != prose.None:
		f.change = func(r pair) Claim { return percentOf(p, r) }
		return f
	case p.Value.Cmp(hundred) <= 0 || of:
		f.share = func(r pair) Claim { return partIn(p, r) }
	}
	if !of {
		f.change = func(r pair) Claim { return eitherWay(p, r) }
	}
	return f
}

// countOfYear gives so many a year as the number of a year.
func (d *desk) countOfYear(r prose.Rate) *count {
	c := &count{value: r.Count.Num().Int64(), sentence: d.facts.SentenceOf(r.Start), exact: r.Hedge == prose.Plain}
	c.Span, c.Phrase, c.Value, c.Hedge, c.Rounding = r.Span, r.Phrase, r.Count, r.Hedge, big.NewRat(1, 1)
	c.at = firstIn(d, d.counts, c.sentence, func(o **count) int { return (*o).Start })
	c.area = d.areaOf(c.Number.Span, c.Phrase.End)
	c.named, c.topics = d.topicsOf(c)
	return c
}
