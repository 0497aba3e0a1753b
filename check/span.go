package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// judgeSpans judges lengths of time in years, where a change or a total makes
// them a claim.
func (d *desk) judgeSpans() {
	for _, y := range d.facts.YearSpans {
		sentence := d.facts.SentenceOf(y.Start)
		if d.ofService(y) {
			d.claim(y.Phrase, Claim{Verdict: CannotTell, Why: "it is how long somebody served, and no time of the figures"})
			continue
		}
		own := d.saidIn(sentence, sentence)
		if slices.ContainsFunc(own, func(c *count) bool { return d.totalOf(c) != nil && d.totalOf(c).Span == y.Span }) {
			continue // "a two-year total of 182" is one claim
		}
		if len(own) == 0 && !d.changed(sentence) && len(d.ratesIn(sentence, sentence)) == 0 {
			if took.MatchString(d.text[d.back(y.Phrase.Start, 16):y.Phrase.Start]) {
				d.claim(y.Phrase, d.spanOfTimes(y))
			}
			continue
		}
		v := Claim{Verdict: CannotTell, Why: noYears}
		if c, ok := d.spanOfTotal(y); ok {
			v = c
		} else if c, ok := d.spanOfRange(y); ok {
			v = c
		} else if c, ok := d.spanTaken(y); ok {
			v = c
		} else if c, ok := d.spanOfLast(y); ok {
			v = c
		} else if c, ok := d.spanOfChange(y); ok {
			v = c
		}
		d.claim(y.Phrase, v)
	}
}

// noYears is the reason of a length of time that is left open.
const noYears = "nothing says which years are meant"

var (
	someonesOwn = lazyre.New(`(?i)\b(?:my|his|her|our|your)\s+(?:[a-z]+\s+)?$`)
	ofServing   = lazyre.New(`(?i)^(?:['’]|-|\s)*(?:in\s+|of\s+)?(?:service|serving|policing|experience|career)\b`)
)

// ofService reports whether y is how long somebody has served: "over my 26 years in the
// force", "26 years of service".
func (d *desk) ofService(y prose.YearSpan) bool {
	return someonesOwn.MatchString(d.text[d.back(y.Phrase.Start, 24):y.Phrase.Start]) || ofServing.MatchString(d.text[y.Phrase.End:d.forward(y.Phrase.End, 32)])
}

var took = lazyre.New(`(?i)\b(?:took|taken|takes|taking|all\s+in)\s+(?:just\s+|only\s+|some\s+)?$`)

// spanTaken judges "it took six years to get to 717, in 2018/19" by the two years that
// its sentence names.
func (d *desk) spanTaken(y prose.YearSpan) (Claim, bool) {
	if !took.MatchString(d.text[d.back(y.Phrase.Start, 16):y.Phrase.Start]) {
		return Claim{}, false
	}
	first, last, ok := d.twoYears(y.Span)
	if !ok {
		return Claim{}, false
	}
	n := distance(first.Start.Year, last.Start.Year)
	return yearsCompared(y, n, 1, "the story: "+first.String()+" and "+last.String(), fmt.Sprintf("%s to %s is %s", first, last, yearsWords(n))), true
}

// twoYears gives the only two whole years that the sentence of sp names.
func (d *desk) twoYears(sp prose.Span) (first, last figure.Period, ok bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	var years []figure.Period
	for _, p := range d.periodsIn(sentence, sentence) {
		if wholeYear(p) && !slices.Contains(years, p.Period) {
			years = append(years, p.Period)
		}
	}
	if len(years) != 2 {
		return first, last, false
	}
	return years[0], years[1], true
}

// spanOfTimes judges "it took ten years" by the first and the last year of the
// numbers before it.
func (d *desk) spanOfTimes(y prose.YearSpan) Claim {
	first, last, ok := d.timesTold(y.Span)
	if !ok || first == last {
		return Claim{Verdict: CannotTell, Why: noYears}
	}
	n := distance(first.Start.Year, last.Start.Year)
	return yearsCompared(y, n, 1, "the story: "+first.String()+" and "+last.String(), fmt.Sprintf("%s to %s is %s", first, last, yearsWords(n)))
}

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
		c := yearsCompared(y, n, 1, r.basis()[0], fmt.Sprintf("%s to %s is %s", p, q, yearsWords(n)))
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
	for _, c := range d.claimsIn(sentence) {
		if c.sides != nil {
			out = append(out, *c.sides)
		}
	}
	if len(out) > 0 {
		return out
	}
	pairs := d.storyPairs(y.Span)
	if !d.changed(sentence) && !(len(pairs) > 0 && pairs[0].a.c != nil && pairs[0].b.c != nil && pairs[0].a.c.base && pairs[0].b.c.current) {
		return nil
	}
	if len(pairs) > 0 && pairs[0].score >= firmPair-2 {
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

// really gives the period of a side as its figure has it, whatever the story says.
func (s side) really() (figure.Period, bool) {
	if s.c != nil && s.c.clash == WrongPeriod {
		return s.c.best.Period, true
	}
	return s.when()
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
