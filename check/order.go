package check

import (
	"cmp"

	"cyberflag/prose"
)

// order says whether a may be the earlier and b the later value of the change
// at sp, and how much speaks for it.
func (d *desk) order(sp prose.Span, a, b *count) (score int, ok bool) {
	t := d.timeOrder(a, b)
	if a.standard && t < 0 {
		t = 0 // a multiple of it, whichever was first
	}
	if b.base && b.End <= sp.Start && a.Start >= sp.End {
		return 0, false // "up on the 265 of 2019/20, and more than double what it was in 2015/16, 138"
	}
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
	for i := min(a.at, b.at) + 1; i < max(a.at, b.at) && n < 2; i++ {
		if c := d.counts[i]; c.Start >= lo && c.End <= hi {
			n++
		}
	}
	return n
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
