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
	if v, ok := d.forcesOfSet(f); ok {
		return v
	}
	if v, ok := d.forcesThereAre(f); ok {
		return v
	}
	if v, ok := d.forcesNamed(f); ok {
		return v
	}
	if v, ok := d.forcesAsked(f); ok {
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

// forcesDo follows a number of forces: "the remaining 20 must have recorded 1,883".
var forcesDo = lazyre.New(`(?i)^\s+(?:(?:must|would|will|could|may)\s+)?(?:(?:have|had|has|did|do|not)\s+)*(?:record|gave|give|refus|fail|report|logg|declin|suppl|answer|repl|provid|publish|sent|send)\w*\b`)

// countsForces reports whether c is what is left of a number of forces that the text has
// right before it.
func (d *desk) countsForces(c *count) bool {
	return c.Unit == prose.Unsaid && d.saidRemainder(c) && len(d.forcesIn(c.sentence-1, c.sentence)) > 0 &&
		forcesDo.MatchString(d.text[c.End:d.forward(c.End, 48)])
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

var (
	askedBefore = lazyre.New(`(?i)\b(?:asked|asking|sent|request\w*|contacted|contacting|approached|wrote|written|surveyed|questioned|appli(?:ed|cations?)|FOIs?|Freedom\s+of\s+Information)\b[^.;:\d]{0,60}$`)
	askedAfter  = lazyre.New(`(?i)^[^.;:\d]{0,24}?\b(?:were|was|had\s+been|been)\s+(?:asked|sent|contacted|approached)\b`)
	exceptSome  = lazyre.New(`(?i)^[^.;:\d]{0,48}?(?:\bexcept(?:ing)?(?:\s+for)?|\bbut|\bbar|\bminus|\bsave(?:\s+for)?|\bapart\s+from|\bother\s+than)\s+(?:for\s+|just\s+|only\s+)*(\d{1,2}|[a-z]+)\b`)
)

// forcesAsked judges a number of forces that were asked, or of those that there are
// less some: neither is the number of those that gave a figure. Those asked are right
// when they are all the forces of England and Wales.
func (d *desk) forcesAsked(f prose.ForceCount) (Claim, bool) {
	after := d.text[f.End:d.forward(f.End, 80)]
	if m := exceptSome.FindStringSubmatch(after); m != nil {
		if n, ok := prose.WholeNumber(m[1]); ok {
			return d.forcesLess(f, n), true
		}
	}
	if !askedBefore.MatchString(d.text[d.back(f.Start, 90):f.Start]) && !askedAfter.MatchString(after) {
		return Claim{}, false
	}
	if n := len(forcesByCode()); n == f.Value {
		return Claim{Verdict: Supported, Value: whole(int64(n)), Basis: []string{fmt.Sprintf("the list of forces: England and Wales has %d", n)},
			Why: fmt.Sprintf("England and Wales has %d forces; how many of them gave a figure is another number", n)}, true
	}
	return Claim{Verdict: CannotTell, Why: "no figure says how many forces were asked"}, true
}

// forcesLess judges "all 43 forces, except four" by a figure nearby from so many.
func (d *desk) forcesLess(f prose.ForceCount, less int) Claim {
	left := prose.ForceCount{Span: f.Span, Value: f.Value - less}
	e := d.withForces(left)
	if e == nil {
		return Claim{Verdict: CannotTell, Why: "no figure says how many forces it is from"}
	}
	return Claim{Verdict: Supported, Value: whole(int64(left.Value)), Basis: []string{e.basis()},
		Why: fmt.Sprintf("%d less %d is %d, from which the figure for %s in %s is", f.Value, less, left.Value, plain(areaName(e.Area)), e.Period)}
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

// byForceCount supports a bare number beside a number of forces by a figure that is from so many:
// "41 forces answered this time, and 38 the time before".
func (d *desk) byForceCount(c *count) (Claim, bool) {
	if c.Unit != prose.Unsaid || !c.exactly() || c.value < 2 || !d.besideForces(c) {
		return Claim{}, false
	}
	for i := range d.book {
		if e := &d.book[i]; e.known && int64(e.Area.Forces) == c.value {
			return Claim{Verdict: Supported, Value: whole(c.value), Basis: []string{e.basis()},
				Why: fmt.Sprintf("the figure for %s in %s is from %d forces", plain(areaName(e.Area)), e.Period, c.value)}, true
		}
	}
	return Claim{}, false
}

// besideForces reports whether a number of forces stands in the sentence of c, not far from it.
func (d *desk) besideForces(c *count) bool {
	const far = 60
	return slices.ContainsFunc(d.forcesIn(c.sentence, c.sentence), func(f prose.ForceCount) bool {
		return max(c.Start-f.End, f.Start-c.End) <= far
	})
}
