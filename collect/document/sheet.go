package document

import (
	"cmp"
	"fmt"
	"slices"
)

// maxCells is the most cells that one document may have, in all its sheets and
// tables: an answer has hundreds, and 250,000 cells take about 100 MiB here.
const maxCells = 250_000

// A sheetBuilder gathers the cells of one sheet, in any order, and lays them out
// as a grid without the rows and columns in which nothing stands.
type sheetBuilder struct {
	cells  map[place]*Cell
	merged []merge
	rows   map[int]bool // hidden rows
	cols   map[int]bool // hidden columns
	header map[int]bool // rows that the file marks as header
	where  func(row, col int) string
}

// place is a row and a column, from 1.
type place struct{ row, col int }

// merge is the first and the last place of a merged range.
type merge struct{ from, to place }

func newSheet(where func(row, col int) string) *sheetBuilder {
	return &sheetBuilder{cells: map[place]*Cell{}, rows: map[int]bool{}, cols: map[int]bool{}, header: map[int]bool{}, where: where}
}

// put sets a cell. A cell in which nothing is shown or kept is left out.
func (b *sheetBuilder) put(row, col int, c Cell) {
	if c.Text.Plain == "" && len(c.Text.Cuts) == 0 && !c.Formula {
		return
	}
	c.Row, c.Col, c.RowSpan, c.ColSpan = row, col, 1, 1
	c.Where = b.where(row, col)
	b.cells[place{row, col}] = &c
}

// mostCovered is how many places of one merged range are filled: a range over a
// whole sheet names a billion.
const mostCovered = 4096

// cover spreads a merged cell over its range.
func (b *sheetBuilder) cover(m merge) {
	first, ok := b.cells[m.from]
	if !ok {
		return
	}
	first.RowSpan, first.ColSpan = m.to.row-m.from.row+1, m.to.col-m.from.col+1
	if first.RowSpan < 1 || first.ColSpan < 1 || first.RowSpan > mostCovered || first.ColSpan > mostCovered || first.RowSpan*first.ColSpan > mostCovered {
		return
	}
	for row := m.from.row; row <= m.to.row; row++ {
		for col := m.from.col; col <= m.to.col; col++ {
			if at := (place{row, col}); at != m.from {
				b.cells[at] = &Cell{Where: b.where(row, col), Row: row, Col: col, RowSpan: 1, ColSpan: 1, Text: first.Text, Covered: true}
			}
		}
	}
}

// table lays the cells out; nil when there are none.
func (b *sheetBuilder) table() (*Table, error) {
	for _, m := range b.merged {
		b.cover(m)
	}
	rows, cols := b.used()
	if len(rows) == 0 {
		return nil, nil
	}
	if len(rows)*len(cols) > maxCells {
		return nil, refuse(TooMuch, "an answer is a table that a person can read; a file of records is read by flag",
			"a sheet has %d rows and %d columns, and %d cells are allowed", len(rows), len(cols), maxCells)
	}
	t := &Table{Rows: make([]Row, 0, len(rows))}
	for _, row := range rows {
		t.Rows = append(t.Rows, b.row(row, cols))
	}
	t.Where = span(t)
	return t, nil
}

// used gives the numbers of the rows and columns in which something stands.
func (b *sheetBuilder) used() (rows, cols []int) {
	haveRow, haveCol := map[int]bool{}, map[int]bool{}
	for at := range b.cells {
		if !haveRow[at.row] {
			haveRow[at.row] = true
			rows = append(rows, at.row)
		}
		if !haveCol[at.col] {
			haveCol[at.col] = true
			cols = append(cols, at.col)
		}
	}
	slices.SortFunc(rows, cmp.Compare)
	slices.SortFunc(cols, cmp.Compare)
	return rows, cols
}

func (b *sheetBuilder) row(row int, cols []int) Row {
	r := Row{Number: row, Hidden: b.rows[row], Cells: make([]Cell, len(cols))}
	for i, col := range cols {
		c, ok := b.cells[place{row, col}]
		if !ok {
			c = &Cell{Row: row, Col: col, RowSpan: 1, ColSpan: 1, Where: b.where(row, col)}
		}
		c.Hidden = c.Hidden || r.Hidden || b.cols[col]
		c.Header = c.Header || b.header[row]
		r.Cells[i] = *c
	}
	return r
}

// section makes the section of a sheet: its grid, and the same cut into blocks.
func (b *sheetBuilder) section(number int, name string, hidden bool) (Section, error) {
	s := Section{Kind: Sheet, Number: number, Name: name, Hidden: hidden}
	grid, err := b.table()
	if err != nil || grid == nil {
		return s, err
	}
	if hidden {
		hideAll(grid)
	}
	s.Grid = grid
	s.Blocks = cutGrid(grid)
	return s, nil
}

func hideAll(t *Table) {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			t.Rows[i].Cells[j].Hidden = true
		}
	}
}

// span gives the address of a table by its corners.
func span(t *Table) string {
	if len(t.Rows) == 0 || len(t.Rows[0].Cells) == 0 {
		return ""
	}
	last := t.Rows[len(t.Rows)-1]
	return fmt.Sprintf("%s to %s", t.Rows[0].Cells[0].Where, last.Cells[len(last.Cells)-1].Where)
}

// columnName gives the letters of a column: 1 is A, 27 is AA.
func columnName(col int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// sheetAddress gives the addresses of a sheet's cells: Sheet1!C7.
func sheetAddress(path, sheet string) func(row, col int) string {
	return func(row, col int) string { return fmt.Sprintf("%s%s!%s%d", path, sheet, columnName(col), row) }
}
