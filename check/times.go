package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A saidTimes is when the words about a change say that its two values were:
// "up 17 per cent on 2018-19", "between 2015/16 and 2019/20".
type saidTimes struct {
	from, to periodLink
	ends     bool // "between the first year and the last"
	years    int  // "in two years", right after the change; 0 when not said
	yearOn   bool // "on the year before": the two are a year apart
	shared   bool // another change stands between these words and their from, which may be its own
	latest   bool // "the latest count": the later value is the last that there is
}

var (
	fromBefore = lazyre.New(`(?i)\b(?:since|from|against|beside|compared\s+(?:with|to)|set\s+against)\s+(?:(?:the|that|those|of|in|for|its|number|figure|count|total|level)\s+)*$`)
	fromAfter  = lazyre.New(`(?i)\b(?:on|from|than|over|against|above|below|since|times|twice|double|treble|compared\s+(?:with|to)|what\s+it\s+was)\s+(?:(?:the|that|those|of|in|for|its|their|number|figure|count|total|level|all|child|sexual|online|sex|offen[cs]es|crimes|cases|ones|recorded|counted|seen|released|had|it|they|force|a)\s+)*$|\b(?:on|than|above|below|over|the)\s+(?:the\s+)?$`)
	// fromNamed is a year from which something is counted, named before it: "set against
	// the law's opening year, 2017/18".
	fromNamed  = lazyre.New(`(?i)\b(?:since|against|compared\s+(?:with|to)|measured\s+(?:from|against|on))\s+(?:[a-z'’-]+\s+){1,5}[a-z'’-]+[,(]?\s*\(?$`)
	toWords    = lazyre.New(`(?i)\b(?:in|by|during|for|to)\s+(?:the\s+)?$`)
	toThe      = lazyre.New(`(?i)\bto\s+(?:the|its|their)\s+$`)
	theBefore  = lazyre.New(`(?i)(?:^|\b(?:the|its|their)|['’]s)\s+$`)
	ofItsCount = lazyre.New(`(?i)^(?:['’]s)?\s+(?:count|number|figure|total|tally|level|return)\b`)
	endsWords  = lazyre.New(`(?i)\b(?:between|from|over)\s+the\s+first\b[^.;]{0,24}\b(?:last|latest)\b|\bfirst\s+to\s+(?:the\s+)?last\b`)
)

// latestWords end before a change of the last number that there is.
var latestWords = lazyre.New(`(?i)\bnow\s+(?:some\s+|about\s+)?$|\b(?:latest|newest|most\s+recent|present|current)\s+(?:[a-z-]+\s+){0,3}?(?:totals?|figures?|counts?|numbers?|tally|returns?|data|results?)\b[^.;:\d]{0,40}$`)

// thatIs stands between a length of time and the change that took so long: "over the two
// years that is a rise of 57 per cent".
var thatIs = lazyre.New(`(?i)^,?\s+(?:that|this|it|they|numbers|the\s+(?:count|number|figure|total|rise|increase|change))(?:\s+[a-z]+){0,3}\s+$`)

