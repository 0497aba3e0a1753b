package sums

import (
	"fmt"
	"slices"

	"cyberflag/disclose/table"
)

// addBefore puts a published table in. Readers of it know a sum when the total
// and all its parts stand in that table.
func (s *Set) addBefore(p table.Published, h table.Hierarchy) error {
	keys, cells := make([][]string, len(p.Cells)), map[string]*table.Cell{}
	somebody := [][]string{}
	for i := range p.Cells {
		keys[i] = s.widen(p.Cells[i].Key, p.Dims)
		cells[table.ID(keys[i])] = &p.Cells[i]
		if _, high := p.Cells[i].Ends(); high > 0 {
			somebody = append(somebody, keys[i])
		}
	}
	as := s.naming(somebody, h)
	some := s.partial(as, somebody, cells, h)
	for i, key := range keys {
		cell := &s.Cells[s.add(Cell{Key: as.of(key), Leaf: true, Foreign: true})]
		if err := cell.publish(p.Name, &p.Cells[i]); err != nil {
			return err
		}
	}
	for _, dims := range patterns(keys) {
		newCube(s.Dims, dims, ofPattern(keys, dims), h).equations(s, as, false, func(d int, total []string, parts [][]string) bool {
			seen := cells[table.ID(total)] != nil && !some[d][total[d]]
			for _, part := range parts {
				seen = seen && cells[table.ID(part)] != nil
			}
			return seen
		})
	}
	return nil
}

// Learn takes over the counts behind the earlier tables, which the publisher of
// these tables has: they are no more supposed. What no table has is passed over.
func (s *Set) Learn(c table.Counts, h table.Hierarchy) error {
	for _, d := range c.Dims {
		if !slices.Contains(s.Dims, d) {
			return fmt.Errorf("%s: no table that was published before has a dimension %q; they have %q", c.Name, d, s.Dims)
		}
	}
	own := table.Hierarchy{}
	for d, tree := range h {
		if slices.Contains(c.Dims, d) {
			own[d] = tree
		}
	}
	behind, err := New(c, own, nil)
	if err != nil {
		return err
	}
	somebody := [][]string{}
	for _, b := range behind.Cells {
		if b.N > 0 {
			somebody = append(somebody, s.widen(b.Key, c.Dims))
		}
	}
	as := s.naming(somebody, h)
	for _, b := range behind.Cells {
		i := s.Find(as.of(s.widen(b.Key, c.Dims)))
		if i < 0 {
			continue
		}
		if err := s.Cells[i].learn(b, c.Name); err != nil {
			return err
		}
	}
	return nil
}

// learn takes over the count of b, and refuses one that c cannot have.
func (c *Cell) learn(b Cell, file string) error {
	if !c.Foreign {
		if c.N != b.N {
			return fmt.Errorf("%s: %s is %d, and %d in the table: they are not about the same people and time", file, name(c.Key), b.N, c.N)
		}
		return nil
	}
	if low, high := c.Before.Ends(); b.N < low || b.N > high {
		return fmt.Errorf("%s: %s is %d, and was published as %s: they are not about the same people and time", file, name(c.Key), b.N, c.Before.Text())
	}
	c.N, c.Victims, c.Known = b.N, b.Victims, true
	return nil
}

// publish notes how c was published before, and refuses what cannot be about
// the same people. Of two earlier publications the one that says more counts.
func (c *Cell) publish(file string, p *table.Cell) error {
	if p.Status == table.Exact {
		if !c.Foreign && c.N != p.Shown {
			return fmt.Errorf("%s: %s was published as %d and is %d now: the tables are not about the same people and time",
				file, name(c.Key), p.Shown, c.N)
		}
		c.N, c.Weight = p.Shown, p.Shown
	}
	if low, high := p.Ends(); !c.Foreign && p.Status != table.Hidden && (c.N < low || c.N > high) {
		return fmt.Errorf("%s: %s was published as about %d and is %d now: the tables are not about the same people and time",
			file, name(c.Key), p.Shown, c.N)
	}
	if c.Before == nil || rank(p.Status) > rank(c.Before.Status) {
		c.Before = p
	}
	return nil
}

// Repeats reports that the table tells its readers nothing: each of its cells
// was published, shown or hidden, and so was each of its sums. A value that no
// earlier table has is nothing new when it is 0, because the sum without it
// says so already.
func (s *Set) Repeats() bool {
	for _, c := range s.Cells {
		if !c.Foreign && !isOut(c) && (c.N != 0 || c.Before != nil) {
			return false
		}
	}
	out := map[string]bool{}
	for _, e := range s.Equations {
		if e.Out {
			out[s.withoutNew(e)] = true
		}
	}
	for _, e := range s.Equations {
		if e.Own && s.Cells[e.Total].N != 0 && !out[s.withoutNew(e)] {
			return false
		}
	}
	return true
}

// isOut says that c was published as it would be again.
func isOut(c Cell) bool {
	return c.Before != nil && (c.Before.Status == table.Exact || c.Before.Status == table.Hidden)
}

// withoutNew names an equation by its cells, new values left out.
func (s *Set) withoutNew(e Equation) string {
	parts := slices.DeleteFunc(slices.Clone(e.Parts), func(p int) bool { return s.Cells[p].Before == nil })
	return fmt.Sprint(e.Total, parts)
}

// rank orders what a publication says.
func rank(s table.Status) int {
	switch s {
	case table.Exact:
		return 2
	case table.Rounded:
		return 1
	}
	return 0
}
