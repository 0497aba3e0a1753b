package sums

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/disclose/table"
)

// Given makes the Set of an answer that is published row by row as it stands:
// no totals are added, and its readers know a sum when the total and its parts
// are all among the rows. Columns of one value, and columns that say the same
// in other words (a code and its title), break nothing down. A total may be
// called Total or All.
//
// Two questions of one answer may be about different counts. So a row is taken
// for the total of others only if they add up to it; where they do not, a
// reader knows no sum.
func Given(c table.Counts) (*Set, error) {
	s := &Set{Dims: slices.Clone(c.Dims), OwnDims: len(c.Dims), HasVictims: c.HasVictims, AsGiven: true, index: map[string]int{}}
	for _, r := range c.Rows {
		if c.HasVictims && r.N == 0 && r.Victims > 0 {
			return nil, fmt.Errorf("%s: %s has %d victims of no offence", c.Name, name(r.Key), r.Victims)
		}
		weight := r.N
		if c.HasWeight {
			weight = r.Weight
		}
		s.add(Cell{Key: r.Key, N: r.N, Victims: r.Victims, Weight: weight, Leaf: true})
	}
	a := answer{Set: s, columns: breakdowns(c)}
	for i := range s.Cells {
		a.totalOf(i)
	}
	for _, e := range s.Equations {
		s.Cells[e.Total].Leaf = false
	}
	return s, nil
}

// An answer is rows, and the columns that break counts down: one of each
// group of columns that say the same.
type answer struct {
	*Set
	columns [][]int
}

// breakdowns groups the columns of more than one value by what they say.
func breakdowns(c table.Counts) (groups [][]int) {
	for d := range c.Dims {
		if values(c, d) < 2 {
			continue
		}
		same := slices.IndexFunc(groups, func(g []int) bool { return sameWords(c, g[0], d) })
		if same < 0 {
			groups = append(groups, []int{d})
		} else {
			groups[same] = append(groups[same], d)
		}
	}
	return groups
}

func values(c table.Counts, d int) int {
	seen := map[string]bool{}
	for _, r := range c.Rows {
		seen[r.Key[d]] = true
	}
	return len(seen)
}

// sameWords says that each value of column a goes with one of b, and back.
func sameWords(c table.Counts, a, b int) bool {
	to, from := map[string]string{}, map[string]string{}
	for _, r := range c.Rows {
		x, y := r.Key[a], r.Key[b]
		if v, ok := to[x]; ok && v != y {
			return false
		}
		if v, ok := from[y]; ok && v != x {
			return false
		}
		to[x], from[y] = y, x
	}
	return true
}

// all says that row i is a total in the columns of group g.
func (a answer) all(i, g int) bool {
	return slices.ContainsFunc(a.columns[g], func(d int) bool { return saysAll(a.Cells[i].Key[d]) })
}

// saysAll says that a label stands for everything: "All", "Total", "All ages".
func saysAll(label string) bool {
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	return first == "all" || first == "total" || strings.EqualFold(label, "grand total")
}

// whole says that no row is a total in group g: it is a column such as the
// question or the year, over which nothing is added up.
func (a answer) whole(g int) bool {
	for i := range a.Cells {
		if a.all(i, g) {
			return false
		}
	}
	return true
}

// totalOf looks for the rows that add up to row i, in each column in which it
// is a total: those that differ from it in that column alone, and at most in
// one more over which nothing is added up, such as the question.
func (a answer) totalOf(i int) {
	for g := range a.columns {
		if !a.all(i, g) {
			continue
		}
		parts := map[string][]int{}
		for j := range a.Cells {
			if where, ok := a.within(j, i, g); ok {
				parts[where] = append(parts[where], j)
			}
		}
		for _, p := range parts {
			sum := int64(0)
			for _, j := range p {
				sum += a.Cells[j].N
			}
			if sum == a.Cells[i].N {
				a.Equations = append(a.Equations, Equation{Total: i, Parts: p, Own: true})
			}
		}
	}
	slices.SortFunc(a.Equations, compare)
}

// within says that row j is part of row i by group g, and under which value of
// a column over which nothing is added up.
func (a answer) within(j, i, g int) (where string, ok bool) {
	if a.all(j, g) {
		return "", false
	}
	for h, columns := range a.columns {
		d := columns[0]
		x, y := a.Cells[j].Key[d], a.Cells[i].Key[d]
		switch {
		case h == g || x == y || a.all(j, h) && a.all(i, h):
		case a.whole(h) && where == "":
			where = fmt.Sprint(h) + x
		default:
			return "", false
		}
	}
	return where, true
}
