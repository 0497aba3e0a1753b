package check

import (
	"cmp"
	"regexp"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// A side is one of the two values of a change: a count of the story, a figure,
// or a count that a figure has.
type side struct {
	value int64
	c     *count
	e     *entry
}

// A pair is an earlier and a later value that a change may be between.
type pair struct {
	a, b  side
	score int
	story bool // both values stand in the story
}

// firmPair is the score from which a pair is surely the one that is meant: the
// words or the periods order it and no other count stands nearer.
const firmPair = 4

// storyPairs gives the pairs of the story's own counts that the change at sp
// may be between, the likeliest first.
func (d *desk) storyPairs(sp prose.Span) []pair {
	sentence := d.facts.SentenceOf(sp.Start)
	near := d.countsIn(sentence, sentence)
	pairs := d.pairUp(sp, near)
	if len(pairs) == 0 {
		pairs = d.pairUp(sp, d.countsIn(sentence-1, sentence))
	}
	if len(pairs) == 0 {
		pairs = d.pairUp(sp, d.countsIn(sentence-1, sentence+1))
	}
	if len(pairs) == 0 {
		pairs = d.pairUp(sp, d.countsIn(sentence-2, sentence+2))
	}
	return pairs
}

// placePairs gives the pairs of counts of two places that a comparison at sp
// may be between ("69 per cent more than in Kent"). Which is meant is not sure:
// they can only support it.
func (d *desk) placePairs(sp prose.Span) []pair {
	sentence := d.facts.SentenceOf(sp.Start)
	if !comparing.MatchString(d.text[sp.End:d.forward(sp.End, 24)]) {
		return nil
	}
	var out []pair
	near := d.countsIn(sentence-1, sentence)
	for _, a := range near {
		for _, b := range near {
			if a != b && a.area.ok && b.area.ok && relate(a.area.area, b.area.area) == apart && (!a.period.ok || !b.period.ok || a.period.Period.Period == b.period.Period.Period) {
				out = append(out, pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 0, true})
			}
		}
	}
	return out
}

var comparing = regexp.MustCompile(`(?i)^\s+(?:more|fewer|less|higher|lower|above|below|as\s+(?:many|high|much)|the|that|those)\b`)

// countsIn gives the counts of some sentences that can be a side of a change.
func (d *desk) countsIn(from, to int) []*count {
	var out []*count
	for _, c := range d.counts {
		switch {
		case c.sentence < from || c.sentence > to, c.Change != prose.None, c.Unit == prose.Other, c.part:
		case c.InWords && c.Unit == prose.Unsaid && !c.base && !c.current:
		case !c.exactly() && c.best == nil:
		default:
			out = append(out, c)
		}
	}
	return out
}

func (d *desk) pairUp(sp prose.Span, counts []*count) []pair {
	var out []pair
	area := d.areaOf(sp, sp.End)
	for _, a := range counts {
		for _, b := range counts {
			if a == b || d.elsewhere(sp, area, a) || d.elsewhere(sp, area, b) || d.ofOthers(a, b) || d.ofOthers(b, a) {
				continue
			}
			if score, ok := d.order(sp, a, b); ok {
				out = append(out, pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, score, true})
			}
		}
	}
	slices.SortStableFunc(out, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	return out
}

// elsewhere reports whether c is of another place than the change at sp, which
// is linked to area.
func (d *desk) elsewhere(sp prose.Span, area areaLink, c *count) bool {
	return d.otherPlace(area, c) || d.notHere(sp, c) || c.whole && area.firm && isForce(area.area)
}

// ofOthers reports whether b is firmly of another place than a, or of one force
// where a is of several.
func (d *desk) ofOthers(a, b *count) bool {
	return a.whole && !b.whole && b.area.firm && isForce(b.area.area) || d.otherPlace(a.area, b) && !d.samePlaceFigures(a, b)
}

// notHere reports whether a nation or region stands right before the change at
// sp ("the national rise of 36%") and the figure of c is for one force.
func (d *desk) notHere(sp prose.Span, c *count) bool {
	if c.best == nil || c.clash != "" || !isForce(c.best.Area) {
		return false
	}
	return slices.ContainsFunc(d.facts.Areas, func(a prose.Area) bool {
		return a.End <= sp.Start && sp.Start-a.End < 12 && !isForce(a.Area) && !d.hasNumber(a.End, sp.Start) && relate(a.Area, c.best.Area) != same
	})
}

// sound gives the figure of c unless it clashes with what the story says.
func (c *count) sound() *entry {
	if c.clash != "" && c.clash != WrongPeriod {
		return nil
	}
	return c.best
}

// otherPlace reports whether c is firmly about another place than link.
func (d *desk) otherPlace(link areaLink, c *count) bool {
	if !link.ok || !link.firm || !c.area.ok || !c.area.firm {
		return false
	}
	if c.best != nil && relate(link.area, c.best.Area) == same {
		return false
	}
	return relate(link.area, c.area.area) == apart
}

func (d *desk) samePlaceFigures(a, b *count) bool {
	return a.best != nil && b.best != nil && sameArea(a.best.Area, b.best.Area)
}

