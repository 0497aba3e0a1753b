package sums

import (
	"errors"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"cyberflag/disclose/table"
	"cyberflag/internal/nearest"
)

// maxCells is the largest table that is taken in, totals included.
const maxCells = 200_000

// New makes the Set of a table and of the tables that were published before
// about the same people. In a file a combination of values that is not given
// is 0, and totals that are not given are added. A file may hold several
// tables: rows by force and age, and rows by force and offence, are two tables
// that share their totals.
func New(c table.Counts, h table.Hierarchy, before []table.Published) (*Set, error) {
	s := &Set{Dims: slices.Clone(c.Dims), OwnDims: len(c.Dims), HasVictims: c.HasVictims, index: map[string]int{}}
	if err := knownDims(c, h); err != nil {
		return nil, err
	}
	before = slices.Clone(before)
	for i, p := range before {
		before[i] = speltAs(c, h, p)
		for _, d := range before[i].Dims {
			if !slices.Contains(s.Dims, d) {
				s.Dims = append(s.Dims, d)
			}
		}
	}
	s.scopes = make([]scope, len(s.Dims))
	if err := s.addCounts(c, h); err != nil {
		return nil, err
	}
	for _, p := range before {
		if err := s.addBefore(p, h); err != nil {
			return nil, err
		}
	}
	s.arrange()
	return s, nil
}

// knownDims refuses a hierarchy of a dimension that the table does not have.
func knownDims(c table.Counts, h table.Hierarchy) error {
	for d := range h {
		if !slices.Contains(c.Dims, d) {
			return fmt.Errorf("hierarchy of %q: %s has the dimensions %q", d, c.Name, c.Dims)
		}
		if err := spelt(c, d, h[d]); err != nil {
			return err
		}
	}
	return nil
}

// spelt refuses a child that no row has and that reads like a value without a
// parent: its counts would silently stand outside the group. Other children may be
// missing, since one file serves many tables.
func spelt(c table.Counts, dim string, tree map[string]string) error {
	at, loose, has := slices.Index(c.Dims, dim), []string{}, map[string]bool{}
	for _, parent := range tree {
		has[parent] = true
	}
	for _, r := range c.Rows {
		v := r.Key[at]
		if tree[v] == "" && !has[v] && v != table.Total {
			loose = append(loose, v)
		}
		has[v] = true
	}
	slices.Sort(loose)
	loose = slices.Compact(loose)
	for _, child := range slices.Sorted(maps.Keys(tree)) {
		if has[child] {
			continue
		}
		like := slices.DeleteFunc(slices.Clone(loose), func(v string) bool { return !slip(child, v) })
		if len(like) > 0 {
			return fmt.Errorf("hierarchy of %s: no row has %q; %s", dim, child, nearest.Hint(child, like))
		}
	}
	return nil
}

// slip says that a and b may be one name: few letters differ, and no digit, because
// codes that differ in a digit are two.
func slip(a, b string) bool {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, s)
	}
	return len(a) >= 4 && digits(a) == digits(b) && nearest.Of(a, []string{b}, 1) != nil
}

// addCounts puts the table that is to be protected in.
func (s *Set) addCounts(c table.Counts, h table.Hierarchy) error {
	given := map[string]table.Count{}
	keys := make([][]string, len(c.Rows))
	somebody := [][]string{}
	for i, r := range c.Rows {
		keys[i] = s.widen(r.Key, c.Dims)
		given[table.ID(keys[i])] = r
		if r.N > 0 {
			somebody = append(somebody, keys[i])
		}
	}
	s.naming(somebody, h)
	var problems []error
	for _, dims := range patterns(keys) {
		cube := newCube(s.Dims, dims, ofPattern(keys, dims), h)
		if err := s.addCube(cube, given, c); err != nil {
			problems = append(problems, err)
		}
	}
	if len(problems) > 0 {
		return errors.Join(problems...)
	}
	return s.checkGiven(keys, c)
}

