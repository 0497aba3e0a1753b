package witness

import (
	"math"
)

// branches is how many branches a search for one whole-number table may take.
const branches = 60

// needWork is how many coefficients the search may touch, roughly, for cells of which
// one count is known: some ten seconds. spareWork is how many it may have touched
// when it looks for wider spans, once two counts are known: about a second.
const (
	needWork  = 20_000_000_000
	spareWork = 1_000_000_000
)

// long looks for tables that take each cell as far as it goes, up to wide
// beyond its true count, in both directions. A table found for one cell often
// serves others, which are then not searched for. Cells of which one count is
// known come first; how wide the other spans are is worth less.
func (a *attack) long() {
	a.tab.Allow(needWork)
	for v, i := range a.moving.Cells {
		if span := a.seen[i]; span != nil && span.Low == span.High {
			a.lengthen(v, span)
		}
	}
	for v, i := range a.moving.Cells {
		if span := a.seen[i]; span != nil && a.tab.Touched() < spareWork {
			a.lengthen(v, span)
		}
	}
}

// lengthen looks for tables that take variable v up and down.
func (a *attack) lengthen(v int, span *Span) {
	i := a.moving.Cells[v]
	n := a.set.Cells[i].N
	for d := min(wide, room(a.bounds[i].High, n)); d > 0 && span.High < n+d; d = a.further(v, d) - 1 {
	}
	for d := min(wide, n-a.bounds[i].Low); d > 0 && span.Low > n-d; d = -a.further(v, -d) - 1 {
	}
}

// room is how far n may rise below high.
func room(high, n int64) int64 {
	if high == Unknown {
		return wide
	}
	return high - n
}

// further looks for a table that changes variable v by d, or as far towards it
// as goes. It gives the change beyond which none can be: when no whole-number
// table was found for that, the caller asks for less.
func (a *attack) further(v int, d int64) int64 {
	a.left = branches
	a.searches++
	low, high := a.limits()
	reach, found := a.branch(v, d, low, high)
	if found {
		return 0 // as far as the sums allow: nothing more to ask
	}
	return reach
}

// limits gives the bounds of the changes.
func (a *attack) limits() (low, high []float64) {
	for _, i := range a.moving.Cells {
		n, b := a.set.Cells[i].N, a.bounds[i]
		low = append(low, float64(b.Low-n))
		if b.High == Unknown {
			high = append(high, math.Inf(1))
		} else {
			high = append(high, float64(b.High-n))
		}
	}
	return low, high
}

// What a unit of movement is worth or costs: towards the cell's target, into a
// branch, and otherwise. Short movements are whole numbers more often.
const (
	target = 1e4
	into   = 1e6
	stray  = 1
)

// branch is depth-first branch and bound over variables that are not whole. A
// branch that leaves the true table out is a pull, so that the true table can
// stay the start. It gives the whole number up to which v can go at all.
func (a *attack) branch(v int, d int64, low, high []float64) (reach int64, found bool) {
	if a.left--; a.left < 0 {
		return d, false
	}
	a.solve(v, d, low, high)
	got := a.tab.Value(v)
	if d > 0 {
		reach = int64(math.Floor(got + 1e-6))
	} else {
		reach = int64(math.Ceil(got - 1e-6))
	}
	if reach == 0 || !a.within(low, high) {
		return reach, false
	}
	split, change := a.whole()
	if split < 0 {
		return reach, a.witness(change)
	}
	at := a.tab.Value(split)
	was := high[split]
	high[split] = math.Floor(at)
	if _, found = a.branch(v, d, low, high); found {
		return reach, true
	}
	high[split] = was
	was, low[split] = low[split], math.Ceil(at)
	_, found = a.branch(v, d, low, high)
	low[split] = was
	return reach, found
}

// solve moves v towards d from the true table.
func (a *attack) solve(v int, d int64, low, high []float64) {
	a.tab.Set(make([]float64, len(low)))
	for u := range low {
		a.tab.Bound(u, min(low[u], 0), max(high[u], 0))
		switch {
		case low[u] > 0:
			a.tab.Pull(u, -into/2)
			a.tab.Kink(u, low[u], into/2)
		case high[u] < 0:
			a.tab.Pull(u, into/2)
			a.tab.Kink(u, high[u], into/2)
		}
		a.tab.Kink(u, 0, stray)
	}
	a.tab.Pull(v, math.Copysign(target/2, float64(-d)))
	a.tab.Kink(v, float64(d), target/2)
	a.tab.Minimise(200+20*len(low), nil)
}

// within says that the present table keeps the branches taken.
func (a *attack) within(low, high []float64) bool {
	for u := range low {
		if y := a.tab.Value(u); y < low[u]-1e-6 || y > high[u]+1e-6 {
			return false
		}
	}
	return true
}

// whole gives the present table in whole numbers, or the variable that is
// least whole.
func (a *attack) whole() (split int, change []int64) {
	split, most := -1, 1e-6
	change = make([]int64, len(a.moving.Cells))
	for u := range change {
		y := a.tab.Value(u)
		r := math.Round(y)
		change[u] = int64(r)
		if f := math.Abs(y - r); f > most {
			split, most = u, f
		}
	}
	return split, change
}
