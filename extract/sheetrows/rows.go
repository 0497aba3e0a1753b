package sheetrows

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strconv"

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
	broken  *csvscan.RowError
	ended   error

	row    int
	cells  []cell // of the present row, by column
	width  int    // how many of cells are used
	text   []byte // of all cells
	wrong  string // why the present row is refused
	wrongH string
	inRow  bool
}

// A cell is one value of the present row, as a place in Rows.text.
type cell struct {
	from, to int
	has      bool
}

// Open begins to read a sheet, up to its header.
func (w *Workbook) Open(s Sheet) (*Rows, error) {
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
	if err := x.header(); err != nil {
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

// header reads the first row that holds anything.
func (x *Rows) header() error {
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
		if x.wrong != "" {
			return &Fault{"the header cannot be read: " + x.wrong, x.wrongH}
		}
		for _, c := range x.cells[:x.width] {
			x.columns = append(x.columns, string(x.text[c.from:c.to]))
		}
		return nil
	}
}

// Columns names the columns.
func (x *Rows) Columns() []string { return x.columns }

// Close ends the reading.
func (x *Rows) Close() error { return x.body.Close() }

// Block gives the next rows; it is as extract.Rows says.
func (x *Rows) Block(spare []byte) (csvscan.Block, error) {
	for x.build.Begin(spare); x.broken == nil && x.ended == nil && !x.build.Full(); {
		if err := x.next(); err == io.EOF {
			x.ended = err
		} else if err != nil {
			x.ended = plain(err)
		} else if x.width > 0 {
			x.write()
		}
	}
	switch broken := x.broken; {
	case !x.build.Empty():
		return x.build.Block(), nil
	case broken != nil:
		x.broken = nil
		return csvscan.Block{}, broken
	}
	return csvscan.Block{}, x.ended
}

// write puts the present row into the block, or notes why it is refused. A row
// that is wider than the header has more fields, which its reader refuses.
func (x *Rows) write() {
	if x.wrong != "" {
		x.broken = csvscan.Refused(x.row, 0, x.wrong, x.wrongH)
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
		x.broken = csvscan.Refused(x.row, 0, fmt.Sprintf("the row is longer than %d bytes", csvscan.MaxRow), "look for a cell that holds a whole document")
	}
}

// next reads the cells of the next row.
func (x *Rows) next() error {
	x.text, x.width, x.wrong = x.text[:0], 0, ""
	for {
		t, err := x.scan.Next()
		if err != nil {
			if err == io.EOF && x.inRow {
				err = xmlscan.ErrCut
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
		}
	}
}

// begin takes the number of a row; numbers must rise.
func (x *Rows) begin(t xmlscan.Token) error {
	number := x.row + 1
	if r := t.Attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil || n <= x.row || n > mostRows {
			return &Fault{fmt.Sprintf("the rows of the sheet are out of order behind row %d", x.row), saveAgain}
		}
		number = n
	}
	x.row, x.inRow = number, true
	return nil
}

// mostRows is how many rows a sheet can have. Source: ECMA-376.
const mostRows = 1 << 20

// refuse notes why the row is refused; the first reason stands.
func (x *Rows) refuse(at int, what, hint string) {
	if x.wrong == "" {
		x.wrong, x.wrongH = fmt.Sprintf("cell %s %s", cellName(at, x.row), what), hint
	}
}

// cell reads one cell, up to its end.
func (x *Rows) cell(t xmlscan.Token) error {
	at := x.width
	if r := t.Attr("r"); r != nil {
		if at = columnOf(r); at < x.width || at >= mostColumns {
			return &Fault{fmt.Sprintf("the cells of row %d are out of order", x.row), saveAgain}
		}
	}
	kind, style := string(t.Attr("t")), 0
	if s := t.Attr("s"); s != nil {
		style, _ = strconv.Atoi(string(s))
	}
	from := len(x.text)
	if err := x.value(at, kind == "inlineStr"); err != nil {
		return err
	}
	raw := x.text[from:]
	if len(raw) == 0 && kind != "inlineStr" && kind != "str" {
		return nil // a format without a value
	}
	switch kind {
	case "s":
		i, err := strconv.Atoi(string(raw))
		if err != nil || i < 0 || i >= len(x.book.shared.ends) {
			return &Fault{fmt.Sprintf("cell %s refers to a text that the workbook lacks", cellName(at, x.row)), saveAgain}
		}
		x.text = append(x.text[:from], x.book.shared.get(i)...)
	case "inlineStr", "str", "d":
	case "b":
		x.text = append(x.text[:from], map[bool]string{true: "true", false: "false"}[string(raw) == "1"]...)
	case "e":
		x.refuse(at, "holds an error", "mend it in the system that made the sheet")
	case "", "n":
		x.number(at, from, style)
	default:
		x.refuse(at, "is of a type that is not known", saveAgain)
	}
	x.put(at, from)
	return nil
}

// put keeps the text from a place on as the value of a column.
func (x *Rows) put(at, from int) {
	for len(x.cells) <= at {
		x.cells = append(x.cells, cell{})
	}
	for ; x.width < at; x.width++ {
		x.cells[x.width] = cell{}
	}
	x.cells[at] = cell{from, len(x.text), true}
	x.width = at + 1
}

// value reads what stands in a cell: <v>, or the texts of <is>.
func (x *Rows) value(at int, inline bool) error {
	in := false
	item := richText{inside: inline}
	for {
		t, err := x.scan.Next()
		switch name := string(t.Name); {
		case err == io.EOF:
			return xmlscan.ErrCut
		case err != nil:
			return err
		case t.Kind == xmlscan.End && name == "c":
			return nil
		case t.Kind == xmlscan.Start && name == "f":
			x.refuse(at, "holds a formula", "save the values alone: a formula may show another number tomorrow")
		case inline:
			if x.text, err = item.token(x.text, t); err != nil {
				return err
			}
		case name == "v" && t.Kind != xmlscan.Text:
			in = t.Kind == xmlscan.Start
		case t.Kind == xmlscan.Text && in:
			from := len(x.text)
			if x.text, err = t.Text(x.text); err != nil {
				return err
			}
			if bytes.Contains(x.text[from:], []byte("_x")) {
				x.text = appendUnescaped(x.text[:from:from], x.text[from:])
			}
		}
	}
}

// number writes a number as it is shown: a date, a whole number, or the
// shortest that is the same. 0.1 is stored as 0.10000000000000001.
func (x *Rows) number(at, from, style int) {
	raw := x.text[from:]
	kind := notDate
	if style >= 0 && style < len(x.book.dates) {
		kind = x.book.dates[style]
	}
	if kind == notDate && len(raw) < 16 && isDigits(raw) {
		return
	}
	n, err := strconv.ParseFloat(string(raw), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		x.refuse(at, "holds no number, though it says so", saveAgain)
		return
	}
	if kind == notDate {
		x.text = strconv.AppendFloat(x.text[:from], n, 'f', -1, 64)
		return
	}
	text, ok := appendDate(x.text[:from], n, kind, x.book.from1904)
	if !ok {
		x.refuse(at, "is shown as a date, and is none", "give the column the format of a date or of a text")
		return
	}
	x.text = text
}

func isDigits(b []byte) bool {
	for _, c := range b {
		if c < '0' || '9' < c {
			return false
		}
	}
	return len(b) > 0
}

// columnOf gives the column of a reference such as AB12, from 0; -1 for none.
func columnOf(ref []byte) int {
	n := 0
	for _, c := range ref {
		if c < 'A' || 'Z' < c {
			break
		}
		if n = 26*n + int(c-'A') + 1; n > mostColumns {
			return mostColumns
		}
	}
	return n - 1
}

// cellName gives the reference of a cell.
func cellName(column, row int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}
