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
	for _, kind := range []func(figure.Area) bool{isForce, isLocal} {
		groups := d.groups(kind)
		for _, set := range d.book.setsOf(kind) {
			for _, group := range groups {
				if e, ok := totalOf(group, set); ok {
					d.totals = append(d.totals, e)
				}
			}
		}
	}
	return d.totals
}

// isLocal reports whether a is a place that only the figures know, such as a borough, and
// no group of several.
func isLocal(a figure.Area) bool { return a.Kind == figure.UnknownArea && a.Forces == 0 }

// groups gives the groups of places of a kind that the story names in one sentence, in two
// that follow each other, and in all.
func (d *desk) groups(kind func(figure.Area) bool) (out [][]figure.Area) {
	add := func(from, to int) {
		var group []figure.Area
		for _, a := range d.areasIn(from, to) {
			if kind(a.Area) && !slices.Contains(group, a.Area) && slices.ContainsFunc(d.book, func(e entry) bool { return sameArea(e.Area, a.Area) }) {
				group = append(group, a.Area)
			}
		}
		slices.SortFunc(group, func(a, b figure.Area) int { return strings.Compare(a.Name, b.Name) })
		if len(group) > 1 && len(group) <= mostMembers && len(out) < mostJoint && !slices.ContainsFunc(out, func(g []figure.Area) bool { return slices.Equal(g, group) }) {
			out = append(out, group)
		}
	}
	add(0, len(d.facts.Sentences))
	for i := range d.facts.Sentences {
		add(i, i)
		add(i-1, i)
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
