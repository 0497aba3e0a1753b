package collate

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// A table counts the rows of a CSV as a spreadsheet does: a blank line is a
// row, which the CSV reader passes over, and a line break in a cell makes none.
type table struct {
	*csv.Reader
	row      int // of the record read last; the header is row 1
	nextLine int // line on which the next row would begin
}

// newTable reads r without the byte order mark that spreadsheets put first.
func newTable(r io.Reader) *table {
	b := bufio.NewReader(r)
	if mark, _ := b.Peek(3); string(mark) == "\ufeff" {
		b.Discard(3)
	}
	t := &table{Reader: csv.NewReader(b), nextLine: 1}
	t.FieldsPerRecord = -1
	return t
}

// count gives the row of the record just read, which may have ended in err.
func (t *table) count(cells []string, err error) int {
	var start, end int
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
		start, end = parse.StartLine, parse.Line
	} else {
		start, _ = t.FieldPos(0)
		end = start
		for _, cell := range cells {
			end += strings.Count(cell, "\n")
		}
	}
	t.row += 1 + start - t.nextLine
	t.nextLine = end + 1
	return t.row
}
