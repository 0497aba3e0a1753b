package check

import "fmt"

// byGap judges a nought where a force gave no figure.
func (d *desk) byGap(c *count) (Claim, bool) {
	e := d.gap(c)
	if e == nil || c.value != 0 {
		return Claim{}, false
	}
	return Claim{Verdict: NotComparable, Kind: GapAsNil, Basis: []string{e.basis()},
		Why: fmt.Sprintf("%s has no figure for %s (%s), which is not nought", areaName(e.Area), e.Period, e.Value)}, true
}

// gap gives the figure that says that there is no number for what c is about.
func (d *desk) gap(c *count) *entry {
	for i := range d.book {
		e := &d.book[i]
		if !e.known && c.area.ok && relate(c.area.area, e.Area) == same && c.period.fits(e.Period, e.Period.Months()) >= 0 {
			return e
		}
	}
	return nil
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
