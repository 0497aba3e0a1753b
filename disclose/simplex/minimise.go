package simplex

import (
	"cmp"
	"math"
	"slices"
)

// An event is a kink that a variable passes when the entering one has moved by t.
type event struct {
	t     float64
	row   int // -1 for the entering variable itself
	grows float64
	to    float64 // the kink
}

// Minimise moves the variables to a table of least cost. It reports false when
// it gave up after limit exchanges, or the work that is allowed; the present table then still keeps the
// sums. step, if not nil, is called after every move and may end the search by
// reporting false.
func (t *Tableau) Minimise(limit int, step func() bool) bool {
	for _, v := range t.basic {
		t.cross[v] = t.cost[v].below(t.y[v])
	}
	still := 0
	for i := range limit {
		if t.allowed > 0 && t.touched > t.allowed {
			return false
		}
		if i%reprice == 0 {
			t.price()
		}
		t.touched += len(t.free) + len(t.basic)
		c, dir := t.entering(still > 30)
		if c < 0 {
			return true
		}
		moved, bounded := t.move(c, dir)
		if !bounded {
			return true
		}
		if moved > tiny {
			still = 0
			if step != nil && !step() {
				return true
			}
		} else {
			still++
		}
	}
	return false
}

// Held lists the variables that Minimise would move on, were it not for their own
// bounds: no other bound matters to the least cost that it found.
func (t *Tableau) Held() (held []int) {
	for j, v := range t.free {
		if math.Abs(t.reduced[j]+t.cost[v].slope) > slack {
			held = append(held, v)
		}
	}
	slices.Sort(held)
	return held
}

// chance gives the next number of a fixed sequence (xorshift, Marsaglia 2003).
func (t *Tableau) chance() uint64 {
	t.random ^= t.random << 13
	t.random ^= t.random >> 7
	t.random ^= t.random << 17
	return t.random
}

// price works out anew what a unit of each column costs through the basic
// variables. pass and pivot keep it up to date; errors are swept out here.
func (t *Tableau) price() {
	d := t.reduced
	clear(d)
	for r, v := range t.basic {
		if g := t.cost[v].slopeAfter(t.cross[v]); g != 0 {
			for j, a := range t.t[r] {
				d[j] += g * a
			}
		}
	}
}

// reprice is how many exchanges go by before prices are worked out anew.
const reprice = 64

// entering finds the column whose move gains most, and its direction. When the
// search stands still it takes any that gains, by a fixed sequence of chance,
// which ends circles.
func (t *Tableau) entering(any bool) (column int, dir float64) {
	d := t.reduced
	column, best, found := -1, -slack, uint64(0)
	for j, v := range t.free {
		down, up := t.cost[v].sides(t.y[v])
		rate, way := d[j]+up, 1.0
		if other := -d[j] - down; other < rate {
			rate, way = other, -1
		}
		switch {
		case rate >= -slack:
		case any:
			if found++; t.chance()%found == 0 {
				column, dir = j, way
			}
		case rate < best:
			column, dir, best = j, way, rate
		}
	}
	return column, dir
}

// move moves the free variable of column c in direction dir as far as that
// gains, and exchanges it with the basic variable that ends the move. It
// reports how far it went, and whether anything ended it.
func (t *Tableau) move(c int, dir float64) (moved float64, bounded bool) {
	v := t.free[c]
	down, up := t.cost[v].sides(t.y[v])
	rate := t.reduced[c] + up
	if dir < 0 {
		rate = -t.reduced[c] - down
	}
	t.collect(c, dir)
	slices.SortFunc(t.events, func(a, b event) int { return cmp.Or(cmp.Compare(a.t, b.t), a.row-b.row) })
	for _, e := range t.events {
		rate += e.grows
		if rate < -slack {
			if e.row >= 0 {
				t.pass(e.row, t.t[e.row][c]*dir)
			}
			continue
		}
		t.shift(c, dir*e.t)
		if e.row < 0 {
			t.y[v] = e.to
		} else {
			t.y[t.basic[e.row]] = e.to
			t.pivot(e.row, c, dir)
		}
		return e.t, true
	}
	return 0, false
}

// pass notes that the basic variable of row r goes beyond its next kink.
func (t *Tableau) pass(r int, by float64) {
	v := t.basic[r]
	before := t.cost[v].slopeAfter(t.cross[v])
	if by > 0 {
		t.cross[v]++
	} else {
		t.cross[v]--
	}
	t.charge(r, t.cost[v].slopeAfter(t.cross[v])-before)
}

// collect lists the kinks that lie ahead when column c moves in direction dir.
func (t *Tableau) collect(c int, dir float64) {
	t.events = t.events[:0]
	v := t.free[c]
	from := t.cost[v].below(t.y[v])
	if dir > 0 {
		from = t.cost[v].upTo(t.y[v])
	}
	t.ahead(v, -1, from, dir)
	for r, u := range t.basic {
		if a := t.t[r][c]; math.Abs(a) > tiny {
			t.ahead(u, r, t.cross[u], a*dir)
		}
	}
}

// ahead adds the kinks of v on its way at speed by, and its bound.
func (t *Tableau) ahead(v, row, from int, by float64) {
	k := &t.cost[v]
	add := func(to, grows float64) {
		t.events = append(t.events, event{max(0, (to-t.y[v])/by), row, grows, to})
	}
	bound := k.high
	if by > 0 {
		for _, kink := range k.kinks[from:k.n] {
			add(kink.at, kink.grows*by)
		}
	} else {
		bound = k.low
		for i := from - 1; i >= 0; i-- {
			add(k.kinks[i].at, -k.kinks[i].grows*by)
		}
	}
	if !math.IsInf(bound, 0) {
		add(bound, math.Inf(1))
	}
}

// shift moves column c by x, and the basic variables with it.
func (t *Tableau) shift(c int, x float64) {
	if x == 0 {
		return
	}
	t.y[t.free[c]] += x
	for r, u := range t.basic {
		if a := t.t[r][c]; a != 0 {
			t.y[u] += a * x
		}
	}
}
