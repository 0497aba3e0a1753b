package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// calledOtherwise: 1,120 arrests, where the story or a figure has 1,120 offences; 725 more
// people, where these are 725 more offences. As many officers as offences may be chance, so
// the words must tie the two numbers: they name one place or time, or the story has another
// number of the same noun, or speaks of it elsewhere.
func (s *suspect) calledOtherwise() []guess {
	c := s.form.count
	switch {
	case c == nil || !c.exactly() || !c.notOffences() && c.Unit != prose.People || ownReports.MatchString(s.clauseAbout()):
		return nil
	case c.Change != prose.None:
		return s.differenceOtherwise(c)
	case c.value < leastAlone || c.best != nil && c.ofPeople(c.best):
		return nil
	}
	for _, o := range s.ofValue[c.value] {
		if o != c && o.Unit == prose.Offences && o.Change == prose.None && s.tied(c, o) {
			return []guess{{s.calledWrongly(c, o.value, "the story: "+plain(s.text[o.Phrase.Start:o.Phrase.End])), 0}}
		}
	}
	if e := c.best; e != nil && c.Unit == prose.People && s.areaFit(c, e) >= 0 && s.periodFit(c, e) >= 0 && !s.countsLike(c, e) && s.book.chance(c.value) <= mostByChance {
		return []guess{{s.calledWrongly(c, e.value, e.basis()), 0}}
	}
	if e := s.sameNamed(c); e != nil {
		return []guess{{s.calledWrongly(c, e.value, e.basis()), 0}}
	}
	return nil
}

// ownReports is said of people who are counted by what they reported.
var ownReports = lazyre.New(`(?i)\b(?:report(?:ed|ing)?|came\s+forward|complain(?:ed|ing)|rang|phoned|contact(?:ed|ing)|sought|got\s+in\s+touch|call(?:ed|ing)|turned\s+to)\b`)

// clauseAbout gives the clause of the claim, but for its own words.
func (s *suspect) clauseAbout() string {
	_, after := s.clauseOf(s.phrase)
	return s.text[after.Start:after.End]
}

func (s *suspect) calledWrongly(c *count, value int64, basis string) Claim {
	return Claim{Verdict: Contradicted, Kind: WrongUnit, Value: whole(value), Basis: []string{basis},
		Why: fmt.Sprintf("%s is a number of offences; how many %s there were is not known", figure.Thousands(value), s.nounOr(c))}
}

func (s *suspect) nounOr(c *count) string {
	if n := s.nounOf(c); n != "" {
		return n
	}
	return "people"
}

// tied reports whether c, a number of people or things, is surely o, a number of offences
// with the same value.
func (s *suspect) tied(c, o *count) bool {
	if c.area.ok && c.area.firm && o.area.ok && relate(c.area.area, o.area.area) == apart {
		return false
	}
	if c.notOffences() && s.speaksElsewhere(c) || s.countedApart(c) {
		return true
	}
	p, okP := c.when()
	q, okQ := o.when()
	return c.notOffences() && c.area.firm && c.period.firm && okP && okQ && p == q
}

// countedApart reports whether the story has another number of the noun of c for the place
// of c or for none: "214 offences against 131 victims ... those 214 victims".
func (s *suspect) countedApart(c *count) bool {
	noun := s.nounOf(c)
	for _, o := range s.around(c) {
		if o != c && o.value != c.value && o.Change == prose.None && noun != "" && s.nounOf(o) == noun && !s.otherPlace(c.area, o) {
			return true
		}
	}
	return false
}

// sameNamed gives the figure of the value of c, where the words of c name its place and time.
func (s *suspect) sameNamed(c *count) *entry {
	e := c.best
	if e == nil || c.clash != "" || !c.notOffences() || s.areaFit(c, e) != 1 || !c.area.firm || !c.period.ok || !c.period.firm || c.period.fits(e.Period, e.Period.Months()) != 1 {
		return nil
	}
	return e
}

// differenceOtherwise: of two numbers of offences beside it, the difference is c.
func (s *suspect) differenceOtherwise(c *count) []guess {
	const byChance = 30 // smaller differences agree by chance
	if c.value < byChance {
		return nil
	}
	near := s.saidIn(c.sentence-2, c.sentence)
	for _, o := range near {
		if o.Unit == c.Unit && s.nounOf(o) == s.nounOf(c) && o.Change == prose.None {
			return nil
		}
	}
	for _, a := range near {
		for _, b := range near {
			if !ofEvents(a) || !ofEvents(b) || s.ofOthers(a, b) || (c.Change == prose.Up) != (b.value > a.value) || distance64(a.value, b.value) != c.value || a.Start >= c.Start || b.Start >= c.Start {
				continue
			}
			r := pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 0, true}
			v := s.calledWrongly(c, b.value-a.value, "the story: "+figure.Thousands(a.value)+" and "+figure.Thousands(b.value))
			v.Why = r.steps() + " is " + signed(b.value-a.value) + " in offences, not in " + s.nounOr(c)
			return []guess{{v, 0}}
		}
	}
	return nil
}

// ofEvents reports whether a number is one that offences may have.
func ofEvents(o *count) bool {
	return o.exactly() && o.Change == prose.None && (o.Unit == prose.Offences || o.Unit == prose.Unsaid) && (o.best == nil || !countsPeople(o.best.Measure))
}
