package check

import (
	"fmt"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	onYearBefore = lazyre.New(`(?i)^[^.;:]{0,24}?\b(?:on|from|than|over|against|to|compared\s+(?:with|to))\s+(?:that\s+of\s+|those\s+of\s+|in\s+|the\s+)*$`)
	inOneYear    = lazyre.New(`(?i)^[^.,;:\d]{0,16}?\b(?:in|within|over)\s+(?:the\s+space\s+of\s+)?(?:just\s+|only\s+)?(?:a|one|a\s+single)\s+year\b|^\s+year[- ]on[- ]year\b`)
	yearlyBefore = lazyre.New(`(?i)\b(?:annual|yearly|year[- ]on[- ]year)\s+(?:increase|rise|growth|fall|drop|decrease|jump)\s+(?:of|was|is)\s+$`)
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
	if inOneYear.MatchString(after) || yearlyBefore.MatchString(d.text[d.back(phrase.Start, 40):phrase.Start]) {
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
