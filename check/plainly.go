package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	placeRecorded = lazyre.New(`(?i)^(?:\s+(?:police|constabulary|force|service|officers))*,?\s+(?:(?:has|have|had)\s+)?(?:recorded|logged|had|registered|counted|flagged|noted)\s+$`)
	thenTheTime   = lazyre.New(`(?i)^\s+(?:in|during|for|over)\s+(?:the\s+)?(?:financial\s+)?(?:year\s+)?$`)
	saysNoMore    = lazyre.New(`(?i)^(?:\s*$|[.;)]|,\s+(?:up|down|compared|from|against|more|fewer|a\s+(?:rise|fall))\b|\s+(?:and|but|compared|up|down)\b)`)
)

// plainlySaid reports whether a sentence says of c all that e is for and nothing else:
// "Kent Police recorded 700 online child sexual offences in 2016-17." A number said so
// is wrong when it is another, however far off; with any word more it may be a part of
// it, and without one, something else.
func (d *desk) plainlySaid(c *count, e *entry) bool {
	if c.Unit != prose.Offences || !c.period.ok || c.period.Kind != prose.Dated || !d.calledJust(c, e) {
		return false
	}
	p, end := c.period.Span, c.Phrase.End
	if p.Start >= end {
		if !thenTheTime.MatchString(d.text[end:p.Start]) {
			return false
		}
		end = p.End
	}
	if !saysNoMore.MatchString(d.text[end:d.forward(end, 24)]) {
		return false
	}
	return slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool {
		return a.Area == c.area.area && !d.joined(a) && a.End <= c.Phrase.Start && placeRecorded.MatchString(d.text[a.End:c.Phrase.Start])
	})
}

// calledJust reports whether the words of c name the topics of e and no other.
func (d *desk) calledJust(c *count, e *entry) bool {
	var own []string
	for _, t := range d.topicsIn(c.sentence, c.sentence) {
		if c.Phrase.Contains(t.Span) {
			own = append(own, t.Name)
		}
	}
	return len(e.topics) > 0 && len(e.own) == 0 &&
		!slices.ContainsFunc(own, func(t string) bool { return !slices.Contains(e.topics, t) }) &&
		!slices.ContainsFunc(e.topics, func(t string) bool { return !slices.Contains(own, t) })
}
