// Package parquetrows reads a Parquet file of crime records, row after row and
// one page of each column at a time, so that memory does not grow with the
// file. doc/formats.md says what text each type becomes.
//
// A column inside a column has both names: victim.age. It refuses a file with lists
// or maps, or of a type that is none of a record's; a column whose pages are damaged ends the reading. The library
// that decodes pages may panic on hostile ones: that too is an error here.
package parquetrows

import (
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"

	"cyberflag/internal/csvscan"
)

// Rows is the rows of one file. It is an extract.Rows; a row's number counts
// from 1.
type Rows struct {
	file    *parquet.File
	columns []column
	groups  []parquet.RowGroup // still to be read
	left    int64              // rows of the present group
	open    bool               // a group is being read
	row     int
	build   csvscan.Builder
	text    []byte
}

// A column is a leaf of the schema, and where its reading stands.
type column struct {
	name   string
	append appender
	pages  parquet.Pages
	page   parquet.Page
	values parquet.ValueReader
	buffer []parquet.Value
	ready  []parquet.Value // of buffer
}

// A Fault is what is wrong with a file, with what to do about it.
type Fault struct{ message, hint string }

func (f *Fault) Error() string { return f.message }

// Hint says what to do about it.
func (f *Fault) Hint() string { return f.hint }

const sendAgain = "the file is damaged: export it again, or as CSV"

// batch is how many values are decoded at once.
const batch = 256

// caught turns a panic of the library into an error.
func caught(err *error) {
	if p := recover(); p != nil {
		*err = &Fault{"the Parquet file cannot be decoded", sendAgain}
	}
}

// Columns names the columns.
func (x *Rows) Columns() []string {
	var names []string
	for _, c := range x.columns {
		names = append(names, c.name)
	}
	return names
}

// NumRows is how many rows the file says it has.
func (x *Rows) NumRows() int64 { return x.file.NumRows() }

// Groups is how many row groups are still to be read: the file's own parts.
func (x *Rows) Groups() int { return len(x.groups) }

// Only leaves the row groups from and up to, but without, to. Rows keep the
// numbers they have in the file. It is called before the first Block.
func (x *Rows) Only(from, to int) {
	for _, g := range x.groups[:from] {
		x.row += int(g.NumRows())
	}
	x.groups = x.groups[from:to]
}

// Block gives the next rows; it is as extract.Rows says.
func (x *Rows) Block(spare []byte) (csvscan.Block, error) {
	return x.build.Next(spare, func() {
		if err := x.next(); err != nil {
			x.build.Stop(err)
		}
	})
}

// next reads one row into the block.
func (x *Rows) next() (err error) {
	defer caught(&err)
	if x.left == 0 {
		if err := x.nextGroup(); err != nil {
			return err
		}
	}
	x.left--
	x.row++
	x.build.Row(x.row)
	for i := range x.columns {
		c := &x.columns[i]
		if len(c.ready) == 0 {
			if err := c.read(); err != nil {
				x.build.Drop()
				return &Fault{fmt.Sprintf("column %.60q cannot be read at row %d: its pages are damaged or have too few values", c.name, x.row), sendAgain}
			}
		}
		v := c.ready[0]
		c.ready = c.ready[1:]
		if v.IsNull() {
			x.build.Absent()
			continue
		}
		x.text = c.append(x.text[:0], v)
		x.build.Field(x.text)
	}
	if !x.build.End() {
		x.build.Refuse(csvscan.Refused(x.row, 0, fmt.Sprintf("the row is longer than %d bytes", csvscan.MaxRow), "look for a text that holds a whole document"))
	}
	return nil
}

// nextGroup turns to the next row group that has rows, or gives io.EOF.
func (x *Rows) nextGroup() error {
	x.closeGroup()
	for len(x.groups) > 0 {
		group := x.groups[0]
		x.groups = x.groups[1:]
		if x.left = group.NumRows(); x.left <= 0 {
			x.left = 0
			continue
		}
		chunks := group.ColumnChunks()
		if len(chunks) != len(x.columns) {
			return &Fault{"a row group lacks a column", sendAgain}
		}
		for i := range x.columns {
			if n := chunks[i].NumValues(); n != x.left { // a column without lists has one in each row, if only null
				return &Fault{fmt.Sprintf("a row group has %d rows, and its column %.60q %d values", x.left, x.columns[i].name, n), sendAgain}
			}
			x.columns[i].pages = chunks[i].Pages()
		}
		x.open = true
		return nil
	}
	return io.EOF
}

// Close lets go of the pages.
func (x *Rows) Close() error { x.closeGroup(); return nil }

func (x *Rows) closeGroup() {
	if !x.open {
		return
	}
	for i := range x.columns {
		c := &x.columns[i]
		c.release()
		c.pages.Close()
		c.ready = nil
	}
	x.open = false
}

var errEmpty = errors.New("a page gives no value")

// read decodes the next values. Texts among them are in the memory of the
// page, which is let go only when all were used.
func (c *column) read() error {
	for {
		if c.values == nil {
			c.release()
			page, err := c.pages.ReadPage()
			if err != nil {
				return err
			}
			c.page, c.values = page, page.Values()
		}
		n, err := c.values.ReadValues(c.buffer)
		if err != nil {
			c.values = nil
		}
		switch {
		case err != nil && err != io.EOF: // with values too: those behind them would be of other rows
			return err
		case n > 0:
			c.ready = c.buffer[:n]
			return nil
		case err == nil:
			return errEmpty
		}
	}
}

func (c *column) release() {
	if c.page != nil {
		parquet.Release(c.page)
		c.page, c.values = nil, nil
	}
}

// A Group is a row group: a part of the file that can be read by itself.
type Group struct {
	Offset int64 // where its pages begin in the file
	Rows   int64
	Bytes  int64 // of its pages when they are unpacked, as the file says
}

// List gives the row groups of the file, in their order.
func (x *Rows) List() []Group {
	var list []Group
	for _, g := range x.file.Metadata().RowGroups {
		begin := int64(0)
		for _, c := range g.Columns {
			for _, at := range []int64{c.MetaData.DataPageOffset, c.MetaData.DictionaryPageOffset} {
				if at > 0 && (begin == 0 || at < begin) {
					begin = at
				}
			}
		}
		list = append(list, Group{begin, g.NumRows, g.TotalByteSize})
	}
	return list
}
