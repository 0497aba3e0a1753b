package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
)

// A grid is the figures of the forces of a region or nation for one measure
// over years that follow each other.
type grid struct {
	entries []*entry
	gaps    []*entry // what has no number
	total   int64
	years   int
}

// grids gives every run of two or more years of the forces that lie in area.
func (d *desk) grids(area figure.Area) []grid {
	var out []grid
	for _, start := range d.book.firstOf(area) {
		g := grid{}
		for p := start.Period; ; p = following(p) {
			n := len(g.entries) + len(g.gaps)
			for i := range d.book {
				e := &d.book[i]
				if e.Period != p || e.Measure != start.Measure || e.slip || e.Area.Kind != figure.Force || relate(area, e.Area) != nested {
					continue
				}
				if e.known {
					g.entries, g.total = append(g.entries, e), g.total+e.value
				} else {
					g.gaps = append(g.gaps, e)
				}
			}
			if len(g.entries)+len(g.gaps) == n {
				break
			}
			if g.years++; g.years > 1 {
				out = append(out, grid{slices.Clone(g.entries), slices.Clone(g.gaps), g.total, g.years})
			}
		}
	}
	return out
}

// firstOf gives one figure for each measure and year of the forces in area.
func (b book) firstOf(area figure.Area) []entry {
	var out []entry
	for _, e := range b {
		if e.Area.Kind == figure.Force && e.Period.Months() == 12 && relate(area, e.Area) == nested &&
			!slices.ContainsFunc(out, func(o entry) bool { return o.Measure == e.Measure && o.Period == e.Period }) {
			out = append(out, e)
		}
	}
	return out
}

// following gives the twelve months after p.
func following(p figure.Period) figure.Period {
	q := figure.Period{Start: p.End.AddDays(1)}
	q.End = firstYear(q).End
	return q
}

// gridOf gives the years of the forces of c's place that add up to it.
func (d *desk) gridOf(c *count) (grid, bool) {
	if c.area.ok && !isForce(c.area.area) && c.value > 0 {
		for _, g := range d.grids(c.area.area) {
			if g.total == c.value {
				return g, true
			}
		}
	}
	return grid{}, false
}

// sumOfGrid judges a total of several years of a region or nation by the
// figures of its forces: a force that gave no number in one of the years was
// counted as nought.
func (d *desk) sumOfGrid(c *count) (Claim, bool) {
	g, ok := d.gridOf(c)
	if !ok {
		return Claim{}, false
	}
	first, last := g.entries[0], g.entries[len(g.entries)-1]
	v := Claim{Verdict: Supported, Value: whole(g.total), Basis: []string{first.basis(), last.basis()}}
	v.Why = fmt.Sprintf("the figures of the forces for %d years, %s to %s, come to %s", g.years, first.Period, last.Period, figure.Thousands(g.total))
	if len(g.gaps) > 0 {
		gap := g.gaps[0]
		v.Verdict, v.Kind = NotComparable, GapAsNil
		v.Why += fmt.Sprintf(", but %s has no figure for %s (%s), which is not nought", areaName(gap.Area), gap.Period, gap.Value)
		v.Basis = append(v.Basis, gap.basis())
	}
	return v, true
}
