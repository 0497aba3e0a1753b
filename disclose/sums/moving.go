package sums

import "cyberflag/disclose/simplex"

// A Moving is the cells of a Set that somebody may suppose to be other than
// they are, and what the sums say of their changes: the changes of the parts
// of a total add up to its own, and to nothing where the total stands still.
type Moving struct {
	Cells []int // places in the Set
	Place []int // of each cell of the Set in Cells, or -1
	Sums  []simplex.Sum
}

// Moving gives what may change when just these cells may.
func (s *Set) Moving(may func(cell int) bool) Moving {
	m := Moving{Place: make([]int, len(s.Cells))}
	for i := range s.Cells {
		m.Place[i] = -1
		if may(i) {
			m.Place[i] = len(m.Cells)
			m.Cells = append(m.Cells, i)
		}
	}
	for _, e := range s.Equations {
		sum := simplex.Sum{Total: m.Place[e.Total]}
		for _, p := range e.Parts {
			if at := m.Place[p]; at >= 0 {
				sum.Parts = append(sum.Parts, at)
			}
		}
		if sum.Total >= 0 || sum.Parts != nil {
			m.Sums = append(m.Sums, sum)
		}
	}
	return m
}

// Keeps says whether changes, one for each of the Cells, keep every sum.
func (m Moving) Keeps(change []int64) bool {
	for _, s := range m.Sums {
		var sum int64
		if s.Total >= 0 {
			sum = -change[s.Total]
		}
		for _, p := range s.Parts {
			sum += change[p]
		}
		if sum != 0 {
			return false
		}
	}
	return true
}
