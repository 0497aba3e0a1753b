package check

import (
	"fmt"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	onYearBefore = lazyre.New(`(?i)^[^.;:]{0,24}?\b(?:on|from|than|over|against|to|compared\s+(?:with|to))\s+(?:that\s+of\s+|those\s+of\s+|in\s+|the\s+)*$`)
	inOneYear    = lazyre.New(`(?i)^[^.,;:\d]{0,16}?\b(?:in|within|over)\s+(?:the\s+space\s+of\s+)?(?:just\s+|only\s+)?(?:a|one|a\s+single)\s+year\b|^[^.,;:\d]{0,16}?\b(?:on|in|over|during)\s+the\s+(?:year|twelvemonth)\b|^\s+year[- ]on[- ]year\b`)
	yearlyBefore = lazyre.New(`(?i)\b(?:annual|yearly|year[- ]on[- ]year)\s+(?:increase|rise|growth|fall|drop|decrease|jump)\s+(?:of|was|is)\s+$`)
	// latestYear leads a change of the last year that there is.
	latestYear = lazyre.New(`(?i)\bin\s+(?:the\s+(?:latest|last|most\s+recent|final)|that\s+one|a\s+single)\s+year(?:\s+alone)?,?\s+(?:[a-z]+\s+){0,3}$`)
)

// overTime holds a change that is right between its two values against the
// time in which the story says that it came about: "78% up on the year before"
// of two years that lie four apart.
func (d *desk) overTime(phrase prose.Span, c Claim) Claim {
	if c.sides == nil || c.Verdict != Supported && c.Verdict != Truncated || !d.saidOneYear(phrase) {
		return c
	}
	p, okP := c.sides.a.really()
	q, okQ := c.sides.b.really()
	if !okP || !okQ {
		return c
	}
	n := q.Start.Year - p.Start.Year
	if n < 2 || p.Months() != q.Months() {
		return c
	}
	c.Why += fmt.Sprintf(", but from %s to %s, which is %d years and not one", p, q, n)
	c.Verdict, c.Kind, c.Borderline = Contradicted, WrongPeriod, false
	return c
}

// saidOneYear reports whether the words right after the change say that it is
// from one year to the next.
func (d *desk) saidOneYear(phrase prose.Span) bool {
	after := d.text[phrase.End:d.forward(phrase.End, 64)]
	if inOneYear.MatchString(after) || yearlyBefore.MatchString(d.text[d.back(phrase.Start, 40):phrase.Start]) || d.ofLatestYear(phrase) {
		return true
	}
	sentence := d.facts.SentenceOf(phrase.Start)
	for _, p := range d.periodsIn(sentence, sentence+1) {
		if p.Kind == prose.YearBefore && p.Start >= phrase.End && p.Start-phrase.End < 48 && !d.hasNumber(phrase.End, p.Start) &&
			onYearBefore.MatchString(d.text[phrase.End:p.Start]) {
			return true
		}
	}
	return false
}

// ofOtherTime reports whether a change at sp is said to go the other way than the
// pair that proves it wrong, over a number of years that the pair does not lie
// apart, in a sentence without a number of it: then it is of other numbers.
func (d *desk) ofOtherTime(sp prose.Span, c Claim) bool {
	sentence := d.facts.SentenceOf(sp.Start)
	if c.sides == nil || len(d.countsOf(sentence)) > 0 || d.directionOf(sp) == prose.None || (d.directionOf(sp) == prose.Up) == (c.sides.b.value > c.sides.a.value) {
		return false
	}
	p, okP := c.sides.a.when()
	q, okQ := c.sides.b.when()
	for _, y := range d.spansIn(sentence, sentence) {
		if n := q.Start.Year - p.Start.Year; !okP || !okQ || y.Years != n && y.Years != n+1 {
			return true
		}
	}
	return false
}

// directionOf gives the direction of the change at sp.
func (d *desk) directionOf(sp prose.Span) prose.Direction {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.Span == sp {
			return p.Change
		}
	}
	for _, s := range d.sharesIn(sentence, sentence) {
		if s.Span == sp {
			return s.Change
		}
	}
	return prose.None
}

// ofLatestYear reports whether the words that lead the change at phrase say that it is of
// the last year alone.
func (d *desk) ofLatestYear(phrase prose.Span) bool {
	return latestYear.MatchString(d.text[d.back(phrase.Start, 64):phrase.Start])
}

// inYearBefore follows a change that is that of the year before, and not one on it: "having
// dropped five per cent the year before".
var inYearBefore = lazyre.New(`(?i)^(?:\s+in)?\s+the\s+(?:year\s+before|previous\s+year|year\s+earlier|preceding\s+year)\b`)

// byStepBefore supports a change that is said of the year before by the figures of that year
// and the one before it.
func (x *changing) byStepBefore() (Claim, bool) {
	if !inYearBefore.MatchString(x.text[x.sp.End:x.forward(x.sp.End, 32)]) {
		return Claim{}, false
	}
	last := x.lastFigureBefore(x.sp.Start)
	if last == nil {
		return Claim{}, false
	}
	at := func(years int) *entry {
		return x.atTime(last, periodLink{resolved: shifted(last.Period, years), surely: true, ok: true})
	}
	if e, f := at(-2), at(-1); e != nil && f != nil {
		r := pair{side{e.value, nil, e}, side{f.value, nil, f}, 0, false}
		c := x.by(&r, x.judge)
		return c, fits(c)
	}
	return Claim{}, false
}
