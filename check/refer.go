package check

import (
	"slices"
	"sort"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// lastForce gives the force that was named last.
func (d *desk) lastForce(at int) (figure.Area, bool) { return d.lastArea(at, isForce) }

// referring are words that stand for a place named elsewhere.
var referring = []struct {
	re  *lazyre.Regexp
	who func(*desk, int) (figure.Area, bool)
}{
	{lazyre.New(`(?i)\b(?:the\s+(?:whole\s+|wider\s+|entire\s+)?region(?:al\s+(?:total|figure))?|region-?wide)\b`), (*desk).lastRegion},
	{lazyre.New(`(?i)\bthe\s+(?:county|force|constabulary)['’]s\b`), (*desk).lastForce},
	{lazyre.New(`(?i)\b(?:nationally|nation-?wide|country-?wide|(?:across|around)\s+the\s+(?:country|nation)|the\s+national\s+(?:total|figure|number|rise|increase|growth|jump|fall|drop|decrease|change)|the\s+country\s+as\s+a\s+whole)\b`), (*desk).onlyNation},
}

// sameYear stands for the period that was named last: "17 for that same year".
var sameYear = lazyre.New(`(?i)\b(?:that|the|this)\s+(?:very\s+|same\s+|full\s+|last\s+)+(?:financial\s+)?year\b|\bsame\s+year\b|\bthat\s+year\b`)

// namesYear stands between such words and the year that they name.
var namesYear = lazyre.New(`^,?\s+(?:of\s+|to\s+|from\s+)?$`)

// referYears adds to the periods of the story those that are named as the last one
// was.
func (d *desk) referYears() {
	var found []prose.Period
	for _, at := range sameYear.FindAllStringIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		i := sort.Search(len(d.facts.Periods), func(i int) bool { return d.facts.Periods[i].End > sp.Start })
		if i < len(d.facts.Periods) && (d.facts.Periods[i].Overlaps(sp) || wholeYear(d.facts.Periods[i]) && namesYear.MatchString(d.text[sp.End:d.facts.Periods[i].Start])) {
			continue // "the full year 2016/17" says which
		}
		for i--; i >= 0; i-- {
			d.looked++
			if last := d.facts.Periods[i]; wholeYear(last) {
				found = append(found, prose.Period{Span: sp, Kind: last.Kind, Period: last.Period, Months: last.Months})
				break
			}
		}
	}
	d.addPeriods(found)
	d.addPeriods(d.ofTwoYears())
	d.addPeriods(d.ofNextYears())
}

func (d *desk) addPeriods(found []prose.Period) {
	d.facts.Periods = append(d.facts.Periods, found...)
	slices.SortStableFunc(d.facts.Periods, func(a, b prose.Period) int { return a.Start - b.Start })
}

// oneOfTwo stands for the one or the other of two years named before: "112 in the
// earlier year".
var oneOfTwo = lazyre.New(`(?i)\b(?:the|that)\s+(?:same\s+)?(?:(earlier|former)|later|latter)\s+(?:financial\s+)?(?:year|one|12\s+months|twelve\s+months)\b|\bthe\s+(?:(earlier)|later)\b[,.;]`)

// ofTwoYears gives the periods of the words that mean the earlier or the later of the
// last two years that were named before.
func (d *desk) ofTwoYears() (found []prose.Period) {
	for _, at := range oneOfTwo.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		years := d.yearsNamedBefore(at[0])
		if len(years) < 2 || slices.ContainsFunc(d.facts.Periods, func(p prose.Period) bool { return p.Overlaps(sp) }) {
			continue
		}
		first, last := years[0], years[1]
		if last.Period.Start.Before(first.Period.Start) {
			first, last = last, first
		}
		meant := last
		if at[2] >= 0 || at[4] >= 0 {
			meant = first
		}
		found = append(found, prose.Period{Span: sp, Kind: meant.Kind, Period: meant.Period, Months: meant.Months})
	}
	return found
}

// nextOne stands for the year after the one that was named last: "3,903 for 2015-16 and
// 5,653 for the next".
var nextOne = lazyre.New(`(?i)\b(?:in|for|during|over)\s+(the\s+(?:next|following)(?:\s+(?:one|12\s+months|twelve\s+months))?)\s*(?:[,.;)]|$)`)

// ofNextYears gives the periods of the words that mean the year after the last one that
// their sentence named before.
func (d *desk) ofNextYears() (found []prose.Period) {
	for _, at := range nextOne.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[2], End: at[3]}
		sentence := d.facts.SentenceOf(at[0])
		if slices.ContainsFunc(d.facts.Periods, func(p prose.Period) bool { return p.Overlaps(sp) }) {
			continue
		}
		for _, last := range slices.Backward(d.periodsIn(sentence, sentence)) {
			if last.End <= sp.Start && last.Kind == prose.Dated && wholeYear(last) {
				next := firstYear(figure.Period{Start: last.Period.End.AddDays(1)})
				found = append(found, prose.Period{Span: sp, Kind: last.Kind, Period: next, Months: last.Months})
				break
			}
		}
	}
	return found
}

