package check

import (
	"slices"

	"cyberflag/prose"
)

// partOfKind gives the parting of the whole of p for the kind of offence that is named
// between two bytes and is no word of the whole's own kind: "communication made up 37 per
// cent of them".
func (d *desk) partOfKind(p parting, from, to int) (parting, bool) {
	sentence := d.facts.SentenceOf(from)
	if p.all.e == nil {
		return parting{}, false
	}
	var found *entry
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || e.Measure == p.all.e.Measure || e.Period != p.all.e.Period || !samePlace(e.Area, p.all.e.Area) || e.value >= p.all.value || isPopulation(e) ||
			!slices.ContainsFunc(d.topicsIn(sentence, sentence), func(t prose.Topic) bool {
				return t.Start >= from && t.End <= to && slices.Contains(e.topics, t.Name) && !slices.Contains(p.all.e.topics, t.Name)
			}) {
			continue
		}
		if found != nil && found.value != e.value {
			return parting{}, false
		}
		found = e
	}
	if found == nil {
		return parting{}, false
	}
	return parting{side{found.value, nil, found}, p.all}, true
}

// mostBack is how many sentences before it a share may speak of "the total".
const mostBack = 6

// wholesBefore gives the numbers before a byte that a share may be of, the last first.
func (d *desk) wholesBefore(sentence, before int) (out []*count) {
	for _, c := range slices.Backward(d.saidIn(sentence-mostBack, sentence)) {
		if c.Start < before && c.exactly() && c.Change == prose.None && !c.base && !c.notOffences() && c.value > 0 {
			out = append(out, c)
		}
	}
	return out
}

// partOf gives the parting of the whole all with c as its part, when the words or the
// figures have c in it: as one of the numbers that it is the sum of, as a force of a wider
// place, or as one kind of what it counts.
func (d *desk) partOf(all side, c *count) (parting, bool) {
	p := parting{side{c.value, c, c.sound()}, all}
	if all.c == nil || all.c == c || c.value >= all.value {
		return parting{}, false
	}
	if e, f := p.part.e, all.e; e != nil && f != nil {
		return p, e.Period == f.Period && e.Measure == f.Measure && !isForce(f.Area) && relate(e.Area, f.Area) == nested || isPartOf(e, f)
	}
	if slices.Contains(d.sumsOf(all.c), c) {
		return p, true
	}
	if p.part.e == nil || all.e != nil {
		return parting{}, false
	}
	v := d.judgeCount(all.c)
	return p, v.Verdict == Supported && len(v.Basis) > 1 && slices.Contains(v.Basis, p.part.e.basis())
}

// partOfPlace gives the parting of the whole of p for the place that is named between two
// bytes, by its number or figure of the time and kind of that whole.
func (d *desk) partOfPlace(p parting, from, to int) (parting, bool) {
	sentence := d.facts.SentenceOf(from)
	var place *prose.Area
	areas := d.areasIn(sentence, sentence)
	for i := range areas {
		if areas[i].Start >= from && areas[i].End <= to {
			place = &areas[i]
		}
	}
	if place == nil || !isForce(place.Area) || p.all.c == nil {
		return parting{}, false
	}
	if p.all.e != nil {
		if e := d.sameOf(place, p.all.e); e != nil && e.value < p.all.value {
			return parting{side{e.value, nil, e}, p.all}, true
		}
		return parting{}, false
	}
	for _, c := range d.sumsOf(p.all.c) {
		if c.area.ok && relate(place.Area, c.area.area) == same && c.value < p.all.value {
			return parting{side{c.value, c, c.sound()}, p.all}, true
		}
	}
	if v := d.judgeCount(p.all.c); v.Verdict == Supported && len(v.Basis) > 1 {
		for i := range d.book {
			if e := &d.book[i]; e.known && relate(place.Area, e.Area) == same && slices.Contains(v.Basis, e.basis()) {
				return parting{side{e.value, nil, e}, p.all}, true
			}
		}
	}
	return parting{}, false
}

// atOtherTime gives the figures of p at the time that is said right after sp.
func (d *desk) atOtherTime(p parting, sp prose.Span) (parting, bool) {
	if p.part.e == nil || p.all.e == nil {
		return parting{}, false
	}
	sentence := d.facts.SentenceOf(sp.Start)
	for _, t := range d.periodsIn(sentence, sentence) {
		if t.Start < sp.End || d.hasNumber(sp.End, t.Start) {
			continue
		}
		at := periodLink{Period: t, ok: true, firm: true}
		if t.Kind == prose.YearBefore {
			at.resolved = shifted(p.all.e.Period, -1)
		}
		part, all := d.atTime(p.part.e, at), d.atTime(p.all.e, at)
		if part == nil || all == nil || part.Period != all.Period || part.value >= all.value {
			return parting{}, false
		}
		return parting{side{part.value, nil, part}, side{all.value, nil, all}}, true
	}
	return parting{}, false
}

// atTime gives the only figure of what e counts at another time.
func (d *desk) atTime(e *entry, at periodLink) (found *entry) {
	for i := range d.book {
		o := &d.book[i]
		if o.known && !o.slip && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.Months() == e.Period.Months() && at.fits(o.Period, o.Period.Months()) == 1 {
			if found != nil && found.value != o.value {
				return nil
			}
			found = o
		}
	}
	return found
}
