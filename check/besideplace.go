package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// thanPlace stands between a comparison and the place that it is made with.
var thanPlace = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases|as\s+many|more|fewer|less|higher|lower|above|below|behind|ahead|clear|short|adrift))*\s+(?:(?:than|as|those|that|what|of)\s+(?:(?:in|of|for|by|the|that|those|number|figure|count|total)\s+)*)?(?:the\s+)?$`)

// besidePlace gives the pair that a comparison of two places is between when the
// story does not print both right there: "204 in Norfolk, four fewer than in
// Suffolk", "Dorset's number is twice Wiltshire's".
func (d *desk) besidePlace(sp prose.Span) (pair, bool) {
	place := d.placeAfter(sp)
	if place == nil {
		return pair{}, false
	}
	subject := d.subjectBefore(sp, place)
	if subject == nil {
		return pair{}, false
	}
	standard := d.sameOf(place, subject.e)
	if standard == nil {
		return pair{}, false
	}
	return pair{side{standard.value, nil, standard}, *subject, 2 * firmPair, true}, true
}

// placeAfter gives the place that the words right after sp compare with, unless
// its number stands there too.
func (d *desk) placeAfter(sp prose.Span) *prose.Area {
	sentence := d.facts.SentenceOf(sp.Start)
	areas := d.areasIn(sentence, sentence)
	for i := range areas {
		a := &areas[i]
		if a.Start >= sp.End && thanPlace.MatchString(d.text[sp.End:a.Start]) {
			if d.ownNumber(a) {
				return nil
			}
			return a
		}
	}
	return nil
}

// subjectBefore gives what is compared with place: the last count of the sentence
// before sp, or the last number of the place that the sentence names before sp.
func (d *desk) subjectBefore(sp prose.Span, place *prose.Area) *side {
	sentence := d.facts.SentenceOf(sp.Start)
	own := d.countsOf(sentence)
	for i := len(own) - 1; i >= 0; i-- {
		if c := own[i]; c.End <= sp.Start && c.sound() != nil && c.clash == "" {
			if relate(place.Area, c.best.Area) == same {
				return nil
			}
			return &side{c.value, c, c.best}
		}
	}
	area := d.comparedPlace(sp)
	if !area.ok || !area.firm || relate(area.area, place.Area) == same {
		return nil
	}
	last := d.lastOf(area, sp)
	if last == nil {
		return nil
	}
	return &side{last.value, nil, last}
}

// comparedTo ends before a place that something is compared with.
var comparedTo = lazyre.New(`(?i)\b(?:than|behind|ahead\s+of|below|above|short\s+of|clear\s+of|adrift\s+of|as)\s+(?:in\s+)?(?:the\s+)?$`)

// comparedPlace gives the last place before sp that nothing is compared with: "Sussex is
// 41 behind Kent but 125 ahead of Surrey" is twice of Sussex.
func (d *desk) comparedPlace(sp prose.Span) areaLink {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, a := range slices.Backward(d.areasIn(sentence, sentence)) {
		if a.End <= sp.Start && !comparedTo.MatchString(d.text[d.back(a.Start, 24):a.Start]) {
			return areaLink{a.Area, true, true}
		}
	}
	return d.areaOf(prose.Span{Start: sp.Start, End: sp.Start}, sp.Start)
}

// lastOf gives the figure of the last count before sp, when the place of area has
// one of its time and kind.
func (d *desk) lastOf(area areaLink, sp prose.Span) *entry {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, c := range slices.Backward(d.saidIn(sentence-4, sentence)) {
		if e := c.sound(); e != nil && c.End <= sp.Start {
			return d.sameOf(&prose.Area{Area: area.area}, e)
		}
	}
	return nil
}

// sameOf gives the only figure of place for the time and kind of e.
func (d *desk) sameOf(place *prose.Area, e *entry) (found *entry) {
	for i := range d.book {
		o := &d.book[i]
		if !o.known || o.slip || o.Measure != e.Measure || o.Period != e.Period || relate(place.Area, o.Area) != same {
			continue
		}
		if found != nil && found.value != o.value {
			return nil
		}
		found = o
	}
	return found
}

var restOf = lazyre.New(`(?i)\bthe\s+(?:rest|remainder)\s+of\s+(?:the\s+)?$|\bthe\s+other\s+forces\s+(?:in|of)\s+(?:the\s+)?$`)

// byRest judges a number that is said of the rest of a region or nation: what the
// figures leave when the force that was spoken of last is taken away.
func (d *desk) byRest(c *count) (Claim, bool) {
	if !c.exactly() || !c.area.ok || isForce(c.area.area) || !slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool {
		return a.Area == c.area.area && restOf.MatchString(d.text[d.back(a.Start, 32):a.Start])
	}) {
		return Claim{}, false
	}
	part := d.lastFigure(c)
	if part == nil || !isForce(part.Area) {
		return Claim{}, false
	}
	all := d.sameOf(&prose.Area{Area: c.area.area}, part)
	if all == nil || all.value < part.value {
		return Claim{}, false
	}
	left := all.value - part.value
	v := Claim{Verdict: Supported, Value: whole(left), Basis: []string{all.basis(), part.basis()},
		Why: fmt.Sprintf("%s less the %s of %s is %s", all.Value, part.Value, areaName(part.Area), figure.Thousands(left))}
	if left != c.value {
		v.Verdict, v.Kind = Contradicted, WrongArithmetic
	}
	return v, true
}