// addCube puts every combination of one cube in, with its sums.
func (s *Set) addCube(c *cube, given map[string]table.Count, counts table.Counts) error {
	size := 1
	for i := range c.dims {
		if size *= len(c.parent[i]) + 1; size > maxCells {
			return fmt.Errorf("%s: more than %d cells with totals; merge values or leave out a dimension", counts.Name, maxCells)
		}
	}
	sum := map[string]Cell{}
	c.every(len(s.Dims), func(key []string) {
		if !c.isLeaf(key) {
			return
		}
		leaf := given[table.ID(key)]
		c.upward(key, func(up []string) {
			to := sum[table.ID(up)]
			to.N, to.Victims = to.N+leaf.N, to.Victims+leaf.Victims
			sum[table.ID(up)] = to
		})
	})
	var problems []error
	c.every(len(s.Dims), func(key []string) {
		cell := sum[table.ID(key)]
		cell.Key, cell.Leaf = key, c.isLeaf(key)
		cell.Weight = cell.N
		if g, ok := given[table.ID(key)]; ok {
			if g.N != cell.N {
				problems = append(problems, fmt.Errorf("%s: %s is %d, and its parts add up to %d: a part is missing or wrong",
					counts.Name, name(key), g.N, cell.N))
			}
			cell.Victims = g.Victims
			if counts.HasWeight {
				cell.Weight = g.Weight
			}
		}
		if _, ok := given[table.ID(key)]; cell.Leaf && !ok {
			s.Absent++
		}
		if i := s.Find(key); i >= 0 && s.Cells[i].N != cell.N {
			problems = append(problems, fmt.Errorf("%s: %s is %d in one breakdown and %d in another",
				counts.Name, name(key), s.Cells[i].N, cell.N))
		}
		s.add(cell)
	})
	c.equations(s, make(naming, len(s.Dims)), true, func(int, []string, [][]string) bool { return true })
	return errors.Join(problems...)
}

// checkGiven makes sure that no row of the file was left out, and that victims
// and offences go together.
func (s *Set) checkGiven(keys [][]string, c table.Counts) error {
	var problems []error
	for i, key := range keys {
		if s.Find(key) < 0 {
			problems = append(problems, fmt.Errorf("%s: %s is in no breakdown of the table", c.Name, name(key)))
		}
		if r := c.Rows[i]; c.HasVictims && r.N == 0 && r.Victims > 0 {
			problems = append(problems, fmt.Errorf("%s: %s has %d victims of no offence", c.Name, name(key), r.Victims))
		}
	}
	return errors.Join(problems...)
}

// widen gives key, which is of dims, as a key of the Set.
func (s *Set) widen(key, dims []string) []string {
	wide := slices.Repeat([]string{table.Total}, len(s.Dims))
	for i, d := range dims {
		wide[slices.Index(s.Dims, d)] = key[i]
	}
	return wide
}

// patterns gives the breakdowns of keys: the sets of dimensions that are not
// Total, without those that lie within another. Smaller ones come first.
func patterns(keys [][]string) [][]int {
	var masks []uint64
	for _, key := range keys {
		if m := mask(key); !slices.Contains(masks, m) {
			masks = append(masks, m)
		}
	}
	slices.SortFunc(masks, func(a, b uint64) int {
		if n := bits.OnesCount64(a) - bits.OnesCount64(b); n != 0 {
			return n
		}
		return int(a) - int(b)
	})
	var out [][]int
	for i, m := range masks {
		within := slices.ContainsFunc(masks[i+1:], func(o uint64) bool { return o&m == m })
		if within {
			continue
		}
		dims := []int{}
		for d := range 64 {
			if m>>d&1 == 1 {
				dims = append(dims, d)
			}
		}
		out = append(out, dims)
	}
	return out
}

func mask(key []string) (m uint64) {
	for d, v := range key {
		if v != table.Total {
			m |= 1 << d
		}
	}
	return m
}

// ofPattern gives the keys that are broken down by just these dims.
func ofPattern(keys [][]string, dims []int) (out [][]string) {
	var want uint64
	for _, d := range dims {
		want |= 1 << d
	}
	for _, key := range keys {
		if mask(key) == want {
			out = append(out, key)
		}
	}
	return out
}

// name is how messages call a cell.
func name(key []string) string { return strings.Join(key, ", ") }
