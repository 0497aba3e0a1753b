package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// referring are words that stand for a place named elsewhere.
var referring = []struct {
	re  *lazyre.Regexp
	who func(*desk, int) (figure.Area, bool)
}{
	{lazyre.New(`(?i)\b(?:the\s+(?:whole\s+|wider\s+|entire\s+)?region(?:al\s+(?:total|figure))?|region-?wide)\b`), (*desk).lastRegion},
	{lazyre.New(`(?i)\b(?:nationally|nation-?wide|country-?wide|(?:across|around)\s+the\s+(?:country|nation)|the\s+national\s+(?:total|figure|number|rise|increase|growth|jump|fall|drop|decrease|change)|the\s+country\s+as\s+a\s+whole)\b`), (*desk).onlyNation},
}

// sameYear stands for the period that was named last: "17 for that same year".
var sameYear = lazyre.New(`(?i)\b(?:that|the|this)\s+(?:very\s+|same\s+|full\s+|last\s+)+(?:financial\s+)?year\b|\bsame\s+year\b|\bthat\s+year\b`)

// referYears adds to the periods of the story those that are named as the last one
// was.
func (d *desk) referYears() {
	var found []prose.Period
	for _, at := range sameYear.FindAllStringIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		var last *prose.Period
		taken := false
		for i := range d.facts.Periods {
			p := &d.facts.Periods[i]
			taken = taken || p.Overlaps(sp)
			if p.End <= sp.Start && (p.Kind == prose.Year || p.Kind == prose.Dated && p.Period.Months() == 12) {
				last = p
			}
		}
		if last != nil && !taken {
			found = append(found, prose.Period{Span: sp, Kind: last.Kind, Period: last.Period, Months: last.Months})
		}
	}
	d.facts.Periods = append(d.facts.Periods, found...)
	slices.SortStableFunc(d.facts.Periods, func(a, b prose.Period) int { return a.Start - b.Start })
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

// quarter is a part of the place that the story is about: "in the north", of Wales.
var quarter = lazyre.New(`(?i)\bin\s+the\s+(north|south|east|west)\b(?:\s*[^\s\w-]|\s+(?:there|it|the|they|was|were|had|saw|of\s+the\s+country)\b)`)

// referQuarters adds the places that the story names by where they lie in a place
// that it named before, when there is one of such a name.
func (d *desk) referQuarters() {
	var found []prose.Area
	for _, at := range quarter.FindAllStringSubmatchIndex(d.text, -1) {
		for i := len(d.facts.Areas) - 1; i >= 0; i-- {
			if d.facts.Areas[i].End > at[0] || isForce(d.facts.Areas[i].Area) {
				continue
			}
			word := d.text[at[2]:at[3]]
			name := strings.ToUpper(word[:1]) + strings.ToLower(word[1:]) + " " + d.facts.Areas[i].Area.Name
			if a, err := reference.LookupArea(name); err == nil {
				found = append(found, prose.Area{Span: prose.Span{Start: at[0], End: at[3]}, Area: a})
			}
			break
		}
	}
	d.addAreas(found)
}

func (d *desk) addAreas(found []prose.Area) {
	d.facts.Areas = append(d.facts.Areas, found...)
	slices.SortStableFunc(d.facts.Areas, func(a, b prose.Area) int { return a.Start - b.Start })
}

func (d *desk) lastRegion(at int) (last figure.Area, ok bool) {
	for _, a := range d.facts.Areas {
		if a.End <= at && a.Area.Kind == figure.Region {
			last, ok = a.Area, true
		}
	}
	return last, ok
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
