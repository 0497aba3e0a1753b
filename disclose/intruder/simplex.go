package intruder

import "math"

// A goal is a linear function of the non-basic unknowns that a move should
// make larger: its slope in each of them.
type goal []entry

// seek moves x within its bounds until unknown k cannot grow (sign +1) or
// shrink (sign -1) any further, or has reached its own bound. x must be
// feasible before, and is after. see is told of every x on the way, where it is
// not nil. It reports false when it ran out of steps.
func (t *tableau) seek(k int, sign float64, see func() bool) bool {
	end := t.high[k]
	if sign < 0 {
		end = t.low[k]
	}
	for step := range t.stepLimit() {
		t.freshen()
		if math.Abs(t.x[k]-end) < tiny {
			return true
		}
		if t.halted() {
			return false
		}
		col, dir := t.enter(t.slope(k, sign), step)
		if col < 0 {
			return true
		}
		t.move(col, dir, nil)
		if see != nil {
			see()
		}
	}
	return false
}

// slope gives how sign*x[k] changes with the non-basic unknowns.
func (t *tableau) slope(k int, sign float64) goal {
	r := t.rowOf[k]
	if r < 0 {
		return goal{{k, sign}}
	}
	g := make(goal, len(t.rows[r]))
	for i, e := range t.rows[r] {
		g[i] = entry{e.col, -sign * e.coef}
	}
	t.work += int64(len(g))
	return g
}

// stepLimit bounds the moves of one search: far more than any table needed,
// and a search that hits it says so.
func (t *tableau) stepLimit() int { return 2000 + 20*len(t.x) }

// calm is the number of moves after which the first column that helps is taken
// instead of the steepest: Bland's rule, under which no search goes in circles.
func (t *tableau) calm() int { return 200 + 2*len(t.x) }

// enter picks the unknown to move and its direction, or -1: g has its largest
// value within the bounds.
func (t *tableau) enter(g goal, step int) (col int, dir float64) {
	col = -1
	best := tiny * 100
	for _, e := range g {
		up := e.coef > 0 && t.x[e.col] < t.high[e.col]-tiny
		down := e.coef < 0 && t.x[e.col] > t.low[e.col]+tiny
		if !up && !down || math.Abs(e.coef) <= best {
			continue
		}
		col, dir, best = e.col, math.Copysign(1, e.coef), math.Abs(e.coef)
		if step > t.calm() {
			break
		}
	}
	return col, dir
}

// move changes unknown col in direction dir as far as the bounds let it, and
// makes it basic when another unknown stopped it. Unknowns that are out of
// bounds (outside, row -> -1 below or +1 above) may come in but need not stay
// where they are.
func (t *tableau) move(col int, dir float64, outside []int8) {
	column := t.column(col)
	far, stop := t.reach(col, dir, column, outside)
	t.shift(col, dir*far, column)
	if stop >= 0 {
		t.pivot(stop, col)
	}
}

// reach gives how far unknown col can go in direction dir, and the row that
// stops it, or -1.
func (t *tableau) reach(col int, dir float64, column []entry, outside []int8) (far float64, stop int) {
	far, stop = t.high[col]-t.x[col], -1
	if dir < 0 {
		far = t.x[col] - t.low[col]
	}
	var stopCoef float64
	for _, e := range column {
		change := -e.coef * dir // of the row's basic unknown, for each unit
		room, blocks := t.room(e.col, change, outside)
		if !blocks {
			continue
		}
		reach := max(0, room/math.Abs(change))
		better := reach < far-tiny
		tie := !better && reach <= far+tiny && stop >= 0
		if better || tie && t.prefer(e, stop, stopCoef) {
			far, stop, stopCoef = min(far, reach), e.col, e.coef
		}
	}
	return far, stop
}

// shift changes unknown col by d, and the basic ones with it.
func (t *tableau) shift(col int, d float64, column []entry) {
	t.x[col] = tidy(t.x[col] + d)
	for _, e := range column {
		b := t.basic[e.col]
		t.x[b] = tidy(t.x[b] - e.coef*d)
	}
	t.work += int64(2 * len(column))
}

