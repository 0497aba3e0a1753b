package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var wholeTime = lazyre.New(`(?i)\b(?:over|in|across|during|for)\s+(?:the|that|this)\s+(?:whole|entire|full|same)?\s*(?:time|period|span|run)\b|\boverall\b|\bin\s+all\b|\bsince\s+then\b|\bfrom\s+start\s+to\s+finish\b`)

// timelinePair gives the ends of a run of three and more dated numbers before sp,
// and the run, when the sentence of sp speaks of all that time: "61 in 2016/17, 88
// in 2017/18 and 143 in 2018/19. In three years it has more than doubled." The
// numbers stand in the sentence itself, or before it when it has none.
func (d *desk) timelinePair(sp prose.Span) (ends pair, run []*count) {
	sentence := d.facts.SentenceOf(sp.Start)
	long := len(d.spansIn(sentence, sentence)) > 0
	from, to := sentence-3, sentence-1
	if own := d.countsOf(sentence); len(own) >= 3 && (own[len(own)-1].End <= sp.Start || own[0].Start >= sp.End) {
		from, to = sentence, sentence
	} else if len(own) > 0 {
		return pair{}, nil
	}
	if !long && !wholeTime.MatchString(d.sentenceText(sentence)) {
		return pair{}, nil
	}
	area := d.areaOf(sp, sp.End)
	for _, c := range d.saidIn(from, to) {
		if c.exactly() && c.Change == prose.None && c.period.ok && wholeYear(c.period.Period) && !d.otherPlace(area, c) {
			run = append(run, c)
		}
	}
	if len(run) < 3 || !d.oneThing(run) {
		return pair{}, nil
	}
	slices.SortStableFunc(run, func(a, b *count) int { return b.period.Period.Period.Start.DaysUntil(a.period.Period.Period.Start) })
	a, b := run[0], run[len(run)-1]
	return pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, firmPair, true}, run
}

// saysYears reports whether the words right after the change say how many years
// lie between the two sides, in either way of counting.
func (d *desk) saysYears(sp prose.Span, p pair) bool {
	a, okA := p.a.when()
	b, okB := p.b.when()
	n := b.Start.Year - a.Start.Year
	sentence := d.facts.SentenceOf(sp.Start)
	return okA && okB && slices.ContainsFunc(d.spansIn(sentence, sentence), func(y prose.YearSpan) bool {
		return y.Start >= sp.End && y.Start-sp.End < 24 && (y.Years == n || y.Years == n+1)
	})
}

// oneThing reports whether the counts are of one place and kind, each of another
// time.
func (d *desk) oneThing(run []*count) bool {
	for i, c := range run {
		if c.area.area != run[0].area.area || !slices.Equal(c.topics, run[0].topics) {
			return false
		}
		if slices.ContainsFunc(run[:i], func(o *count) bool { return o.period.Period.Period == c.period.Period.Period }) {
			return false
		}
	}
	return true
}
