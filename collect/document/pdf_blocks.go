package document

import (
	"cmp"
	"fmt"
	"slices"
)

// A pdfItem is a line or a ruled table, by where it begins on the page.
type pdfItem struct {
	top   float64
	place columnPlace
	line  int // index of the line, -1 for a table
	grid  *ruledGrid
}

// begins is where what it belongs to begins.
func (it pdfItem) begins() float64 {
	if it.place.column > 0 {
		return it.place.top
	}
	return it.top
}

// pdfBlocks puts the lines and tables of a page in reading order.
func (r *reading) pdfBlocks(where string, p *pdfPage) ([]Block, error) {
	p.inColumns()
	b := &pdfBuilder{r: r, p: p, where: where, leading: usualLeading(p.lines), size: usualSize(p.lines)}
	var items []pdfItem
	for i, l := range p.lines {
		items = append(items, pdfItem{top: l.top(), place: l.place, line: i})
	}
	for _, g := range p.grids {
		items = append(items, pdfItem{top: g.ys[0], place: g.place, line: -1, grid: g})
	}
	slices.SortStableFunc(items, func(a, b pdfItem) int {
		return cmp.Or(cmp.Compare(a.begins(), b.begins()), cmp.Compare(a.place.column, b.place.column), cmp.Compare(a.top, b.top))
	})
	var run []int
	for _, it := range items {
		if it.grid == nil && !b.breaks(run, it.line) {
			run = append(run, it.line)
			continue
		}
		if err := b.flush(run); err != nil {
			return nil, err
		}
		run = nil
		if it.grid == nil {
			run = []int{it.line}
		} else if err := b.ruled(it.grid); err != nil {
			return nil, err
		}
	}
	err := b.flush(run)
	return b.blocks, err
}

// A pdfBuilder makes the blocks of a page.
type pdfBuilder struct {
	r             *reading
	p             *pdfPage
	where         string
	leading, size float64
	blocks        []Block
	tables        int
}

// breaks reports whether a line cannot belong to the run before it: another role, another column,
// or so far below that not even the rows of a table stand so.
func (b *pdfBuilder) breaks(run []int, line int) bool {
	if len(run) == 0 {
		return false
	}
	last, next := b.p.lines[run[len(run)-1]], b.p.lines[line]
	return last.role != next.role || last.place != next.place || next.base-last.base > 3.2*max(last.size, next.size)
}

// flush makes blocks of lines: tables by alignment, and paragraphs.
func (b *pdfBuilder) flush(run []int) error {
	lines := make([]alignedLine, len(run))
	for i, n := range run {
		l := &b.p.lines[n]
		lines[i] = alignedLine{pieces: l.pieces(), top: l.base - l.size, bottom: l.base}
	}
	lines, first := joinWrapped(lines)
	for _, found := range alignedRuns(lines) {
		from, to := first[found.first], len(run)
		if found.last < len(first) {
			to = first[found.last]
		}
		if found.grid == nil {
			b.paragraphs(run[from:to])
			continue
		}
		if err := b.table(found.grid, b.p.lines[run[from]].role, run[from]); err != nil {
			return err
		}
	}
	return nil
}

func (b *pdfBuilder) table(t *Table, role Role, line int) error {
	b.tables++
	t.number(b.tables, fmt.Sprintf("%s, table %d", b.where, b.tables))
	b.blocks = append(b.blocks, Block{Kind: Grid, Table: t, Where: t.Where, Role: role, Line: line + 1, Box: tableBox(t)})
	return b.r.spendTable(t)
}

func tableBox(t *Table) Box {
	var box Box
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if c.Box != (Box{}) {
				if box == (Box{}) {
					box = c.Box
				}
				box = union(box, c.Box)
			}
		}
	}
	return box
}

// ruled makes a block of a ruled table, without rows and columns in which nothing
// stands.
func (b *pdfBuilder) ruled(g *ruledGrid) error {
	rows, err := b.r.layRows(g.spans())
	if err != nil {
		return err
	}
	for i := range rows {
		for j := range rows[i].Cells {
			rows[i].Cells[j].Box = Box{Left: g.xs[j], Top: g.ys[i], Right: g.xs[j+1], Bottom: g.ys[i+1]}
		}
	}
	rows = slices.DeleteFunc(rows, func(r Row) bool {
		return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return !c.Empty() || len(c.Text.Cuts) > 0 })
	})
	for i := range rows {
		rows[i].Number = i + 1
		for j := range rows[i].Cells {
			rows[i].Cells[j].Row = i + 1
		}
	}
	t := &Table{Rows: rows}
	judgeHeaders(t)
	b.tables++
	t.number(b.tables, fmt.Sprintf("%s, table %d", b.where, b.tables))
	b.blocks = append(b.blocks, Block{Kind: Grid, Table: t, Where: t.Where, Box: g.box()})
	return nil
}

