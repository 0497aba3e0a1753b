package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byLeftover judges a number that no figure has by the one figure that no number of the
// story is, when the two differ by a slip of the hand and nothing that the words say
// speaks against it. Few numbers are a slip from another by chance; in two digits many
// are, so that those need their place and time said too.
func (d *desk) byLeftover(c *count) (Claim, bool) {
	if !c.exactly() || c.best != nil || c.value < 20 || c.Change != prose.None || c.Unit != prose.Offences && c.Unit != prose.Unsaid || d.saidRemainder(c) || d.spokenOfLast(c) {
		return Claim{}, false
	}
	found := d.slippedFrom(c)
	if found == nil {
		return Claim{}, false
	}
	v := Claim{Verdict: Contradicted, Kind: Misprint, Value: whole(found.value), Basis: []string{found.basis()},
		Why: fmt.Sprintf("%s in %s is %s: %s", areaName(found.Area), found.Period, found.Value, slipWords(c.value, found.value))}
	if d.printedElsewhere(c, found) {
		v.Kind = TwoValues
		v.Why += ", and the story prints " + figure.Thousands(found.value) + " too"
	}
	return v, true
}

// slippedFrom gives the figure that c may be meant for and differs from by a slip: of
// several the one that its words suit best, and none when two suit them as well.
func (d *desk) slippedFrom(c *count) (found *entry) {
	best, tied := -100, false
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || !digitSlip(c.value, e.value) || !nearSlip(c.value, e.value) || isPopulation(e) || !d.mayMean(c, e) {
			continue
		}
		n := 2*d.areaFit(c, e) + 2*d.periodFit(c, e) + d.topicFit(c, e)
		switch {
		case n > best:
			found, best, tied = e, n, false
		case n == best && e.value != found.value:
			tied = true
		}
	}
	if tied {
		return nil
	}
	return found
}

// spokenOfLast reports whether c is said in words that are of a rest or of some few, in
// a unit of time: what is left of them is no figure.
func (d *desk) spokenOfLast(c *count) bool {
	return c.InWords && c.value < 100 && c.Unit == prose.Unsaid
}

// mayMean reports whether c may be meant for e, whose value it nearly has: nothing in
// its words speaks against the place, the time, the kind and the set of forces of e, and
// where the story has e already, or two digits are all there are, they name both.
func (d *desk) mayMean(c *count, e *entry) bool {
	area, period := d.areaFit(c, e), d.periodFit(c, e)
	switch {
	case area < 0 || period < 0 || !d.namesMeasure(c, e) || !d.ofSet(c, e), c.area.ok && relate(c.area.area, e.Area) == apart, c.spansYears(d) && e.Period.Months() <= 12:
		return false
	case d.printedElsewhere(c, e):
		return area == 1 && period == 1 && c.period.ok && c.Unit == prose.Offences
	case c.value < 100:
		return area == 1 && (period == 1 || c.base || c.current || d.timeOfList(c, e.Measure) == e.Period)
	}
	return area == 1 || d.placed(c, e)
}
