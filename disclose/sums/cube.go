package sums

import (
	"maps"
	"slices"

	"cyberflag/disclose/table"
)

// A cube is all combinations of the values of some dimensions.
type cube struct {
	dims   []int               // places of the dimensions that are broken down
	leaves []map[string]bool   // for each of dims: the values without parts
	parent []map[string]string // for each of dims: what stands directly above a value
	kids   []map[string][]string
}

// newCube makes the cube of rows whose values in dims are not Total.
func newCube(names []string, dims []int, rows [][]string, h table.Hierarchy) *cube {
	c := &cube{dims: dims}
	for _, d := range dims {
		values := map[string]bool{}
		for _, key := range rows {
			values[key[d]] = true
		}
		parent := map[string]string{}
		for v := range values {
			for v != table.Total {
				parent[v] = h.Parent(names[d], v)
				v = parent[v]
			}
		}
		kids := map[string][]string{}
		for _, v := range slices.Sorted(maps.Keys(parent)) {
			kids[parent[v]] = append(kids[parent[v]], v)
		}
		leaves := map[string]bool{}
		for v := range parent {
			if kids[v] == nil {
				leaves[v] = true
			}
		}
		c.leaves, c.parent, c.kids = append(c.leaves, leaves), append(c.parent, parent), append(c.kids, kids)
	}
	return c
}

// isLeaf says that no value of key has parts in c.
func (c *cube) isLeaf(key []string) bool {
	for i, d := range c.dims {
		if !c.leaves[i][key[d]] {
			return false
		}
	}
	return true
}

// above gives v and all values above it, Total last.
func (c *cube) above(i int, v string) []string {
	path := []string{v}
	for v != table.Total {
		v = c.parent[i][v]
		path = append(path, v)
	}
	return path
}

// upward calls f with every key that contains the leaf key, itself among them.
func (c *cube) upward(key []string, f func([]string)) {
	c.product(key, 0, func(i int) []string { return c.above(i, key[c.dims[i]]) }, f)
}

// every calls f with every key of the cube.
func (c *cube) every(width int, f func([]string)) {
	blank := slices.Repeat([]string{table.Total}, width)
	values := make([][]string, len(c.dims))
	for i := range c.dims {
		values[i] = append(slices.Sorted(maps.Keys(c.parent[i])), table.Total)
	}
	c.product(blank, 0, func(i int) []string { return values[i] }, f)
}

// product calls f with base and every choice of values in the dims from i on.
func (c *cube) product(base []string, i int, values func(int) []string, f func([]string)) {
	if i == len(c.dims) {
		f(slices.Clone(base))
		return
	}
	key := slices.Clone(base)
	for _, v := range values(i) {
		key[c.dims[i]] = v
		c.product(key, i+1, values, f)
	}
}

// equations adds to s, for each cell of c and each dimension in which it has
// parts, that it is their sum; as is what its values are called in s. keep says which
// of them a reader can see whole.
func (c *cube) equations(s *Set, as naming, own bool, keep func(d int, total []string, parts [][]string) bool) {
	c.every(len(s.Dims), func(key []string) {
		for i, d := range c.dims {
			var parts [][]string
			for _, v := range c.kids[i][key[d]] {
				part := slices.Clone(key)
				part[d] = v
				parts = append(parts, part)
			}
			if len(parts) > 0 && keep(d, key, parts) {
				e := Equation{Total: s.Find(as.of(key)), Own: own, Out: !own}
				for _, p := range parts {
					e.Parts = append(e.Parts, s.Find(as.of(p)))
				}
				s.Equations = append(s.Equations, e)
			}
		}
	})
}