// patience is how many moves in a row may change no unknown in a walk.
const patience = 40

// walk is seek by whole numbers: from a table of integers it goes only to other
// ones, and stops when it finds no further one. It proves nothing.
func (t *tableau) walk(k int, sign float64) {
	end := t.high[k]
	if sign < 0 {
		end = t.low[k]
	}
	for step, still := 0, 0; step < t.stepLimit() && still < patience && !t.halted(); step++ {
		t.freshen()
		col, dir := t.enter(t.slope(k, sign), step)
		if col < 0 || math.Abs(t.x[k]-end) < tiny {
			return
		}
		column := t.column(col)
		far, stop := t.reach(col, dir, column, nil)
		whole := math.Floor(far + tiny)
		if whole >= 1 && integers(column) {
			still = 0
			t.shift(col, dir*whole, column)
		} else {
			still, whole = still+1, 0
		}
		if stop >= 0 && (whole == 0 || far-whole < tiny) {
			t.pivot(stop, col)
		}
	}
}

// integers reports that no coefficient of the column has a fraction.
func integers(column []entry) bool {
	for _, e := range column {
		if math.Abs(e.coef-math.Round(e.coef)) > tiny {
			return false
		}
	}
	return true
}

// prefer breaks a tie between rows that stop a move at once: the larger pivot,
// then the lower unknown.
func (t *tableau) prefer(e entry, stop int, stopCoef float64) bool {
	a, b := math.Abs(e.coef), math.Abs(stopCoef)
	if math.Abs(a-b) > tiny {
		return a > b
	}
	return t.basic[e.col] < t.basic[stop]
}

// room gives how far the basic unknown of row r can go in the direction of
// change, and whether it stops a move at all.
func (t *tableau) room(r int, change float64, outside []int8) (room float64, blocks bool) {
	b := t.basic[r]
	side := int8(0)
	if outside != nil {
		side = outside[r]
	}
	switch {
	case change > slight && side < 0: // below its bound and coming in: stops there
		return t.low[b] - t.x[b], true
	case change > slight && side == 0:
		return t.high[b] - t.x[b], true
	case change < -slight && side > 0:
		return t.x[b] - t.high[b], true
	case change < -slight && side == 0:
		return t.x[b] - t.low[b], true
	}
	return 0, false
}

// repair brings x into its bounds from wherever it is, moving unknowns so that
// the sum of what is out of bounds shrinks. It reports false when there is no
// table within the bounds; sure is false when it only ran out of steps.
func (t *tableau) repair() (feasible, sure bool) {
	for i := range t.x {
		if t.rowOf[i] < 0 {
			t.x[i] = min(max(t.x[i], t.low[i]), t.high[i])
		}
	}
	t.settle()
	for step := range t.stepLimit() {
		t.freshen()
		outside, g := t.outside()
		if outside == nil {
			return true, true
		}
		if t.halted() {
			return false, false
		}
		col, dir := t.enter(g, step)
		if col < 0 {
			return false, true
		}
		t.move(col, dir, outside)
	}
	return false, false
}

// outside tells which rows' basic unknowns are out of bounds, and the slope of
// coming back; nil when none is.
func (t *tableau) outside() ([]int8, goal) {
	var out []int8
	sum := t.sum
	clear(sum)
	for r, b := range t.basic {
		side := int8(0)
		switch {
		case t.x[b] < t.low[b]-near/10:
			side = -1
		case t.x[b] > t.high[b]+near/10:
			side = 1
		default:
			continue
		}
		if out == nil {
			out = make([]int8, len(t.rows))
		}
		out[r] = side
		for _, e := range t.rows[r] {
			sum[e.col] += float64(side) * e.coef
		}
		t.work += int64(len(t.rows[r]))
	}
	if out == nil {
		return nil, nil
	}
	g := goal{}
	for col, coef := range sum {
		if math.Abs(coef) > tiny {
			g = append(g, entry{col, coef})
		}
	}
	return out, g
}