// yearsNamedBefore gives the last two whole years, of other dates, that the sentence of
// byte at and the few before it name.
func (d *desk) yearsNamedBefore(at int) (years []prose.Period) {
	sentence := d.facts.SentenceOf(at)
	for _, p := range slices.Backward(d.periodsIn(sentence-4, sentence)) {
		if p.End <= at && wholeYear(p) && len(years) < 2 && (len(years) == 0 || years[0].Period != p.Period) {
			years = append(years, p)
		}
	}
	return years
}

// refer adds to the areas of the story those that it does not name but stands
// words for: "the region" is the last one named before, "nationally" is the
// one nation that the figures have.
func (d *desk) refer() {
	var found []prose.Area
	for _, r := range referring {
		for _, at := range r.re.FindAllStringIndex(d.text, -1) {
			if a, ok := r.who(d, at[0]); ok {
				found = append(found, prose.Area{Span: prose.Span{Start: at[0], End: at[1]}, Area: a})
			}
		}
	}
	d.addAreas(found)
}

// nameOwnAreas adds the areas that only the figures know: a county of a force
// ("Herefordshire (West Mercia)") or two forces that answered together.
func (d *desk) nameOwnAreas() {
	var found []prose.Area
	seen := map[string]bool{}
	for _, e := range d.book {
		name, _, _ := strings.Cut(areaName(e.Area), " (")
		if _, err := reference.LookupArea(name); err == nil && e.Area.Kind != figure.UnknownArea || seen[name] || len(name) < 4 {
			continue
		}
		seen[name] = true
		for _, at := range places(d.text, name) {
			if !slices.ContainsFunc(d.facts.Areas, func(a prose.Area) bool { return a.Overlaps(at) }) {
				found = append(found, prose.Area{Span: at, Area: e.Area})
			}
		}
	}
	d.addAreas(found)
}

// quarter is a part of the place that the story is about: "in the north", of Wales.
var quarter = lazyre.New(`(?i)\bin\s+the\s+(north|south|east|west)\b(?:\s*[^\s\w-]|\s+(?:there|it|the|they|was|were|had|saw|of\s+the\s+country)\b)`)

// referQuarters adds the places that the story names by where they lie in a place
// that it named before, when there is one of such a name.
func (d *desk) referQuarters() {
	var found []prose.Area
	for _, at := range quarter.FindAllStringSubmatchIndex(d.text, -1) {
		whole, ok := d.lastArea(at[0], func(a figure.Area) bool { return !isForce(a) })
		word := d.text[at[2]:at[3]]
		a, err := reference.LookupArea(strings.ToUpper(word[:1]) + strings.ToLower(word[1:]) + " " + whole.Name)
		if ok && err == nil {
			found = append(found, prose.Area{Span: prose.Span{Start: at[0], End: at[3]}, Area: a})
		}
	}
	d.addAreas(found)
}

func (d *desk) addAreas(found []prose.Area) {
	d.facts.Areas = append(d.facts.Areas, found...)
	slices.SortStableFunc(d.facts.Areas, func(a, b prose.Area) int { return a.Start - b.Start })
}

// lastRegion gives the region that was named last, or the one that all forces named before
// lie in.
func (d *desk) lastRegion(at int) (figure.Area, bool) {
	if a, ok := d.lastArea(at, func(a figure.Area) bool { return a.Kind == figure.Region }); ok {
		return a, true
	}
	name, ok := d.regionOfForces(at)
	if !ok || name == "" {
		name, _ = d.regionOfForces(len(d.text))
	}
	region, err := reference.LookupArea(name)
	if err == nil && isForce(region) {
		region, err = reference.LookupArea(name + " (region)")
	}
	return region, err == nil && region.Kind == figure.Region
}

// regionOfForces gives the one region of all forces that are named before a byte, "" when
// none is; false is that they are of several.
func (d *desk) regionOfForces(before int) (name string, ok bool) {
	for _, a := range d.facts.Areas {
		f, known := forcesByCode()[a.Area.Code]
		switch {
		case a.End > before || !known:
		case name != "" && f.Region != name:
			return "", false
		default:
			name = f.Region
		}
	}
	return name, true
}

// lastArea gives the last area of a sort that ends before byte at.
func (d *desk) lastArea(at int, is func(figure.Area) bool) (figure.Area, bool) {
	i := sort.Search(len(d.facts.Areas), func(i int) bool { return d.facts.Areas[i].End > at })
	for i--; i >= 0; i-- {
		d.looked++
		if is(d.facts.Areas[i].Area) {
			return d.facts.Areas[i].Area, true
		}
	}
	return figure.Area{}, false
}

func (d *desk) onlyNation(int) (nation figure.Area, ok bool) {
	for _, e := range d.book {
		if e.Area.Kind != figure.Nation {
			continue
		}
		if ok && !sameArea(nation, e.Area) {
			return figure.Area{}, false
		}
		nation, ok = e.Area, true
	}
	nation.Forces = 0
	return nation, ok
}
