package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// bySet judges c by the forces that another total of the story is the sum of,
// in another year: "together 250 (145 and 105); the year before it was 136".
func (d *desk) bySet(c *count) (Claim, bool) {
	for _, o := range d.saidIn(c.sentence-1, c.sentence+1) {
		if o == c || !o.exactly() || !c.base && !o.base {
			continue
		}
		if parts := d.sumsOf(o); len(parts) > 1 && addsTo(parts, o.value) {
			if v, ok := d.sameForces(c, parts); ok {
				return v, true
			}
		}
	}
	return Claim{}, false
}

// sameForces adds up the figures of the forces of parts for each other year.
func (d *desk) sameForces(c *count, parts []*count) (Claim, bool) {
	for _, set := range d.book.sets() {
		var total int64
		v := Claim{Verdict: Supported}
		for _, e := range set {
			among := slices.ContainsFunc(parts, func(p *count) bool {
				return p.best != nil && p.best.Measure == e.Measure && sameArea(p.best.Area, e.Area) && p.best.Period != e.Period
			})
			if among {
				total += e.value
				v.Basis = append(v.Basis, e.basis())
			}
		}
		if total == c.value && len(v.Basis) > 1 {
			v.Value = whole(total)
			v.Why = fmt.Sprintf("the figures of the same forces for %s come to %s", set[0].Period, figure.Thousands(total))
			return v, true
		}
	}
	return Claim{}, false
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

// withGap says of a sum that is right which force of the place gave no number, so that it
// was counted as nought.
func (d *desk) withGap(c *count, of entry, v *Claim) {
	if c.area.area.Kind != figure.Region || !c.area.firm || d.saysForces(c.sentence) > 0 {
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

// byYears judges a total over several years by the figures of those years.
func (d *desk) byYears(c *count) (Claim, bool) {
	y := d.spanOf(c)
	if y == nil {
		y = d.yearsTogether(c)
	}
	if y == nil || y.Years < 2 {
		return Claim{}, false
	}
	for _, first := range d.book {
		if !first.known || first.Period.Months() != 12 || c.area.ok && relate(c.area.area, first.Area) != same {
			continue
		}
		total, basis := first.value, []string{first.basis()}
		for last := first; len(basis) < y.Years; {
			next := slices.IndexFunc(d.book, func(e entry) bool {
				return e.known && !e.slip && e.Measure == first.Measure && sameArea(e.Area, first.Area) && e.Period.Start == last.Period.End.AddDays(1)
			})
			if next < 0 {
				break
			}
			last = d.book[next]
			total += last.value
			basis = append(basis, last.basis())
		}
		if len(basis) == y.Years && total == c.value {
			return Claim{Verdict: Supported, Value: whole(total), Basis: basis, Why: fmt.Sprintf("the %d years come to %s", y.Years, figure.Thousands(total))}, true
		}
	}
	return d.allYears(c, y)
}

// addedYears says that the years are added up.
var addedYears = lazyre.New(`(?i)\b(?:add(?:ing|ed|s)?|together|sum|total|all\s+told|in\s+all|altogether)\b`)

// yearsTogether gives the years that the sentence of c says are added up, where they
// stand apart from it: "Adding the six years together gives 3,189".
func (d *desk) yearsTogether(c *count) *prose.YearSpan {
	spans := d.spansIn(c.sentence, c.sentence)
	if len(spans) != 1 || spans[0].End > c.Start || !addedYears.MatchString(d.sentenceText(c.sentence)) || len(d.countsOf(c.sentence)) != 1 {
		return nil
	}
	return &spans[0]
}

// allYears judges a sum of as many years as the figures have of what the last number
// counts. That it is near them proves it wrong.
func (d *desk) allYears(c *count, y *prose.YearSpan) (Claim, bool) {
	last := d.lastFigure(c)
	if last == nil || !addedYears.MatchString(d.sentenceText(c.sentence)) || !c.exactly() {
		return Claim{}, false
	}
	var total int64
	var basis []string
	for _, e := range d.series(last) {
		total += e.value
		basis = append(basis, e.basis())
	}
	if len(basis) != y.Years || total == c.value || !within(total, c.value, 88, 113) {
		return Claim{}, false
	}
	return Claim{Verdict: Contradicted, Kind: PartsDoNotSum, Value: whole(total), Basis: basis, Why: fmt.Sprintf("the %d years come to %s", y.Years, figure.Thousands(total))}, true
}

// sets groups the figures of forces by measure and period, one value a force:
// the latest that is no misprint.
func (b book) sets() [][]entry {
	type key struct {
		m figure.Measure
		p figure.Period
	}
	var order []key
	groups := map[key][]entry{}
	for _, e := range b {
		if !e.known || e.slip || e.Area.Kind != figure.Force {
			continue
		}
		k := key{e.Measure, e.Period}
		if groups[k] == nil {
			order = append(order, k)
		}
		i := slices.IndexFunc(groups[k], func(o entry) bool { return sameArea(o.Area, e.Area) })
		switch {
		case i < 0:
			groups[k] = append(groups[k], e)
		case !e.Source.PublishedOn.First().Before(groups[k][i].Source.PublishedOn.First()): // of one day, the last
			groups[k][i] = e
		}
	}
	var out [][]entry
	for _, k := range order {
		out = append(out, groups[k])
	}
	return out
}

// matchedSets gives the figures of those forces that have one for the year
// before or after too, for each pair of years.
func (b book) matchedSets() [][]entry { return matchedOf(b.sets()) }

func matchedOf(sets [][]entry) (out [][]entry) {
	for _, of := range sets {
		for _, other := range sets {
			if of[0].Measure != other[0].Measure || of[0].Period.Start != other[0].Period.End.AddDays(1) && other[0].Period.Start != of[0].Period.End.AddDays(1) {
				continue
			}
			var both []entry
			for _, e := range of {
				if slices.ContainsFunc(other, func(o entry) bool { return sameArea(o.Area, e.Area) }) {
					both = append(both, e)
				}
			}
			out = append(out, both)
		}
	}
	return out
}
