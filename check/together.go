package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	togetherAfter  = lazyre.New(`(?i)^[^.;:\d]{0,32}?\b(?:between\s+them|together|combined|jointly|in\s+all|altogether|in\s+total|put\s+together)\b`)
	togetherBefore = lazyre.New(`(?i)\b(?:together|combined|jointly|between\s+them|a\s+total\s+of|a\s+combined|the\s+sum|add(?:s|ed)?\s+up|in\s+all)\b[^.;:\d]{0,40}$`)
)

// byNamed judges a number that is said of several places together by the figures
// of each: "Sussex and Surrey 263 between them".
func (d *desk) byNamed(c *count) (Claim, bool) {
	if !c.exactly() || c.notOffences() || !d.saysTogether(c) {
		return Claim{}, false
	}
	places := d.listBefore(c)
	n := len(places)
	if n < 2 {
		places, n = d.placesCounted(c)
	}
	if n < 2 || len(places) < n {
		return d.byAllNamed(c)
	}
	var wrong *Claim
	among := 0
	for _, set := range d.book.sets() {
		if v, ok := sumOfPlaces(c, thoseIn(places, n, set), set); ok {
			if v.Verdict == Supported {
				c.callsPeople(set[0].Measure, &v)
				return v, true
			}
			if last := d.lastFigure(c); wrong != nil && (last == nil || set[0].Period != last.Period || set[0].Measure != last.Measure) {
				continue // of the year and kind of the last number before it, if anything
			}
			wrong = &v
			among++
		}
	}
	if wrong == nil || among > 1 && d.lastFigure(c) == nil {
		return Claim{}, false
	}
	return *wrong, true
}

// saysTogether reports whether the words around c say it of several places together.
func (d *desk) saysTogether(c *count) bool {
	after := d.text[c.End:d.forward(c.End, 64)]
	before := func(bytes int) string { return d.text[d.back(c.Start, bytes):c.Start] }
	return togetherAfter.MatchString(after) || forTheSeveral.MatchString(after) ||
		theSeveral.MatchString(before(48)) || jointFigure.MatchString(before(48)) || d.countedList(c) ||
		thePair.MatchString(before(72)) || togetherBefore.MatchString(before(72))
}

// byAllNamed supports a number that is said of several places together by the figures of
// those that the story names, whether before it or after: "Midlands forces reported 652
// between them". Which places are meant is not said, so they can only support it; where the
// sentence counts its forces, all of those are meant. What no such sum supports, a joint
// total that the story names may contradict.
func (d *desk) byAllNamed(c *count) (Claim, bool) {
	places := d.forcesNear(c.sentence-mostLines, c.sentence+mostLines)
	near := d.forcesNear(c.sentence-2, c.sentence)
	for _, set := range d.book.sets() {
		for _, some := range [][]figure.Area{near, places} {
			some = slices.DeleteFunc(slices.Clone(some), func(p figure.Area) bool {
				return !slices.ContainsFunc(set, func(e entry) bool { return sameArea(e.Area, p) })
			})
			if said := d.saysForces(c.sentence); len(some) < 2 || said > 0 && said != len(some) {
				continue
			}
			if v, ok := sumOfPlaces(c, some, set); ok && v.Verdict == Supported {
				c.callsPeople(set[0].Measure, &v)
				return v, true
			}
		}
	}
	return d.wrongJoint(c)
}

// wrongJoint says of a number that is said of several places together, at a time that its
// words say, that it is near the one joint total of places named together for that time.
func (d *desk) wrongJoint(c *count) (Claim, bool) {
	if !c.period.ok || c.Unit == prose.People {
		return Claim{}, false
	}
	var found *entry
	totals := d.jointTotals()
	for i := range totals {
		e := &totals[i]
		if c.period.fits(e.Period, e.Period.Months()) != 1 || !nearTotal(e.value, c.value) || !d.namesMeasure(c, e) || d.saysForces(c.sentence) > 0 && d.saysForces(c.sentence) != len(e.joint) {
			continue
		}
		if found != nil && found.value != e.value {
			return Claim{}, false
		}
		found = e
	}
	if found == nil || found.value == c.value {
		return Claim{}, false
	}
	return Claim{Verdict: Contradicted, Kind: PartsDoNotSum, Value: whole(found.value), Basis: []string{found.basis()},
		Why: fmt.Sprintf("%s in %s come to %s", areaName(found.Area), found.Period, figure.Thousands(found.value))}, true
}

// lastFigure gives the figure of the last count before c that has one.
func (d *desk) lastFigure(c *count) *entry {
	for i := c.at - 1; i >= 0; i-- {
		if e := d.counts[i].sound(); e != nil {
			return e
		}
	}
	return nil
}

