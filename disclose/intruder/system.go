package intruder

import "slices"

// boundless stands for "no upper bound is known". It is far above any count of
// offences and far below what an int64 sum of a table could overflow.
const boundless = int64(1) << 40

// A term is one unknown with its coefficient in an equation.
type term struct {
	unknown int
	coef    int64
}

// An equation says that its terms add up to sum.
type equation struct {
	terms []term
	sum   int64
}

// A system is what is known of a set of unknown counts: each lies between low
// and high, and all equations hold. Every unknown is an integer.
type system struct {
	low, high []int64
	sure      []span // values that tables were found for
	equations []equation
}

// A span is the least and the greatest value that an unknown has in the tables
// that were found. The span of no table is none.
type span struct{ least, most int64 }

var none = span{0, -1}

// add makes a new unknown and gives its number.
func (s *system) add(low, high int64) int {
	s.low, s.high, s.sure = append(s.low, low), append(s.high, high), append(s.sure, none)
	return len(s.low) - 1
}

// contradiction is the unknown or equation that cannot hold.
type contradiction struct{ unknown, equation int }

// narrow tightens the bounds of every unknown by what each equation leaves for
// it, until nothing changes or rounds are used up (bounds of a contradiction
// can creep for ever). It is sound for integers and never cuts off a solution.
// It reports false when an equation cannot hold.
func (s *system) narrow(rounds int) (at contradiction, ok bool) {
	uses := s.uses()
	queue := make([]int, len(s.equations))
	waiting := make([]bool, len(s.equations))
	for i := range queue {
		queue[i], waiting[i] = i, true
	}
	for left := rounds * (len(queue) + 1); len(queue) > 0 && left > 0; left-- {
		e := queue[0]
		queue, waiting[e] = queue[1:], false
		changed, ok := s.narrowBy(e)
		if !ok {
			return contradiction{-1, e}, false
		}
		for _, u := range changed {
			for _, other := range uses[u] {
				if other != e && !waiting[other] {
					queue, waiting[other] = append(queue, other), true
				}
			}
		}
	}
	return contradiction{}, true
}

// uses gives for each unknown the equations it is in.
func (s *system) uses() [][]int { return usesOf(len(s.low), s.equations) }

func usesOf(unknowns int, equations []equation) [][]int {
	uses := make([][]int, unknowns)
	for i, e := range equations {
		for _, t := range e.terms {
			uses[t.unknown] = append(uses[t.unknown], i)
		}
	}
	return uses
}

// span gives the least and the most that a term can be.
func (s *system) span(t term) (least, most int64) {
	if t.coef < 0 {
		return t.coef * s.high[t.unknown], t.coef * s.low[t.unknown]
	}
	return t.coef * s.low[t.unknown], t.coef * s.high[t.unknown]
}

// narrowBy tightens the unknowns of one equation and gives those that changed.
func (s *system) narrowBy(e int) (changed []int, ok bool) {
	eq := s.equations[e]
	var least, most int64
	for _, t := range eq.terms {
		lo, hi := s.span(t)
		least, most = least+lo, most+hi
	}
	if least > eq.sum || most < eq.sum {
		return nil, false
	}
	for _, t := range eq.terms {
		lo, hi := s.span(t)
		// What the others leave: at least sum - (most of the others), at most
		// sum - (least of the others).
		from, to := eq.sum-(most-hi), eq.sum-(least-lo)
		if from <= lo && to >= hi {
			continue
		}
		from, to = max(from, lo), min(to, hi)
		low, high := ceilDiv(from, t.coef), floorDiv(to, t.coef)
		if t.coef < 0 {
			low, high = ceilDiv(to, t.coef), floorDiv(from, t.coef)
		}
		u := t.unknown
		if low > s.low[u] || high < s.high[u] {
			s.low[u], s.high[u] = max(low, s.low[u]), min(high, s.high[u])
			changed = append(changed, u)
			if s.low[u] > s.high[u] {
				return changed, false
			}
			nlo, nhi := s.span(t)
			least, most = least+nlo-lo, most+nhi-hi
		}
	}
	return changed, true
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func ceilDiv(a, b int64) int64 { return -floorDiv(-a, b) }

// A part is a set of unknowns that share equations with each other and with no
// other: it can be solved alone.
type part struct {
	unknowns  []int // of the whole system, in order
	equations []equation
}

// parts drops the unknowns that have one value left and splits the rest. The
// equations of a part speak of unknowns by their place in part.unknowns.
func (s *system) parts() []part {
	group := newGroups(len(s.low))
	free := make([]equation, len(s.equations))
	for i, e := range s.equations {
		free[i] = s.freeTerms(e)
		for _, t := range free[i].terms {
			group.join(free[i].terms[0].unknown, t.unknown)
		}
	}
	var out []part
	place, partOf := make([]int, len(s.low)), map[int]int{}
	for u := range s.low {
		if s.low[u] == s.high[u] {
			continue
		}
		root := group.of(u)
		p, ok := partOf[root]
		if !ok {
			p, out = len(out), append(out, part{})
			partOf[root] = p
		}
		place[u] = len(out[p].unknowns)
		out[p].unknowns = append(out[p].unknowns, u)
	}
	for _, e := range free {
		if len(e.terms) == 0 {
			continue
		}
		p := partOf[group.of(e.terms[0].unknown)]
		for i := range e.terms {
			e.terms[i].unknown = place[e.terms[i].unknown]
		}
		out[p].equations = append(out[p].equations, e)
	}
	return out
}

// freeTerms gives the equation without the unknowns that have one value.
func (s *system) freeTerms(e equation) equation {
	out := equation{sum: e.sum}
	for _, t := range e.terms {
		if s.low[t.unknown] == s.high[t.unknown] {
			out.sum -= t.coef * s.low[t.unknown]
		} else {
			out.terms = append(out.terms, t)
		}
	}
	slices.SortFunc(out.terms, func(a, b term) int { return a.unknown - b.unknown })
	return out
}

// groups are disjoint sets of numbers.
type groups []int

func newGroups(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

func (g groups) of(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

func (g groups) join(a, b int) { g[g.of(a)] = g.of(b) }
