package check

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

var partWords = regexp.MustCompile(`(?i)\b(?:account(?:s|ed|ing)?\s+for|made\s+up\s+of|of\s+them|of\s+these|of\s+which|of\s+those|split|compris\w+|between\s+them|altogether|in\s+all|in\s+total|mak(?:es?|ing)|add(?:s|ed|ing)?\s+up|combined|overall|sum\b|between\s+[^.;]{0,40}|a\s+total\s+(?:of|for)|broken\s+down|breakdown|the\s+rest|contributed|together)\b`)

// bySum judges a total by its parts, in the story or in the figures.
func (d *desk) bySum(c *count) (Claim, bool) {
	parts := d.sumsOf(c)
	if parts == nil {
		return d.sumOfForces(c)
	}
	total, words := addUp(parts)
	v := Claim{Value: whole(total), Why: words, Basis: []string{"the story: " + words}}
	switch {
	case total == c.value, !c.exactly() && roughly(c.Hedge, c.Value, c.step(), big.NewRat(total, 1)):
		v.Verdict = Supported
		d.mixedSum(c, parts, &v)
	default:
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, true
}

func addUp(parts []*count) (int64, string) {
	var total int64
	var words []string
	for _, p := range parts {
		for range max(p.times, 1) {
			total += p.value
			words = append(words, figure.Thousands(p.value))
		}
	}
	return total, fmt.Sprintf("%s = %s", strings.Join(words, " + "), figure.Thousands(total))
}

// sumsOf gives the run of counts beside c that are its parts: a run that adds
// up to it exactly, or one that the words call its parts and that nearly does.
func (d *desk) sumsOf(c *count) []*count {
	for _, run := range d.runs(c) {
		if total, _ := addUp(run); total == c.value {
			return run
		}
	}
	for _, run := range d.runs(c) {
		total, _ := addUp(run)
		if len(run) >= 3 && d.calledParts(c, run) && (within(total, c.value, 88, 113) || digitSlip(total, c.value)) && d.wholeRun(c, run) {
			return run
		}
	}
	return nil
}

// runs gives every run of two or more exact counts that stand beside c, the
// longest first: after it or before it, within two sentences, each of another
// place, period or kind of offence.
func (d *desk) runs(c *count) [][]*count {
	at := slices.Index(d.counts, c)
	var out [][]*count
	for to := len(d.counts); to > at+2; to-- {
		if run := d.counts[at+1 : to]; d.areParts(c, run) {
			out = append(out, run)
		}
	}
	for from := 0; from < at-1; from++ {
		if run := d.counts[from:at]; d.areParts(c, run) {
			out = append(out, run)
		}
	}
	return out
}

func (d *desk) areParts(c *count, run []*count) bool {
	seen := map[string]bool{}
	for _, p := range run {
		away := p.sentence - c.sentence
		if max(away, -away) > 2 || !p.exactly() || p.Change != prose.None || p.value >= c.value || p.value == 0 || p.Unit == prose.Other {
			return false
		}
		seen[fmt.Sprint(p.area.area, p.period.Period.Period, p.topics)] = true
	}
	return len(seen) == len(run) || d.listed(c, run)
}

var listStart = regexp.MustCompile(`(?i)(?:[(:]|\b(?:made\s+up\s+of|namely|comprising|consisting\s+of|being|sum\s+of))\s*$`)

var togetherRE = regexp.MustCompile(`(?i)\b(?:together|combined|jointly|between\s+them|in\s+all|altogether|total)\b`)

// listed reports whether the run is a list that stands right after c, whatever
// its parts are: "576 between them (214, 133 and 229)".
func (d *desk) listed(c *count, run []*count) bool {
	first := run[0]
	if first.Start < c.End {
		return false
	}
	if len(run) == 2 && !togetherRE.MatchString(d.text[d.back(c.Start, 96):first.Start]) {
		return false
	}
	return len(run) > 1 && first.Start-c.End < 48 && listStart.MatchString(d.text[c.End:first.Start])
}

// wholeRun reports whether the run takes all counts of its sentences, so that
// no part is overlooked.
func (d *desk) wholeRun(c *count, run []*count) bool {
	for _, o := range d.counts {
		if o == c || slices.Contains(run, o) {
			continue
		}
		if o.sentence >= run[0].sentence && o.sentence <= run[len(run)-1].sentence {
			return false
		}
	}
	return true
}

// calledParts reports whether the words between say that the run is made of
// parts of c, or a number of years that is the length of the run.
func (d *desk) calledParts(c *count, run []*count) bool {
	from := min(c.Start, run[0].Start)
	to := max(c.End, run[len(run)-1].End)
	if y := d.spanOf(c); y != nil && y.Years == len(run) {
		return true
	}
	return partWords.MatchString(d.text[from:to]) || d.inRegion(c, run)
}

// inRegion reports whether c is for a region or nation and the run for forces
// in it.
func (d *desk) inRegion(c *count, run []*count) bool {
	return c.area.ok && c.area.firm && !isForce(c.area.area) && !slices.ContainsFunc(run, func(p *count) bool {
		return !p.area.ok || !isForce(p.area.area) || relate(p.area.area, c.area.area) != nested
	})
}

// mixedSum says of a sum that is right what it mixes or leaves out: parts of
// periods of different length, or a force of the region that is not among them.
func (d *desk) mixedSum(c *count, parts []*count, v *Claim) {
	for _, p := range parts[1:] {
		a, b := parts[0].sound(), p.sound()
		if a == nil || b == nil || a.Measure != b.Measure || a.Period.Months() == b.Period.Months() || min(a.Period.Months(), b.Period.Months()) > 12 {
			continue
		}
		v.Verdict, v.Kind = NotComparable, PeriodLength
		v.Why += fmt.Sprintf(", but %s is for %d months and %s for %d", a.Value, a.Period.Months(), b.Value, b.Period.Months())
		v.Basis = append(v.Basis, a.basis(), b.basis())
		return
	}
	if left := d.leftOut(c, parts); left != nil {
		v.Verdict, v.Kind = NotComparable, Coverage
		v.Why += fmt.Sprintf(", but %s, in the same region, is left out", areaName(left.Area))
		if !left.known {
			v.Kind = GapAsNil
			v.Why += fmt.Sprintf(" (%s)", left.Value)
		}
		v.Basis = append(v.Basis, left.basis())
	}
}

// leftOut gives a figure for a force of the region of c that is not among the
// parts, when the story claims the whole region. A force without a number is
// left out too, unless the story says that the total is of so many forces as
// the parts are.
func (d *desk) leftOut(c *count, parts []*count) *entry {
	if !c.area.ok || !c.area.firm || c.area.area.Kind != figure.Region || c.area.area.Forces > 0 {
		return nil
	}
	said := d.saysForces(c.sentence)
	for i := range d.book {
		e := &d.book[i]
		if relate(c.area.area, e.Area) != nested || e.Area.Kind != figure.Force || parts[0].best == nil || e.Period != parts[0].best.Period || e.Measure != parts[0].best.Measure {
			continue
		}
		if said > 0 && (e.known || said == len(parts)) {
			continue
		}
		if !slices.ContainsFunc(parts, func(p *count) bool { return p.best != nil && sameArea(p.best.Area, e.Area) }) {
			return e
		}
	}
	return nil
}

// saysForces gives the number of forces that a sentence names, or 0.
func (d *desk) saysForces(sentence int) int {
	for _, f := range d.facts.Forces {
		if d.facts.SentenceOf(f.Start) == sentence {
			return f.Value
		}
	}
	return 0
}

// bySet judges c by the forces that another total of the story is the sum of,
// in another year: "together 250 (145 and 105); the year before it was 136".
func (d *desk) bySet(c *count) (Claim, bool) {
	for _, o := range d.counts {
		if o == c || !o.exactly() || !c.base && !o.base || o.sentence < c.sentence-1 || o.sentence > c.sentence+1 {
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

func addsTo(parts []*count, n int64) bool {
	total, _ := addUp(parts)
	return total == n
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
			return v, true
		}
	}
	return Claim{}, false
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
		case groups[k][i].Source.PublishedOn.First().Before(e.Source.PublishedOn.First()):
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
func (b book) matchedSets() [][]entry {
	var out [][]entry
	sets := b.sets()
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

// byYears judges a total over several years by the figures of those years.
func (d *desk) byYears(c *count) (Claim, bool) {
	y := d.spanOf(c)
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
	return Claim{}, false
}
