package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// judgeForces judges numbers of forces.
func (d *desk) judgeForces() {
	for _, f := range d.facts.Forces {
		d.claim(f.Span, d.judgeForceCount(f))
	}
}

func (d *desk) judgeForceCount(f prose.ForceCount) Claim {
	if e := d.withForces(f); e != nil && !d.otherForces(f) {
		return Claim{Verdict: Supported, Value: whole(int64(f.Value)), Basis: []string{e.basis()},
			Why: fmt.Sprintf("the figure for %s in %s is from %d forces", plain(areaName(e.Area)), e.Period, f.Value)}
	}
	if v, ok := d.forcesCounted(f); ok {
		return v
	}
	if v, ok := d.forcesThereAre(f); ok {
		return v
	}
	if v, ok := d.forcesNamed(f); ok {
		return v
	}
	sentence := d.facts.SentenceOf(f.Start)
	for _, c := range d.saidIn(sentence-1, sentence+1) {
		if c.best == nil || c.clash != "" || c.best.Area.Forces == 0 || f.Of > 0 {
			continue
		}
		if slices.ContainsFunc(d.book, func(e entry) bool { return e.value == c.value && e.Area.Forces != c.best.Area.Forces }) {
			continue
		}
		v := Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(int64(c.best.Area.Forces)), Basis: []string{c.best.basis()},
			Why: fmt.Sprintf("%s is from %d forces", figure.Thousands(c.value), c.best.Area.Forces)}
		return v
	}
	return Claim{Verdict: CannotTell, Why: "no figure says how many forces it is from"}
}

// otherForces reports whether the count that f is said of comes from another number
// of forces.
func (d *desk) otherForces(f prose.ForceCount) bool {
	near := d.saidIn(d.facts.SentenceOf(f.Start), d.facts.SentenceOf(f.Start))
	if slices.ContainsFunc(near, func(c *count) bool {
		return c.best != nil && c.clash == "" && c.best.Area.Forces == f.Value
	}) {
		return false
	}
	return slices.ContainsFunc(near, func(c *count) bool {
		return c.best != nil && c.clash == "" && c.best.Area.Forces > 0 && c.best.Area.Forces != f.Value &&
			d.forcesBeside(c) == f.Value && !slices.ContainsFunc(d.book, func(e entry) bool { return e.value == c.value && e.Area.Forces == f.Value })
	})
}

// withForces gives a figure from that many forces, that of a count nearby
// before any other.
func (d *desk) withForces(f prose.ForceCount) *entry {
	sentence := d.facts.SentenceOf(f.Start)
	for _, c := range d.saidIn(sentence-1, sentence+1) {
		if c.best != nil && c.best.Area.Forces == f.Value {
			return c.best
		}
	}
	for i := range d.book {
		if d.book[i].Area.Forces == f.Value {
			return &d.book[i]
		}
	}
	return nil
}

// forcesCounted judges "19 of the 43 forces" by how many forces have a figure
// for one year.
func (d *desk) forcesCounted(f prose.ForceCount) (Claim, bool) {
	for _, set := range d.book.sets() {
		if f.Of > 0 && len(set) == f.Value {
			return Claim{Verdict: Supported, Value: whole(int64(f.Value)), Basis: []string{fmt.Sprintf("%s, %s: %d forces have a figure", set[0].Measure, set[0].Period, f.Value)},
				Why: fmt.Sprintf("%d forces have a figure for %s", f.Value, set[0].Period)}, true
		}
	}
	return Claim{}, false
}

// forcesThereAre judges "three North East forces" by how many there are. It can
// only support it: fewer may have answered.
func (d *desk) forcesThereAre(f prose.ForceCount) (Claim, bool) {
	for _, a := range d.areasIn(d.facts.SentenceOf(f.Start), d.facts.SentenceOf(f.Start)) {
		near := a.Overlaps(f.Span) || a.Start >= f.End && a.Start-f.End < 16
		if !near {
			continue
		}
		n := forcesIn(a.Area)
		if n == f.Value {
			return Claim{Verdict: Supported, Value: whole(int64(n)), Basis: []string{fmt.Sprintf("the list of forces: %s has %d", areaName(a.Area), n)},
				Why: fmt.Sprintf("%s has %d forces", areaName(a.Area), n)}, true
		}
	}
	return Claim{}, false
}

// forcesIn counts the forces of a region or nation; a force that has its
// region's name stands for the region.
func forcesIn(area figure.Area) int {
	n := 0
	for _, f := range forcesByCode() {
		if isForce(area) && f.Region == area.Name || !isForce(area) && relateForce(figure.Area{Kind: figure.Force, Code: f.Code}, area) == nested {
			n++
		}
	}
	return n
}

var theseForces = lazyre.New(`(?i)\b(?:the|these|those|all)\s+$`)

// forcesNamed judges "the three forces" by those that the story names around
// it.
func (d *desk) forcesNamed(f prose.ForceCount) (Claim, bool) {
	if !theseForces.MatchString(d.text[d.back(f.Start, 12):f.Start]) {
		return Claim{}, false
	}
	sentence := d.facts.SentenceOf(f.Start)
	for _, from := range []int{sentence, sentence - 1, sentence - 2} {
		var names []string
		for _, a := range d.areasIn(from, sentence+1) {
			if isForce(a.Area) && !slices.Contains(names, areaName(a.Area)) {
				names = append(names, areaName(a.Area))
			}
		}
		if len(names) == f.Value {
			words := strings.Join(names, ", ")
			return Claim{Verdict: Supported, Value: whole(int64(f.Value)), Basis: []string{"the story: " + words}, Why: "the story names " + words}, true
		}
	}
	return Claim{}, false
}
