package document

import (
	"encoding/xml"
	"strconv"

	"cyberflag/internal/safexml"
)

// wordCell is a cell of a letter's table: it says how many columns it spans, and
// whether it carries on the cell above.
type wordCell struct {
	spanCell
	col           int // from 1
	begins, below bool
	holds         []Block
}

// wordRow is a row with the columns that are left out before its first cell.
type wordRow struct {
	cells   []wordCell
	header  bool
	deleted bool
}

// readTable reads a table to its end.
func (w *wordFile) readTable(x *safexml.Reader, at wordAt) error {
	number := w.beginTable()
	var rows []wordRow
	err := x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "tr":
			row, err := w.readRow(x, at)
			if !row.deleted {
				rows = append(rows, row)
			}
			return true, err
		case "tblPr", "tblGrid", "Fallback":
			return true, x.Skip()
		}
		return false, nil
	})
	if err != nil {
		return err
	}
	laid, places := joinBelow(rows)
	return w.table(number, laid, places, Block{Role: at.role, Label: at.label})
}

// readRow reads a row to its end.
func (w *wordFile) readRow(x *safexml.Reader, at wordAt) (wordRow, error) {
	var row wordRow
	col := 1
	err := x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "tc":
			c, err := w.readCell(x, at)
			c.col = col
			col += c.cols
			row.cells = append(row.cells, c)
			return true, err
		case "gridBefore":
			n, _ := strconv.Atoi(safexml.Attr(e, "val"))
			for range min(max(n, 0), mostSpan) {
				row.cells = append(row.cells, wordCell{spanCell: spanCell{rows: 1, cols: 1}, col: col})
				col++
			}
		case "tblHeader":
			row.header = switchOn(e)
		case "del":
			row.deleted = true
		}
		return false, nil
	})
	return row, err
}

// readCell reads a cell to its end.
func (w *wordFile) readCell(x *safexml.Reader, at wordAt) (wordCell, error) {
	c := wordCell{spanCell: spanCell{rows: 1, cols: 1}}
	in := &wordFile{flow: w.inner(), d: w.d, z: w.z, styles: w.styles, lists: w.lists, notes: w.notes}
	err := x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "tcPr":
			return true, inElement(x, c.property)
		case "p":
			return true, in.paragraph(x, at)
		case "tbl":
			return true, in.readTable(x, at)
		case "Fallback", "sdtPr", "del", "moveFrom":
			return true, x.Skip()
		}
		return false, nil
	})
	if err != nil {
		return c, err
	}
	w.notes, w.pictures = in.notes, w.pictures+in.pictures
	c.holds = in.blocks
	c.hold(in.blocks)
	return c, nil
}

func (c *wordCell) property(e xml.StartElement) {
	switch v := safexml.Attr(e, "val"); e.Name.Local {
	case "gridSpan":
		n, _ := strconv.Atoi(v)
		c.cols = span1(n)
	case "vMerge":
		c.begins, c.below = v == "restart", v != "restart"
	}
}

// joinBelow gives rows in which a cell that carries on the one above is left out,
// and the one above spans its row.
func joinBelow(rows []wordRow) ([]spanRow, [][]Block) {
	var places [][]Block
	open := map[int]*wordCell{} // by column, the cell that may be carried on
	for i := range rows {
		next := map[int]*wordCell{}
		for j := range rows[i].cells {
			c := &rows[i].cells[j]
			places = append(places, c.holds)
			switch above := open[c.col]; {
			case c.below && above != nil && above.cols == c.cols:
				above.rows++
				next[c.col] = above
			case c.begins:
				next[c.col] = c
				c.below = false
			default:
				c.below = false
			}
		}
		open = next
	}
	out := make([]spanRow, len(rows))
	for i, row := range rows {
		out[i].header = row.header
		for _, c := range row.cells {
			if !c.below {
				out[i].cells = append(out[i].cells, c.spanCell)
			}
		}
	}
	return out, places
}
