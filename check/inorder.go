package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// outOfOrder: the words make c the earlier or the later of two numbers, and its figure is
// of a time on the wrong side of the other's, or is the other's itself: "from 65 to 65",
// "the year before it was 735", of the later year.
func (d *desk) outOfOrder(c *count, e *entry, v *Claim) bool {
	o := d.partnerOf(c)
	if o == nil || c.dated(e) || !d.canBeOther(c, o) {
		return false
	}
	v.Verdict, v.Kind = Contradicted, WrongPeriod
	v.Why = fmt.Sprintf("%s, which is not %s than %s in %s", e.label(), earlierOrLater(c.base), figure.Thousands(o.value), o.best.Period)
	return true
}

func earlierOrLater(earlier bool) string {
	if earlier {
		return "earlier"
	}
	return "later"
}

// dated reports whether the words about c name the time of e.
func (c *count) dated(e *entry) bool {
	return c.period.ok && (c.period.Kind == prose.Dated || c.period.Kind == prose.Year || c.period.surely) && c.period.fits(e.Period, e.Period.Months()) == 1
}

// partnerOf gives the number that c is said to be earlier or later than, when their
// figures, of one place and kind, do not stand in that order: that of its sentence, or
// the last of the one before for a number "of the year before".
func (d *desk) partnerOf(c *count) *count {
	for _, from := range []int{c.sentence, c.sentence - 1} {
		near := slices.Clone(d.saidIn(from, from))
		if c.at > 0 {
			slices.Reverse(near) // the last before it comes first
		}
		for _, o := range near {
			if o == c || o.Change != prose.None || c.base == o.base || from != c.sentence && !(c.base && (c.earlier())) {
				continue
			}
			e, f := c.sound(), o.sound()
			if e == nil || f == nil || e.Measure != f.Measure || !sameArea(e.Area, f.Area) || e.Area.Forces != f.Area.Forces || e.Period.Months() != f.Period.Months() {
				continue
			}
			if d.countsBetween(c, o) > 0 {
				continue
			}
			if c.base && !e.Period.Start.Before(f.Period.Start) || o.base && !f.Period.Start.Before(e.Period.Start) {
				return o
			}
			return nil
		}
	}
	return nil
}

// canBeOther reports whether the figures have another number that c can be instead, on
// the right side of that of o, and none that o can be, so that it is c which is wrong.
func (d *desk) canBeOther(c, o *count) bool {
	return d.hasOnSide(c, o) && (o.dated(o.best) || !d.hasOnSide(o, c))
}

// hasOnSide reports whether the figures have a number of the place and kind of c that is
// earlier than that of o, or later, as the words make c.
func (d *desk) hasOnSide(c, o *count) bool {
	return slices.ContainsFunc(d.book, func(e entry) bool {
		if !e.known || e.slip || e.Measure != c.best.Measure || !sameArea(e.Area, c.best.Area) || e.Area.Forces != c.best.Area.Forces || e.Period.Months() != c.best.Period.Months() || c.period.fits(e.Period, e.Period.Months()) < 0 {
			return false
		}
		if c.base {
			return e.Period.Start.Before(o.best.Period.Start)
		}
		return o.best.Period.Start.Before(e.Period.Start)
	})
}

// ofOtherList: c stands in a list of places whose numbers are all of one time, and its
// figure is of another time, for which its place has another number.
func (d *desk) ofOtherList(c *count, e *entry, v *Claim) bool {
	when := d.timeOfList(c, e.Measure)
	if when.Start.IsZero() || when == e.Period || when.Months() != e.Period.Months() || c.dated(e) || !c.tight || !sameArea(c.area.area, e.Area) {
		return false
	}
	for i := range d.book {
		o := &d.book[i]
		if o.known && !o.slip && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period == when && o.value != c.value {
			v.Verdict, v.Kind, v.Basis = Contradicted, WrongPeriod, append(v.Basis, o.basis())
			v.Why = fmt.Sprintf("%s; the others of this list are of %s, when it was %s", e.label(), when, o.Value)
			return true
		}
	}
	return false
}

// timeOfList gives the time of the numbers of a list of places that c stands in: two and
// more of its sentence, each right beside the name of another place, with figures of one
// time.
func (d *desk) timeOfList(c *count, m figure.Measure) (when figure.Period) {
	n := 0
	for _, o := range d.saidIn(c.sentence, c.sentence) {
		e := o.sound()
		if o == c || e == nil || !o.tight || o.base || o.current || o.Change != prose.None || e.Measure != m || !isForce(e.Area) || c.area.ok && sameArea(e.Area, c.area.area) {
			continue
		}
		if n > 0 && e.Period != when {
			return figure.Period{}
		}
		when, n = e.Period, n+1
	}
	if n < 2 {
		return figure.Period{}
	}
	return when
}
