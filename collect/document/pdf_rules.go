package document

import (
	"cmp"
	"math"
	"slices"
)

// A stroke is a drawn line: level at height at, or upright at at, from one end to
// the other.
type stroke struct{ at, from, to float64 }

// rules are the drawn lines of a page.
type rules struct{ level, upright []stroke }

// near is how far apart, in points, lines may be that are meant to touch.
const near = 3

func newRules(boxes []Box) *rules {
	r := &rules{}
	for _, b := range boxes {
		wide, high := b.Right-b.Left, b.Bottom-b.Top
		switch {
		case wide > high && wide > 2*near:
			r.level = append(r.level, stroke{(b.Top + b.Bottom) / 2, b.Left, b.Right})
		case high > wide && high > 2*near:
			r.upright = append(r.upright, stroke{(b.Left + b.Right) / 2, b.Top, b.Bottom})
		}
	}
	r.level, r.upright = joinStrokes(r.level), joinStrokes(r.upright)
	return r
}

// joinStrokes puts pieces of one line together: borders are drawn cell by cell.
func joinStrokes(all []stroke) []stroke {
	slices.SortFunc(all, func(a, b stroke) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.from, b.from)) })
	var out []stroke
	for _, s := range all {
		joined := false
		for i := len(out) - 1; i >= 0 && s.at-out[i].at < near/2.0; i-- {
			if s.from <= out[i].to+near && s.to >= out[i].from-near {
				out[i].from, out[i].to, joined = min(out[i].from, s.from), max(out[i].to, s.to), true
				break
			}
		}
		if !joined {
			out = append(out, s)
		}
	}
	return out
}

// strike marks the words through whose middle a level line goes. Such a line is no
// part of a table.
func (r *rules) strike(words []pdfWord) {
	if len(r.level) > mostStrokes {
		return
	}
	r.level = slices.DeleteFunc(r.level, func(s stroke) bool {
		through := false
		for i := range words {
			w := &words[i]
			high := w.box.Bottom - w.box.Top
			if high > 3 && s.at > w.box.Top+0.25*high && s.at < w.box.Bottom-0.2*high && s.from <= w.box.Left+1 && s.to >= w.box.Right-1 {
				w.struck, through = true, true
			}
		}
		return through
	})
}

// mostStrokes is how many lines of a page are looked at for tables.
const mostStrokes = 2000

// grids gives the tables that lines draw: lines that cross or touch belong to one.
func (r *rules) grids() []*ruledGrid {
	n := len(r.level)
	if n+len(r.upright) > mostStrokes {
		return nil
	}
	group := make([]int, n+len(r.upright))
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i, h := range r.level {
		for j, v := range r.upright {
			if v.at >= h.from-near && v.at <= h.to+near && h.at >= v.from-near && h.at <= v.to+near {
				group[find(n+j)] = find(i)
			}
		}
	}
	byGroup := map[int]*ruledGrid{}
	var grids []*ruledGrid
	get := func(i int) *ruledGrid {
		g := byGroup[find(i)]
		if g == nil {
			g = &ruledGrid{}
			byGroup[find(i)] = g
			grids = append(grids, g)
		}
		return g
	}
	for i, h := range r.level {
		g := get(i)
		g.level = append(g.level, h)
	}
	for j, v := range r.upright {
		g := get(n + j)
		g.upright = append(g.upright, v)
	}
	return slices.DeleteFunc(grids, func(g *ruledGrid) bool { return !g.settle() })
}

// A ruledGrid is a table that lines draw.
type ruledGrid struct {
	level, upright []stroke
	xs, ys         []float64 // where its columns and rows begin and end
	words          []pdfWord
	place          columnPlace
}

// settle finds the columns and rows; false for lines that enclose fewer than two
// places.
func (g *ruledGrid) settle() bool {
	g.xs, g.ys = distinct(g.upright), distinct(g.level)
	cols, rows := len(g.xs)-1, len(g.ys)-1
	return cols >= 1 && rows >= 1 && cols*rows >= 2 && cols*rows <= maxCells/10
}

// distinct gives the places of strokes, those that are nearly one as one.
func distinct(all []stroke) []float64 {
	var at []float64
	for _, s := range all {
		at = append(at, s.at)
	}
	slices.Sort(at)
	return slices.CompactFunc(at, func(a, b float64) bool { return math.Abs(b-a) < near })
}

// take takes a word that stands inside.
func (g *ruledGrid) take(w pdfWord) bool {
	x, y := (w.box.Left+w.box.Right)/2, (w.box.Top+w.box.Bottom)/2
	if x < g.xs[0] || x > g.xs[len(g.xs)-1] || y < g.ys[0] || y > g.ys[len(g.ys)-1] {
		return false
	}
	g.words = append(g.words, w)
	return true
}

// isTable reports whether what the lines draw is a table: two columns or more, and
// words in two places or more. A frame around a letter is none.
func (g *ruledGrid) isTable() bool {
	filled := map[place]bool{}
	for _, w := range g.words {
		filled[g.placeOf(w)] = true
	}
	return len(g.xs) > 2 && len(filled) > 1
}

// placeOf gives the row and column of a word, from 0.
func (g *ruledGrid) placeOf(w pdfWord) place {
	x, y := (w.box.Left+w.box.Right)/2, (w.box.Top+w.box.Bottom)/2
	return place{row: interval(g.ys, y), col: interval(g.xs, x)}
}

func interval(at []float64, v float64) int {
	i, _ := slices.BinarySearch(at, v)
	return min(max(i-1, 0), len(at)-2)
}

func (g *ruledGrid) box() Box {
	return Box{Left: g.xs[0], Top: g.ys[0], Right: g.xs[len(g.xs)-1], Bottom: g.ys[len(g.ys)-1]}
}

// drawn reports whether a stroke at the given place covers the point v.
func drawn(all []stroke, at, v float64) bool {
	return slices.ContainsFunc(all, func(s stroke) bool {
		return s.at > at-near && s.at < at+near && s.from <= v && s.to >= v
	})
}

// spans gives the cells: places between which no line is drawn are one cell.
func (g *ruledGrid) spans() []spanRow {
	rows, cols := len(g.ys)-1, len(g.xs)-1
	taken := make([][]bool, rows)
	for i := range taken {
		taken[i] = make([]bool, cols)
	}
	out := make([]spanRow, rows)
	text := g.texts()
	for i := range rows {
		for j := range cols {
			if taken[i][j] {
				continue
			}
			c := spanCell{rows: 1, cols: 1}
			midY, midX := (g.ys[i]+g.ys[i+1])/2, (g.xs[j]+g.xs[j+1])/2
			for j+c.cols < cols && !taken[i][j+c.cols] && !drawn(g.upright, g.xs[j+c.cols], midY) {
				c.cols++
			}
			for i+c.rows < rows && !drawn(g.level, g.ys[i+c.rows], midX) {
				c.rows++
			}
			for y := i; y < i+c.rows; y++ {
				for x := j; x < j+c.cols; x++ {
					taken[y][x] = true
					c.text = joinText(c.text, text[place{y, x}], " ")
				}
			}
			out[i].cells = append(out[i].cells, c)
		}
	}
	return out
}

// texts gives the words by place, lines joined by spaces.
func (g *ruledGrid) texts() map[place]Text {
	byPlace := map[place][]pdfWord{}
	for _, w := range g.words {
		at := g.placeOf(w)
		byPlace[at] = append(byPlace[at], w)
	}
	out := map[place]Text{}
	for at, words := range byPlace {
		for _, l := range linesOf(words) {
			out[at] = joinText(out[at], l.text(), " ")
		}
	}
	return out
}
