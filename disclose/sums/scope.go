package sums

import (
	"slices"
	"strings"

	"cyberflag/disclose/table"
)

// A total is of the values that stand beside it: that of a table of two years is
// another count than that of a table of three, although both are called Total. So is a
// group of the hierarchy of which a table has not got all parts.

// A scope gives, for each value of one dimension that stands for others, Total among
// them, the values of the table below it that have no parts themselves.
type scope map[string][]string

// scopeOf gives the scope of dimension dim with these values. It is empty when there
// are none but Total: nobody says what that is of.
func scopeOf(dim string, values []string, h table.Hierarchy) scope {
	has := map[string]bool{}
	for _, v := range values {
		for ; v != table.Total; v = h.Parent(dim, v) {
			has[v] = true
		}
	}
	group := map[string]bool{}
	for v := range has {
		group[h.Parent(dim, v)] = true
	}
	s := scope{}
	for v := range has {
		if group[v] {
			continue
		}
		for up := v; up != table.Total; {
			up = h.Parent(dim, up)
			s[up] = append(s[up], v)
		}
	}
	for v := range s {
		slices.Sort(s[v])
	}
	return s
}

// within gives the values below v, those that are groups in other being what they are
// there: a table may print regions of which another prints the forces.
func (s scope) within(v string, other scope) []string {
	var out []string
	for _, leaf := range s[v] {
		if parts := other[leaf]; parts != nil {
			out = append(out, parts...)
		} else {
			out = append(out, leaf)
		}
	}
	slices.Sort(out)
	return out
}

// names gives the values of s that stand for others than they do in known, with names
// that say for which, and notes in known those that it has not got.
func (s scope) names(known scope) map[string]string {
	out := map[string]string{}
	for v, leaves := range s {
		switch {
		case known[v] == nil:
			known[v] = leaves
		case !slices.Equal(s.within(v, known), known.within(v, s)):
			out[v] = v + " of " + strings.Join(leaves, ", ")
		}
	}
	return out
}

// valuesOf gives the values in column d of keys.
func valuesOf(keys [][]string, d int) (out []string) {
	for _, key := range keys {
		out = append(out, key[d])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A naming gives, for each dimension of a Set, what values of one table are called in
// the Set.
type naming []map[string]string

// of gives key as it is called in the Set.
func (n naming) of(key []string) []string {
	out := slices.Clone(key)
	for d, v := range key {
		if name, ok := n[d][v]; ok {
			out[d] = name
		}
	}
	return out
}

// naming gives the names of a table whose keys, of all dimensions of s, are those of
// cells that are somebody: a value that is nought adds nothing to any total.
func (s *Set) naming(keys [][]string, h table.Hierarchy) naming {
	n := make(naming, len(s.Dims))
	for d, dim := range s.Dims {
		if s.scopes[d] == nil {
			s.scopes[d] = scope{}
		}
		n[d] = scopeOf(dim, valuesOf(keys, d), h).names(s.scopes[d])
	}
	return n
}

// partial gives, for each dimension, the values of an earlier table that cannot be of
// the values below them that it prints: it prints some parts of what they are of. They
// keep their names, and are no sums.
func (s *Set) partial(as naming, keys [][]string, cells map[string]*table.Cell, h table.Hierarchy) []map[string]bool {
	some := make([]map[string]bool, len(as))
	for d := range as {
		some[d] = map[string]bool{}
		of := scopeOf(s.Dims[d], valuesOf(keys, d), h)
		for _, key := range keys {
			if v := key[d]; as[d][v] != "" && !s.canBe(as, key, d, of[v], cells) {
				some[d][v] = true
			}
		}
		for v := range some[d] {
			delete(as[d], v)
		}
	}
	return some
}

// canBe says that the cell at key may be the sum of those with one of leaves in
// dimension d instead.
func (s *Set) canBe(as naming, key []string, d int, leaves []string, cells map[string]*table.Cell) bool {
	var low, high int64
	part := slices.Clone(key)
	for _, part[d] = range leaves {
		cell := cells[table.ID(part)]
		if i := s.Find(as.of(part)); i >= 0 && !s.Cells[i].Foreign {
			cell = &table.Cell{Shown: s.Cells[i].N, Status: table.Exact}
		}
		if cell == nil {
			return true
		}
		l, h := cell.Ends()
		low, high = low+l, min(table.NoLimit, high+h)
	}
	l, h := cells[table.ID(key)].Ends()
	return low <= h && l <= high
}
