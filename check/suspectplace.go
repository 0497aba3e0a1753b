package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A number that has the value of some figure is taken for right unless its words surely
// say another place or time. The slot test says more: where the place that a number is said
// of has a figure of its own for that time, which the story never prints, and the printed
// value is that of a place that the sentence does not name, the one was written for the
// other. It is the same with times.

// displaced are the slips of a number that has the value of a figure.
var displaced = []hypothesis{
	{"it is the number of another place", (*suspect).ofOtherPlace},
	{"it is the number of another time", (*suspect).ofOtherTimeThan},
}

// ofOtherPlace: 427 for Staffordshire, which had 325; 427 is West Midlands.
func (s *suspect) ofOtherPlace() []guess {
	c := s.number()
	if c == nil || c.best == nil || !c.area.ok || !c.area.firm || s.saidRemainder(c) || !s.placeLeads(c) {
		return nil
	}
	e := c.best
	if relate(c.area.area, e.Area) == nested && wholeBefore.MatchString(s.text[s.back(c.Start, 24):c.Start]) {
		return nil // "Kent's share of the 5,653"
	}
	here := s.placesIn(c.sentence)
	if relate(c.area.area, e.Area) == same || slices.ContainsFunc(here, func(a prose.Area) bool { return relate(a.Area, e.Area) == same }) {
		return nil
	}
	own := s.sameOf(&prose.Area{Area: c.area.area}, e)
	if own == nil || own.value == c.value || s.prints(own.value) || s.ofValueElsewhere(c, c.area.area) {
		return nil
	}
	return []guess{{s.notItsOwn(WrongArea, e, own), 0}}
}

// ofOtherTimeThan: 243 beside the numbers of other places that are all of 2018-19, for
// 214; 243 is 2017-18.
func (s *suspect) ofOtherTimeThan() []guess {
	c := s.number()
	if c == nil || c.best == nil || c.base || c.current || c.period.ok || s.changed(c.sentence) {
		return nil
	}
	e := c.best
	var time *figure.Period
	for _, o := range s.countsOf(c.sentence) {
		f := o.sound()
		if o == c || f == nil || o.base {
			continue
		}
		if f.Measure != e.Measure || f.Period == e.Period || sameArea(f.Area, e.Area) || time != nil && *time != f.Period {
			return nil
		}
		time = &f.Period
	}
	if time == nil {
		return nil
	}
	own := s.atTime(e, periodLink{Period: prose.Period{Kind: prose.Dated, Period: *time, Months: time.Months()}, ok: true, firm: true})
	if own == nil || own.value == c.value || s.prints(own.value) {
		return nil
	}
	return []guess{{s.notItsOwn(WrongPeriod, e, own), 0}}
}

func (s *suspect) notItsOwn(k Kind, e, own *entry) Claim {
	return Claim{Verdict: Contradicted, Kind: k, Value: whole(e.value), Basis: []string{e.basis(), own.basis()},
		Why: fmt.Sprintf("%s; %s in %s is %s, which the story does not have", e.label(), areaName(own.Area), own.Period, own.Value)}
}

// placesIn gives the places that a sentence names, without one that only says where
// another lies: the county of "Redmarsh, Bedfordshire".
func (d *desk) placesIn(sentence int) (out []prose.Area) {
	areas := d.areasIn(sentence, sentence)
	for i, a := range areas {
		if i > 0 && isLocal(areas[i-1].Area) && !isLocal(a.Area) && d.text[areas[i-1].End:a.Start] == ", " {
			continue
		}
		out = append(out, a)
	}
	return out
}

// withoutIt ends before a place that is left out.
var withoutIt = lazyre.New(`(?i)\b(?:without|excluding|except|bar|barring|leav(?:e|ing)(?:\s+out)?|tak(?:e|ing)(?:\s+out)?|minus)\s+(?:the\s+)?$`)

// placeLeads reports whether the place of c stands before it or right beside it, and in no
// list of places of any of which c may be.
func (s *suspect) placeLeads(c *count) bool {
	leads := false
	for _, a := range s.areasIn(c.sentence, c.sentence) {
		if a.Area == c.area.area {
			if s.joined(a) || withoutIt.MatchString(s.text[s.back(a.Start, 24):a.Start]) {
				return false
			}
			leads = leads || c.tight || a.End <= c.Start
		}
	}
	return leads
}

// ofValueElsewhere reports whether another number of the story is said of a place and time
// as c is: then the place has its number there.
func (s *suspect) ofValueElsewhere(c *count, place figure.Area) bool {
	return slices.ContainsFunc(s.saidIn(c.sentence, c.sentence), func(o *count) bool {
		return o != c && o.Change == prose.None && o.tight && o.best != nil && o.best.Period == c.best.Period && sameArea(o.best.Area, place)
	})
}
