package sheetrows

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strconv"

	"cyberflag/internal/xmlscan"
)

// cell reads one cell, up to its end. One that does not name its column is beside
// the cell before it, which may have had a format and no value.
func (x *Rows) cell(t xmlscan.Token) error {
	at := x.column
	if r := t.Attr("r"); r != nil {
		at = columnOf(r)
	}
	if at < x.column || at >= mostColumns {
		return &Fault{fmt.Sprintf("the cells of row %d are out of order, or more than %d", x.row, mostColumns), saveAgain}
	}
	x.column = at + 1
	kind, style := string(t.Attr("t")), 0
	if s := t.Attr("s"); s != nil {
		var err error
		if style, err = strconv.Atoi(string(s)); err != nil || style < 0 {
			x.refuse(at, "has a format that is none, so that a date there may be told as a number", saveAgain)
		}
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
		x.bound(from)
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
	for begin := len(x.text); ; x.bound(begin) {
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
	if 0 <= style && style < len(x.book.dates) {
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
