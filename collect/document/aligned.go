package document

import (
	"cmp"
	"slices"
)

// An alignedLine is one line as pieces with places: columns of characters in a
// text, points on a page.
type alignedLine struct {
	pieces      []piece // from left to right
	top, bottom float64
	rule        bool // dashes that part rows, and nothing else
}

// A piece is words that belong together, with a wide gap on either side.
type piece struct {
	left, right float64
	text        Text
	box         Box
}

// An alignedRun is lines first to last (excluded) that are one table, or none.
type alignedRun struct {
	first, last int
	grid        *Table // nil for lines that are no table
}

// alignedRuns parts lines into tables by alignment and what stands between them.
func alignedRuns(lines []alignedLine) []alignedRun {
	var runs []alignedRun
	plainFrom := 0
	for i := 0; i < len(lines); {
		end := stretchEnd(lines, i)
		i = headAbove(lines, plainFrom, i, end)
		grid, used := alignedGrid(lines[i:end])
		if grid == nil {
			i = max(i+1, end)
			continue
		}
		if plainFrom < i {
			runs = append(runs, alignedRun{first: plainFrom, last: i})
		}
		runs = append(runs, alignedRun{first: i, last: i + used, grid: grid})
		i += used
		plainFrom = i
	}
	if plainFrom < len(lines) {
		runs = append(runs, alignedRun{first: plainFrom, last: len(lines)})
	}
	return runs
}

// titlesNext reports a first line of one piece that ends before the second of the next line. A rule may part the two
// where another stands above it.
func titlesNext(above alignedLine, lines []alignedLine) bool {
	next := 1
	for above.rule && next < len(lines) && lines[next].rule {
		next++
	}
	return next < len(lines) && len(lines[0].pieces) == 1 && len(lines[next].pieces) >= 2 && lines[0].pieces[0].right < lines[next].pieces[1].left+1e-9
}

// stretchEnd gives the end of the lines from i that could be one table: each has
// two pieces or more, or is one piece between two such lines.
func stretchEnd(lines []alignedLine, i int) int {
	if len(lines[i].pieces) < 2 {
		return i
	}
	end := i + 1
	for end < len(lines) {
		switch {
		case lines[end].rule:
		case len(lines[end].pieces) >= 2:
		case titlesNext(lines[end-1], lines[end:]):
		default:
			return end
		}
		end++
	}
	for lines[end-1].rule {
		end--
	}
	return end
}

// alignedGrid makes a table of lines, nil when they are none: fewer than two rows
// or columns, hardly a number in them, or prose set in columns.
func alignedGrid(lines []alignedLine) (*Table, int) {
	if len(lines) < 2 {
		return nil, 0
	}
	lines = partHeads(lines)
	columns := alignedColumns(lines)
	inOrder := collide(lines, columns)
	if len(columns) < 2 && !inOrder {
		return nil, 0
	}
	t := &Table{Aligned: true}
	for _, line := range lines {
		switch {
		case line.rule:
		case inOrder:
			t.Rows = append(t.Rows, orderedRow(len(t.Rows)+1, line))
		default:
			t.Rows = append(t.Rows, alignedRow(len(t.Rows)+1, partNumerals(line, columns), columns))
		}
	}
	if len(t.Rows) < 2 || !looksTable(t) {
		return nil, 0
	}
	straightenHeads(t)
	judgeHeaders(t)
	return t, len(lines)
}

// extent is the reach of a column from left to right.
type extent struct{ left, right float64 }

// alignedColumns gives the columns of lines. They are found in the lines that have
// the most usual number of pieces; other lines widen a column, or add one where
// nothing stood, but a piece over two columns joins nothing.
func alignedColumns(lines []alignedLine) []extent {
	usual := usualPieces(lines)
	var columns []extent
	for _, line := range lines {
		if len(line.pieces) == usual {
			for _, p := range line.pieces {
				columns = widen(columns, p)
			}
		}
	}
	if len(columns) < usual {
		return nil // what stands below one another overlaps: these are no columns
	}
	for _, line := range lines {
		for _, p := range line.pieces {
			if len(line.pieces) != usual && len(overlapping(columns, p)) <= 1 {
				columns = widen(columns, p)
			}
		}
	}
	return columns
}

