package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// areaFit is 1 when e is for the area of c, 0 when nothing is said against it,
// and -1 when the words of c's own sentence surely name another place.
func (d *desk) areaFit(c *count, e *entry) int {
	if !c.area.ok {
		return 0
	}
	rel := relate(c.area.area, e.Area)
	if rel == nested && d.calledPolice(c) && isForce(e.Area) {
		rel = apart // "the West Midlands" may be the region of another force, West Midlands Police is not
	}
	switch {
	case rel == same:
		return 1
	case !c.area.firm || !c.speaks:
		return 0
	case rel == nested && isForce(c.area.area) && !isForce(e.Area) && wholeBefore.MatchString(d.text[d.back(c.Start, 24):c.Start]):
		return 0 // "145 of the 5,653": the whole is that of a wider place
	case rel == nested:
		return -max(d.wider(c, e), d.hasOwn(c, e), d.ledByOther(c, e))
	case c.tight:
		return -1
	}
	for _, a := range d.areasIn(c.sentence, c.sentence) {
		if relate(a.Area, e.Area) != apart && !d.boundElsewhere(c, a) {
			return 0
		}
	}
	if d.hasOtherNumber(c) {
		return 0
	}
	return -1
}

// calledPolice reports whether c has the place of a force that its sentence calls one.
func (d *desk) calledPolice(c *count) bool {
	return isForce(c.area.area) && slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool {
		return a.Area == c.area.area && ofPolice.MatchString(d.text[a.Start:a.End])
	})
}

// hasOtherNumber reports whether the place of c stands before another number alone, with the
// end of a clause between that and c: "98 to Cambridgeshire's 133; by 2020/21 it was 204".
func (d *desk) hasOtherNumber(c *count) bool {
	return slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool {
		return a.Area == c.area.area && a.End <= c.Start && d.boundElsewhere(c, a) && strings.Contains(d.text[a.End:c.Start], ";")
	})
}

