package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// bySet judges c by the forces that another total of the story is of, in another year:
// "together 250 (145 and 105); the year before it was 136". Where its sentence has that
// total before it and names no other place between, it is of the same forces, and wrong
// when they come to another number that is near.
func (d *desk) bySet(c *count) (Claim, bool) {
	for _, o := range d.saidIn(c.sentence-1, c.sentence+1) {
		if o == c || !o.exactly() || o.best != nil && o.clash == "" || !c.base && !o.base && !c.period.ok {
			continue
		}
		if set := d.forcesTold(o); len(set) > 1 {
			if v, ok := d.sameForces(c, set, d.carriesSet(o, c)); ok {
				return v, true
			}
		}
	}
	return Claim{}, false
}

// byJoint judges a number that goes on from a joint total of its own sentence to another
// year, whatever single force has that number.
func (d *desk) byJoint(c *count) (Claim, bool) {
	for _, o := range d.saidIn(c.sentence, c.sentence) {
		if o.Start < c.Start && c.period.ok && d.carriesSet(o, c) && o.best == nil {
			if set := d.forcesTold(o); len(set) > 1 {
				return d.sameForces(c, set, true)
			}
		}
	}
	return Claim{}, false
}

// byTotalAgain says of a number of people that it is a total of offences which the story
// has too: "291 offences ... The 291 victims".
func (d *desk) byTotalAgain(c *count) (Claim, bool) {
	if c.Unit != prose.People || c.best != nil || !c.exactly() {
		return Claim{}, false
	}
	for _, o := range d.ofValue[c.value] {
		if o == c || o.Unit == prose.People || o.Change != prose.None {
			continue
		}
		v := Claim{Value: whole(c.value), Why: "the story has " + figure.Thousands(o.value) + " offences"}
		for _, e := range d.forcesTold(o) {
			v.Basis = append(v.Basis, e.basis())
			if countsPeople(e.Measure) {
				return Claim{}, false
			}
		}
		if len(v.Basis) > 1 && c.callsPeople(d.forcesTold(o)[0].Measure, &v) {
			return v, true
		}
	}
	return Claim{}, false
}

// carriesSet reports whether c, farther on in the sentence of o, is of what o is of: o is
// of places together, no place is named between, and c has another time.
func (d *desk) carriesSet(o, c *count) bool {
	return o.sentence == c.sentence && o.Start < c.Start && d.saysTogether(o) && (o.period.Span != c.period.Span || o.base && c.current) && c.Unit == prose.Unsaid &&
		!slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool { return a.Start >= o.End && a.End <= c.Start })
}

// forcesTold gives the figures of the forces that o is the total of, in the story's own
// numbers or by the places that it is said of.
func (d *desk) forcesTold(o *count) (set []entry) {
	if parts := d.sumsOf(o); len(parts) > 1 && (addsTo(parts, o.value) || d.ofForces(parts)) {
		for _, p := range parts {
			if p.best != nil {
				set = append(set, *p.best)
			}
		}
		return set
	}
	for _, judge := range []countJudge{d.byNamed, d.sumOfForces} {
		v, ok := judge(o)
		if !ok || v.Verdict != Supported {
			continue
		}
		for _, e := range d.book {
			if e.known && slices.Contains(v.Basis, e.basis()) {
				set = append(set, e)
			}
		}
		return set
	}
	return nil
}

// sameForces adds up the figures of the forces of told for each other year. It can only
// support c, unless c is surely of them and has one time.
func (d *desk) sameForces(c *count, told []entry, surely bool) (Claim, bool) {
	var wrong *Claim
	times := 0
	for _, set := range d.book.sets() {
		among := slices.DeleteFunc(slices.Clone(set), func(e entry) bool {
			return !slices.ContainsFunc(told, func(o entry) bool {
				return o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period != e.Period
			})
		})
		v, ok := sumOfPlaces(c, areasOf(among), among)
		if !ok || len(among) < 2 {
			continue
		}
		if v.Verdict == Supported {
			v.Why = fmt.Sprintf("the figures of the same forces for %s come to %s", set[0].Period, v.Value.Words())
			return v, true
		}
		if surely && len(among) == len(told) && nearTotal(v.Value.value.Num().Int64(), c.value) {
			wrong = &v
			times++
		}
	}
	if wrong == nil || times > 1 {
		return Claim{}, false
	}
	return *wrong, true
}

// sumOfForces judges a total for a region or nation by the figures of its
// forces.
func (d *desk) sumOfForces(c *count) (Claim, bool) {
	if !c.area.ok || c.area.area.Kind != figure.Region && c.area.area.Kind != figure.Nation {
		return Claim{}, false
	}
	if v, ok := d.sumOfGrid(c); ok {
		return v, true
	}
	if v, ok := d.sumOfRegion(c); ok {
		return v, true
	}
	for _, of := range append(d.book.sets(), d.book.matchedSets()...) {
		var total int64
		var v Claim
		var words []string
		for _, e := range of {
			if relate(c.area.area, e.Area) == nested && e.Area.Kind == figure.Force && c.period.fits(e.Period, e.Period.Months()) >= 0 {
				total += e.value
				words = append(words, e.Value.String())
				v.Basis = append(v.Basis, e.basis())
			}
		}
		if total == c.value && len(words) > 1 {
			v.Verdict, v.Value = Supported, whole(total)
			v.Why = fmt.Sprintf("%s = %s", strings.Join(words, " + "), figure.Thousands(total))
			d.withGap(c, of[0], &v)
			return v, true
		}
	}
	return Claim{}, false
}

// sumOfRegion says of a total for a region that it is not what all its forces come to, where
// the figures have every one of them for the time that the words say. Only a number near
// it is surely meant for it.
func (d *desk) sumOfRegion(c *count) (Claim, bool) {
	if !hasForces(c.area.area) || !c.area.firm || !c.exactly() || c.Unit == prose.People || c.part || d.saysForces(c.sentence) > 0 {
		return Claim{}, false
	}
	var wrong *Claim
	for _, set := range d.book.sets() {
		if c.period.fits(set[0].Period, set[0].Period.Months()) < 0 {
			continue
		}
		of := slices.DeleteFunc(slices.Clone(set), func(e entry) bool { return relate(c.area.area, e.Area) != nested })
		if len(of) < 2 || len(of) != forcesIn(c.area.area) {
			continue
		}
		v, ok := sumOfPlaces(c, areasOf(of), of)
		if !ok || v.Verdict == Supported || wrong != nil && wrong.Value.String() != v.Value.String() {
			return Claim{}, false
		}
		wrong = &v
	}
	if wrong == nil || !nearTotal(wrong.Value.value.Num().Int64(), c.value) {
		return Claim{}, false
	}
	return *wrong, true
}

// withGap says of a sum that is right which force of the place gave no number, so that it
// was counted as nought.
func (d *desk) withGap(c *count, of entry, v *Claim) {
	if !hasForces(c.area.area) || !c.area.firm || d.saysForces(c.sentence) > 0 {
		return
	}
	for i := range d.book {
		if e := &d.book[i]; !e.known && e.Measure == of.Measure && e.Period == of.Period && isForce(e.Area) && relate(c.area.area, e.Area) == nested {
			v.Verdict, v.Kind = NotComparable, GapAsNil
			v.Why += fmt.Sprintf(", but %s, in the same region, gave no number (%s)", areaName(e.Area), e.Value)
			v.Basis = append(v.Basis, e.basis())
			return
		}
	}
}
