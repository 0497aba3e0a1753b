package sums

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/disclose/table"
)

// Given makes the Set of an answer that is published row by row as it stands:
// no totals are added. Its readers know how ages, sexes and offences add up, also
// where a row is left out: such a cell is in the Set as one that nobody printed
// (table.Unlisted), of which the caller must settle what can be said. Columns of
// one value, and columns that say the same in other words (a code and its title),
// break nothing down. A total may be called Total or All.
//
// Rows that add up to less than their total leave something out that has no row
// at all, a rest; withRest says that there is one everywhere. Rows that add up to
// more than their total are several breakdowns in one column, or have subtotals;
// where they are neither, the answer is refused. Counts below threshold are small.
func Given(c table.Counts, threshold int64, withRest bool) (*Set, error) {
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
	a := answer{Set: s, columns: breakdowns(c), rows: len(s.Cells)}
	for i := range a.rows {
		a.totalOf(i)
	}
	a.found(threshold)
	for _, rows := range a.partition(a.whole) {
		if err := a.grid(rows, withRest); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	slices.SortStableFunc(s.Equations, compare)
	s.Equations = joined(s.Equations)
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
	rows    int // how many of the cells are rows; the others are left out
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
	return slices.ContainsFunc(a.columns[g], func(d int) bool { return IsTotal(a.Cells[i].Key[d]) })
}

// IsTotal says that a label stands for everything: "All", "Total", "All ages",
// "Both sexes"; but not "All other offences".
func IsTotal(label string) bool {
	words := strings.Fields(strings.TrimRight(strings.ToLower(label), " :.*"))
	switch {
	case len(words) == 0:
		return false
	case slices.Contains([]string{"sum", "persons", "both", "both sexes", "grand total", "overall"}, strings.Join(words, " ")):
		return true
	}
	return (words[0] == "all" || words[0] == "total") && (len(words) == 1 || !strings.HasPrefix(words[1], "other"))
}

// whole says that no row is a total in group g: it is a column such as the
// question or the year, over which nothing is added up.
func (a answer) whole(g int) bool {
	for i := range a.rows {
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
		for j := range a.rows {
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
