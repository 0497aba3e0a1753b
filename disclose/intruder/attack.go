package intruder

import (
	"errors"
	"fmt"
)

// narrowRounds is how often each equation may be looked at before the linear
// programs take over.
const narrowRounds = 40

// ErrNoTable means that no table of whole numbers is what was published says.
var ErrNoTable = errors.New("no table of counts fits all that was published")

// Attack gives for every hidden cell what can be said of it. The same
// publication gives the same result, cell by cell in the order of the files.
func Attack(p Publication, know Knowledge) (Result, error) {
	return AttackUntil(p, know, func() bool { return false })
}

// ErrStopped means that the caller stopped the attack.
var ErrStopped = errors.New("the attack was stopped")

// AttackUntil is Attack that ends soon after stop says so.
func AttackUntil(p Publication, know Knowledge, stop func() bool) (Result, error) {
	if know == Unsaid {
		return Result{}, errors.New("attack: what the intruder knows is not said")
	}
	j, err := joined(p, know)
	if err != nil {
		return Result{}, err
	}
	j.stop = stop
	s := j.system()
	if at, ok := s.narrow(narrowRounds); !ok {
		return Result{}, j.impossible(at)
	}
	res := Result{Cells: j.published, Guessed: j.guessed}
	for _, p := range s.parts() {
		if err := j.attackPart(s, p, &res); err != nil {
			return Result{}, err
		}
		if stop() {
			return Result{}, ErrStopped
		}
	}
	for i, c := range j.counts {
		if c.printed && c.kind.hidden() {
			res.Hidden = append(res.Hidden, j.interval(s, i))
		}
	}
	return res, nil
}

// impossible says which equation cannot hold.
func (j *join) impossible(at contradiction) error {
	if at.equation < 0 || at.equation >= len(j.equations) {
		return ErrNoTable
	}
	first := j.equations[at.equation].terms[0].unknown
	if first < 0 {
		return ErrNoTable
	}
	return fmt.Errorf("the parts of %s do not add up: %w", Words(j.cellOf(first)), ErrNoTable)
}

// attackPart settles the bounds of one part in s.
func (j *join) attackPart(s *system, p part, res *Result) error {
	marks := j.marks(p)
	if j.know == Rule && len(marks) > 0 {
		if j.asSmall(s, p, marks, res) {
			return nil
		}
		res.Loosely++
	}
	found, ok := j.solve(s, p, nil, &res.Effort)
	if !ok {
		return j.impossible(contradiction{-1, -1})
	}
	if j.know == Rule && len(marks) > 0 {
		var small []int
		for _, k := range marks {
			if found.low[k] < Threshold {
				small = append(small, k)
			}
		}
		if len(small) < len(marks) && j.asSmall(s, p, small, res) {
			return nil
		}
	}
	s.set(p, found)
	return nil
}

// marks gives the places in p of marks that the files do not explain.
func (j *join) marks(p part) (places []int) {
	for k, u := range p.unknowns {
		if u < len(j.counts) && j.counts[u].kind == Mark {
			places = append(places, k)
		}
	}
	return places
}

// asSmall solves p with the given marks as small counts. It reports false,
// and leaves s as it was, when no table allows that.
func (j *join) asSmall(s *system, p part, small []int, res *Result) bool {
	found, ok := j.solve(s, p, small, &res.Effort)
	if ok {
		s.set(p, found)
	}
	return ok
}

// solve gives exact bounds for the unknowns of p, those in small being taken
// for counts below the threshold.
func (j *join) solve(s *system, p part, small []int, effort *Effort) (sub *system, ok bool) {
	sub = &system{equations: p.equations}
	start := make([]int64, len(p.unknowns))
	for k, u := range p.unknowns {
		sub.add(s.low[u], s.high[u])
		if u < len(j.counts) {
			start[k] = j.counts[u].shown
		}
	}
	for _, k := range small {
		sub.low[k], sub.high[k] = max(sub.low[k], 1), min(sub.high[k], Threshold-1)
		if sub.low[k] > sub.high[k] {
			return nil, false
		}
	}
	if _, ok := sub.narrow(narrowRounds); !ok {
		return nil, false
	}
	for _, part := range sub.parts() {
		if !j.solvePart(sub, part, p, start, effort, small != nil) {
			return nil, false
		}
	}
	return sub, true
}

// solvePart settles one part of sub, whose unknowns are places in p. What is only
// assumed must be shown by a table: not to have ruled it out is not enough.
func (j *join) solvePart(sub *system, part, p part, start []int64, effort *Effort, assumed bool) bool {
	low, high, from := pick(sub.low, part.unknowns), pick(sub.high, part.unknowns), pick(start, part.unknowns)
	solver, ok := newSolver(part, low, high, from, effort, j.stop)
	if !ok || assumed && !solver.seen {
		return false
	}
	var asked []int
	for k, place := range part.unknowns {
		if u := p.unknowns[place]; u < len(j.counts) && j.counts[u].printed && j.counts[u].kind.hidden() {
			asked = append(asked, k)
		}
	}
	solver.settle(asked)
	sub.set(part, solver.found())
	return true
}

func pick(from []int64, at []int) []int64 {
	out := make([]int64, len(at))
	for i, k := range at {
		out[i] = from[k]
	}
	return out
}

// set gives the unknowns of p what was found of them.
func (s *system) set(p part, found *system) {
	for k, u := range p.unknowns {
		s.low[u], s.high[u], s.sure[u] = found.low[k], found.high[k], found.sure[k]
	}
}

// interval gives what was found of count i. An end that is nothing but the bound of all
// numbers, less what the sums take from it, is none.
func (j *join) interval(s *system, i int) Interval {
	c, sure, high := j.counts[i], s.sure[i], s.high[i]
	if s.low[i] == high {
		sure = span{s.low[i], high}
	}
	if high > boundless/2 {
		high = Boundless
	}
	return Interval{j.cellOf(i), s.low[i], high, sure.most - sure.least + 1, c.kind, c.known}
}
