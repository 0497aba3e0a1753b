package check

import (
	"cmp"
	"slices"

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

// mostNear is how many counts are tried as the sides of one change: every two
// of them are a pair.
const mostNear = 40

// nearest keeps the counts that stand nearest to sp, in their order.
func nearest(sp prose.Span, counts []*count) []*count {
	if len(counts) <= mostNear {
		return counts
	}
	after := slices.IndexFunc(counts, func(c *count) bool { return c.Start >= sp.Start })
	if after < 0 {
		after = len(counts)
	}
	from := min(max(0, after-mostNear/2), len(counts)-mostNear)
	return counts[from : from+mostNear]
}

func (d *desk) pairUp(sp prose.Span, counts []*count) []pair {
	counts = nearest(sp, counts)
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

// sound gives the figure of c unless it clashes with what the story says.
func (c *count) sound() *entry {
	if c.clash != "" && c.clash != WrongPeriod {
		return nil
	}
	return c.best
}
