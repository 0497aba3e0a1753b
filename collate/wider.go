package collate

import (
	"cmp"
	"maps"
	"slices"

	"cyberflag/figure"
)

// A Wider area is a region, a nation or a force outside the 43 as it was
// printed. It is never added to forces.
type Wider struct {
	Area figure.Area
	Cell Cell
}

// wider gives the regions, nations and other forces for both periods, nations
// first, then by the name they were printed with.
func wider(figs []figure.Figure, q Question) []Wider {
	areas := map[string]figure.Area{}
	for _, f := range figs {
		if f.Area.Kind != figure.Force && (f.Period == q.Base || f.Period == q.Current) {
			areas[areaKey(f.Area)] = f.Area
		}
	}
	var ws []Wider
	for _, key := range slices.Sorted(maps.Keys(areas)) {
		its := keep(figs, func(f figure.Figure) bool { return areaKey(f.Area) == key })
		for _, p := range []figure.Period{q.Base, q.Current} {
			if c := q.cell(its, areas[key], p); len(c.Vintages) > 0 {
				ws = append(ws, Wider{Area: areas[key], Cell: c})
			}
		}
	}
	slices.SortStableFunc(ws, func(a, b Wider) int {
		return cmp.Or(-cmp.Compare(a.Area.Kind, b.Area.Kind), cmp.Compare(areaKey(a.Area), areaKey(b.Area)), a.Cell.Period.Compare(b.Cell.Period))
	})
	return ws
}

// WiderPairs gives the wider areas of which one publication printed both
// periods, from a stated number of forces or of one force outside the 43. Only
// these are like for like: two publications may each leave out other forces.
// The order is that of Wider.
func (s Set) WiderPairs() []Pair {
	var pairs []Pair
	for i := 1; i < len(s.Wider); i++ {
		base, current := s.Wider[i-1], s.Wider[i]
		if areaKey(base.Area) != areaKey(current.Area) || !base.fixed() {
			continue
		}
		b, c, ok := together(base.Cell, current.Cell)
		_, exact1 := b.Value.Number()
		_, exact2 := c.Value.Number()
		if ok && exact1 && exact2 {
			pairs = append(pairs, Pair{Force: base.Area, Base: b, Current: c, SameRelease: true,
				BaseRivals: base.Cell.Rivals(), CurrentRivals: current.Cell.Rivals()})
		}
	}
	return pairs
}

// fixed reports whether it is known which forces are in w.
func (w Wider) fixed() bool { return w.Area.Kind == figure.OtherForce || w.Area.Forces > 0 }
