package sums

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/disclose/table"
)

// A grid is every combination of what one part of an answer breaks its counts
// down by, totals among them: one question and year, say. Most have a row.
type grid struct {
	answer
	groups []int      // of columns, those with totals and other values
	values [][]string // for each of groups: its values in the order of the rows, then all
	places map[string]int
	like   int   // a row whose other columns the cells have
	over   []int // totals of which no reader here knows the parts: the rows make more
}

// all is the value of a group that stands for all its values, and rest that of
// what has no row.
const (
	all  = "\x00all"
	rest = "\x00rest"
)

// mostUnlisted is how many cells an answer may leave out of one part of it.
const mostUnlisted = 5_000

// partition parts the rows by the groups of columns that by names, in order.
func (a answer) partition(by func(group int) bool) (out [][]int) {
	at := map[string]int{}
	for i := range a.rows {
		var key []string
		for g, columns := range a.columns {
			if by(g) {
				key = append(key, a.Cells[i].Key[columns[0]])
			}
		}
		id := table.ID(key)
		if _, ok := at[id]; !ok {
			at[id] = len(out)
			out = append(out, nil)
		}
		out[at[id]] = append(out[at[id]], i)
	}
	return out
}

// grid adds what the readers of some rows know to add up.
func (a answer) grid(rows []int, withRest bool) error {
	g := grid{answer: a, places: map[string]int{}, like: rows[0]}
	for group := range a.columns {
		if a.whole(group) {
			continue
		}
		var values []string
		for _, i := range rows {
			if v := a.value(i, group); v != all && !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		if len(values) > 0 {
			g.groups, g.values = append(g.groups, group), append(g.values, append(values, all))
		}
	}
	for _, i := range rows {
		if err := g.place(i); err != nil {
			return err
		}
	}
	if len(g.groups) == 0 {
		return nil
	}
	return g.addUp(withRest)
}

// value gives the value of row i in a group.
func (a answer) value(i, group int) string {
	if a.all(i, group) {
		return all
	}
	return a.Cells[i].Key[a.columns[group][0]]
}

// place notes where row i stands. Two rows of one place say the same count.
func (g *grid) place(i int) error {
	key := make([]string, len(g.groups))
	for k, group := range g.groups {
		key[k] = g.value(i, group)
	}
	id := table.ID(key)
	if j, ok := g.places[id]; ok {
		if g.Cells[i].N != g.Cells[j].N {
			return fmt.Errorf("%s is %d and %s is %d: both are the same total", name(g.Cells[j].Key), g.Cells[j].N, name(g.Cells[i].Key), g.Cells[i].N)
		}
		g.Equations = append(g.Equations, Equation{Total: j, Parts: []int{i}, Own: true})
		return nil
	}
	g.places[id] = i
	return nil
}

// addUp adds the sums over each group, with the cells that they need.
func (g *grid) addUp(withRest bool) error {
	summed := make([]bool, len(g.groups))
	size := 1
	for k := range g.groups {
		less, more := g.compare(k)
		summed[k] = !more
		if !more && (less || withRest) {
			g.values[k] = append([]string{rest}, g.values[k]...)
		}
		if size *= len(g.values[k]); size > mostUnlisted {
			return fmt.Errorf("more than %d cells with those that have no row; protect each question by itself", mostUnlisted)
		}
	}
	if len(g.over) > 0 {
		i := g.over[0]
		return fmt.Errorf("%s is %d, and its rows make more: a subtotal or a part of another row (of which) stands among them; leave that row out, or give it as a table of its own", name(g.Cells[i].Key), g.Cells[i].N)
	}
	g.every(func(key []string) {
		for k := range g.groups {
			if key[k] == all && summed[k] {
				g.sum(key, k)
			}
		}
	})
	return nil
}

// compare says whether the rows of any total over group k add up to less than it
// although all have a row, or to more. Of rows that add up to more, several
// breakdowns of the same total in one column are taken apart.
func (g *grid) compare(k int) (less, more bool) {
	g.every(func(key []string) {
		total, ok := g.places[table.ID(key)]
		if key[k] != all || !ok {
			return
		}
		parts, sum := g.parts(key, k)
		switch n := g.Cells[total].N; {
		case sum > n:
			more = true
			blocks := g.blocks(parts, n)
			for _, block := range blocks {
				g.Equations = append(g.Equations, Equation{Total: total, Parts: block, Own: true})
			}
			if len(blocks) == 0 && !slices.ContainsFunc(g.Equations, func(e Equation) bool { return e.Own && e.Total == total }) {
				g.over = append(g.over, total)
			}
		case sum < n && len(parts) == len(g.values[k])-1:
			less = true
			g.Rests = append(g.Rests, Rest{g.Cells[total].Key, n - sum})
		}
	})
	return less, more
}

// parts gives the rows that are parts of a total over group k, and their sum.
func (g *grid) parts(key []string, k int) (parts []int, sum int64) {
	part := slices.Clone(key)
	for _, part[k] = range g.values[k] {
		if i, ok := g.places[table.ID(part)]; ok && part[k] != all {
			parts = append(parts, i)
			sum += g.Cells[i].N
		}
	}
	return parts, sum
}

// blocks cuts parts into runs that each add up to n, or gives none.
func (g *grid) blocks(parts []int, n int64) (out [][]int) {
	from, sum := 0, int64(0)
	for at, i := range parts {
		if sum += g.Cells[i].N; sum > n {
			return nil
		}
		if next := at + 1; sum == n && (next == len(parts) || g.Cells[parts[next]].N > 0) {
			out = append(out, parts[from:next])
			from, sum = next, 0
		}
	}
	if from < len(parts) {
		return nil
	}
	return out
}

// sum adds that the cell at key is the sum of those with another value of group k.
func (g *grid) sum(key []string, k int) {
	e := Equation{Total: g.cell(key)}
	e.Own = !g.Cells[e.Total].Foreign
	part := slices.Clone(key)
	for _, part[k] = range g.values[k] {
		if part[k] != all {
			i := g.cell(part)
			e.Parts, e.Own = append(e.Parts, i), e.Own && !g.Cells[i].Foreign
		}
	}
	slices.Sort(e.Parts)
	g.Equations = append(g.Equations, e)
}

// cell gives the cell at key, and makes one that has no row.
func (g *grid) cell(key []string) int {
	id := table.ID(key)
	if i, ok := g.places[id]; ok {
		return i
	}
	label := slices.Clone(g.Cells[g.like].Key)
	leaf := true
	for k, group := range g.groups {
		for _, d := range g.columns[group] {
			label[d] = strings.TrimPrefix(key[k], "\x00") + " (no row)"
		}
		leaf = leaf && key[k] != all
	}
	i := g.add(Cell{Key: label, Leaf: leaf, Foreign: true, Before: &table.Cell{Key: label, Status: table.Unlisted}})
	g.places[id] = i
	return i
}

// every calls f with each combination of values.
func (g *grid) every(f func(key []string)) {
	key := make([]string, len(g.groups))
	var from func(k int)
	from = func(k int) {
		if k == len(key) {
			f(key)
			return
		}
		for _, v := range g.values[k] {
			key[k] = v
			from(k + 1)
		}
	}
	from(0)
}
