package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// slippedFigure: 241 for the 214 of its place and time; or for the one figure that the
// story does not print, where a slip so plain is no chance.
func (s *suspect) slippedFigure() []guess {
	c := s.number()
	if c == nil || c.best != nil || c.value < leastOfPlace || s.saidRemainder(c) {
		return nil
	}
	e := s.slippedFrom(c)
	if e == nil || c.Unit != prose.Offences && c.Unit != prose.Unsaid {
		e = s.plainSlip(c)
	}
	if e == nil {
		return nil
	}
	v := Claim{Verdict: Contradicted, Kind: Misprint, Value: whole(e.value), Basis: []string{e.basis()},
		Why: fmt.Sprintf("%s in %s is %s: %s", areaName(e.Area), e.Period, e.Value, slipWords(c.value, e.value))}
	if s.printedElsewhere(c, e) {
		v.Kind = TwoValues
		v.Why += ", and the story prints " + figure.Thousands(e.value) + " too"
	}
	return []guess{{v, 0}}
}

// plainSlip gives the only figure that c is a slip of, of those that the story does not
// print, when so few numbers are that it is no chance: digits swapped in three or more, or
// one wrong in four and more. Nothing in the words may speak against it.
func (s *suspect) plainSlip(c *count) (found *entry) {
	if c.value < leastAlone {
		return nil
	}
	for _, list := range []book{s.book, s.aside} {
		for i := range list {
			e := &list[i]
			if !e.known || e.slip || isPopulation(e) || !isPlainSlip(c.value, e.value) || s.printedElsewhere(c, e) ||
				!s.namesPlaceOf(e) || !s.topicsAllow(c, e) || s.areaFit(c, e) < 0 || s.periodFit(c, e) < 0 || !s.countsLike(c, e) {
				continue
			}
			if found != nil && found.value != e.value {
				return nil
			}
			found = e
		}
	}
	return found
}

// isPlainSlip reports whether a and b, which differ, are one number with two digits swapped,
// or one of four and more wrong.
func isPlainSlip(a, b int64) bool {
	if !digitSlip(a, b) {
		return false
	}
	how := slipWords(a, b)
	return how == "two digits are swapped" || how == "one digit is wrong" && a >= 1000
}

// namesPlaceOf reports whether the story names the place of e, or the figures have no other.
func (s *suspect) namesPlaceOf(e *entry) bool {
	return s.book.onlyArea() || slices.ContainsFunc(s.places, func(a figure.Area) bool { return relate(a, e.Area) == same })
}

// topicsAllow reports whether c, where it names a kind of offence, names one of e's.
func (s *suspect) topicsAllow(c *count, e *entry) bool {
	return s.namesMeasure(c, e) || len(c.named) == 0 || hasAny(c.named, e.topics)
}

// countsLike reports whether the unit of c may be that of e.
func (d *desk) countsLike(c *count, e *entry) bool {
	switch c.Unit {
	case prose.Offences, prose.Unsaid:
		return true
	case prose.People:
		return countsPeople(e.Measure) || namesNoun(string(e.Measure), d.nounOf(c))
	}
	return namesNoun(string(e.Measure), d.nounOf(c))
}

// slippedBase: 1,243 is 83 more than 1,160, and not than 1,106.
func (s *suspect) slippedBase() (out []guess) {
	c := s.number()
	if c == nil || c.best != nil || c.value < leastAlone || c.notOffences() {
		return nil
	}
	near := s.saidIn(c.sentence-1, c.sentence+1)
	for _, n := range near {
		if n.Change == prose.None || !n.exactly() {
			continue
		}
		for _, o := range near {
			if o == c || o.Change != prose.None || !o.exactly() || s.otherPlace(c.area, o) {
				continue
			}
			is, words := o.value-n.value, " less "
			if o.value < c.value {
				is, words = o.value+n.value, " and "
			}
			earlier := (n.Change == prose.Up) == (o.value > c.value)
			if !swapped(c.value, is) || earlier && o.best == nil && swapped(o.value, c.value+o.value-is) {
				continue // of two that may be the slip it is the one that is new
			}
			why := fmt.Sprintf("%s%s%s is %s: %s", figure.Thousands(o.value), words, figure.Thousands(n.value), figure.Thousands(is), slipWords(c.value, is))
			out = append(out, guess{Claim{Verdict: Contradicted, Kind: Misprint, Value: whole(is), Basis: []string{"the story: " + why}, Why: why}, 0})
		}
	}
	return out
}

// swapped reports whether two digits of printed are swapped in is.
func swapped(printed, is int64) bool {
	return is >= 0 && digitSlip(is, printed) && slipWords(printed, is) == "two digits are swapped"
}