// timesOf reads when the values of the change at phrase were, from the periods
// of its sentence.
func (d *desk) timesOf(phrase prose.Span) (t saidTimes) {
	sentence := d.facts.SentenceOf(phrase.Start)
	s := d.facts.Sentences[sentence]
	t.ends = endsWords.MatchString(d.text[s.Start:s.End])
	t.yearOn = d.saidOneYear(phrase)
	alone := d.ofLatestYear(phrase)
	t.latest = alone || latestWords.MatchString(d.text[d.back(phrase.Start, 72):phrase.Start])
	t.years = d.yearsTaken(phrase)
	nearest, surest := len(d.text), 0
	for _, p := range d.periodsIn(sentence, sentence) {
		if p.Kind != prose.Dated && p.Kind != prose.Year || alone && p.End <= phrase.Start {
			continue
		}
		link := periodLink{Period: p, ok: true, firm: true}
		if p.Kind == prose.Dated && p.Period.Months() > 13 {
			t.from, t.to, t.shared = link.at(firstYear(p.Period)), link.at(lastYear(p.Period)), d.changeBetween(p.Span, phrase)
			return t
		}
		if p.End <= phrase.Start && d.ofDifferenceBefore(p) {
			continue
		}
		if sure := d.startsFrom(p, phrase); sure > 0 {
			if sure > surest || sure == surest && t.from.End <= phrase.Start {
				t.from, surest, t.shared = link, sure, d.changeBetween(p.Span, phrase)
			}
			continue
		}
		before := d.wordsBefore(p, phrase)
		switch {
		case p.End <= phrase.Start && theBefore.MatchString(before) && ofItsCount.MatchString(d.text[p.End:d.forward(p.End, 24)]):
			t.to = link // "the 2021/22 count had quadrupled"
		case p.Start >= phrase.End && toThe.MatchString(before) && ofItsCount.MatchString(d.text[p.End:d.forward(p.End, 24)]):
			t.to = link // "from the 138 of 2015/16 to the 2020/21 figure"
		case toWords.MatchString(before):
			if gap := max(p.Start-phrase.End, phrase.Start-p.End); gap < nearest && !d.hasCount(min(p.End, phrase.End), max(p.Start, phrase.Start)) {
				t.to, nearest = link, gap
			}
		}
	}
	return t
}

// yearsTaken gives the years that the words right beside the change at phrase say that it
// took, or 0: "the two-year gain is 57 per cent".
func (d *desk) yearsTaken(phrase prose.Span) (years int) {
	sentence := d.facts.SentenceOf(phrase.Start)
	for _, y := range d.spansIn(sentence, sentence) {
		after := y.Start >= phrase.End && y.Phrase.Start-phrase.End < 4
		before := y.End <= phrase.Start && (phrase.Start-y.End < 4 || thatIs.MatchString(d.text[y.End:phrase.Start]))
		if after || before {
			years = y.Years
		}
	}
	return years
}

// wordsBefore gives the words before p, as far as the change at phrase.
func (d *desk) wordsBefore(p prose.Period, phrase prose.Span) string {
	if p.Start >= phrase.End {
		return d.text[max(phrase.End, p.Start-72):p.Start]
	}
	return d.text[d.back(p.Start, 72):p.Start]
}

// startsFrom says how surely the change at phrase is counted from p: 3 when p follows it,
// as in "up 44 per cent on 2015/16", 2 when it is the time of an earlier value, 1 when it
// is said to be where something starts, and 0 when none of it is so.
func (d *desk) startsFrom(p prose.Period, phrase prose.Span) int {
	before := d.wordsBefore(p, phrase)
	c := d.countAt(p)
	switch {
	case p.Start >= phrase.End && toThe.MatchString(before):
		return 0
	case p.Start >= phrase.End && fromAfter.MatchString(before) && !d.changeBetween(phrase, p.Span):
		return 3
	case p.Start < phrase.End && d.ofChangeBefore(p):
		return 0
	case c != nil && c.base && (p.Start < phrase.End || !d.changeBetween(phrase, p.Span)):
		return 2
	case p.End <= phrase.Start && c == nil && (fromBefore.MatchString(before) || fromNamed.MatchString(before)):
		return 1
	}
	return 0
}

// ofChangeBefore reports whether p is where the change right before it starts: "up 80%
// from 381 in 2015/16 and 5% on the year before".
func (d *desk) ofChangeBefore(p prose.Period) bool {
	sentence := d.facts.SentenceOf(p.Start)
	follows := func(sp prose.Span) bool {
		if sp.End > p.Start || p.Start-sp.End > 72 {
			return false
		}
		words := strings.TrimSpace(d.text[sp.End:p.Start])
		return fromAfter.MatchString(" "+words+" ") || onItsBase.MatchString(words)
	}
	return slices.ContainsFunc(d.percentsIn(sentence, sentence), func(o prose.Percent) bool { return o.Change != prose.None && follows(o.Span) }) ||
		slices.ContainsFunc(d.multiplesIn(sentence, sentence), func(m prose.Multiple) bool { return follows(m.Span) })
}

