package simplex

import (
	"maps"
	"math"
	"slices"
)

// A form is a linear form in some variables.
type form map[int]float64

// eliminate gives, for each variable that the sums determine, its form in the
// others; nil for the others. A total is written in its parts where that is
// possible, so that the small cells stay free.
func eliminate(n int, sums []Sum) []form {
	rows := make([]form, n)
	users := make([]map[int]bool, n) // the rows in which a free variable stands
	for _, e := range inOrder(n, sums) {
		f, v := form{}, sums[e].Total
		for _, p := range sums[e].Parts {
			f.add(expand(rows, p), 1)
		}
		if v >= 0 {
			f.add(expand(rows, v), -1)
		}
		if v < 0 || f[v] == 0 {
			if v = f.pick(); v < 0 {
				continue // it follows from the others
			}
		}
		a := f[v]
		delete(f, v)
		for u := range f {
			f[u] /= -a
		}
		settle(rows, users, v, f)
	}
	return rows
}

// settle writes v as f, also where other rows use v.
func settle(rows []form, users []map[int]bool, v int, f form) {
	for r := range users[v] {
		a := rows[r][v]
		delete(rows[r], v)
		rows[r].add(f, a)
		for u := range f {
			use(users, u, r)
		}
	}
	users[v] = nil
	rows[v] = f
	for u := range f {
		use(users, u, v)
	}
}

func use(users []map[int]bool, u, r int) {
	if users[u] == nil {
		users[u] = map[int]bool{}
	}
	users[u][r] = true
}

func expand(rows []form, v int) form {
	if rows[v] != nil {
		return rows[v]
	}
	return form{v: 1}
}

func (f form) add(g form, a float64) {
	for u, b := range g {
		x := f[u] + a*b
		if math.Abs(x) < tiny {
			delete(f, u)
		} else {
			f[u] = x
		}
	}
}

// pick chooses the variable that becomes basic: the last one of coefficient
// 1 or -1, or the largest.
func (f form) pick() int {
	best := -1
	for _, u := range slices.Sorted(maps.Keys(f)) {
		if best < 0 || math.Abs(math.Abs(f[u])-1) <= math.Abs(math.Abs(f[best])-1) {
			best = u
		}
	}
	return best
}

// inOrder gives the sums so that parts that are totals themselves come first,
// and those without a total last.
func inOrder(n int, sums []Sum) []int {
	of := make([][]int, n)
	var out, loose []int
	for e, s := range sums {
		if s.Total < 0 {
			loose = append(loose, e)
		} else {
			of[s.Total] = append(of[s.Total], e)
		}
	}
	done := make([]bool, n)
	var visit func(v int)
	visit = func(v int) {
		if done[v] {
			return
		}
		done[v] = true
		for _, e := range of[v] {
			for _, p := range sums[e].Parts {
				visit(p)
			}
			out = append(out, e)
		}
	}
	for v := range n {
		visit(v)
	}
	return append(out, loose...)
}