// order says whether a may be the earlier and b the later value of the change
// at sp, and how much speaks for it.
func (d *desk) order(sp prose.Span, a, b *count) (score int, ok bool) {
	t := d.timeOrder(a, b)
	if t < 0 || t == 0 && !a.base && !b.current || t == 0 && (a.current || b.base) {
		return 0, false
	}
	if t > 0 {
		score += 3
	}
	if a.base {
		score += 2
	}
	if b.current {
		score += 2
	}
	between := d.countsBetween(a, b)
	if a.base && b.current && between == 0 {
		score += 3
	}
	if a.base && a.Start >= sp.End && !d.hasNumber(sp.End, a.Start) {
		score += 4
	}
	if b.End <= sp.Start && !d.hasNumber(b.End, sp.Start) || b.End <= sp.Start && a.base && a.Start > sp.End {
		score++
	}
	return score - between - d.away(sp, a) - d.away(sp, b), true
}

func (d *desk) countsBetween(a, b *count) int {
	lo, hi := min(a.End, b.End), max(a.Start, b.Start)
	n := 0
	for _, c := range d.counts {
		if c.Start >= lo && c.End <= hi {
			n++
		}
	}
	return min(n, 2)
}

// away counts the sentences between c and the change.
func (d *desk) away(sp prose.Span, c *count) int {
	n := d.facts.SentenceOf(sp.Start) - c.sentence
	return max(n, -n)
}

// timeOrder is 1 when a is known to be of an earlier time than b, -1 when of a
// later one, and 0 when nothing says so.
func (d *desk) timeOrder(a, b *count) int {
	p, okP := a.when()
	q, okQ := b.when()
	if okP && okQ {
		return cmp.Compare(p.Start.DaysUntil(q.Start), 0)
	}
	switch {
	case a.earlier() && !b.earlier(), !a.relative(prose.LastYear) && b.relative(prose.LastYear) && a.base:
		return 1
	case b.earlier() && !a.earlier():
		return -1
	}
	return 0
}

// earlier reports whether c is of "the year before" or "two years ago".
func (c *count) earlier() bool { return c.relative(prose.YearBefore) || c.relative(prose.YearsBefore) }

func (c *count) relative(k prose.PeriodKind) bool { return c.period.ok && c.period.Kind == k }

// when gives the period of c in the story's words, or its figure's.
func (c *count) when() (figure.Period, bool) {
	if c.period.ok && (c.period.Kind == prose.Dated || c.period.Kind == prose.Year) && !c.oneOfYears() {
		return c.period.Period.Period, true
	}
	if c.best != nil && c.clash == "" {
		return c.best.Period, true
	}
	return figure.Period{}, false
}

// oneOfYears reports whether c is linked to a span of years of which its figure
// is one.
func (c *count) oneOfYears() bool {
	return c.period.Period.Period.Months() > 13 && c.best != nil && c.best.Period.Months() <= 12
}

// bookPairs gives the pairs of figures that a change may be between when the
// story does not print both: same place and measure, the later one a value of
// the story where it has one, the base by the words about the period.
func (d *desk) bookPairs(sp prose.Span) []pair {
	area := d.areaOf(sp, sp.End)
	sentence := d.facts.SentenceOf(sp.Start)
	var out []pair
	for i := range d.book {
		for j := range d.book {
			a, b := &d.book[i], &d.book[j]
			if !d.bookPair(a, b) || area.ok && !d.placeOfPair(area, a, b) {
				continue
			}
			p := pair{side{a.value, nil, a}, side{b.value, nil, b}, 0, false}
			years := b.Period.Start.Year - a.Period.Start.Year
			if d.says(sentence, prose.YearBefore) {
				p.score += 2 * yesNo(years == 1)
			}
			for _, c := range d.counts {
				near := c.sentence >= sentence-1 && c.sentence <= sentence+1
				if near && (c.best == a || c.best == b || c.best != nil && c.clash == "" && (c.best.sameThing(*a) || c.best.sameThing(*b))) {
					p.score++
				}
			}
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	return out
}

// placeOfPair reports whether a and b may be for the place of link: they are
// for it, or when it is only carried over, for a place in it of which the story
// prints one of the two.
func (d *desk) placeOfPair(link areaLink, a, b *entry) bool {
	switch relate(link.area, b.Area) {
	case same:
		return true
	case nested:
		return !link.firm && (d.book.onlyArea() || slices.ContainsFunc(d.counts, func(c *count) bool { return c.best != nil && (c.value == a.value || c.value == b.value) }))
	}
	return false
}

// bookPair reports whether a and b are the same count at two times.
func (d *desk) bookPair(a, b *entry) bool {
	return a.known && b.known && !a.slip && !b.slip && a.Measure == b.Measure && sameArea(a.Area, b.Area) &&
		a.Period.Start.Before(b.Period.Start) && a.Period.Months() == b.Period.Months()
}

// says reports whether a period of kind k is named in the sentence.
func (d *desk) says(sentence int, k prose.PeriodKind) bool {
	return slices.ContainsFunc(d.facts.Periods, func(p prose.Period) bool {
		return p.Kind == k && d.facts.SentenceOf(p.Start) == sentence
	})
}
