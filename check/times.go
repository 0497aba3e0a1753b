package check

import (
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
}

var (
	fromBefore = lazyre.New(`(?i)\b(?:since|from|against|beside|compared\s+(?:with|to)|set\s+against)\s+(?:(?:the|that|those|of|in|for|its|number|figure|count|total|level)\s+)*$`)
	fromAfter  = lazyre.New(`(?i)\b(?:on|from|than|over|against|above|below|since|times|twice|double|treble|compared\s+(?:with|to)|what\s+it\s+was)\s+(?:(?:the|that|those|of|in|for|its|their|number|figure|count|total|level|all|child|sexual|online|sex|offen[cs]es|crimes|cases|ones|recorded|counted|seen|released|had|it|they|force|a)\s+)*$|\b(?:on|than|above|below|over|the)\s+(?:the\s+)?$`)
	toWords    = lazyre.New(`(?i)\b(?:in|by|during|for|to)\s+(?:the\s+)?$`)
	theBefore  = lazyre.New(`(?i)(?:^|\b(?:the|its|their)|['’]s)\s+$`)
	ofItsCount = lazyre.New(`(?i)^(?:['’]s)?\s+(?:count|number|figure|total|tally|level|return)\b`)
	endsWords  = lazyre.New(`(?i)\b(?:between|from|over)\s+the\s+first\b[^.;]{0,24}\b(?:last|latest)\b|\bfirst\s+to\s+(?:the\s+)?last\b`)
)

// timesOf reads when the values of the change at phrase were, from the periods
// of its sentence.
func (d *desk) timesOf(phrase prose.Span) (t saidTimes) {
	sentence := d.facts.SentenceOf(phrase.Start)
	s := d.facts.Sentences[sentence]
	t.ends = endsWords.MatchString(d.text[s.Start:s.End])
	nearest := len(d.text)
	t.yearOn = d.saidOneYear(phrase)
	for _, y := range d.spansIn(sentence, sentence) {
		if y.Start >= phrase.End && y.Phrase.Start-phrase.End < 4 {
			t.years = y.Years
		}
	}
	for _, p := range d.periodsIn(sentence, sentence) {
		if p.Kind != prose.Dated && p.Kind != prose.Year {
			continue
		}
		if c := d.countAt(p); c != nil && c.base {
			t.from = periodLink{Period: p, ok: true, firm: true}
			continue
		}
		before, link := d.text[d.back(p.Start, 72):p.Start], periodLink{Period: p, ok: true, firm: true}
		if p.Start >= phrase.End {
			before = d.text[max(phrase.End, p.Start-72):p.Start]
		}
		switch {
		case p.Kind == prose.Dated && p.Period.Months() > 13:
			t.from, t.to = link.at(firstYear(p.Period)), link.at(lastYear(p.Period))
			return t
		case strings.ContainsAny(before, "0123456789") && p.Start >= phrase.End && p.Start-phrase.End > 8 && t.from.ok:
		case p.Start >= phrase.End && !t.from.ok && fromAfter.MatchString(before), p.End <= phrase.Start && fromBefore.MatchString(before):
			t.from = link
		case p.End <= phrase.Start && theBefore.MatchString(before) && ofItsCount.MatchString(d.text[p.End:d.forward(p.End, 24)]):
			t.to = link // "the 2021/22 count had quadrupled"
		case toWords.MatchString(before):
			if gap := max(p.Start-phrase.End, phrase.Start-p.End); gap < nearest && !d.hasCount(min(p.End, phrase.End), max(p.Start, phrase.Start)) {
				t.to, nearest = link, gap
			}
		}
	}
	return t
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

// against is how much speaks against a change from a to b, both of the story.
func (t saidTimes) against(a, b *count) int {
	p, okP := a.when()
	q, okQ := b.when()
	apart := okP && okQ && q.Start.Year-p.Start.Year != 1 && p.Months() == q.Months()
	if okP && t.from.fits(p, p.Months()) < 0 || okQ && t.to.fits(q, q.Months()) < 0 || t.yearOn && apart {
		return 5
	}
	return 0
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
