package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var eachAfter = lazyre.New(`(?i)^\s+(?:(?:offen[cs]es|crimes|cases)\s+)?(?:each|apiece)\b`)

// eachOf gives the number of places listed right before c when it is said of
// each of them, and otherwise 1.
func (d *desk) eachOf(c *count) int {
	if !eachAfter.MatchString(d.text[c.End:d.forward(c.End, 24)]) {
		return 1
	}
	n, next := 0, c.Start
	for _, a := range slices.Backward(d.areasIn(c.sentence, c.sentence)) {
		if a.End > next {
			continue
		}
		if n > 0 && !joint.MatchString(d.text[a.End:next]) || n == 0 && (d.hasNumber(a.End, c.Start) || next-a.End > 24) {
			break
		}
		n, next = n+1, a.Start
	}
	return max(n, 1)
}

var (
	baseBefore    = lazyre.New(`(?i)\b(?:from|up on|down on|on|than|against|versus|compar(?:ed|es|ing) (?:with|to)|comparison (?:with|to)|having been|having had|having stood at|earlier had|previously|up from|down from)\s+(?:the\s+|just\s+|only\s+|a\s+|its\s+|their\s+|last\s+year's\s+)*(?:total\s+of\s+)?$`)
	timesThe      = lazyre.New(`(?i)\b(?:times|twice|double|treble|triple|\w+fold)\s+(?:the|its|those|(?:[\w-]+\s+){0,2}[\w-]+['’]s?|that\s+of|as\s+(?:many|high|much)\s+as(?:\s+the)?)\s+(?:[a-z-]+\s+)?$`)
	baseAfter     = lazyre.New(`(?i)^\s*(?:[a-z-]+\s+){0,3}?(?:becoming|became|rose\s+to|grew\s+to|turned\s+into|to\s+\d)\b`)
	thenAfter     = lazyre.New(`(?i)^\s+(?:back\s+)?then\b|^\s+at\s+(?:that|the)\s+time\b`)
	currentBefore = lazyre.New(`(?i)\b(?:becoming|became|reach(?:ed|ing)|to|rising\s+to|rose\s+to|now|hit|hitting)\s+(?:a\s+record\s+|a\s+total\s+of\s+|just\s+|some\s+)*$`)
)

// ofNextNumber follows a year that is that of the number after it: "130, against the
// previous year's 41", "the preceding year (1,346)".
var ofNextNumber = lazyre.New(`^(?:['’]s?\s+|\s*\()\d`)

// readCues reads the words about c that say whether it is the earlier or the
// later of two values.
func (d *desk) readCues(c *count) {
	before := d.text[d.back(c.Phrase.Start, 40):c.Phrase.Start]
	after := d.text[c.Phrase.End:d.forward(c.Phrase.End, 48)]
	c.standard = timesThe.MatchString(before)
	c.from = c.standard || baseBefore.MatchString(before)
	c.base = c.from || d.ledByEarlier(c) || baseAfter.MatchString(after) || thenAfter.MatchString(after)
	for _, p := range d.periodsIn(c.sentence, c.sentence) {
		if (p.Kind == prose.YearBefore || p.Kind == prose.YearsBefore) && (p.Start > c.Start || !c.from) && d.linked(c.Number.Span, p.Span) &&
			!(p.Start > c.Start && ofNextNumber.MatchString(d.text[p.End:d.forward(p.End, 16)])) {
			c.base = true
		}
	}
	c.current = !c.base && currentBefore.MatchString(before)
}

// earlierLead begins a sentence of an earlier time: "Previously they had recorded 1,482".
var earlierLead = lazyre.New(`(?i)^\W*(?:previously|before\s+(?:that|then)|formerly)\b[^.;:\d]*$`)

// ledByEarlier reports whether the sentence of c begins with words of an earlier time, and
// c is its first number.
func (d *desk) ledByEarlier(c *count) bool {
	return earlierLead.MatchString(d.text[d.facts.Sentences[c.sentence].Start:c.Start])
}

var participle = lazyre.New(`(?i)^\s+(?:(?:were|was|being)\s+)?(?:recorded|logged|registered|reported|noted|seen|counted)\b`)

// recordedAfter reports whether a participle says that c counts what was
// recorded: "the five recorded in 2016".
func (d *desk) recordedAfter(c *count) bool {
	return participle.MatchString(d.text[c.End:d.forward(c.End, 32)])
}
