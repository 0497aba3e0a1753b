package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/prose"
)

// spanOfTotal judges a span by a total whose figure covers years, that the
// figures of the forces add up to, or that the story adds up from that many.
func (d *desk) spanOfTotal(y prose.YearSpan) (Claim, bool) {
	sentence := d.facts.SentenceOf(y.Start)
	for _, c := range d.saidIn(sentence, sentence) {
		if s := d.spanOf(c); s == nil || s.Span != y.Span {
			continue
		}
		c = d.exactOf(c)
		if e := d.meantBy(c); e != nil && e.Period.Months() > 12 {
			return yearsCompared(y, e.Period.Months()/12, 0, e.basis(), e.Value.String()+" covers "+e.Period.Words()), true
		}
		if g, ok := d.gridOf(c); ok && c.best == nil {
			return yearsCompared(y, g.years, 0, g.entries[0].basis(), fmt.Sprintf("%s covers %s", figure.Thousands(c.value), yearsWords(g.years))), true
		}
		if parts := d.sumsOf(c); len(parts) == y.Years {
			_, words := addUp(parts)
			return yearsCompared(y, len(parts), 0, "the story: "+words, words), true
		}
		if v, ok := d.byYears(c); ok && v.Verdict == Supported {
			return yearsCompared(y, len(v.Basis), 0, v.Basis[0], v.Why), true
		}
	}
	for _, c := range d.countsOf(sentence) {
		if parts := d.sumsOf(c); len(parts) == y.Years && addsTo(parts, c.value) {
			_, words := addUp(parts)
			return yearsCompared(y, len(parts), 0, "the story: "+words, words), true
		}
	}
	return Claim{}, false
}

// meantBy gives the figure of c, or the one that it misprints.
func (d *desk) meantBy(c *count) *entry {
	if c.best != nil && c.clash == "" {
		return c.best
	}
	e, _ := d.publishedFor(c)
	return e
}

// spanOfLast judges a span that stands alone by the total of several years in the
// sentence before: "412 from 2017/18 to 2022/23. That is six years' worth."
func (d *desk) spanOfLast(y prose.YearSpan) (Claim, bool) {
	sentence := d.facts.SentenceOf(y.Start)
	var total *count
	for _, c := range d.saidIn(sentence-1, sentence-1) {
		if c.best != nil && c.clash == "" && c.best.Period.Months() > 12 {
			total = c
		}
	}
	if total == nil || d.changed(sentence) || len(d.countsOf(sentence)) > 0 {
		return Claim{}, false
	}
	return yearsCompared(y, total.best.Period.Months()/12, 0, total.best.basis(), figure.Thousands(total.value)+" covers "+total.best.Period.Words()), true
}

// spanOfRange judges a span by the years that its sentence says it runs over,
// either way of counting: "in two years, from 2015/16 to 2019/20".
func (d *desk) spanOfRange(y prose.YearSpan) (Claim, bool) {
	for _, p := range d.periodsIn(d.facts.SentenceOf(y.Start), d.facts.SentenceOf(y.Start)) {
		if p.Kind != prose.Dated || p.Period.Months() < 24 {
			continue
		}
		n := p.Period.Months() / 12
		c := yearsCompared(y, n-1, 1, "the story: "+d.text[p.Start:p.End], fmt.Sprintf("%s is %s, or %d counted with both", plain(d.text[p.Start:p.End]), yearsWords(n-1), n))
		if c.Verdict == Contradicted {
			c.Value = whole(int64(n - 1))
		}
		return c, true
	}
	return Claim{}, false
}

// exactOf gives the exact number that a hedged one stands for, in its sentence
// or the next: 3,936 of "almost 4,000 (3,936)"; or c itself.
func (d *desk) exactOf(c *count) *count {
	if c.exactly() {
		return c
	}
	for _, o := range d.saidIn(c.sentence, c.sentence+1) {
		if o.Start > c.Start && o.exactly() && o.Change == prose.None && within(o.value, c.value, 80, 130) && !d.otherPlace(c.area, o) {
			return o
		}
	}
	return c
}
