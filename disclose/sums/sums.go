// Package sums holds the cells of one table, or of several about the same
// people, and every sum that their readers know: a total is its parts.
//
// It refuses a table whose totals are not the sum of their parts: protection
// of numbers that contradict each other protects nothing.
package sums

import (
	"cmp"
	"slices"

	"cyberflag/disclose/table"
)

// A Cell is one number that somebody may see.
type Cell struct {
	Key     []string // one value for each dimension of the Set
	N       int64    // the true count; nothing when Foreign
	Victims int64    // distinct victims, when the Set has them
	Weight  int64    // what hiding it costs
	Leaf    bool     // no part of it is in the Set
	Foreign bool     // only in a published table: its true count may be unknown
	Known   bool     // Foreign, and N is the true count all the same: see Learn
	Before  *table.Cell
	// Told says that the rows of an answer, were all shown, would tell the count of
	// this cell, which they leave out.
	Told bool
}

// Unlisted says that an answer leaves c out.
func (c Cell) Unlisted() bool { return c.Foreign && c.Before.Status == table.Unlisted }

// An Equation says that the cell Total is the sum of Parts.
type Equation struct {
	Total int
	Parts []int
	Own   bool // of the table that is to be protected
	Out   bool // of an earlier one: its readers know it
}

// A Set is cells and the equations that hold between them. Cells are in the
// order of their keys, so that the order of the file changes nothing.
type Set struct {
	Dims       []string // those of the table, and then those that only earlier tables have
	OwnDims    int      // how many of Dims are the table's
	HasVictims bool
	AsGiven    bool // an answer: see Given
	Cells      []Cell
	Equations  []Equation
	Absent     int    // combinations without a row, taken as 0
	Rests      []Rest // of an answer: totals that its rows do not add up to
	Near       []Near // of an answer
	index      map[string]int
	scopes     []scope // for each of Dims: what its totals are of, of the first table that has it
}

// A Rest is what a total of an answer has beyond its rows, although each value has
// one.
type Rest struct {
	Key []string
	N   int64
}

// Find gives the place of the cell with this key, or -1.
func (s *Set) Find(key []string) int {
	if i, ok := s.index[table.ID(key)]; ok {
		return i
	}
	return -1
}

// OneWay says that cell i breaks the counts down by at most one dimension.
func (s *Set) OneWay(i int) bool { return s.Depth(i) <= 1 }

// Depth counts the dimensions in which cell i is not Total.
func (s *Set) Depth(i int) int {
	n := 0
	for _, v := range s.Cells[i].Key {
		if v != table.Total {
			n++
		}
	}
	return n
}

// Top says of each cell whether it is a headline: a total that is part of no
// other.
func (s *Set) Top() []bool {
	top := make([]bool, len(s.Cells))
	for _, e := range s.Equations {
		top[e.Total] = true
	}
	for _, e := range s.Equations {
		for _, p := range e.Parts {
			top[p] = false
		}
	}
	return top
}

// add puts a cell in, unless it is there.
func (s *Set) add(c Cell) int {
	id := table.ID(c.Key)
	if i, ok := s.index[id]; ok {
		return i
	}
	s.index[id] = len(s.Cells)
	s.Cells = append(s.Cells, c)
	return len(s.Cells) - 1
}

// arrange brings cells and equations into their fixed order.
func (s *Set) arrange() {
	order := make([]int, len(s.Cells))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return table.Order(s.Cells[a].Key, s.Cells[b].Key) })
	to := make([]int, len(order))
	cells := make([]Cell, len(order))
	for i, from := range order {
		to[from], cells[i] = i, s.Cells[from]
	}
	s.Cells = cells
	for id, i := range s.index {
		s.index[id] = to[i]
	}
	for i := range s.Equations {
		e := &s.Equations[i]
		e.Total = to[e.Total]
		for j := range e.Parts {
			e.Parts[j] = to[e.Parts[j]]
		}
		slices.Sort(e.Parts)
	}
	slices.SortStableFunc(s.Equations, compare)
	s.Equations = joined(s.Equations)
}

// joined makes one of equations that say the same.
func joined(sorted []Equation) (out []Equation) {
	for _, e := range sorted {
		if last := len(out) - 1; last >= 0 && compare(out[last], e) == 0 {
			out[last].Own, out[last].Out = out[last].Own || e.Own, out[last].Out || e.Out
			continue
		}
		out = append(out, e)
	}
	return out
}

// Own gives the table that is to be protected alone, and where its cells stand
// in s.
func (s *Set) Own() (own *Set, at []int) {
	own = &Set{Dims: s.Dims, OwnDims: s.OwnDims, HasVictims: s.HasVictims}
	place := make([]int, len(s.Cells))
	for i, c := range s.Cells {
		if !c.Foreign {
			place[i] = len(own.Cells)
			own.Cells, at = append(own.Cells, c), append(at, i)
		}
	}
	for _, e := range s.Equations {
		if e.Own {
			o := Equation{Total: place[e.Total], Own: true, Out: e.Out}
			for _, p := range e.Parts {
				o.Parts = append(o.Parts, place[p])
			}
			own.Equations = append(own.Equations, o)
		}
	}
	return own, at
}

func compare(a, b Equation) int {
	return cmp.Or(a.Total-b.Total, slices.Compare(a.Parts, b.Parts))
}
