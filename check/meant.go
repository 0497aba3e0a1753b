package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// surely reports whether e, whose value c does not have, is for what c says:
// the measure that c names, the set of forces that it is said of, and a place
// that it names or carries. It may wrongly say no, but a wrong yes would call
// a right number wrong.
func (d *desk) surely(c *count, e *entry) bool {
	return d.namesMeasure(c, e) && d.ofSet(c, e) && d.placed(c, e)
}

// byChance reports whether c has the value of e but its words do not surely
// mean e, so that e cannot judge it: they are bare, or to call c wrong they
// are of another measure, another set of forces, or for a misprint or a number
// of people another place.
func (d *desk) byChance(c *count, e *entry) bool {
	switch {
	case c.Unit == prose.People && !countsPeople(e.Measure) && c.value >= 1000 && d.printedElsewhere(c, e):
		return false // "8,656 offences ... those 8,656 children"
	case e.slip, c.Unit == prose.People && !countsPeople(e.Measure):
		return !d.surely(c, e)
	case c.clash == WrongArea && d.otherValue(c) != nil && c.tight:
		return !d.namesMeasure(c, e) || !d.ofSet(c, e)
	case c.clash == WrongArea && d.otherValue(c) == nil && d.book.chance(c.value) > mostByChance:
		return true
	case c.clash != "":
		return !d.namesMeasure(c, e) || !d.ofSet(c, e) || d.bare(c, e)
	}
	return d.bare(c, e)
}

// bare reports whether nothing but its value ties c to e: its sentence has no
// unit, place or period for it, none is carried from before, and no other
// number of the story is set beside it.
func (d *desk) bare(c *count, e *entry) bool {
	if c.Unit != prose.Unsaid || c.base || c.current || d.placed(c, e) || d.tiedInSentence(c, e) {
		return false
	}
	return len(c.topics) == 0 || !c.area.ok || relate(c.area.area, e.Area) == apart
}

// tiedInSentence reports whether the sentence of c has a place or a period
// that may be those of e, or a number with a unit that c may share.
func (d *desk) tiedInSentence(c *count, e *entry) bool {
	return slices.ContainsFunc(d.areasIn(c.sentence, c.sentence), func(a prose.Area) bool { return relate(a.Area, e.Area) != apart }) ||
		slices.ContainsFunc(d.periodsIn(c.sentence, c.sentence), func(p prose.Period) bool {
			return periodLink{Period: p, ok: true}.fits(e.Period, e.Period.Months()) == 1
		}) ||
		slices.ContainsFunc(d.saidIn(c.sentence, c.sentence), func(o *count) bool { return o.Unit == prose.Offences })
}

// internetTopics are the topics of offences that are done over the internet by
// their nature or by their name.
var internetTopics = []string{"online", "images", "grooming", "communication"}

// namesMeasure reports whether the words of c allow the measure of e: a topic
// that they name is one of e's, and what sets e's measure apart is said.
func (d *desk) namesMeasure(c *count, e *entry) bool {
	if len(e.own) > 0 && !d.ownWords(c, e) || d.countsOtherKind(c, e) {
		return false
	}
	for _, t := range c.named {
		like := []string{t}
		switch t {
		case "online":
			like = internetTopics
		case "grooming": // papers call all of them that
			like = []string{"grooming", "communication", "online"}
		case "communication":
			like = []string{"grooming", "communication"}
		}
		if len(e.topics) > 0 && !slices.ContainsFunc(like, func(t string) bool { return slices.Contains(e.topics, t) }) {
			return false
		}
	}
	return true
}

// ofSet reports whether e can be for the forces that c is said of: a number of
// several forces is that of no single one, nor of another number of them.
func (d *desk) ofSet(c *count, e *entry) bool {
	n := d.forcesBeside(c)
	switch {
	case n < 2:
		return true
	case isForce(e.Area):
		return false
	case e.Area.Forces > 0:
		return e.Area.Forces == n
	}
	return c.area.ok && c.area.firm && relate(c.area.area, e.Area) == same
}

// placed reports whether the place of e is the one that c names or carries
// from before. Without a place of its own, a number of a thousand and more, or
// one whose words are those of one measure alone, may be a nation's; and in a
// book of one place every number may be of that place.
func (d *desk) placed(c *count, e *entry) bool {
	if d.areaFit(c, e) == 1 || d.book.onlyArea() {
		return true
	}
	national := e.Area.Kind == figure.Nation && (c.value >= 1000 || d.ownWords(c, e))
	return national && (!c.area.ok || !c.area.firm && relate(c.area.area, e.Area) != apart)
}

// onlyArea reports whether all figures are for one place.
func (b book) onlyArea() bool {
	return !slices.ContainsFunc(b, func(e entry) bool { return !sameArea(e.Area, b[0].Area) })
}
