package intruder

import (
	"math"
	"slices"
)

// nodeLimit bounds the branches of one integer search; nodeLimits are the tries
// that come before. The end of an interval whose search hits it is counted as
// unproven, and stands where the bounds that were proved put it: it may be too
// wide and is never wrong.
const nodeLimit = 4000

var nodeLimits = []int{30, 300, nodeLimit}

// workLimit bounds the work on one part, in multiply-adds: some 10 s on a
// large part. What is left by then is unproven.
const workLimit = 2_000_000_000

// safeLimit is the limit where two tables are known already for every unknown
// asked about: what is left says how wide the intervals are, and not whether one
// is a single value.
const safeLimit = workLimit / 5

// A solver finds the least and the greatest value of each unknown of one part
// over all integer tables. Every table met on the way is a witness for all
// unknowns at once, so that most of them need no search of their own.
type solver struct {
	part      part
	low, high []int64 // proved: no table is outside
	least     []int64 // seen: some table has this value
	most      []int64
	seen      bool
	sure      bool     // when no table was seen: there is none
	first     []int64  // the table to begin with, or values near one
	t         *tableau // nil until a search needs it
	start     []float64
	at        []int64 // room for a table
	work      int64   // done outside the tableau
	effort    *Effort
	stop      func() bool
}

// newSolver prepares one part. start gives a table near which to begin, such
// as rounded figures. ok is false when no integer table exists. A solver
// that has found none, and has not seen that there is none, proves nothing.
func newSolver(p part, low, high, start []int64, effort *Effort, stop func() bool) (s *solver, ok bool) {
	s = &solver{part: p, low: low, high: high, effort: effort, stop: stop,
		least: make([]int64, len(low)), most: make([]int64, len(low))}
	s.first = make([]int64, len(low))
	for i := range low {
		s.first[i] = min(max(start[i], low[i]), high[i])
	}
	if s.take(s.first) {
		return s, true
	}
	ok = s.prepare()
	return s, ok && (s.seen || !s.sure)
}

// prepare makes the tableau and brings it to a table, if it can find one. It
// reports false when the equations contradict each other.
func (s *solver) prepare() (ok bool) {
	if s.t, ok = newTableau(s.part, s.low, s.high); !ok {
		return false
	}
	s.t.stop, s.at = s.stop, make([]int64, len(s.low))
	copy(s.t.x, floats(s.first))
	s.effort.LPs++
	feasible, sure := s.t.repair()
	if feasible && !s.witness() {
		s.effort.IPs++
		nodes := nodeLimit
		sure = s.firstInteger(&nodes)
	}
	s.sure = sure
	s.start = slices.Clone(s.t.x)
	return true
}

// found gives what is known of the unknowns.
func (s *solver) found() *system {
	f := &system{low: s.low, high: s.high}
	for k := range s.low {
		f.sure = append(f.sure, none)
		if s.seen {
			f.sure[k] = span{s.least[k], s.most[k]}
		}
	}
	return f
}

// witness takes the tableau's x as a table when it is one.
func (s *solver) witness() bool {
	at := s.at
	for i, v := range s.t.x {
		at[i] = int64(math.Round(v))
		if math.Abs(v-float64(at[i])) > near {
			return false
		}
	}
	return s.take(at)
}

// take takes at into account when it is a table: it satisfies every equation
// and every bound exactly.
func (s *solver) take(at []int64) bool {
	for i, v := range at {
		if v < s.low[i] || v > s.high[i] {
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

// settle finds the bounds of the asked unknowns.
func (s *solver) settle(asked []int) {
	if s.t == nil {
		s.nudge(s.first, asked)
	}
	s.search(s.ends(asked))
	s.effort.Work += s.work
	if s.t != nil {
		s.effort.Pivots += s.t.pivots
		s.effort.Work += s.t.work
	}
}

// An end is one bound of an unknown: the greatest value with sign 1, the least
// with sign -1.
type end struct {
	k    int
	sign float64
}

// ends gives the ends of the asked unknowns that no table was found at yet.
func (s *solver) ends(asked []int) (open []end) {
	for _, k := range asked {
		for _, sign := range []float64{1, -1} {
			if e := (end{k, sign}); !s.seen || !s.settled(e) {
				open = append(open, e)
			}
		}
	}
	return open
}

// search looks for every open end: first by linear programs, then, where the
// answer is no table of integers, by branching: a little for each before much
// for any, so that a hard one does not take the work of the easy ones.
func (s *solver) search(open []end) {
	if len(open) == 0 {
		return
	}
	if s.t == nil && !s.prepare() || !s.seen {
		s.effort.Unproven += len(open)
		return
	}
	if s.allSafe(open) {
		s.t.limit = safeLimit
	}
	open = slices.DeleteFunc(open, s.reach)
	for _, limit := range nodeLimits {
		open = slices.DeleteFunc(open, func(e end) bool { return s.branchOut(e, limit) })
	}
	s.effort.Unproven += len(open)
}

// allSafe reports that two tables with different values are known for each.
func (s *solver) allSafe(open []end) bool {
	return !slices.ContainsFunc(open, func(e end) bool { return s.least[e.k] == s.most[e.k] })
}

// settled reports that a table was found at the proved bound.
func (s *solver) settled(e end) bool {
	if e.sign > 0 {
		return s.most[e.k] == s.high[e.k]
	}
	return s.least[e.k] == s.low[e.k]
}

// reach searches one end by a linear program, and goes towards it by tables of
// integers where the answer is none. It reports false when that does not come
// to the end.
func (s *solver) reach(e end) bool {
	if s.settled(e) {
		return true
	}
	if s.t.halted() {
		return false
	}
	s.restart()
	s.effort.LPs++
	done := s.t.seek(e.k, e.sign, s.witness)
	if done {
		s.prove(e, s.t.x[e.k])
	}
	if !s.settled(e) {
		s.restart()
		s.t.walk(e.k, e.sign)
		s.witness()
	}
	return s.settled(e)
}
