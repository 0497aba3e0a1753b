package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// referring are words that stand for a place named elsewhere.
var referring = []struct {
	re  *lazyre.Regexp
	who func(*desk, int) (figure.Area, bool)
}{
	{lazyre.New(`(?i)\b(?:the\s+(?:whole\s+|wider\s+|entire\s+)?region(?:al\s+(?:total|figure))?|region-?wide)\b`), (*desk).lastRegion},
	{lazyre.New(`(?i)\b(?:nationally|nation-?wide|country-?wide|(?:across|around)\s+the\s+(?:country|nation)|the\s+national\s+(?:total|figure|number|rise|increase|growth|jump|fall|drop|decrease|change)|the\s+country\s+as\s+a\s+whole)\b`), (*desk).onlyNation},
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
	if len(found) == 0 {
		return
	}
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