// ofDifferenceBefore reports whether p is where a difference right before it starts: "23
// more than in 2017 and twice as many as in 2016".
func (d *desk) ofDifferenceBefore(p prose.Period) bool {
	sentence := d.facts.SentenceOf(p.Start)
	return slices.ContainsFunc(d.saidIn(sentence, sentence), func(c *count) bool {
		return c.Change != prose.None && c.Phrase.End <= p.Start && thanIn.MatchString(d.text[c.Phrase.End:p.Start])
	})
}

// thanIn stands between a difference and the time that it is counted from.
var thanIn = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:than|from|on)\s+(?:in\s+|for\s+|during\s+)?(?:the\s+)?$`)

// onItsBase stands between a change and the time of the number that it is counted from.
var onItsBase = lazyre.New(`(?i)^(?:from|on|than|over|above|below|the|as\s+many\s+as)\s+[^.;:%]{0,12}[\d,]{1,9}[^.;:%\d]{0,40}$`)

// changeBetween reports whether a change stands between two spans, so that what is said
// of it in the first may be no part of the second.
func (d *desk) changeBetween(first, second prose.Span) bool {
	from, to := first.End, second.Start
	if second.Start < first.Start {
		from, to = second.End, first.Start
	}
	between := func(sp prose.Span) bool { return sp.Start >= from && sp.End <= to }
	sentence := d.facts.SentenceOf(first.Start)
	return slices.ContainsFunc(d.percentsIn(sentence, sentence), func(p prose.Percent) bool { return p.Change != prose.None && between(p.Span) }) ||
		slices.ContainsFunc(d.multiplesIn(sentence, sentence), func(m prose.Multiple) bool { return between(m.Span) }) ||
		slices.ContainsFunc(d.saidIn(sentence, sentence), func(c *count) bool { return c.Change != prose.None && between(c.Number.Span) })
}

// countAt gives the count that p says the time of.
func (d *desk) countAt(p prose.Period) *count {
	sentence := d.facts.SentenceOf(p.Start)
	for _, c := range d.saidIn(sentence, sentence) {
		if c.period.ok && c.period.firm && c.period.Span == p.Span {
			return c
		}
	}
	return nil
}

// against is how much speaks against a change from a to b, both of the story; false is
// that the words count it from another time than that of a.
func (t saidTimes) against(a, b *count) (n int, may bool) {
	p, okP := a.when()
	q, okQ := b.when()
	apart := okP && okQ && q.Start.Year-p.Start.Year != 1 && p.Months() == q.Months()
	starts := !okP || t.from.fits(p, p.Months()) >= 0
	if !starts && !t.shared {
		return 0, false
	}
	switch years := q.Start.Year - p.Start.Year; {
	case t.yearOn && apart, t.years > 1 && okP && okQ && years != t.years && years+1 != t.years:
		return 2 * firmPair, true
	case !starts || okQ && t.to.fits(q, q.Months()) < 0:
		return 5, true
	}
	return 0, true
}

// at gives l with another period.
func (l periodLink) at(p figure.Period) periodLink {
	l.Period.Period = p
	return l
}

// fit scores two periods against what is said of them: what agrees counts for
// it, and false is that one of them does not agree.
func (t saidTimes) fit(a, b figure.Period) (score int, ok bool) {
	from, to := t.from.fits(a, a.Months()), t.to.fits(b, b.Months())
	if from < 0 || to < 0 || t.yearOn && b.Start.Year-a.Start.Year != 1 {
		return 0, false
	}
	years := 0
	if t.years > 0 && b.Start.Year-a.Start.Year == t.years {
		years = 3
	}
	return 3*from + 3*to + years, true
}
