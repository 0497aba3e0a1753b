package extract

import (
	"strings"

	"cyberflag/internal/csvscan"
)

// Rows is where a Reader takes rows from: in blocks, as CSV text in UTF-8,
// whatever the format of the file. The package's own reading of delimited text
// is one; packages below this one are others, and shards are too.
type Rows interface {
	// Block gives the next rows, in the memory of spare where that is large
	// enough; the caller owns what it gives. The error is io.EOF after the last
	// row, a *csvscan.RowError for one row that is refused, or any other, which
	// ends the reading and says what is wrong in the sender's terms.
	Block(spare []byte) (csvscan.Block, error)
}

// NewRowsReader makes a Reader of rows that have the named columns, in their
// order, and fields parted by comma. file is the name that problems carry, and
// encoding what Encoding says. An error is as of NewReader.
func NewRowsReader(rows Rows, columns []string, comma byte, encoding, file string, opts ...Option) (*Reader, error) {
	x := newReader(file, opts)
	x.scan, x.comma, x.encoding = rows, comma, encoding
	for i, name := range columns {
		if i > 0 {
			x.header = append(x.header, comma)
		}
		x.header = csvscan.AppendField(x.header, []byte(name), comma)
		x.columns = append(x.columns, strings.TrimSpace(name))
	}
	if faults := x.placeColumns(); len(faults) > 0 {
		return nil, unreadable{x.problem(0, faults...)}
	}
	return x, nil
}

// Names gives the canonical columns, in the order of doc/formats.md.
func Names() []string { return columnNames[:] }

// Fields gives the fields of the next row as they stand, unchecked but for
// what makes it a row: for looking at a file whose columns are not yet mapped.
// It is as Next in all else, and not to be mixed with it.
func (r *Reader) Fields() ([]string, *Problem, error) {
	for {
		fields, p := r.checker.nextFields()
		switch {
		case p != nil:
			r.tally.Refused++
			return nil, p, nil
		case fields != nil:
			r.tally.Read++
			return fields, nil, nil
		}
		if err := r.Block(&r.block); err != nil {
			return nil, nil, err
		}
		r.checker.Start(&r.block)
	}
}
