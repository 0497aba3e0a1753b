package check

import (
	"fmt"
	"slices"
	"strings"

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
	{"it is the number of one of several places", (*suspect).partCalledWhole},
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

// ofAllPlaces is said of a number of several places: "across the three counties".
var ofAllPlaces = lazyre.New(`(?i)\b(?:across|throughout|over|for|in|by|from)\s+(?:all\s+)?(?:the\s+|these\s+|those\s+|our\s+)?(?:whole\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z-]+\s+)?(?:counties|forces|districts|boroughs|areas|divisions|towns|places|wards|cities|councils|constabularies|neighbours)\b`)

// partCalledWhole: 940 across the three counties, which one of them has alone.
func (s *suspect) partCalledWhole() []guess {
	c := s.number()
	if c == nil || c.value < leastOfPlace || !s.saidOfAll(c) {
		return nil
	}
	var one *count
	var others []*count
	for _, o := range s.saidIn(c.sentence-4, c.sentence-1) {
		switch {
		case o.Change != prose.None || !o.exactly() || !o.area.ok || !o.area.firm || isWide(o.area.area) || o.Unit != c.Unit && o.Unit != prose.Unsaid && c.Unit != prose.Unsaid:
		case o.value == c.value && !s.saysTogether(o):
			one = o
		default:
			others = append(others, o)
		}
	}
	if one == nil {
		return nil
	}
	p, known := one.when()
	others = slices.DeleteFunc(others, func(o *count) bool {
		q, ok := o.when()
		return relate(o.area.area, one.area.area) != apart && !s.onlyApartByName(o, one) || known && ok && p != q
	})
	if len(others) == 0 {
		return nil
	}
	name := areaName(one.area.area)
	return []guess{{Claim{Verdict: Contradicted, Kind: WrongArea, Value: whole(c.value), Basis: []string{s.basisOfCount(one)},
		Why: fmt.Sprintf("%s is the number of %s alone, and there are others beside it", figure.Thousands(c.value), name)}, 0}}
}

func isWide(a figure.Area) bool { return a.Kind == figure.Nation || a.Kind == figure.Region }

// onlyApartByName reports whether two places are of names that no list has, and are not one.
func (s *suspect) onlyApartByName(a, b *count) bool {
	return isLocal(a.area.area) && isLocal(b.area.area) && !sameArea(a.area.area, b.area.area)
}

// saidOfAll reports whether the words right after c, or those that lead to it, say it of
// several places together and not of each.
func (s *suspect) saidOfAll(c *count) bool {
	after := s.text[c.End:s.forward(c.End, 72)]
	if eachAfter.MatchString(after) || eachOfAll.MatchString(s.sentenceText(c.sentence)) {
		return false
	}
	if at := ofAllPlaces.FindStringIndex(after); at != nil && !strings.ContainsAny(after[:at[0]], ".;:,") {
		return true
	}
	before := s.text[s.back(c.Start, 72):c.Start]
	at := ofAllPlaces.FindStringIndex(before)
	return at != nil && !strings.ContainsAny(before[at[1]:], ".;:")
}

// eachOfAll is said of a number that each of several places has, or one of them.
var eachOfAll = lazyre.New(`(?i)\b(?:each|apiece|respectively|most|highest|largest|biggest|fewest|lowest|of\s+which|one\s+of)\b`)
