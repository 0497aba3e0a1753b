package check

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
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
	if p, ok := d.sequencePair(sp); ok {
		return []pair{p}
	}
	if p, ok := d.besidePlace(sp); ok {
		return []pair{p}
	}
	own := d.countsIn(sentence, sentence)
	pairs := d.pairUp(sp, own)
	windows := [][2]int{{-1, 0}, {-1, 1}, {-2, 2}}
	if d.pointsBack(sentence) {
		windows = [][2]int{{-1, 0}, {-2, 0}}
	}
	for _, window := range windows {
		if len(pairs) > 0 {
			break
		}
		pairs = d.with(own, d.pairUp(sp, d.countsIn(sentence+window[0], sentence+window[1])))
		if window[1] == 1 && len(own) == 0 && len(pairs) > 0 { // what went before comes before what is to come
			pairs = append(d.pairUp(sp, d.countsIn(sentence-2, sentence)), pairs...)
		}
	}
	if p, run := d.timelinePair(sp); run != nil {
		if d.saysYears(sp, p) {
			return []pair{p}
		}
		pairs = slices.Concat([]pair{p}, pairs, d.pairUp(sp, run))
		for i := range pairs[1:] { // of the others, one that fits is meant, and none proves it wrong
			pairs[i+1].score = min(pairs[i+1].score, firmPair-1)
		}
	}
	return pairs
}

// backAtOnce begins a sentence that says what the one before it comes to.
var backAtOnce = lazyre.New(`(?i)^["“'‘(]*(?:that|this|which|it)(?:,[^.;:]{2,40},)?\s+(?:is|was|means|makes|represents|amounts\s+to|equals|comes\s+to|works\s+out)\b|^["“'‘(]*(?:that['’]s|it['’]s)\s`)

// pointsBack reports whether a sentence speaks of the numbers before it and of none
// that come after.
func (d *desk) pointsBack(sentence int) bool {
	return backAtOnce.MatchString(strings.TrimSpace(d.sentenceText(sentence)))
}

// with keeps the pairs that have the only count of the sentence: a change in it
// is one of that count. Where it is the later value, and the sentence names no
// time before it, the last dated number before it is the earlier one.
func (d *desk) with(own []*count, pairs []pair) []pair {
	if len(own) != 1 {
		return pairs
	}
	pairs = slices.DeleteFunc(pairs, func(p pair) bool { return p.a.c != own[0] && p.b.c != own[0] })
	base := d.lastDated(own[0])
	for i, p := range pairs {
		if base != nil && p.a.c == base && p.b.c == own[0] && !d.says(own[0].sentence, prose.YearBefore) && !d.says(own[0].sentence, prose.LastYear) {
			pairs[i].score += firmPair
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	return pairs
}

// lastDated gives the last exact count before c that has a period in its own
// words, when c has one too.
func (d *desk) lastDated(c *count) *count {
	dated := func(o *count) bool {
		return o.period.ok && (o.period.Kind == prose.Dated || o.period.Kind == prose.Year)
	}
	for i := c.at - 1; i >= max(0, c.at-mostAround) && dated(c); i-- {
		if o := d.counts[i]; o.exactly() && o.Change == prose.None && dated(o) && d.totalOf(o) == nil {
			return o
		}
	}
	return nil
}

// countsIn gives the counts of some sentences that can be a side of a change.
func (d *desk) countsIn(from, to int) []*count {
	var out []*count
	for _, c := range d.saidIn(from, to) {
		switch {
		case c.Change != prose.None, c.notOffences() && len(d.book) > 0, c.part:
		case c.InWords && c.Unit == prose.Unsaid && (!c.base && !c.current || c.value < smallInWords && theSo.MatchString(d.text[d.back(c.Start, 12):c.Start])):
		case !c.exactly() && c.best == nil:
		default:
			out = append(out, c)
		}
	}
	return out
}

// theSo ends before a number that stands for things named before: "of the three".
var theSo = lazyre.New(`(?i)\b(?:the|these|those|all)\s+$`)

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
	area, times := d.areaOf(sp, sp.End), d.timesOf(sp)
	for _, a := range counts {
		for _, b := range counts {
			standard := a.standard && a.Start >= sp.End && !d.hasNumber(sp.End, a.Start) // of another place or not
			if a == b || outOfScale(a, b) || d.elsewhere(sp, area, b) || !standard && (d.elsewhere(sp, area, a) || d.ofOthers(a, b) || d.ofOthers(b, a)) {
				continue
			}
			if score, ok := d.order(sp, a, b); ok {
				against, may := times.against(a, b)
				if !may || times.latest && d.laterOf(b) {
					continue
				}
				score -= against
				out = append(out, pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, score, true})
			}
		}
	}
	slices.SortStableFunc(out, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	return out
}

// laterOf reports whether the story has a number for a later time of what b counts.
func (d *desk) laterOf(b *count) bool {
	e := b.sound()
	return e != nil && slices.ContainsFunc(d.around(b), func(o *count) bool {
		f := o.sound()
		return f != nil && f.Measure == e.Measure && sameArea(f.Area, e.Area) && e.Period.Start.Before(f.Period.Start)
	})
}

// mostTimes is how many times as large one side of a change may be when the figures do
// not have both: beyond it one of them counts something else, such as people.
const mostTimes = 100

func outOfScale(a, b *count) bool {
	less := min(a.value, b.value)
	return less > 0 && (a.best == nil || b.best == nil) && max(a.value, b.value) > mostTimes*less
}

// sound gives the figure of c unless it clashes with what the story says.
func (c *count) sound() *entry {
	if c.clash != "" && c.clash != WrongPeriod {
		return nil
	}
	return c.best
}

// basis names the two sides.
func (r pair) basis() []string {
	return []string{r.a.basis(), r.b.basis()}
}

func (s side) basis() string {
	if s.e != nil && s.e.value == s.value {
		return s.e.basis()
	}
	return "the story: " + figure.Thousands(s.value)
}

// steps writes "55 to 145".
func (r pair) steps() string {
	return figure.Thousands(r.a.value) + " to " + figure.Thousands(r.b.value)
}