// usualPieces gives the most usual number of pieces of a line, the larger of two.
func usualPieces(lines []alignedLine) int {
	counts := map[int]int{}
	for _, line := range lines {
		counts[len(line.pieces)]++
	}
	best := 0
	for n, count := range counts {
		if n >= 2 && (count > counts[best] || count == counts[best] && n > best || best == 0) {
			best = n
		}
	}
	return best
}

// widen joins a piece to the columns that it overlaps.
func widen(columns []extent, p piece) []extent {
	merged := extent{p.left, p.right}
	kept := make([]extent, 0, len(columns)+1)
	for _, c := range columns {
		if c.left < p.right && p.left < c.right {
			merged = extent{min(merged.left, c.left), max(merged.right, c.right)}
		} else {
			kept = append(kept, c)
		}
	}
	kept = append(kept, merged)
	slices.SortFunc(kept, func(a, b extent) int { return cmp.Compare(a.left, b.left) })
	return kept
}

func overlapping(columns []extent, p piece) []int {
	var hit []int
	for i, c := range columns {
		if c.left < p.right && p.left < c.right {
			hit = append(hit, i)
		}
	}
	return hit
}

// collide reports lines that all have the same number of pieces, of which two would fall
// into one column: they were typed with gaps and not set below one another, and their
// order alone says what belongs together.
func collide(lines []alignedLine, columns []extent) bool {
	n, two := 0, len(columns) < 2
	for _, line := range lines {
		if line.rule {
			continue
		}
		if n > 0 && len(line.pieces) != n {
			return false
		}
		n = len(line.pieces)
		seen := map[int]bool{}
		for _, p := range line.pieces {
			for _, i := range overlapping(columns, p) {
				two = two || seen[i]
				seen[i] = true
			}
		}
	}
	return n >= 2 && two
}

// orderedRow gives the pieces of a line a column each.
func orderedRow(number int, line alignedLine) Row {
	row := Row{Number: number}
	for i, p := range line.pieces {
		row.Cells = append(row.Cells, Cell{Row: number, Col: i + 1, RowSpan: 1, ColSpan: 1, Text: p.text, Box: p.box})
	}
	return row
}

func alignedRow(number int, line alignedLine, columns []extent) Row {
	row := Row{Number: number, Cells: make([]Cell, len(columns))}
	for i := range row.Cells {
		row.Cells[i] = Cell{Row: number, Col: i + 1, RowSpan: 1, ColSpan: 1}
	}
	for _, p := range line.pieces {
		hit := overlapping(columns, p)
		if len(hit) == 0 {
			continue
		}
		first := &row.Cells[hit[0]]
		first.Text, first.Box = joinText(first.Text, p.text, " "), p.box
		first.ColSpan = len(hit)
		for _, i := range hit[1:] {
			row.Cells[i].Text, row.Cells[i].Covered = first.Text, true
		}
	}
	return row
}

// longPiece is the length above which a cell is prose, in characters.
const longPiece = 45

// looksTable reports whether a grid has numbers in half of the rows below its heads, and
// no column but the first is prose.
func looksTable(t *Table) bool {
	numbered, long, filled, heads := 0, 0, 0, 0
	for _, row := range t.Rows {
		has := false
		for _, c := range row.Cells[1:] {
			if c.Empty() || c.Covered {
				continue
			}
			filled++
			has = has || isNumeral(c.Text.Plain)
			if len([]rune(c.Text.Plain)) > longPiece {
				long++
			}
		}
		if has {
			numbered++
		} else if numbered == 0 && heads < mostHeaders {
			heads++
		}
	}
	return numbered*2 >= len(t.Rows)-max(0, heads-1) && numbered > 0 && long*4 <= filled
}
