// Package ods reads the cells of an OpenDocument spreadsheet as a stream, row by
// row, from its content.xml. It keeps what the file says of each cell: the text as
// displayed, the stored value and its type, merged and covered places, what is
// hidden, struck through or raised. Repeats are given as numbers and never
// unrolled: 1,048,576 empty rows are one Row. It works out no formula.
package ods

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// A Sheet is the head of a sheet.
type Sheet struct {
	Number int // from 1
	Name   string
	Hidden bool
}

// A Row is one row, or Repeat equal rows.
type Row struct {
	Number int // of the first of them, from 1
	Repeat int // from 1
	Hidden bool
	Header bool   // among the rows that are repeated on each page
	Cells  []Cell // without the empty ones at the end
}

// A Cell is one cell, or Repeat equal cells beside one another.
type Cell struct {
	Col    int    // of the first of them, from 1
	Repeat int    // from 1
	Kind   string // office:value-type: float, percentage, currency, date, time, boolean, string; "" for none
	Value  string // stored, as the file writes it; "" for a string
	Runs   []Run  // displayed, in pieces of one style; paragraphs end in "\n"
	// RowSpan and ColSpan are above 1 for a merged cell; Covered is a place below one.
	RowSpan, ColSpan int
	Covered          bool
	Formula          string
	Style            Style
}

// A Run is words of one style.
type Run struct {
	Text  string
	Style Style
}

// Style is how words look, as far as it changes what they mean.
type Style struct {
	Struck, Raised bool
	White          bool // white words on a background that is not filled
}

// Text gives the displayed words of a cell, lines divided by "\n".
func (c Cell) Text() string {
	var words strings.Builder
	for _, r := range c.Runs {
		words.WriteString(r.Text)
	}
	return words.String()
}

// Empty reports whether nothing is displayed, stored or worked out in the cell.
func (c Cell) Empty() bool { return len(c.Runs) == 0 && c.Value == "" && c.Formula == "" && !c.Covered }

// A Reader gives sheets, and the rows of each, in the order of the file. It is
// not safe for concurrent use.
type Reader struct {
	x       *safexml.Reader
	styles  styles
	sheets  int
	inSheet bool
	header  int // how many table-header-rows we are inside
	groups  []bool
	row     int
	words   int    // bytes of the present row
	run     []byte // words of one style that are being read; its memory is used again
	col     int    // of the last column description
	hidden  []Columns
	dde     bool
}

// Columns is a range of hidden columns, both ends from 1 and included.
type Columns struct{ From, To int }

// NewReader reads a content.xml.
func NewReader(content io.Reader, limits safexml.Limits) *Reader {
	return &Reader{x: safexml.New(content, limits), styles: styles{}}
}

// HiddenColumns gives the hidden columns of the sheet whose rows are read. They
// stand before the first row.
func (r *Reader) HiddenColumns() []Columns { return r.hidden }

// AsksOthers reports whether the file asks another program for values (DDE). It
// is known at the end of the file.
func (r *Reader) AsksOthers() bool { return r.dde }

// NextSheet goes on to the next sheet, over the rows of this one that were not
// read; io.EOF after the last.
func (r *Reader) NextSheet() (Sheet, error) {
	for {
		if r.inSheet {
			if _, err := r.NextRow(); err == io.EOF {
				continue
			} else if err != nil {
				return Sheet{}, err
			}
			continue
		}
		t, err := r.x.Next()
		if err != nil {
			return Sheet{}, err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "style":
			if err := r.styles.read(r.x, e); err != nil {
				return Sheet{}, err
			}
		case "tracked-changes", "shapes", "forms", "font-face-decls":
			if err := r.x.Skip(); err != nil {
				return Sheet{}, err
			}
		case "dde-source", "dde-link", "dde-connection-decl":
			r.dde = true
		case "table":
			return r.begin(e), nil
		}
	}
}

// begin takes the start of a sheet.
func (r *Reader) begin(e xml.StartElement) Sheet {
	r.sheets++
	r.inSheet, r.row, r.col, r.header, r.hidden, r.groups = true, 0, 0, 0, nil, nil
	return Sheet{Number: r.sheets, Name: safexml.Attr(e, "name"), Hidden: r.styles[safexml.Attr(e, "style-name")].hidden}
}

// NextRow gives the next row of the sheet; io.EOF after its last.
func (r *Reader) NextRow() (Row, error) {
	if !r.inSheet {
		return Row{}, io.EOF
	}
	for {
		t, err := r.x.Next()
		if err == io.EOF {
			return Row{}, &safexml.Problem{Why: safexml.Broken}
		}
		if err != nil {
			return Row{}, err
		}
		switch e := t.(type) {
		case xml.StartElement:
			row, ok, err := r.start(e)
			if ok || err != nil {
				return row, err
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "table":
				r.inSheet = false
				return Row{}, io.EOF
			case "table-header-rows":
				r.header--
			case "table-row-group":
				r.groups = r.groups[:max(0, len(r.groups)-1)]
			}
		}
	}
}

// start takes the start of something in a sheet; ok is true when it was a row.
func (r *Reader) start(e xml.StartElement) (row Row, ok bool, err error) {
	switch e.Name.Local {
	case "table-row":
		row, err := r.readRow(e)
		return row, true, err
	case "table-header-rows":
		r.header++
	case "table-row-group":
		r.groups = append(r.groups, safexml.Attr(e, "display") == "false")
	case "table-column":
		r.column(e)
	case "table-columns", "table-header-columns", "table-column-group", "table-rows":
	default:
		r.dde = r.dde || e.Name.Local == "dde-source"
		return Row{}, false, r.x.Skip()
	}
	return Row{}, false, nil
}

func (r *Reader) column(e xml.StartElement) {
	n := repeat(e, "number-columns-repeated")
	if hiddenHere(e) {
		r.hidden = append(r.hidden, Columns{From: r.col + 1, To: r.col + n})
	}
	r.col += n
}

// hiddenHere reports whether a row or column is not shown: hidden by hand, or by a
// filter.
func hiddenHere(e xml.StartElement) bool {
	v := safexml.Attr(e, "visibility")
	return v == "collapse" || v == "filter"
}

// mostRepeat is the most that a repeat is believed: no sheet has more rows.
const mostRepeat = 1 << 20

func repeat(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(safexml.Attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, mostRepeat)
}
