package check

import (
	"sort"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// bySize stands for a force by how much it has beside others named before: "the
// largest of the forces", "the smaller of the two".
var bySize = lazyre.New(`(?i)\bthe\s+(larg(?:est|er)|bigg(?:est|er)|busi(?:est|er)|small(?:est|er))\s+(?:of\s+(?:the\s+|these\s+|those\s+|all\s+)?(?:forces|counties|constabularies|them|group|two|three|four|five|six|pair|lot)|force|constabulary|county)\b`)

// theOther stands for the one of two forces that was not spoken of last: "its
// southern neighbour", "the other force".
var theOther = lazyre.New(`(?i)\b(?:(?:its|their)\s+(?:[a-z]+\s+)?(?:neighbours?|counterpart)|the\s+other\s+(?:force|constabulary|county|one\b|of\s+the\s+(?:two|pair)))`)

// referBySize adds the forces that are named by their size among those that the story
// has named before.
func (d *desk) referBySize() {
	var found []prose.Area
	for _, at := range bySize.FindAllStringSubmatchIndex(d.text, -1) {
		few := d.forcesBefore(at[0])
		word := strings.ToLower(d.text[at[2]:at[3]])
		if strings.HasSuffix(word, "er") && len(few) != 2 || d.namedNext(at[1]) {
			continue
		}
		if a, ok := d.extreme(few, !strings.HasPrefix(word, "small")); ok {
			found = append(found, prose.Area{Span: prose.Span{Start: at[0], End: at[1]}, Area: a})
		}
	}
	d.addAreas(found)
}

// referOther adds the one of two forces that is named as the other.
func (d *desk) referOther() {
	var found []prose.Area
	for _, at := range theOther.FindAllStringIndex(d.text, -1) {
		few := d.forcesBefore(at[0])
		last, ok := d.lastForce(at[0])
		if !ok || len(few) != 2 || d.namedNext(at[1]) {
			continue
		}
		other := few[0]
		if sameArea(other, last) {
			other = few[1]
		}
		found = append(found, prose.Area{Span: prose.Span{Start: at[0], End: at[1]}, Area: other})
	}
	d.addAreas(found)
}

// namedNext reports whether the name of a place follows right after byte at: "its
// neighbour Surrey", "the largest force, Kent".
func (d *desk) namedNext(at int) bool {
	i := sort.Search(len(d.facts.Areas), func(i int) bool { return d.facts.Areas[i].Start >= at })
	return i < len(d.facts.Areas) && d.facts.Areas[i].Start-at <= 6
}

// mostNamed is how many forces a description can pick one of.
const mostNamed = 12

// forcesBefore gives the forces named before byte at, each once; none when they are
// too many for a reader to remember.
func (d *desk) forcesBefore(at int) (few []figure.Area) {
	last := sort.Search(len(d.facts.Areas), func(i int) bool { return d.facts.Areas[i].Start >= at })
	for _, a := range d.facts.Areas[max(0, last-mostAround):last] {
		d.looked++
		if isForce(a.Area) && !hasArea(few, a.Area) {
			few = append(few, a.Area)
		}
	}
	if len(few) > mostNamed {
		return nil
	}
	return few
}

func hasArea(list []figure.Area, a figure.Area) bool {
	for _, o := range list {
		if sameArea(o, a) {
			return true
		}
	}
	return false
}

// extreme gives the one of few that has the most, or the least, of the last time for
// which the figures have a number for each; false where they have none.
func (d *desk) extreme(few []figure.Area, most bool) (best figure.Area, ok bool) {
	var when figure.Period
	top := int64(0)
	for _, set := range d.book.sets() {
		n, first, value := 0, figure.Area{}, int64(0)
		for _, e := range set {
			if !hasArea(few, e.Area) {
				continue
			}
			if n == 0 || (e.value > value) == most {
				first, value = e.Area, e.value
			}
			n++
		}
		if n == len(few) && n > 1 && (!ok || when.Start.Before(set[0].Period.Start)) {
			best, when, top, ok = first, set[0].Period, value, true
		} else if n == len(few) && ok && when == set[0].Period && value != top && !sameArea(first, best) {
			return figure.Area{}, false // of another kind of offence it is another
		}
	}
	return best, ok
}
