package sums

import (
	"fmt"
	"slices"

	"cyberflag/disclose/table"
)

// A row may be a sum whatever it is called: "Under 18", "Sub-total", "2023 and 2024".
// Its readers know it from the words. Here it is known by its label where that is an
// age, by its counts, and by where it stands; a chance likeness does no harm: an equation
// more means that the counts are protected against somebody who knows more.
//
// Which rows are taken for sums depends on what is hidden, and may tell of it: a total
// that is shown beside all but one of its parts is none, for otherwise it would not be.
// So the sums that nearly are some are kept as well: see Near.

// A Near is cells that would have been taken for a sum, were some small counts others.
type Near struct {
	Totals []int   // one for each slice of the answer
	Parts  [][]int // of each
	Rest   bool    // the parts may be less than their total
}

// found adds the sums that the rows of each column are of one another.
func (a answer) found(threshold int64) {
	for g := range a.columns {
		l := a.lines(g, threshold)
		if len(l.labels) < 2 || a.addsUp(g, l) {
			continue
		}
		found, near := l.relations()
		for n, r := range found {
			for s := range l.slices {
				a.relate(l, r, s, fmt.Sprintf("difference %d of %d", n+1, g+1))
			}
		}
		for _, r := range near {
			a.Near = append(a.Near, l.near(r))
		}
	}
}

// near gives the cells of r.
func (l lines) near(r relation) Near {
	n := Near{Rest: r.rest}
	for s := range l.slices {
		i := l.cell(r.total, s)
		if i < 0 {
			continue
		}
		var parts []int
		for _, p := range r.parts {
			if j := l.cell(p, s); j >= 0 {
				parts = append(parts, j)
			}
		}
		n.Totals, n.Parts = append(n.Totals, i), append(n.Parts, parts)
	}
	return n
}

// addsUp says that every slice of group g has a total that is the sum of its other rows.
func (a answer) addsUp(g int, l lines) bool {
	return !slices.ContainsFunc(l.slices, func(rows []int) bool {
		total, sum := int64(-1), int64(0)
		for _, i := range rows {
			if a.all(i, g) {
				total = a.Cells[i].N
			} else {
				sum += a.Cells[i].N
			}
		}
		return total != sum
	})
}

// relate adds the equation of one relation in one slice, with a cell for what the total
// is more or less than its parts.
func (a answer) relate(l lines, r relation, slice int, name string) {
	i := l.cell(r.total, slice)
	if i < 0 {
		return
	}
	e, sum := Equation{Total: i, Own: true}, int64(0)
	for _, p := range r.parts {
		if j := l.cell(p, slice); j >= 0 {
			e.Parts, sum = append(e.Parts, j), sum+a.Cells[j].N
		}
	}
	if len(e.Parts) == 0 {
		return
	}
	unlisted, known := table.Cell{Status: table.Unlisted}, table.Cell{Status: table.Exact}
	switch more := a.Cells[i].N - sum; {
	case r.rest && more >= 0 || more > 0:
		e.Parts, e.Own = append(e.Parts, a.beside(i, name, 0, unlisted)), false
	case more < 0: // the parts are the row and what they are more than it
		known.Shown = -more
		all := a.beside(i, name+" together", 0, unlisted)
		a.Equations = append(a.Equations, Equation{Total: all, Parts: []int{i, a.beside(i, name, -more, known)}})
		e.Total, e.Own = all, false
	}
	slices.Sort(e.Parts)
	a.Equations = append(a.Equations, e)
}

// beside makes a cell that has no row, in the place of row i under another name.
func (a answer) beside(i int, name string, n int64, shown table.Cell) int {
	key := slices.Clone(a.Cells[i].Key)
	key[0] += " (" + name + ")"
	shown.Key = key
	return a.add(Cell{Key: key, N: n, Leaf: true, Foreign: true, Before: &shown})
}