// paragraphs makes blocks of lines: a new one where the gap or the size changes.
func (b *pdfBuilder) paragraphs(run []int) {
	for from := 0; from < len(run); {
		to := from + 1
		for to < len(run) && !b.parts(b.p.lines[run[to-1]], b.p.lines[run[to]]) {
			to++
		}
		block := Block{Kind: Paragraph, Where: b.where, Line: run[from] + 1, Role: b.p.lines[run[from]].role, Box: b.p.lines[run[from]].box}
		for _, n := range run[from:to] {
			block.Text = joinText(block.Text, b.p.lines[n].text(), "\n")
			block.Box = union(block.Box, b.p.lines[n].box)
		}
		if l := b.p.lines[run[from]]; to == from+1 && (l.size > 1.15*b.size || l.bold && len(l.words) <= 20) {
			block.Kind, block.Level = Heading, 1
		}
		b.blocks = append(b.blocks, block)
		from = to
	}
}

// parts reports whether a paragraph ends between two lines: they stand further
// apart than lines of a paragraph do, or look otherwise.
func (b *pdfBuilder) parts(last, next pdfLine) bool {
	gap := next.base - last.base
	return gap > 1.1*b.leading+0.5 || next.size > 1.1*last.size || next.size < 0.9*last.size || last.bold != next.bold
}

// usualLeading gives the distance between the lines of a paragraph: the smallest on
// the page, because everything else stands further apart.
func usualLeading(lines []pdfLine) float64 {
	leading := 0.0
	for i := 1; i < len(lines); i++ {
		gap := lines[i].base - lines[i-1].base
		if gap > lines[i].size && gap < 2.2*lines[i].size && (leading == 0 || gap < leading) {
			leading = gap
		}
	}
	return leading
}

func usualSize(lines []pdfLine) float64 {
	var sizes []float64
	for _, l := range lines {
		sizes = append(sizes, l.size)
	}
	return middle(sizes)
}

func middle(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	slices.Sort(v)
	return v[len(v)/2]
}

// joinWrapped puts a label that runs over two lines together: a line of one piece
// that stands closer to its neighbour than the rows of values do to one another.
// first gives for each line that is left the index of its first line.
func joinWrapped(lines []alignedLine) (joined []alignedLine, first []int) {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		if len(lines[i].pieces) > 1 && len(lines[i-1].pieces) > 1 {
			gaps = append(gaps, lines[i].bottom-lines[i-1].bottom)
		}
	}
	usual := middle(gaps)
	for i := 0; i < len(lines); i++ {
		n := len(joined)
		closely := n > 0 && lines[i].bottom-joined[n-1].bottom < 0.85*usual
		switch {
		case closely && len(lines[i].pieces) == 1 && len(joined[n-1].pieces) > 1 && under(joined[n-1].pieces[0], lines[i].pieces[0]):
			p := &joined[n-1].pieces[0]
			p.text, p.right, p.box = joinText(p.text, lines[i].pieces[0].text, " "), max(p.right, lines[i].pieces[0].right), union(p.box, lines[i].pieces[0].box)
			joined[n-1].bottom = lines[i].bottom
		case closely && n > 0 && len(joined[n-1].pieces) == 1 && len(lines[i].pieces) > 1 && under(joined[n-1].pieces[0], lines[i].pieces[0]):
			above := joined[n-1].pieces[0]
			l := lines[i]
			p := l.pieces[0]
			p.text, p.right, p.box = joinText(above.text, p.text, " "), max(p.right, above.right), union(p.box, above.box)
			l.pieces = append([]piece{p}, l.pieces[1:]...)
			joined[n-1] = l
		default:
			joined, first = append(joined, lines[i]), append(first, i)
		}
	}
	return joined, first
}

// under reports whether a piece begins where the one above it does.
func under(above, below piece) bool { return below.left > above.left-2 && below.left < above.left+12 }
