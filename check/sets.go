package check

import (
	"slices"

	"cyberflag/figure"
)

func areasOf(set []entry) (out []figure.Area) {
	for _, e := range set {
		out = append(out, e.Area)
	}
	return out
}

// sets groups the figures of forces by measure and period, one value a force:
// the latest that is no misprint.
func (b book) sets() [][]entry {
	return b.setsOf(func(a figure.Area) bool { return a.Kind == figure.Force })
}

// setsOf is sets for places of some kind.
func (b book) setsOf(is func(figure.Area) bool) [][]entry {
	type key struct {
		m figure.Measure
		p figure.Period
	}
	var order []key
	groups := map[key][]entry{}
	for _, e := range b {
		if !e.known || e.slip || !is(e.Area) {
			continue
		}
		k := key{e.Measure, e.Period}
		if groups[k] == nil {
			order = append(order, k)
		}
		i := slices.IndexFunc(groups[k], func(o entry) bool { return sameArea(o.Area, e.Area) })
		switch {
		case i < 0:
			groups[k] = append(groups[k], e)
		case !e.Source.PublishedOn.First().Before(groups[k][i].Source.PublishedOn.First()): // of one day, the last
			groups[k][i] = e
		}
	}
	var out [][]entry
	for _, k := range order {
		out = append(out, groups[k])
	}
	return out
}

// matchedSets gives the figures of those forces that have one for the year
// before or after too, for each pair of years.
func (b book) matchedSets() [][]entry { return matchedOf(b.sets()) }

func matchedOf(sets [][]entry) (out [][]entry) {
	for _, of := range sets {
		for _, other := range sets {
			if of[0].Measure != other[0].Measure || of[0].Period.Start != other[0].Period.End.AddDays(1) && other[0].Period.Start != of[0].Period.End.AddDays(1) {
				continue
			}
			var both []entry
			for _, e := range of {
				if slices.ContainsFunc(other, func(o entry) bool { return sameArea(o.Area, e.Area) }) {
					both = append(both, e)
				}
			}
			out = append(out, both)
		}
	}
	return out
}
