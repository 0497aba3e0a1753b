package intruder

import (
	"math"
)

// branchOut searches one end by branching. It reports false when it was cut
// short.
func (s *solver) branchOut(e end, nodes int) bool {
	if s.settled(e) {
		return true
	}
	if s.t.halted() {
		return false
	}
	s.restart()
	s.effort.IPs++
	if s.branch(e, &nodes) {
		s.prove(e, float64(s.seenEnd(e)))
		return true
	}
	return false
}

// restart puts x back to the first table, from which most unknowns can go
// either way without a pivot. The basis stays while it is young: it is warm.
func (s *solver) restart() {
	if s.t.since > fewPivots && !s.t.sound() {
		s.t.broken = !s.t.build(make([]bool, len(s.low)))
	}
	copy(s.t.x, s.start)
}

// prove records that no table has the unknown of e beyond v.
func (s *solver) prove(e end, v float64) {
	if e.sign > 0 {
		s.high[e.k] = min(s.high[e.k], int64(math.Floor(v+near)))
		s.t.high[e.k] = float64(s.high[e.k])
	} else {
		s.low[e.k] = max(s.low[e.k], int64(math.Ceil(v-near)))
		s.t.low[e.k] = float64(s.low[e.k])
	}
}

func (s *solver) seenEnd(e end) int64 {
	if e.sign > 0 {
		return s.most[e.k]
	}
	return s.least[e.k]
}

// branch searches all integer tables for one that is farther at e than seen,
// splitting at an unknown that the linear program leaves between two integers.
// It reports false when it ran out of nodes or steps.
func (s *solver) branch(e end, nodes *int) bool {
	if *nodes--; *nodes < 0 {
		return false
	}
	if feasible, sure := s.t.repair(); !feasible {
		return sure
	}
	if !s.t.seek(e.k, e.sign, nil) {
		return false
	}
	most := math.Floor(e.sign*s.t.x[e.k] + near) // in the direction of sign
	if most <= e.sign*float64(s.seenEnd(e)) {
		return true
	}
	if s.witness() {
		return true
	}
	return s.split(func() bool { return s.branch(e, nodes) })
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
