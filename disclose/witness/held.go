package witness

import (
	"slices"

	"cyberflag/disclose/simplex"
	"cyberflag/disclose/sums"
)

// Held says whether no whole-number table that agrees with bounds gives cell another
// count, and of which cells that is the doing: as long as these have their counts and
// bounds it holds, whatever those of the others. It may wrongly say no.
func Held(s *sums.Set, bounds []Bound, cell int) (by []int, held bool) {
	a := &attack{set: s, bounds: bounds}
	a.moving = s.Moving(func(i int) bool { return bounds[i].Low < bounds[i].High })
	v := a.moving.Place[cell]
	if v < 0 {
		return nil, true
	}
	a.tab = simplex.New(len(a.moving.Cells), a.moving.Sums)
	low, high := a.limits()
	for _, way := range []float64{-1, 1} {
		a.tab.Set(make([]float64, len(low)))
		for u := range low {
			a.tab.Bound(u, low[u], high[u])
		}
		a.tab.Pull(v, -way)
		if !a.tab.Minimise(200+20*len(low), nil) || a.tab.Value(v)*way > 1-1e-6 {
			return nil, false
		}
		for _, u := range a.tab.Held() {
			by = append(by, a.moving.Cells[u])
		}
	}
	slices.Sort(by)
	return slices.Compact(by), true
}

// Allows says that each of changes, of cells that bounds hold still, can be made
// together with others of the cells that bounds let move, so that every sum is kept.
// It may wrongly say no.
func Allows(s *sums.Set, bounds []Bound, changes []map[int]int64) bool {
	may := slices.Clone(bounds)
	for _, c := range changes {
		for i := range c {
			may[i] = Bound{0, Unknown}
		}
	}
	a := &attack{set: s, bounds: may}
	a.moving = s.Moving(func(i int) bool { return may[i].Low < may[i].High })
	if len(a.moving.Cells) == 0 || a.size() > denseSize {
		return len(changes) == 0
	}
	a.tab = simplex.New(len(a.moving.Cells), a.moving.Sums)
	low, high := a.limits()
	for v, i := range a.moving.Cells {
		if bounds[i].Low == bounds[i].High {
			low[v], high[v] = 0, 0
		}
	}
	for _, c := range changes {
		with, without := slices.Clone(low), slices.Clone(high)
		at := 0
		for i, d := range c {
			at = a.moving.Place[i]
			with[at], without[at] = float64(d), float64(d)
		}
		a.left = branches
		if _, found := a.branch(at, int64(with[at]), with, without); !found {
			return false
		}
	}
	return true
}
