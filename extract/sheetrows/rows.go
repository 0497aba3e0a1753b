package sheetrows

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"cyberflag/internal/csvscan"
	"cyberflag/internal/xmlscan"
)

// mostColumns is how many columns a sheet can have. Source: ECMA-376, as XFD.
const mostColumns = 16384

// Rows is the rows of one sheet. It is an extract.Rows; a row's number is the
// sheet's. The header is the first row that holds anything.
type Rows struct {
	book    *Workbook
	body    io.ReadCloser
	scan    *xmlscan.Scanner
	columns []string
	build   csvscan.Builder

	row    int
	cells  []cell // of the present row, by column
	width  int    // how many of cells are used
	column int    // of the next cell, where that does not name it
	text   []byte // of all cells
	wrong  string // why the present row is refused
	wrongH string
	inRow  bool
	inRows bool   // between the first row and the last
	head   int    // row of the header
	merged int    // cells that stand for several behind the header
	first  string // of them
}

// A cell is one value of the present row, as a place in Rows.text.
type cell struct {
	from, to int
	has      bool
}

// Open begins to read a sheet, up to its header: the first row that holds anything
// behind so many others that do.
func (w *Workbook) Open(s Sheet, above int) (*Rows, error) {
	if w.shared == nil {
		shared, err := readTexts(w.zip.Find(w.sharedAt))
		if err != nil {
			return nil, plain(err)
		}
		w.shared = shared
	}
	body, err := w.zip.Find(s.part).Open()
	if err != nil {
		return nil, err
	}
	x := &Rows{book: w, body: body, scan: xmlscan.New(body)}
	if err := x.header(above); err != nil {
		body.Close()
		return nil, err
	}
	return x, nil
}

// plain gives an error of the XML a hint.
func plain(err error) error {
	if h, ok := err.(interface{ Hint() string }); ok && h.Hint() != "" {
		return err
	}
	return &Fault{"the workbook cannot be read: " + err.Error(), saveAgain}
}

// header reads the first row that holds anything behind those above it.
func (x *Rows) header(above int) error {
	for {
		err := x.next()
		if err == io.EOF {
			return &Fault{"the sheet is empty", "want a header row and records below it"}
		}
		if err != nil {
			return plain(err)
		}
		if x.width == 0 {
			continue
		}
		if above > 0 {
			above--
			continue
		}
		if x.wrong != "" {
			return &Fault{"the header cannot be read: " + x.wrong, x.wrongH}
		}
		for _, c := range x.cells[:x.width] {
			x.columns = append(x.columns, string(x.text[c.from:c.to]))
		}
		x.head = x.row
		return nil
	}
}

// Columns names the columns.
func (x *Rows) Columns() []string { return x.columns }

// Close ends the reading.
func (x *Rows) Close() error { return x.body.Close() }

// Block gives the next rows; it is as extract.Rows says.
func (x *Rows) Block(spare []byte) (csvscan.Block, error) {
	return x.build.Next(spare, func() {
		if err := x.next(); err == io.EOF {
			x.build.Stop(err)
		} else if err != nil {
			x.build.Stop(plain(err))
		} else if x.width > 0 {
			x.write()
		}
	})
}

// write puts the present row into the block, or notes why it is refused. A row
// that is wider than the header has more fields, which its reader refuses.
func (x *Rows) write() {
	if x.wrong != "" {
		x.build.Refuse(csvscan.Refused(x.row, 0, x.wrong, x.wrongH))
		return
	}
	x.build.Row(x.row)
	for i := range max(len(x.columns), x.width) {
		if i < x.width && x.cells[i].has {
			x.build.Field(x.text[x.cells[i].from:x.cells[i].to])
		} else {
			x.build.Absent()
		}
	}
	if !x.build.End() {
		x.build.Refuse(csvscan.Refused(x.row, 0, tooLong, tooLongHint))
	}
}

// What is said of a row that is longer than any reader of rows takes.
var tooLong = fmt.Sprintf("the row is longer than %d bytes", csvscan.MaxRow)

const tooLongHint = "look for a cell that holds a whole document"

// bound refuses the present row when its texts are more than a row may have, and
// lets go of those from a place on. A few bytes of a sheet can name a long text in
// each cell of a row.
func (x *Rows) bound(from int) {
	if len(x.text) <= csvscan.MaxRow {
		return
	}
	if x.text = x.text[:from]; x.wrong == "" {
		x.wrong, x.wrongH = tooLong, tooLongHint
	}
}

// next reads the cells of the next row.
func (x *Rows) next() error {
	x.text, x.width, x.column, x.wrong = x.text[:0], 0, 0, ""
	for {
		t, err := x.scan.Next()
		if err != nil {
			if err == io.EOF && (x.inRow || x.inRows) {
				err = xmlscan.ErrCut // also between two rows: the others would be missed by nobody
			}
			return err
		}
		switch name := string(t.Name); {
		case t.Kind == xmlscan.Start && name == "row":
			if err := x.begin(t); err != nil {
				return err
			}
		case t.Kind == xmlscan.Start && name == "c" && x.inRow:
			if err := x.cell(t); err != nil {
				return err
			}
		case t.Kind == xmlscan.End && name == "row":
			x.inRow = false
			return nil
		case name == "sheetData":
			x.inRows = t.Kind == xmlscan.Start
		case t.Kind == xmlscan.Start && name == "mergeCell":
			x.merge(string(t.Attr("ref")))
		}
	}
}

// merge keeps a merged cell that reaches behind the header. They are named behind
// all rows, so nothing of them is known before.
func (x *Rows) merge(ref string) {
	_, last, _ := strings.Cut(ref, ":")
	row, err := strconv.Atoi(strings.TrimLeft(last, "$ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if err == nil && row > x.head {
		if x.merged++; x.merged == 1 {
			x.first = ref
		}
	}
}

// Remarks says what is known only behind the last row.
func (x *Rows) Remarks() (all []string) {
	if x.merged > 0 {
		all = append(all, fmt.Sprintf("merged cells stand among the records, %d of them, %s first: each has its value in its first row and column, and the rest of it was read as blank", x.merged, x.first))
	}
	if x.row > mostRows {
		all = append(all, fmt.Sprintf("the sheet has %d rows, and was read to its end; office programs show %d of them and leave the rest out when they save it", x.row, mostRows))
	}
	return all
}

// begin takes the number of a row; numbers must rise.
func (x *Rows) begin(t xmlscan.Token) error {
	number := x.row + 1
	if r := t.Attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil || n <= x.row || n > mostNumber {
			return &Fault{fmt.Sprintf("the rows of the sheet are out of order behind row %d, or more than %d", x.row, mostNumber), saveAgain}
		}
		number = n
	}
	x.row, x.inRow = number, true
	return nil
}

// mostRows is how many rows office programs show. Source: ECMA-376. Others write
// more, and those are read and told; mostNumber is the largest number that is taken:
// rows that are left out before it are a byte each in a block.
const (
	mostRows   = 1 << 20
	mostNumber = 1 << 24
)

// refuse notes why the row is refused; the first reason stands.
func (x *Rows) refuse(at int, what, hint string) {
	if x.wrong == "" {
		x.wrong, x.wrongH = fmt.Sprintf("cell %s %s", cellName(at, x.row), what), hint
	}
}
