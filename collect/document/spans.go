package document

// A spanCell is a cell as letters and web pages have it: after the one before it
// in its row, over so many rows and columns.
type spanCell struct {
	text           Text
	rows, cols     int
	header, hidden bool
	inside         []Block // tables that stand in the cell
	blocks         []Block // where there are any, those and its words in order
}

// A spanRow is a row of them.
type spanRow struct {
	cells  []spanCell
	hidden bool
	header bool
}

// The most that a span is believed. No answer has a table this wide.
const (
	mostSpan = 1000
	mostWide = 2000
)

// layRows lays rows out as a grid: a cell takes the first place that no cell above
// or before it covers.
func (r *reading) layRows(rows []spanRow) ([]Row, error) {
	laid := make([]map[int]Cell, len(rows))
	for i := range laid {
		laid[i] = map[int]Cell{}
	}
	wide := 0
	for i, row := range rows {
		col := 1
		for _, c := range row.cells {
			for taken(laid[i], col) {
				col++
			}
			wide = max(wide, col+span1(c.cols)-1)
			if wide > mostWide {
				return nil, refuse(TooMuch, "", "a table has more than %d columns", mostWide)
			}
			if err := r.layCell(laid, i, col, c, row); err != nil {
				return nil, err
			}
			col += span1(c.cols)
		}
	}
	return r.dense(laid, rows, wide)
}

func taken(row map[int]Cell, col int) bool {
	_, ok := row[col]
	return ok
}

func span1(n int) int { return min(max(n, 1), mostSpan) }

// layCell puts a cell at its place and over what it covers.
func (r *reading) layCell(laid []map[int]Cell, i, col int, c spanCell, row spanRow) error {
	tall, wide := min(span1(c.rows), len(laid)-i), span1(c.cols)
	for y := range tall {
		for x := range wide {
			if taken(laid[i+y], col+x) {
				continue
			}
			if err := r.spendCell(); err != nil {
				return err
			}
			cell := Cell{Row: i + y + 1, Col: col + x, RowSpan: 1, ColSpan: 1, Text: c.text, Header: c.header || row.header, Hidden: c.hidden || row.hidden, Covered: x+y > 0}
			if !cell.Covered {
				cell.RowSpan, cell.ColSpan, cell.Inside = tall, wide, c.blocks
			}
			laid[i+y][col+x] = cell
		}
	}
	return nil
}

// dense fills the places where no cell stands.
func (r *reading) dense(laid []map[int]Cell, rows []spanRow, wide int) ([]Row, error) {
	out := make([]Row, len(laid))
	for i := range laid {
		out[i] = Row{Number: i + 1, Hidden: rows[i].hidden, Cells: make([]Cell, wide)}
		for col := 1; col <= wide; col++ {
			c, ok := laid[i][col]
			if !ok {
				if err := r.spendCell(); err != nil {
					return nil, err
				}
				c = Cell{Row: i + 1, Col: col, RowSpan: 1, ColSpan: 1, Hidden: rows[i].hidden}
			}
			out[i].Cells[col-1] = c
		}
	}
	return out, nil
}

// isLayout reports whether a table only places things on the page: it has one
// cell, or tables inside and never two cells of words beside one another.
func isLayout(rows []spanRow) bool {
	cells, nested := 0, false
	for _, row := range rows {
		spoken := 0
		for _, c := range row.cells {
			cells++
			nested = nested || len(c.inside) > 0
			if c.text.Plain != "" {
				spoken++
			}
		}
		if spoken > 1 {
			return false
		}
	}
	return cells == 1 && nested || cells > 0 && nested
}
