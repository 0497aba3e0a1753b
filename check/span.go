package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// judgeSpans judges lengths of time in years, where a change or a total makes
// them a claim.
func (d *desk) judgeSpans() {
	for _, y := range d.facts.YearSpans {
		sentence := d.facts.SentenceOf(y.Start)
		if !slices.ContainsFunc(d.counts, func(c *count) bool { return c.sentence == sentence }) && !d.changed(sentence) {
			continue
		}
		v := Claim{Verdict: CannotTell, Why: "nothing says which years are meant"}
		if c, ok := d.spanOfTotal(y); ok {
			v = c
		} else if c, ok := d.spanOfChange(y); ok {
			v = c
		}
		d.claim(y.Phrase, v)
	}
}

// spanOfTotal judges a span by a total whose figure covers years, that the
// figures of the forces add up to, or that the story adds up from that many.
func (d *desk) spanOfTotal(y prose.YearSpan) (Claim, bool) {
	for _, c := range d.counts {
		if s := d.spanOf(c); s == nil || s.Span != y.Span {
			continue
		}
		c = d.exactOf(c)
		if c.best != nil && c.clash == "" && c.best.Period.Months() > 12 {
			return yearsCompared(y, c.best.Period.Months()/12, 0, c.best.basis(), figure.Thousands(c.value)+" covers "+c.best.Period.Words()), true
		}
		if g, ok := d.gridOf(c); ok && c.best == nil {
			return yearsCompared(y, g.years, 0, g.entries[0].basis(), fmt.Sprintf("%s covers %d years", figure.Thousands(c.value), g.years)), true
		}
		if parts := d.sumsOf(c); len(parts) == y.Years {
			_, words := addUp(parts)
			return yearsCompared(y, len(parts), 0, "the story: "+words, words), true
		}
	}
	return Claim{}, false
}

// exactOf gives the exact number that a hedged one stands for, in its sentence
// or the next: 3,936 of "almost 4,000 (3,936)"; or c itself.
func (d *desk) exactOf(c *count) *count {
	if c.exactly() {
		return c
	}
	for _, o := range d.counts {
		if o.Start > c.Start && o.sentence <= c.sentence+1 && o.exactly() && o.Change == prose.None && within(o.value, c.value, 80, 130) && !d.otherPlace(c.area, o) {
			return o
		}
	}
	return c
}

// spanOfChange judges a span by the two years that a change is between; both
// ways of counting years are right. Of several changes in the sentence, one
// that agrees is meant.
func (d *desk) spanOfChange(y prose.YearSpan) (Claim, bool) {
	var out Claim
	found := false
	for _, r := range d.pairsOfSpan(y) {
		p, okP := r.a.when()
		q, okQ := r.b.when()
		if !okP || !okQ {
			continue
		}
		n := q.Start.Year - p.Start.Year
		c := yearsCompared(y, n, 1, r.basis()[0], fmt.Sprintf("%s to %s is %d years", p, q, n))
		if c.Verdict == Supported || !found {
			out, found = c, true
		}
	}
	return out, found
}

// pairsOfSpan gives the pairs that decided the changes of the sentence of y, or
// else the one that its numbers or the figures allow.
func (d *desk) pairsOfSpan(y prose.YearSpan) []pair {
	sentence := d.facts.SentenceOf(y.Start)
	var out []pair
	for _, c := range d.claims {
		if c.sides != nil && d.facts.SentenceOf(c.Start) == sentence {
			out = append(out, *c.sides)
		}
	}
	if len(out) > 0 || !d.changed(sentence) {
		return out
	}
	if pairs := d.storyPairs(y.Span); len(pairs) > 0 && pairs[0].score >= firmPair-2 {
		return pairs[:1]
	}
	if pairs := d.bookPairs(y.Span); len(pairs) == 1 {
		return pairs
	}
	return nil
}

// when gives the period of a side.
func (s side) when() (figure.Period, bool) {
	if s.c != nil {
		return s.c.when()
	}
	return s.e.Period, true
}

func yearsCompared(y prose.YearSpan, n, slack int, basis, why string) Claim {
	c := Claim{Value: whole(int64(n)), Basis: []string{basis}, Why: why}
	if y.Years >= n && y.Years <= n+slack {
		c.Verdict, c.Value = Supported, whole(int64(y.Years))
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongYearCount
	return c
}
