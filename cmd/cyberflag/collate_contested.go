package main

import (
	"bytes"
	"fmt"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// pairChange compares the two counts of a force: as bounds where published
// counts contradict each other.
func pairChange(p collate.Pair) measure.Change {
	if why := measure.LikeForLike(p.Base, p.Current); why != measure.Given || !p.Contested() {
		return measure.Compare(p.Base, p.Current)
	}
	return measure.ContestedChange(p.Spans())
}

// matchedChange compares the two sums of the matched forces. Where a count of
// one is contested it has a percentage only if all of its bounds print as one.
func matchedChange(set collate.Set) measure.Change {
	m := set.Matched
	if len(m.Contested()) == 0 {
		return measure.MatchedChange(len(m.Pairs), m.Base, m.Current)
	}
	c := measure.ContestedChange(m.BaseSpan, m.CurrentSpan)
	if c.Low != nil && measure.Decimal(c.Low, 1) == measure.Decimal(c.High, 1) {
		return measure.MatchedChange(len(m.Pairs), m.Base, m.Current)
	}
	return c
}

// rivalMark is behind a count that has rivals.
func rivalMark(rivals []figure.Figure) string {
	if len(rivals) > 0 {
		return "?"
	}
	return ""
}

// differenceCell gives no difference where one of the counts is contested.
func differenceCell(p collate.Pair, c measure.Change) string {
	if p.Contested() {
		return "-"
	}
	return signedCount(c.Difference)
}

// spanCell writes the sum of the matched forces; a count in it that is contested
// marks it too.
func spanCell(sum int64, span figure.Range) string {
	if span.Low != span.High {
		return figure.Thousands(sum) + "?"
	}
	return figure.Thousands(sum)
}

// matchedDifference gives no difference of the sums where a count is contested.
func matchedDifference(m collate.Matched) string {
	if len(m.Contested()) > 0 {
		return "-"
	}
	return signedCount(m.Current - m.Base)
}

// writeContested tells the counts that contradict each other, and between what
// bounds the change lies.
func writeContested(b *bytes.Buffer, set collate.Set) {
	q := set.Question
	for _, p := range set.Matched.Contested() {
		for _, side := range []struct {
			period figure.Period
			rivals []figure.Figure
		}{{q.Base, p.BaseRivals}, {q.Current, p.CurrentRivals}} {
			if len(side.rivals) > 0 {
				fmt.Fprintf(b, "  ? %s, %s: published numbers contradict each other: %s\n", p.Force.Name, side.period, rivalsAndSources(side.rivals))
			}
		}
		base, current := p.Spans()
		fmt.Fprintf(b, "    whichever is right, the change is %s\n", boundsWords(base, current, pairChange(p)))
	}
	if m := set.Matched; len(m.Contested()) > 0 {
		fmt.Fprintf(b, "    and that of all together %s\n", boundsWords(m.BaseSpan, m.CurrentSpan, measure.ContestedChange(m.BaseSpan, m.CurrentSpan)))
	}
}

func rivalsAndSources(rivals []figure.Figure) string {
	words := ""
	for i, f := range rivals {
		if i > 0 {
			words += ", "
		}
		words += valueAndSource(f)
	}
	return words
}

// boundsWords says between what bounds a change lies: "+352 to +353, +525.4% to
// +534.8%".
func boundsWords(base, current figure.Range, c measure.Change) string {
	least, most := current.Minus(base)
	words := signedCount(least) + " to " + signedCount(most)
	if c.Low == nil {
		return words
	}
	low, high := percentCell(c.Low)+"%", percentCell(c.High)+"%"
	if low == high {
		return words + ", " + low
	}
	return words + ", " + low + " to " + high
}