// sumOfPlaces holds c against the sum of the figures that set has for places; it
// gives false when one of them has none, or the period is another.
func sumOfPlaces(c *count, places []figure.Area, set []entry) (Claim, bool) {
	if len(places) == 0 || c.period.fits(set[0].Period, set[0].Period.Months()) < 0 {
		return Claim{}, false
	}
	var total int64
	var words []string
	v := Claim{Verdict: Supported}
	for _, p := range places {
		i := slices.IndexFunc(set, func(e entry) bool { return sameArea(e.Area, p) })
		if i < 0 {
			return Claim{}, false
		}
		total += set[i].value
		words = append(words, set[i].Value.String())
		v.Basis = append(v.Basis, set[i].basis())
	}
	v.Value = whole(total)
	v.Why = fmt.Sprintf("%s = %s", strings.Join(words, " + "), figure.Thousands(total))
	if total != c.value {
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, true
}

var howMany = lazyre.New(`(?i)\b(two|three|four|five|six)\s+[^.;:\d]{0,40}$`)

// countedList reports whether the list of places before c says how many they are:
// "the three counties of Essex, Norfolk and Suffolk".
func (d *desk) countedList(c *count) bool {
	places := d.listBefore(c)
	if len(places) < 2 {
		return false
	}
	first := places[len(places)-1]
	for _, a := range d.areasIn(c.sentence, c.sentence) {
		if a.Area == first {
			m := howMany.FindStringSubmatch(d.text[d.back(a.Start, 48):a.Start])
			if m == nil {
				return false
			}
			n, _ := prose.WholeNumber(m[1])
			return n == len(places)
		}
	}
	return false
}

// forTheSeveral says how many places a number is of, named before.
var forTheSeveral = lazyre.New(`(?i)^[^.;:\d]{0,24}?\b(?:for|in|across|by)\s+(?:all\s+)?the\s+(two|three|four|five|six)\b`)

// jointFigure calls the number after it that of several: "the pair's joint figure, 468".
var jointFigure = lazyre.New(`(?i)\b(pair|two|three|four|five|six)(?:(?:['’]s?|\s+forces['’]?)?\s+(?:joint|combined|common)|-(?:force|county|area))\s+(?:figure|total|number|count|tally|sum)s?(?:\s+[^.;:,\d]{2,24})?(?:,|\s+(?:of|was|is|came\s+to))\s+$`)

// thePair says that the number after it is of two or three places, with any words of
// recording between: "the pair closed the year on 362".
var thePair = lazyre.New(`(?i)\b(?:the|that|this)\s+(?:same\s+)?(pair|duo|trio|quartet|neighbours|two|three|four|five)(?:['’]s?)?(?:\s+(?:forces|counties|constabularies))?(?:\s+[a-z]+){1,6}?\s+(?:from\s+[\d,]+\s+(?:[a-z]+\s+)?(?:up\s+|down\s+)?to\s+)?$`)

// theSeveral says the same before the number: "all three had 658".
var theSeveral = lazyre.New(`(?i)\b(?:all|the|these|those|so)\s+(two|three|four|five|six|pair)\s+(?:forces\s+|counties\s+|of\s+them\s+)?(?:(?:that|which|who)\s+(?:[a-z]+\s+){1,4}?)?(?:between\s+them\s+|together\s+)?(?:had|recorded|logged|reported|counted|registered|flagged|saw|reached|made|came\s+to|have)\s+$`)

// placesCounted gives the forces named around c when its words say that it is of
// so many: "605 for the three".
func (d *desk) placesCounted(c *count) (places []figure.Area, n int) {
	m := forTheSeveral.FindStringSubmatch(d.text[c.End:d.forward(c.End, 64)])
	if m == nil {
		m = jointFigure.FindStringSubmatch(d.text[d.back(c.Start, 48):c.Start])
	}
	if m == nil {
		m = theSeveral.FindStringSubmatch(d.text[d.back(c.Start, 48):c.Start])
	}
	if m == nil {
		m = thePair.FindStringSubmatch(d.text[d.back(c.Start, 72):c.Start])
	}
	if m == nil {
		return nil, 0
	}
	n = howManyIn(m[1])
	for from := c.sentence; from >= c.sentence-6; from-- {
		if places = d.withFigures(d.forcesNear(from, c.sentence)); len(places) >= n {
			break
		}
	}
	return places, n
}

// howManyIn gives the number of a word for so many places.
func howManyIn(word string) int {
	switch strings.ToLower(word) {
	case "pair", "duo", "neighbours":
		return 2
	case "trio":
		return 3
	case "quartet":
		return 4
	}
	n, _ := prose.WholeNumber(word)
	return n
}

// withFigures gives the places that any figure is for, or all when none is.
func (d *desk) withFigures(places []figure.Area) []figure.Area {
	some := slices.DeleteFunc(slices.Clone(places), func(p figure.Area) bool {
		return !slices.ContainsFunc(d.book, func(e entry) bool { return sameArea(e.Area, p) })
	})
	if len(some) == 0 {
		return places
	}
	return some
}

// thoseIn gives the places that set has a figure for, where more are named than the
// number is said of.
func thoseIn(places []figure.Area, n int, set []entry) []figure.Area {
	if len(places) == n {
		return places
	}
	some := slices.DeleteFunc(slices.Clone(places), func(p figure.Area) bool {
		return !slices.ContainsFunc(set, func(e entry) bool { return sameArea(e.Area, p) })
	})
	if len(some) != n {
		return nil
	}
	return some
}

// forcesNear gives the forces that some sentences name, each once.
func (d *desk) forcesNear(from, to int) (out []figure.Area) {
	for _, a := range d.areasIn(from, to) {
		if isForce(a.Area) && !slices.Contains(out, a.Area) {
			out = append(out, a.Area)
		}
	}
	return out
}

// listBefore gives the forces of the list that stands before c in its sentence,
// with no number between: "Kent, Sussex and Surrey".
func (d *desk) listBefore(c *count) []figure.Area {
	var out []figure.Area
	next := -1
	for _, a := range slices.Backward(d.areasIn(c.sentence, c.sentence)) {
		if a.End > c.Start {
			continue
		}
		if !isForce(a.Area) || next < 0 && d.hasNumber(a.End, c.Start) || next >= 0 && !joint.MatchString(d.text[a.End:next]) {
			break
		}
		out, next = append(out, a.Area), a.Start
	}
	return out
}
