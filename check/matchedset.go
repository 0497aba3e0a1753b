package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byMatchedSet supports a total of so many forces by the sum of all forces that have a
// figure for its year, or for it and the year beside it, when those are so many:
// "Thirteen forces recorded 1,665 in 2015-16 and 2,971 in 2016-17".
func (d *desk) byMatchedSet(c *count) (Claim, bool) {
	n := d.saysForces(c.sentence)
	if n < 2 || !c.exactly() {
		return Claim{}, false
	}
	sets := d.book.standing()
	for _, set := range slices.Concat(sets, matchedOf(sets)) {
		if len(set) != n || c.period.fits(set[0].Period, set[0].Period.Months()) < 0 {
			continue
		}
		var total int64
		for _, e := range set {
			total += e.value
		}
		if total == c.value {
			return Claim{Verdict: Supported, Value: whole(total), Basis: []string{fmt.Sprintf("%s, %s: the figures of %d forces", set[0].Measure, set[0].Period, n)},
				Why: fmt.Sprintf("the figures of %d forces for %s come to %s", n, set[0].Period, figure.Thousands(total))}, true
		}
	}
	return Claim{}, false
}

// standing gives the sets of figures without those that were later taken back: of which
// a later answer says that there is none.
func (b book) standing() [][]entry {
	sets := b.sets()
	for i := range sets {
		sets[i] = slices.DeleteFunc(sets[i], func(e entry) bool {
			return slices.ContainsFunc(b, func(o entry) bool {
				return !o.known && o.sameThing(e) && o.Source.PublishedOn.First().After(e.Source.PublishedOn.Last())
			})
		})
	}
	return slices.DeleteFunc(sets, func(s []entry) bool { return len(s) == 0 })
}

// forcesOfSet judges a number of forces by a total in its sentence that is the sum of
// the figures of so many.
func (d *desk) forcesOfSet(f prose.ForceCount) (Claim, bool) {
	sentence := d.facts.SentenceOf(f.Start)
	for _, c := range d.saidIn(sentence, sentence) {
		if v, ok := d.byMatchedSet(c); ok && d.saysForces(sentence) == f.Value {
			v.Value = whole(int64(f.Value))
			return v, true
		}
	}
	return Claim{}, false
}
