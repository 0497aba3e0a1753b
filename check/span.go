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
