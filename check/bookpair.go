package check

import (
	"cmp"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// bookPairs gives the pairs of figures that a change may be between when the
// story does not print both: same place and measure, the later one a value of
// the story where it has one, the base by the words about the period.
func (d *desk) bookPairs(sp prose.Span) []pair {
	w := changeWords{sp, d.areaOf(sp, sp.End), d.facts.SentenceOf(sp.Start), d.timesOf(sp)}
	var out []pair
	for i := range d.book {
		for j := range d.book {
			a, b := &d.book[i], &d.book[j]
			if told, ok := d.mayBeBetween(w, a, b); ok {
				out = append(out, pair{side{a.value, nil, a}, side{b.value, nil, b}, d.scoreOf(w, a, b, told), false})
			}
		}
	}
	slices.SortStableFunc(out, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	return out
}

// changeWords are the words of a change, and what is said around them.
type changeWords struct {
	prose.Span
	area     areaLink
	sentence int
	times    saidTimes
}

// mayBeBetween reports that the change may be from a to b, and how many of the two the story tells near it.
func (d *desk) mayBeBetween(w changeWords, a, b *entry) (told int, ok bool) {
	if !d.bookPair(a, b) || w.area.ok && !d.placeOfPair(w.area, a, b) || d.otherKind(w.sentence, a) {
		return 0, false
	}
	told = d.toldNear(w.sentence, a, b)
	if !w.area.ok && told == 0 && !d.book.onlyArea() {
		return told, false // of some force or other: a change that agrees is chance
	}
	fromOther := !w.times.shared && w.times.from.fits(a.Period, a.Period.Months()) < 0
	toLater := w.times.latest && !d.firstAndLast(nil, b)
	return told, !fromOther && !toLater
}

// scoreOf says how well a pair fits the words about the time.
func (d *desk) scoreOf(w changeWords, a, b *entry, told int) int {
	score := told
	if fit, ok := w.times.fit(a.Period, b.Period); ok {
		score += fit
	} else {
		score -= 3
	}
	yearBefore := d.says(w.sentence, prose.YearBefore)
	switch {
	case yearBefore && d.printedBefore(w.Span, b): // 77 was up on the year before: 77 is the later one
		score += 2
	case !yearBefore && d.printedBefore(w.Span, a):
		score++
	}
	if w.times.from.ok && !w.times.to.ok && told > 0 && d.latestTold(w.sentence, b) {
		score++ // counted from a year that is named, to the last one spoken of
	}
	if w.times.ends && d.firstAndLast(a, b) {
		score += 4
	}
	if yearBefore {
		score += 2 * yesNo(b.Period.Start.Year-a.Period.Start.Year == 1)
	}
	return score
}

// latestTold reports whether the story prints b near, and nothing later of its place and
// kind.
func (d *desk) latestTold(sentence int, b *entry) bool {
	printed := false
	for _, c := range d.saidIn(sentence-2, sentence) {
		e := c.sound()
		if e == nil || e.Measure != b.Measure || !sameArea(e.Area, b.Area) {
			continue
		}
		if b.Period.Start.Before(e.Period.Start) {
			return false
		}
		printed = printed || e.sameThing(*b)
	}
	return printed
}

// firstAndLast reports whether no figure for what a and b count is earlier than
// a, unless a is nil, or later than b.
func (d *desk) firstAndLast(a, b *entry) bool {
	return !slices.ContainsFunc(d.book, func(e entry) bool {
		return e.known && e.Measure == b.Measure && sameArea(e.Area, b.Area) && e.Period.Months() == b.Period.Months() &&
			(a != nil && e.Period.Start.Before(a.Period.Start) || b.Period.Start.Before(e.Period.Start))
	})
}

// printedBefore reports whether the last count before sp that has a figure is e.
func (d *desk) printedBefore(sp prose.Span, e *entry) bool {
	for i := len(d.counts) - 1; i >= 0; i-- {
		if c := d.counts[i]; c.End <= sp.Start && c.sound() != nil {
			return c.best.sameThing(*e)
		}
	}
	return false
}

// toldNear counts the counts in the sentence and those beside it that are a or b.
func (d *desk) toldNear(sentence int, a, b *entry) (n int) {
	for _, c := range d.saidIn(sentence-1, sentence+1) {
		if d.correctedTo(c, a) || d.correctedTo(c, b) || c.best == a || c.best == b || c.best != nil && c.clash == "" && (c.best.sameThing(*a) || c.best.sameThing(*b)) {
			n++
		}
	}
	return n
}

// correctedTo reports whether e is what the figures have instead of c.
func (d *desk) correctedTo(c *count, e *entry) bool {
	if c.best != nil || c.Change != prose.None {
		return false
	}
	is, _ := d.publishedFor(c)
	return is == e
}

// placeOfPair reports whether a and b may be for the place of link: they are
// for it, or when it is only carried over, for a place in it of which the story
// prints one of the two.
func (d *desk) placeOfPair(link areaLink, a, b *entry) bool {
	switch relate(link.area, b.Area) {
	case same:
		return true
	case nested:
		return !link.firm && (d.book.onlyArea() || d.prints(a.value) || d.prints(b.value))
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
	return slices.ContainsFunc(d.periodsIn(sentence, sentence), func(p prose.Period) bool { return p.Kind == k })
}

// placePairs gives the pairs of counts of two places, or of one sentence, that a
// comparison at sp may be between ("69 per cent more than in Kent"). Which is meant is not sure:
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
			together := a.sentence == sentence && b.sentence == sentence
			twoPlaces := a.area.ok && b.area.ok && relate(a.area.area, b.area.area) == apart
			if a != b && (together || twoPlaces) && (!a.period.ok || !b.period.ok || a.period.Period.Period == b.period.Period.Period) {
				out = append(out, pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 0, true})
			}
		}
	}
	return out
}

var comparing = lazyre.New(`(?i)^\s+(?:more|fewer|less|higher|lower|above|below|as\s+(?:many|high|much)|the|that|those)\b`)
