package check

import (
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// asRate stands between a total and the rate that says it in other words: "10,391,
// or 34 a day".
var asRate = lazyre.New(`(?i)^(?:\s+(?:[a-z-]+\s+){0,4}?(?:offen[cs]es|crimes|cases|incidents|reports|in\s+all))?\s*(?:[,(–—-]|\bor\b|\bwhich\b|\bthat\b)[^.;:\d]{0,32}$`)

// flowBeside gives the total right before r that r says in other words.
func (d *desk) flowBeside(r prose.Rate) []flow {
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if c.End > r.Start {
			continue
		}
		if !asRate.MatchString(d.text[c.End:r.Phrase.Start]) {
			return nil
		}
		return d.flowsOf([]*count{c})
	}
	return nil
}

// ledBy stands between the time of a rate and the rate: "in 2015/16 it was", "the year before
// the rate was".
var ledBy = lazyre.New(`(?i)^,?\s+(?:it|that|this|they|there|the\s+(?:rate|average|figure|number|pace)|officers|police)(?:\s+(?:was|were|had|logged|recorded|dealt\s+with|been|stood\s+at))+\s+(?:just\s+|only\s+|about\s+|some\s+)*$`)

// atOwnTime judges a rate that says its own time, and has no total beside it, by the figure
// of the place for that time.
func (d *desk) atOwnTime(r prose.Rate) (Claim, bool) {
	last := d.lastFigureBefore(r.Start)
	if last == nil || d.flowBeside(r) != nil {
		return Claim{}, false
	}
	sentence := d.facts.SentenceOf(r.Start)
	for _, p := range d.periodsIn(sentence, sentence) {
		after := p.Start >= r.End && p.Start-r.End < 24 && !d.hasNumber(r.End, p.Start) && inBetween.MatchString(d.text[r.End:p.Start])
		before := p.End <= r.Phrase.Start && ledBy.MatchString(d.text[p.End:r.Phrase.Start])
		if !after && !before {
			continue
		}
		at := periodLink{Period: p, ok: true, firm: true}
		switch {
		case p.Kind == prose.YearBefore && p.Months == 12:
			at.resolved, at.surely = shifted(last.Period, -1), true
		case !wholeYear(p):
			return Claim{}, false
		}
		if e := d.atTime(last, at); e != nil {
			return rateOf(r, flow{e.value, e.Period, 0, e.basis()}), true
		}
	}
	return Claim{}, false
}

// lastFigureBefore gives the figure of the last count before a byte that has one.
func (d *desk) lastFigureBefore(at int) *entry {
	for _, c := range slices.Backward(d.saidBefore(d.facts.SentenceOf(at) + 1)) {
		if e := c.sound(); e != nil && c.End <= at {
			return e
		}
	}
	return nil
}

// yearlyFlows gives the totals before a rate of a year with the years that each is of.
func (d *desk) yearlyFlows(r prose.Rate) (out []flow) {
	if r.Every || r.Hours.Cmp(hoursOf(12)) != 0 {
		return nil
	}
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range d.saidIn(sentence-mostBack, sentence) {
		if c.End > r.Start || !c.exactly() || c.Change != prose.None {
			continue
		}
		for _, n := range d.yearsOf(c) {
			out = append(out, flow{value: c.value, years: int(n), from: d.basisOfCount(c)})
		}
	}
	return out
}

// hoursOf gives the hours of so many months.
func hoursOf(months int64) *big.Rat {
	return new(big.Rat).Mul(hoursOfMonth, big.NewRat(months, 1))
}

// orRate is all that stands between a total and the rate that says it in other words.
var orRate = lazyre.New(`(?i)^(?:\s+(?:[a-z-]+\s+){0,4}?(?:offen[cs]es|crimes|cases|incidents|reports))?\s*(?:,|\(|[-–—])?\s*(?:or|that\s+is|which\s+is)\s+(?:about\s+|some\s+|roughly\s+|around\s+|nearly\s+)?(?:an\s+average\s+of\s+)?$`)

// restates reports whether r says the total right before it in other words and no other.
func (d *desk) restates(r prose.Rate) bool {
	sentence := d.facts.SentenceOf(r.Start)
	c := d.lastSaid(sentence, r.Phrase.Start)
	return c != nil && c.sound() != nil && orRate.MatchString(d.text[c.End:r.Phrase.Start])
}

// equalsRate stands between a difference and the rate that says it in other words: "the 365
// additional reports equal one a day".
var equalsRate = lazyre.New(`(?i)^(?:\s+(?:[a-z-]+\s+){0,3}?(?:offen[cs]es|crimes|cases|incidents|reports|calls|[a-z]+s))?\s*(?:,|\(|[-–—])?\s*(?:or|that\s+is|which\s+(?:is|means|makes)|equals?|is|are|mak(?:es?|ing)|means?|amounts?\s+to|comes?\s+to|works?\s+out\s+(?:at|as|to)|the\s+equivalent\s+of|equivalent\s+to)\s+(?:about\s+|some\s+|roughly\s+|around\s+|nearly\s+|almost\s+|an\s+(?:extra\s+|average\s+of\s+))*$`)

// rateOfDifference judges a rate that says the difference right before it in other words. It
// can only support it: over what time a difference came about, the words seldom say.
func (d *desk) rateOfDifference(r prose.Rate) (Claim, bool) {
	sentence := d.facts.SentenceOf(r.Start)
	n := d.lastSaid(sentence, r.Phrase.Start)
	if n == nil || n.Change == prose.None || !n.exactly() || n.value < 50 || !equalsRate.MatchString(d.text[n.Phrase.End:r.Phrase.Start]) {
		return Claim{}, false
	}
	c := rateOf(r, flow{value: n.value, period: d.carriedPeriod(n), from: "the story: " + figure.Thousands(n.value)})
	if c.Verdict != Supported {
		return Claim{Verdict: CannotTell, Why: noTotal}, true
	}
	return c, true
}
