package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
)

// mostJoint is how many groups of places that a story names together are added up, and
// how many places each may have.
const mostJoint, mostMembers = 12, 9

// jointTotals gives, for each measure and time, what the figures of the places that the
// story names together come to, where no one of them is without a figure.
func (d *desk) jointTotals() book {
	if d.totals != nil {
		return d.totals
	}
	d.totals = book{}
	for _, set := range d.book.sets() {
		for _, group := range d.groups() {
			if e, ok := totalOf(group, set); ok {
				d.totals = append(d.totals, e)
			}
		}
	}
	return d.totals
}

// groups gives the groups of forces that the story names in one sentence, in two that
// follow each other, and in all.
func (d *desk) groups() (out [][]figure.Area) {
	add := func(group []figure.Area) {
		group = d.withFigures(group)
		slices.SortFunc(group, func(a, b figure.Area) int { return strings.Compare(a.Name, b.Name) })
		if len(group) > 1 && len(group) <= mostMembers && len(out) < mostJoint && !slices.ContainsFunc(out, func(g []figure.Area) bool { return slices.Equal(g, group) }) {
			out = append(out, group)
		}
	}
	add(d.forcesNear(0, len(d.facts.Sentences)))
	for i := range d.facts.Sentences {
		add(d.forcesNear(i, i))
		add(d.forcesNear(i-1, i))
	}
	return out
}

// totalOf adds up what set has for each of the places of a group.
func totalOf(group []figure.Area, set []entry) (entry, bool) {
	sum := set[0]
	sum.value, sum.joint, sum.own = 0, group, nil
	var names []string
	for _, p := range group {
		i := slices.IndexFunc(set, func(e entry) bool { return sameArea(e.Area, p) })
		if i < 0 {
			return entry{}, false
		}
		sum.value += set[i].value
		names = append(names, areaName(p))
	}
	name := strings.Join(names, ", ")
	sum.Area = figure.Area{Kind: figure.Region, Name: name, Printed: name}
	sum.Value = figure.Count(sum.value)
	sum.Source = figure.Source{}
	return sum, true
}
