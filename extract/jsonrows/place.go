package jsonrows

import (
	"bufio"
	"io"

	"cyberflag/extract"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/flatjson"
)

// Rows are extract.Placed: a line end always parts two records.
var _ extract.Placed = (*Rows)(nil)

// Place gives the point that the reading has come to.
func (x *Rows) Place() csvscan.Place {
	return csvscan.Place{Offset: x.offset, Row: x.line, Line: x.line}
}

// Pass goes on to the first line that begins at offset or behind it, or to the
// end of the file.
func (x *Rows) Pass(offset int64) (csvscan.Place, error) {
	for x.offset < offset {
		if _, err := x.next(); err == io.EOF {
			break
		} else if err != nil && err != errLong {
			return csvscan.Place{}, err
		}
	}
	return x.Place(), nil
}

// Ahead is nought: a line says itself where it ends.
func (x *Rows) Ahead() int64 { return 0 }

// Between gives the rows of the lines between two places, with the columns of
// the file.
func (x *Rows) Between(rest io.Reader, from, to csvscan.Place) extract.Rows {
	return &Rows{
		columns: x.columns, places: x.places, outer: x.outer, keep: x.keep, in: bufio.NewReaderSize(rest, HeadSize),
		values: make([]flatjson.Member, len(x.values)), has: make([]bool, len(x.has)),
		line: from.Line, offset: from.Offset, end: to.Offset,
	}
}
