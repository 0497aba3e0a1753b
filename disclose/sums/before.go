package sums

import (
	"fmt"
	"slices"

	"cyberflag/disclose/table"
)

// addBefore puts a published table in. Readers of it know a sum when the total
// and all its parts stand in that table.
func (s *Set) addBefore(p table.Published, h table.Hierarchy) error {
	in := map[string]bool{}
	keys := make([][]string, len(p.Cells))
	for i := range p.Cells {
		key := s.widen(p.Cells[i].Key, p.Dims)
		keys[i] = key
		in[table.ID(key)] = true
		cell := &s.Cells[s.add(Cell{Key: key, Leaf: true, Foreign: true})]
		if err := cell.publish(p.Name, &p.Cells[i]); err != nil {
			return err
		}
	}
	for _, dims := range patterns(keys) {
		newCube(s.Dims, dims, ofPattern(keys, dims), h).equations(s, false, func(total []string, parts [][]string) bool {
			seen := in[table.ID(total)]
			for _, part := range parts {
				seen = seen && in[table.ID(part)]
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
	for _, b := range behind.Cells {
		i := s.Find(s.widen(b.Key, c.Dims))
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
	shown := c.Before.Shown
	off := map[table.Status]int64{table.Exact: 0, table.Rounded: table.Base - 1, table.Wide: 2*table.Base - 1}
	if most, ok := off[c.Before.Status]; ok && (b.N < shown-most || b.N > shown+most) || !ok && b.N == 0 {
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
	if p.Status == table.Rounded && !c.Foreign && (c.N-p.Shown >= table.Base || p.Shown-c.N >= table.Base) {
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
