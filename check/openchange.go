package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byChange bears a change out by two numbers for one thing at two times.
func (o *opened) byChange(judge func(pair) Claim) (Claim, bool) {
	var guesses []guess
	other := o.ofAnotherSubject(o.phrase) || o.afterAnotherSubject(o.phrase)
	for _, a := range o.witnesses {
		for _, b := range o.witnesses {
			if score, ok := o.inSeries(a, b); ok && (!other || a.c != nil && b.c != nil) {
				guesses = append(guesses, guess{judge(pair{a.side, b.side, 0, true}), score})
			}
		}
	}
	return o.likeliest(guesses, func() float64 { return luckOf(judge, madeChange) })
}

// inSeries says how much speaks for a and b as the earlier and the later number of the
// claim; false is that they are not of one thing, or of another place or time than it.
func (o *opened) inSeries(a, b witness) (score int, ok bool) {
	if a.e == nil || b.e == nil || !oneSeries(a.e, b.e) || !a.e.Period.Start.Before(b.e.Period.Start) {
		return 0, false
	}
	if o.otherKind(o.sentence, b.e) {
		return 0, false // a share is of another kind than its part, a change is not
	}
	place, ok := o.ofPlace(b.e)
	if !ok {
		return 0, false
	}
	fit, ok := o.times.fit(a.e.Period, b.e.Period)
	if !ok || o.says(o.sentence, prose.YearBefore) && b.e.Period.Start.Year-a.e.Period.Start.Year != 1 {
		return 0, false
	}
	return place + fit + o.nearness(a) + o.nearness(b), true
}

// oneSeries reports whether a and b are for one thing, at whatever times of one length.
func oneSeries(a, b *entry) bool {
	return a.Measure == b.Measure && sameArea(a.Area, b.Area) && a.Area.Forces == b.Area.Forces && a.Period.Months() == b.Period.Months()
}

// ofPlace says how much speaks for the place of e as that of the claim; false is that
// the words firmly say another.
func (o *opened) ofPlace(e *entry) (score int, ok bool) {
	switch {
	case e.joint != nil && o.joint:
		return 3, true
	case !o.area.ok:
		return 0, true
	case relate(o.area.area, e.Area) == same:
		return 2 + yesNo(o.area.firm), true
	case e.joint != nil:
		return -2, slices.ContainsFunc(e.joint, func(p figure.Area) bool { return relate(o.area.area, p) != apart })
	}
	return 0, !o.area.firm
}
