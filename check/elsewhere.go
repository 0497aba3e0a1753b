package check

import (
	"slices"

	"cyberflag/prose"
)

// elsewhere reports whether c is of another place than the change at sp, which
// is linked to area.
func (d *desk) elsewhere(sp prose.Span, area areaLink, c *count) bool {
	return d.otherPlace(area, c) || d.notHere(sp, c) || area.firm && isForce(area.area) && (c.whole || d.widerThan(area, c))
}

// widerThan reports whether c is firmly of a region or nation that the force of
// area lies in: what rose in South Wales is not the number for Wales.
func (d *desk) widerThan(area areaLink, c *count) bool {
	return c.area.ok && c.area.firm && c.best != nil && (c.speaks || c.clash == "" && relate(c.area.area, c.best.Area) == same) && !isForce(c.area.area) && !isForce(c.best.Area) && relate(area.area, c.area.area) == nested
}

// ofOthers reports whether b is firmly of another place than a, or of one force
// where a is of several.
func (d *desk) ofOthers(a, b *count) bool {
	if e := a.sound(); e != nil && isForce(e.Area) && b.area.ok && b.area.firm && isForce(b.area.area) && relate(b.area.area, e.Area) == apart {
		return true
	}
	if e, f := a.sound(), b.sound(); e != nil && f != nil && isForce(e.Area) && isForce(f.Area) && !sameArea(e.Area, f.Area) {
		return true // one force's number does not change into another's
	}
	return a.whole && !b.whole && b.area.firm && isForce(b.area.area) || d.otherPlace(a.area, b) && !d.samePlaceFigures(a, b)
}

// notHere reports whether a nation or region stands right before the change at
// sp ("the national rise of 36%") and the figure of c is for one force.
func (d *desk) notHere(sp prose.Span, c *count) bool {
	if c.best == nil || c.clash != "" || !isForce(c.best.Area) {
		return false
	}
	sentence := d.facts.SentenceOf(sp.Start)
	return slices.ContainsFunc(d.areasIn(sentence-1, sentence), func(a prose.Area) bool {
		return a.End <= sp.Start && sp.Start-a.End < 12 && !isForce(a.Area) && !d.hasNumber(a.End, sp.Start) && relate(a.Area, c.best.Area) != same
	})
}

// otherPlace reports whether c is firmly about another place than link.
func (d *desk) otherPlace(link areaLink, c *count) bool {
	if !link.ok || !link.firm || !c.area.ok || !c.area.firm {
		return false
	}
	if c.best != nil && relate(link.area, c.best.Area) == same {
		return false
	}
	return relate(link.area, c.area.area) == apart
}

func (d *desk) samePlaceFigures(a, b *count) bool {
	return a.best != nil && b.best != nil && sameArea(a.best.Area, b.best.Area)
}
