package check

import (
	"fmt"
	"slices"

	"cyberflag/prose"
)

// byGap judges a nought where a force gave no figure.
func (d *desk) byGap(c *count) (Claim, bool) {
	e := d.gap(c)
	if e == nil || c.value != 0 {
		return Claim{}, false
	}
	return Claim{Verdict: NotComparable, Kind: GapAsNil, Basis: []string{e.basis()},
		Why: fmt.Sprintf("%s has no figure for %s (%s), which is not nought", areaName(e.Area), e.Period, e.Value)}, true
}

// byNought judges a nought where the figures have a number for its place and
// time.
func (d *desk) byNought(c *count) (Claim, bool) {
	if c.value != 0 || !c.area.ok || !c.period.ok {
		return Claim{}, false
	}
	for i := range d.book {
		e := &d.book[i]
		if e.known && !e.slip && e.value > 0 && relate(c.area.area, e.Area) == same && c.period.fits(e.Period, e.Period.Months()) == 1 && d.namesMeasure(c, e) {
			return Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(e.value), Basis: []string{e.basis()},
				Why: fmt.Sprintf("%s in %s is %s", areaName(e.Area), e.Period, e.Value)}, true
		}
	}
	return Claim{}, false
}

// gap gives the figure that says that there is no number for what c is about.
func (d *desk) gap(c *count) *entry {
	for i := range d.book {
		e := &d.book[i]
		if !e.known && (c.area.ok && relate(c.area.area, e.Area) == same || !c.area.ok && d.book.onlyArea()) && c.period.fits(e.Period, e.Period.Months()) >= 0 {
			return e
		}
	}
	return d.gapBefore(c)
}

// gapBefore gives the one figure without a number for a place that the sentence
// names before c, and its time: "Kent had more than Surrey, though it returned
// none for that year".
func (d *desk) gapBefore(c *count) (gap *entry) {
	for i := range d.book {
		e := &d.book[i]
		if e.known || !c.period.ok || c.period.fits(e.Period, e.Period.Months()) != 1 {
			continue
		}
		if slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool {
			return a.End <= c.Start && relate(a.Area, e.Area) == same
		}) {
			if gap != nil {
				return nil
			}
			gap = e
		}
	}
	return gap
}

// missingSide says whether the two sides differ because a force of the wider
// one gave no number at the time of the other.
func (d *desk) missingSide(a, b *entry) Kind {
	for _, e := range d.book {
		if !e.known && e.Period == a.Period && relate(e.Area, b.Area) != apart {
			return GapAsNil
		}
	}
	return Coverage
}
