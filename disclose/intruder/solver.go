package intruder

import (
	"cmp"
	"math"
	"slices"
)

// nodeLimit bounds the branches of one integer search. The end of an interval
// whose search hits it is counted as unproven, and stands where the bounds that
// were proved put it: it may be too wide and is never wrong.
const nodeLimit = 4000

// workLimit bounds the work on one part, in multiply-adds: some 10 s on a
// large part. What is left by then is unproven.
const workLimit = 2_000_000_000

// A solver finds the least and the greatest value of each unknown of one part
// over all integer tables. Every table met on the way is a witness for all
// unknowns at once, so that most of them need no search of their own.
type solver struct {
	part      part
	low, high []int64 // proved: no table is outside
	least     []int64 // seen: some table has this value
	most      []int64
	seen      bool
	t         *tableau
	start     []float64
	effort    *Effort
}

// newSolver prepares one part. start gives a table near which to begin, such
// as rounded figures, or nil. ok is false when no integer table exists. A solver
// that has found none, and has not seen that there is none, proves nothing.
func newSolver(p part, low, high []int64, start []int64, effort *Effort, stop func() bool) (s *solver, ok bool) {
	s = &solver{part: p, low: low, high: high, effort: effort,
		least: make([]int64, len(low)), most: make([]int64, len(low))}
	if s.t, ok = newTableau(p, low, high); !ok {
		return s, false
	}
	s.t.stop = stop
	for i := range low {
		s.t.x[i] = float64(low[i])
		if start != nil {
			s.t.x[i] = float64(min(max(start[i], low[i]), high[i]))
		}
	}
	effort.LPs++
	feasible, sure := s.t.repair()
	if feasible && !s.witness() {
		s.effort.IPs++
		nodes := nodeLimit
		sure = s.firstInteger(&nodes)
	}
	s.start = slices.Clone(s.t.x)
	return s, s.seen || !sure
}

// witness takes the tableau's x as a table when it is one: integers that
// satisfy every equation and every bound exactly.
func (s *solver) witness() bool {
	at := make([]int64, len(s.t.x))
	for i, v := range s.t.x {
		at[i] = int64(math.Round(v))
		if math.Abs(v-float64(at[i])) > near || at[i] < s.low[i] || at[i] > s.high[i] {
			return false
		}
	}
	for _, e := range s.part.equations {
		sum := e.sum
		for _, t := range e.terms {
			sum -= t.coef * at[t.unknown]
		}
		if sum != 0 {
			return false
		}
	}
	for i, v := range at {
		if !s.seen || v < s.least[i] {
			s.least[i] = v
		}
		if !s.seen || v > s.most[i] {
			s.most[i] = v
		}
	}
	s.seen = true
	return true
}

// solve settles the bounds of unknown k. When some table was found for both
// ends, both are exact.
func (s *solver) solve(k int) {
	for _, sign := range []float64{1, -1} {
		switch {
		case s.seen && s.settled(k, sign):
		case !s.seen || s.t.halted():
			s.effort.Unproven++
		default:
			s.reach(k, sign)
		}
	}
}

// settled reports that a table was found at the proved bound.
func (s *solver) settled(k int, sign float64) bool {
	if sign > 0 {
		return s.most[k] == s.high[k]
	}
	return s.least[k] == s.low[k]
}

// reach searches one end of unknown k: first a linear program, then, when its
// answer is no table of integers, branching.
func (s *solver) reach(k int, sign float64) {
	s.restart()
	s.effort.LPs++
	done := s.t.seek(k, sign)
	whole := s.witness()
	if done {
		s.prove(k, sign, s.t.x[k])
	}
	if s.settled(k, sign) {
		return
	}
	if done && whole && s.atEnd(k, sign) {
		return
	}
	s.effort.IPs++
	nodes := nodeLimit
	if s.branch(k, sign, &nodes) {
		s.prove(k, sign, float64(s.seenEnd(k, sign)))
		return
	}
	s.effort.Unproven++
}

// restart puts x back to the first table, from which most unknowns can go
// either way without a pivot. The basis stays: it is warm.
func (s *solver) restart() {
	copy(s.t.x, s.start)
}

// prove records that no table has unknown k beyond v.
func (s *solver) prove(k int, sign, v float64) {
	if sign > 0 {
		s.high[k] = min(s.high[k], int64(math.Floor(v+near)))
		s.t.high[k] = float64(s.high[k])
	} else {
		s.low[k] = max(s.low[k], int64(math.Ceil(v-near)))
		s.t.low[k] = float64(s.low[k])
	}
}

// atEnd reports that x[k] is the proved end.
func (s *solver) atEnd(k int, sign float64) bool {
	if sign > 0 {
		return int64(math.Round(s.t.x[k])) == s.high[k]
	}
	return int64(math.Round(s.t.x[k])) == s.low[k]
}

func (s *solver) seenEnd(k int, sign float64) int64 {
	if sign > 0 {
		return s.most[k]
	}
	return s.least[k]
}

// branch searches all integer tables for one in which k is farther than seen,
// splitting at an unknown that the linear program leaves between two integers.
// It reports false when it ran out of nodes or steps.
func (s *solver) branch(k int, sign float64, nodes *int) bool {
	if *nodes--; *nodes < 0 {
		return false
	}
	if feasible, sure := s.t.repair(); !feasible {
		return sure
	}
	if !s.t.seek(k, sign) {
		return false
	}
	end := math.Floor(sign*s.t.x[k] + near) // in the direction of sign
	if end <= sign*float64(s.seenEnd(k, sign)) {
		return true
	}
	if s.witness() {
		return true
	}
	return s.split(func() bool { return s.branch(k, sign, nodes) })
}

// split halves the search at the unknown that is farthest from an integer and
// runs search on both halves; the bounds are as before afterwards.
func (s *solver) split(search func() bool) bool {
	at, most := -1, near
	for i, v := range s.t.x {
		if off := math.Abs(v - math.Round(v)); off > most {
			at, most = i, off
		}
	}
	if at < 0 {
		return false // integers that do not satisfy the equations: arithmetic failed
	}
	v, low, high := s.t.x[at], s.t.low[at], s.t.high[at]
	s.t.high[at] = math.Floor(v)
	below := search()
	s.t.high[at] = high
	s.t.low[at] = math.Ceil(v)
	above := search()
	s.t.low[at] = low
	return below && above
}

// firstInteger searches for any integer table.
func (s *solver) firstInteger(nodes *int) bool {
	if *nodes--; *nodes < 0 {
		return false
	}
	if feasible, sure := s.t.repair(); !feasible {
		return sure
	}
	if s.witness() {
		return true
	}
	return s.split(func() bool { return s.seen || s.firstInteger(nodes) })
}

// sorted gives the entries of m by column.
func sorted(m map[int]float64) goal {
	g := make(goal, 0, len(m))
	for col, coef := range m {
		if math.Abs(coef) > tiny {
			g = append(g, entry{col, coef})
		}
	}
	slices.SortFunc(g, func(a, b entry) int { return cmp.Compare(a.col, b.col) })
	return g
}
