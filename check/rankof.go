package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// rankedEntry gives the figure that r is said of: that of the count right before it,
// or of the place that its sentence names before it, right after it, or that the text
// named last.
func (d *desk) rankedEntry(r rank) *entry {
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if e := c.sound(); c.End <= r.Start && e != nil && isForce(e.Area) && c.Change == prose.None && r.Start-c.End < 48 && !d.namesForce(c.End, r.End) {
			return e
		}
	}
	area := d.rankedPlace(r)
	if area == nil {
		return nil
	}
	for from := sentence; from >= sentence-2; from-- {
		for _, c := range d.saidIn(from, from+1) {
			if e := c.sound(); e != nil && c.Change == prose.None && relate(*area, e.Area) == same {
				return e
			}
		}
	}
	for _, c := range slices.Backward(d.saidIn(sentence-3, sentence+1)) {
		if e := c.sound(); e != nil {
			if own := d.sameOf(&prose.Area{Area: *area}, e); own != nil {
				return own
			}
		}
	}
	return d.onlyOf(*area, sentence)
}

// rankedPlace gives the force that r is said of.
func (d *desk) rankedPlace(r rank) *figure.Area {
	sentence := d.facts.SentenceOf(r.Start)
	var before, after *figure.Area
	for _, a := range d.areasIn(sentence, sentence) {
		switch {
		case !isForce(a.Area):
		case a.Start < r.End:
			before = &a.Area
		case after == nil && a.Start >= r.End && d.regionNamed(r, a) == nil && rankIsOf.MatchString(d.text[r.End:a.Start]):
			after = &a.Area
		}
	}
	switch {
	case before != nil:
		return before
	case after != nil:
		return after
	}
	for _, a := range slices.Backward(d.areasIn(sentence-3, sentence-1)) {
		if isForce(a.Area) {
			return &a.Area
		}
	}
	return nil
}

// rankIsOf stands between a rank and the place that it is said of, when that comes
// after it: "the highest number was in Kent".
var rankIsOf = lazyre.New(`(?i)^[^.;:,\d]{0,24}?\b(?:was|than|were|is|are|came|being|belongs?\s+to|went\s+to)\b[^.;:,\d]{0,24}$`)

// regionNamed gives the region that the area after a rank may be, of a name that a
// force has too: "the most of any force in the West Midlands".
func (d *desk) regionNamed(r rank, a prose.Area) *figure.Area {
	if a.Start < r.End || a.Start-r.End > 40 || !inThe.MatchString(d.text[r.End:a.Start]) && !inThe.MatchString(d.text[r.Start:a.Start]) {
		return nil
	}
	region, err := reference.LookupArea(areaName(a.Area) + " (region)")
	if err != nil {
		return nil
	}
	return &region
}

var inThe = lazyre.New(`(?i)\b(?:in|of|across)\s+the\s+$`)

// namesForce reports whether a force is named between two bytes.
func (d *desk) namesForce(from, to int) bool {
	sentence := d.facts.SentenceOf(from)
	return slices.ContainsFunc(d.areasIn(sentence, sentence), func(a prose.Area) bool {
		return isForce(a.Area) && a.Start >= from && a.End <= to
	})
}

// onlyOf gives the only figure of a place that suits the words of a sentence.
func (d *desk) onlyOf(area figure.Area, sentence int) (found *entry) {
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || relate(area, e.Area) != same || !d.allows(sentence, e) {
			continue
		}
		if found != nil && (found.value != e.value || found.Period != e.Period) {
			return nil
		}
		found = e
	}
	return found
}
