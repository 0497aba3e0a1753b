package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byMatched supports a change of a region or nation by the forces in it that have
// a figure for both years: the only change that can be worked out where no total
// was published. That it fits none of them proves nothing.
func (d *desk) byMatched(sp prose.Span, judge func(pair) Claim) (Claim, bool) {
	area := d.areaOf(sp, sp.End)
	if !area.ok || isForce(area.area) {
		return Claim{}, false
	}
	times := d.timesOf(sp)
	sets := d.book.sets()
	for _, of := range sets {
		for _, then := range sets {
			p, q := of[0].Period, then[0].Period
			said := times.from.ok && times.to.ok
			if _, ok := times.fit(p, q); !ok || of[0].Measure != then[0].Measure || !p.Start.Before(q.Start) || p.Months() != q.Months() || !said && q.Start != p.End.AddDays(1) {
				continue
			}
			a, b, n := matched(area.area, of, then)
			if n < 2 || a == 0 {
				continue
			}
			c := judge(pair{a: side{value: a}, b: side{value: b}})
			if fits(c) {
				c.Basis = []string{fmt.Sprintf("%s: the %d forces of %s that have a figure for both %s and %s: %s and %s",
					of[0].Measure, n, areaName(area.area), p, q, figure.Thousands(a), figure.Thousands(b))}
				return c, true
			}
		}
	}
	return Claim{}, false
}

// matched adds up the figures of the forces in area that are in both sets.
func matched(area figure.Area, of, then []entry) (a, b int64, n int) {
	for _, e := range of {
		for _, o := range then {
			if sameArea(e.Area, o.Area) && relate(area, e.Area) == nested {
				a, b, n = a+e.value, b+o.value, n+1
			}
		}
	}
	return a, b, n
}
