package document

import (
	"cmp"
	"slices"
)

// Ruled tables that stand side by side are columns of the page: a line above or below them that is parted where they
// are ("2018/19     2019/20", "Flagged: 31     Flagged: 40") is as many lines, and a column is read to its end.

// A columnPlace is where something stands that belongs to one of tables side by side.
type columnPlace struct {
	top    float64 // of all that belongs to them
	column int     // from 1; 0 where it belongs to none
}

// inColumns parts the lines of the page that stand above and below tables side by side.
func (p *pdfPage) inColumns() {
	for _, side := range gridsBeside(p.grids) {
		top, bottom := side[0].ys[0], side[0].box().Bottom
		for _, g := range side {
			top, bottom = min(top, g.ys[0]), max(bottom, g.box().Bottom)
		}
		first := slices.IndexFunc(p.lines, func(l pdfLine) bool { return l.base > top })
		if first < 0 {
			first = len(p.lines)
		}
		from, to, groupTop := first, first, top
		for from > 0 && top-p.lines[from-1].base < farFrom(p.lines[from-1]) && p.lines[from-1].partedBy(side) != nil {
			from--
			top = p.lines[from].base
			groupTop = min(groupTop, p.lines[from].top())
		}
		for to < len(p.lines) && p.lines[to].base-bottom < farFrom(p.lines[to]) && p.lines[to].partedBy(side) != nil {
			bottom = p.lines[to].base
			to++
		}
		var parted []pdfLine
		for i := from; i < to; i++ {
			for _, l := range p.lines[i].partedBy(side) {
				l.place.top = groupTop
				parted = append(parted, l)
			}
		}
		for i, g := range side {
			g.place = columnPlace{groupTop, i + 1}
		}
		p.lines = slices.Concat(p.lines[:from], parted, p.lines[to:])
	}
}

// farFrom is how far a line may stand from what it belongs to.
func farFrom(l pdfLine) float64 { return 3.2 * l.size }

// top is where a line begins.
func (l pdfLine) top() float64 { return l.base - l.size*0.7 }

// gridsBeside gives the tables of which each stands right of the one before and shares half of the height of the lower
// of both, two or more.
func gridsBeside(grids []*ruledGrid) [][]*ruledGrid {
	left := slices.Clone(grids)
	slices.SortStableFunc(left, func(a, b *ruledGrid) int { return cmp.Compare(a.xs[0], b.xs[0]) })
	var out [][]*ruledGrid
	used := map[*ruledGrid]bool{}
	for i, g := range left {
		side := []*ruledGrid{g}
		for _, h := range left[i+1:] {
			if last := side[len(side)-1]; !used[h] && h.xs[0] > last.box().Right && overlap(last.box(), h.box()) > 0.5 {
				side = append(side, h)
			}
		}
		if used[g] || len(side) < 2 {
			continue
		}
		for _, h := range side {
			used[h] = true
		}
		out = append(out, side)
	}
	return out
}

// partedBy gives the line as one for each of the tables side by side over or below which it has words, nil where a piece
// reaches over two of them, only the first has words, or nothing but a number stands there.
func (l pdfLine) partedBy(side []*ruledGrid) []pdfLine {
	columnOf := func(left float64) int {
		at := 0
		for i, g := range side {
			if left > g.xs[0]-2*near {
				at = i + 1
			}
		}
		return at
	}
	for _, p := range l.pieces() {
		if c := columnOf(p.left); c == 0 || c < len(side) && p.right > side[c].xs[0] || isNumeral(p.text.Plain) {
			return nil
		}
	}
	var out []pdfLine
	for _, w := range l.words {
		c := columnOf(w.box.Left)
		if len(out) == 0 || out[len(out)-1].place.column != c {
			out = append(out, pdfLine{box: w.box, role: l.role, place: columnPlace{column: c}})
		}
		part := &out[len(out)-1]
		part.words, part.box, part.size = append(part.words, w), union(part.box, w.box), max(part.size, w.size)
	}
	if out[len(out)-1].place.column == 1 {
		return nil
	}
	for i := range out {
		out[i].settle()
	}
	return out
}
