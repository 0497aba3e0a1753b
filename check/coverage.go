package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
)

// mostForces is how many forces of one year are tried for a sum: every set of
// them is looked at, so twelve are 4,096 sums.
const mostForces = 12

// unlikeForces says why the sides of a change, of which one is a sum over
// forces, come from different forces.
func (d *desk) unlikeForces(r pair) (Kind, string) {
	a, b := d.forcesOf(r.a), d.forcesOf(r.b)
	if m, n := r.a.forces(len(a)), r.b.forces(len(b)); (len(a) == 0 || len(b) == 0) && m > 1 && n > 1 && m != n {
		return Coverage, fmt.Sprintf("%s is from %d forces and %s from %d", figure.Thousands(r.a.value), m, figure.Thousands(r.b.value), n)
	}
	if len(a) == 0 || len(b) == 0 || slices.Equal(a, b) {
		return "", ""
	}
	kind := Coverage
	for _, name := range b {
		if !slices.Contains(a, name) && slices.ContainsFunc(d.book, func(e entry) bool { return !e.known && areaName(e.Area) == name }) {
			kind = GapAsNil
		}
	}
	return kind, fmt.Sprintf("%s is %s, but %s is %s", figure.Thousands(r.a.value), strings.Join(a, " and "), figure.Thousands(r.b.value), strings.Join(b, " and "))
}

// forces gives the number of forces that a side comes from: its figure's, or
// those that are known to add up to it.
func (s side) forces(known int) int {
	if s.e != nil && s.e.Area.Forces > 0 {
		return s.e.Area.Forces
	}
	return known
}

// forcesOf gives the names of the forces that a side comes from: its figure's,
// or the only set of forces of one year whose figures add up to it.
func (d *desk) forcesOf(s side) []string {
	if s.e != nil {
		if s.e.Area.Kind != figure.Force {
			return nil
		}
		return []string{areaName(s.e.Area)}
	}
	var found [][]string
	for _, of := range d.book.sets() {
		if len(of) <= mostForces && s.c != nil && s.c.period.fits(of[0].Period, of[0].Period.Months()) >= 0 {
			found = append(found, setsOf(of, s.value)...)
		}
	}
	if len(found) != 1 {
		return nil
	}
	slices.Sort(found[0])
	return found[0]
}

// setsOf gives the names of each set of two or more figures that adds up to n.
func setsOf(of []entry, n int64) [][]string {
	var out [][]string
	for set := 1; set < 1<<len(of); set++ {
		var total int64
		var names []string
		for i, e := range of {
			if set&(1<<i) != 0 {
				total += e.value
				names = append(names, areaName(e.Area))
			}
		}
		if total == n && len(names) > 1 {
			out = append(out, names)
		}
	}
	return out
}
