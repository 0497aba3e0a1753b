package check

import (
	"fmt"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// aheadOf ends before the place that another is said to have more than (group 1), or
// fewer than.
var aheadOf = lazyre.New(`(?i)\b(?:((?:overt(?:aken|ook|akes|aking)|overhaul\w*|outstripp?\w*|outnumber\w*|outpac\w*|surpass\w*|exceed\w*|ahead\s+of|higher\s+than|larger\s+than|greater\s+than|more(?:\s+[a-z-]+){0,4}?\s+than))|(?:behind|fewer(?:\s+[a-z-]+){0,4}?\s+than|lower\s+than|smaller\s+than|less\s+than))\s+(?:in\s+|that\s+of\s+|those\s+of\s+|its\s+neighbours?,?\s+|neighbouring\s+|the\s+)*$`)

// judgeAhead judges that one place has more, or fewer, than another: "Lincolnshire has
// overtaken Northamptonshire".
func (d *desk) judgeAhead() {
	for i := range d.facts.Areas {
		place := &d.facts.Areas[i]
		from := d.back(place.Start, 72)
		m := aheadOf.FindStringSubmatchIndex(d.text[from:place.Start])
		if m == nil || !isForce(place.Area) || d.hasNumber(from+m[0], place.Start) || d.hasDegree(from+m[0]) {
			continue
		}
		sp := prose.Span{Start: from + m[0], End: place.End}
		if d.ownNumber(place) { // "ahead of Essex with 402" makes two claims
			sp.End = sp.Start + len(strings.TrimRight(d.text[sp.Start:place.Start], " \n\t"))
		}
		d.claim(sp, d.judgeAheadOf(sp, place, m[2] >= 0))
	}
}

// hasDegree reports whether a number that says by how much ends right before byte at:
// "19 more than Kent" and "twice as many" are claims of their own.
func (d *desk) hasDegree(at int) bool {
	n := d.numberFrom(d.back(at, 24))
	if n < len(d.facts.Numbers) && d.facts.Numbers[n].End <= at && at-d.facts.Numbers[n].End < 3 {
		return true
	}
	sentence := d.facts.SentenceOf(at)
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.End <= at && at-p.End < 3 {
			return true
		}
	}
	for _, m := range d.multiplesIn(sentence, sentence) {
		if m.End <= at && at-m.End < 3 {
			return true
		}
	}
	return false
}

func (d *desk) judgeAheadOf(sp prose.Span, place *prose.Area, more bool) Claim {
	var subject *prose.Area
	sentence := d.facts.SentenceOf(sp.Start)
	for _, a := range d.areasIn(sentence-1, sentence) {
		if a.End <= sp.Start && isForce(a.Area) {
			subject = &a
		}
	}
	unknown := Claim{Verdict: CannotTell, Why: "neither the story nor the figures give both numbers of this comparison"}
	if subject == nil || relate(subject.Area, place.Area) == same {
		return unknown
	}
	var out *Claim
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || relate(subject.Area, e.Area) != same || !d.allows(sentence, e) || d.saysOtherTime(sentence, *e) {
			continue
		}
		other := d.sameOf(place, e)
		if other == nil {
			continue
		}
		c := Claim{Verdict: Supported, Value: whole(e.value), Basis: []string{e.basis(), other.basis()},
			Why: fmt.Sprintf("%s has %s and %s has %s in %s", areaName(e.Area), figure.Thousands(e.value), areaName(other.Area), figure.Thousands(other.value), e.Period)}
		if e.value == other.value || (e.value > other.value) != more {
			c.Verdict, c.Kind = Contradicted, WrongArithmetic
		}
		if out != nil && out.Verdict != c.Verdict {
			return unknown // one way in one year, the other in another
		}
		out = &c
	}
	if out == nil {
		return unknown
	}
	return *out
}