var (
	bindsAfter  = lazyre.New(`(?i)^(?:['’]s?)?(?:\s+(?:police|constabulary|force))?\s*(?:[:(]|\s(?:with|had|recorded|logged|saw|on|at|has|for))\s*$|^['’]s?\s+$`)
	bindsBefore = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:in|by|from|for)\s+(?:the\s+)?$`)
)

// wholeBefore ends before a number that something is said to be a part of.
var wholeBefore = lazyre.New(`(?i)\bof\s+(?:the|all|those|these|all\s+the|a\s+total\s+of|the\s+total\s+of)\s+$`)

// boundElsewhere reports whether nothing but a small word ties area a to
// another count than c ("Essex with 209"), so that a is not the place of c.
func (d *desk) boundElsewhere(c *count, a prose.Area) bool {
	return slices.ContainsFunc(d.saidIn(c.sentence, c.sentence), func(o *count) bool {
		return o != c &&
			(a.End <= o.Start && bindsAfter.MatchString(d.text[a.End:o.Start]) || o.End <= a.Start && bindsBefore.MatchString(d.text[o.End:a.Start]))
	})
}

var joint = lazyre.New(`(?i)^(?:,|,?\s+and|\s+or|\s+nor|,?\s+&)\s+(?:the\s+|in\s+)*$`)

// joined reports whether a stands in a list of places ("Kent and Sussex"), so
// that numbers after the list may belong to any of them.
func (d *desk) joined(a prose.Area) bool {
	sentence := d.facts.SentenceOf(a.Start)
	return slices.ContainsFunc(d.areasIn(sentence, sentence), func(o prose.Area) bool {
		return o.End <= a.Start && joint.MatchString(d.text[o.End:a.Start]) || a.End <= o.Start && joint.MatchString(d.text[a.End:o.Start])
	})
}

// hasOwn is 1 when c stands right beside the name of its place, which has a
// figure of its own for the measure and period of e: c then is not for e's.
func (d *desk) hasOwn(c *count, e *entry) int {
	if !c.tight || isForce(c.area.area) == isForce(e.Area) {
		return 0
	}
	for i := range d.book {
		o := &d.book[i]
		if o.known && o.value != e.value && o.Measure == e.Measure && o.Period == e.Period && relate(c.area.area, o.Area) == same && c.period.fits(o.Period, o.Period.Months()) >= 0 {
			return 1
		}
	}
	return 0
}

// ledByOther is 1 when c is of a region or nation that leads its sentence and is the only
// place there, which has a figure of its own for the measure and period of e, and the story
// never names the force of e: "Across the East Midlands as a whole, police noted 1,046".
func (d *desk) ledByOther(c *count, e *entry) int {
	if isForce(c.area.area) || !isForce(e.Area) || len(d.areasIn(c.sentence, c.sentence)) != 1 ||
		slices.ContainsFunc(d.places, func(a figure.Area) bool { return relate(a, e.Area) == same }) || d.sameOf(&prose.Area{Area: c.area.area}, e) == nil {
		return 0
	}
	return 1
}

// wider is 1 when c is tied to a region or nation and e is for one force in
// it, or the other way round, and the story never names the place of e.
func (d *desk) wider(c *count, e *entry) int {
	if isForce(c.area.area) == isForce(e.Area) || c.area.area.Kind == figure.UnknownArea || e.Area.Kind == figure.UnknownArea || !c.tight {
		return 0
	}
	here := d.areasIn(c.sentence, c.sentence)
	if slices.ContainsFunc(here, func(a prose.Area) bool { return relate(a.Area, e.Area) == same }) {
		return 0
	}
	return 1
}

var (
	placeStart = lazyre.New(`(?i)(?:\b(?:in|across|for|by|from|throughout|within|and|while|at)\s+(?:the\s+|all\s+of\s+)?|^\s*(?:\d{1,2}[./)]\d{0,2}\s+)?(?:the\s+)?|[,;:.(]\s*(?:the\s+)?)$`)
	ofPolice   = lazyre.New(`(?i)(?:police|constabulary|force)$`)
	placeEnd   = lazyre.New(`(?i)^(?:['’]s?\b|\s+(?:alone\s+|itself\s+)?(?:police|force|officers|detectives|forces|area|number|figure|total|count|tally|recorded|had|has|saw|accounted|with|at|reported|logged|registered|counted|stood|stands|reached|rose|fell|went|gave|returned|came|comes|\())`)
	spokesman  = lazyre.New(`(?i)\b(?:NSPCC|BBC|ITV|charity|manager|spokes\w+|head|director|commissioner|MP|campaign\w*|service|centre|council)\s+(?:for\s+|in\s+|of\s+)?(?:the\s+)?$`)
)

// speaksFor reports whether the area of c stands where a sentence names the
// place that recorded something ("Kent Police", "in Kent", "Kent's"), and not
// as part of another name ("NSPCC Scotland").
func (d *desk) speaksFor(c *count) bool {
	for _, a := range d.areasIn(c.sentence, c.sentence) {
		if a.Area != c.area.area {
			continue
		}
		before := d.text[d.back(a.Start, 40):a.Start]
		after := d.text[a.End:d.forward(a.End, 24)]
		if spokesman.MatchString(before) {
			return false
		}
		if ofPolice.MatchString(d.text[a.Start:a.End]) || placeStart.MatchString(before) || placeEnd.MatchString(after) {
			return true
		}
	}
	return false
}

// aside is what may stand between a place and its number: "Wiltshire, its
// neighbour, had 77".
var aside = lazyre.New(`^,[^,.;:\d]{2,30},`)

var (
	itsNumber  = lazyre.New(`^(?:['’]s?)\s+\w`)
	asStandard = lazyre.New(`(?i)\b(?:of|than|as|against|beside)\s+(?:the\s+)?$`)
)

// standingAt stands between a place and its number: "North Wales's, at 214".
var standingAt = lazyre.New(`(?i)^['’]s?,\s+(?:at|on|with)\s+$`)

// labelled stands between a place and its number in a list or a table: "Suffolk (193)",
// "Kent: from 31", "West Yorkshire, 721".
var labelled = lazyre.New(`(?i)^(?:\s+(?:police|constabulary|force))?\s*[:,(–—-]\s*(?:(?:from|up|down|to|at|with|on)\s+){0,2}$`)

// tightArea reports whether an area stands right before or after c with
// nothing but a few words between, so that nothing else can be meant.
func (d *desk) tightArea(c *count) bool {
	for _, a := range d.areasIn(c.sentence, c.sentence) {
		gap := ""
		switch {
		case a.Area != c.area.area || d.joined(a):
			continue
		case a.End <= c.Start:
			gap = d.text[a.End:c.Start]
		case a.Start >= c.Phrase.End:
			if gap = d.text[c.Phrase.End:a.Start]; !placeBefore.MatchString(gap) {
				continue // "288 put the force ahead of Northumbria"
			}
		}
		if a.End <= c.Start && itsNumber.MatchString(gap) && asStandard.MatchString(d.text[d.back(a.Start, 12):a.Start]) {
			continue // "a tenth of Kent's number at 95"
		}
		if a.End <= c.Start && labelled.MatchString(d.text[a.End:c.Phrase.Start]) && (c.Unit == prose.Unsaid || !strings.Contains(d.text[a.End:c.Phrase.Start], ",")) {
			return true
		}
		gap = standingAt.ReplaceAllString(aside.ReplaceAllString(gap, ""), " ")
		if len(gap) <= 48 && !strings.ContainsAny(gap, ",;:(") {
			return true
		}
	}
	return false
}
