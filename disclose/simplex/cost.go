package simplex

import (
	"cmp"
	"math"
	"slices"
)

// A kink is where the slope of a cost grows.
type kink struct{ at, grows float64 }

// A cost is a convex function of one variable between its bounds: slope at
// first, growing at up to three kinks, in order.
type cost struct {
	low, high float64
	slope     float64 // below the first kink
	kinks     [3]kink
	n         int
}

// below counts the kinks that lie below y.
func (c *cost) below(y float64) (n int) {
	for n < c.n && c.kinks[n].at < y-tiny {
		n++
	}
	return n
}

// upTo counts the kinks that lie at y or below.
func (c *cost) upTo(y float64) (n int) {
	for n < c.n && c.kinks[n].at <= y+tiny {
		n++
	}
	return n
}

// slopeAfter is the slope beyond the first n kinks.
func (c *cost) slopeAfter(n int) float64 {
	s := c.slope
	for _, k := range c.kinks[:n] {
		s += k.grows
	}
	return s
}

// sides gives the slopes on the two sides of y; beyond a bound they are infinite.
func (c *cost) sides(y float64) (down, up float64) {
	down, up = c.slopeAfter(c.below(y)), c.slopeAfter(c.upTo(y))
	if y <= c.low+tiny {
		down = math.Inf(-1)
	}
	if y >= c.high-tiny {
		up = math.Inf(1)
	}
	return down, up
}

// Bound keeps variable v between low and high, which may be infinite, and
// gives it no cost. It must lie between them.
func (t *Tableau) Bound(v int, low, high float64) { t.cost[v] = cost{low: low, high: high} }

// Pull adds the slope a to the cost of v: it is drawn down where a > 0.
func (t *Tableau) Pull(v int, a float64) { t.cost[v].slope += a }

// Kink adds a cost of w for each unit that v is away from at. A variable has
// room for three.
func (t *Tableau) Kink(v int, at, w float64) {
	c := &t.cost[v]
	c.slope -= w
	c.kinks[c.n] = kink{at, 2 * w}
	c.n++
	slices.SortStableFunc(c.kinks[:c.n], func(a, b kink) int { return cmp.Compare(a.at, b.at) })
}
