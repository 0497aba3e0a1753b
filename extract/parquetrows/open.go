package parquetrows

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

// Open reads the footer of the file in r, which has size bytes. The error is
// a *Fault or one of r.
func Open(r io.ReaderAt, size int64) (x *Rows, err error) {
	defer caught(&err)
	if err := footerFits(r, size); err != nil {
		return nil, err
	}
	f, err := parquet.OpenFile(r, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true), parquet.ReadBufferSize(64<<10))
	if err != nil {
		return nil, &Fault{"the Parquet file's footer cannot be read", sendAgain}
	}
	x = &Rows{file: f, groups: f.RowGroups()}
	for _, c := range f.Root().Columns() {
		if err := x.leaves("", c, 0); err != nil {
			return nil, err
		}
	}
	if len(x.columns) == 0 {
		return nil, &Fault{"the Parquet file has no column", sendAgain}
	}
	return x, nil
}

// deepest is how many columns may stand inside one another.
const deepest = 16

// leaves takes a column, or those inside it, each by its name behind that of the
// outer one: victim.age. All of them have a value in each row, if only null, unless
// one is repeated: a list or a map.
func (x *Rows) leaves(outer string, c *parquet.Column, depth int) error {
	name := outer + c.Name()
	if c.Repeated() || depth == deepest || !c.Leaf() && len(c.Columns()) == 0 {
		return notRead(name, c)
	}
	if !c.Leaf() {
		for _, inner := range c.Columns() {
			if err := x.leaves(name+".", inner, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	how := appenderOf(c)
	if how == nil {
		return notRead(name, c)
	}
	x.columns = append(x.columns, column{name: name, append: how, buffer: make([]parquet.Value, batch)})
	return nil
}

func notRead(name string, c *parquet.Column) error {
	return &Fault{fmt.Sprintf("column %.60q is of a type that is not read: %.60s", name, typeOf(c)),
		"want a table of texts, numbers, true and false, dates and times, without lists and maps: leave the column out"}
}

// mostFooter is the longest footer that is read: 64 MiB. One of 1,000 row groups
// and 100 columns has 10.
const mostFooter = 64 << 20

// footerFits looks at what the file says of its footer, which the library
// believes and makes room for.
// Source: Apache Parquet, file format: length in 4 bytes, then PAR1.
func footerFits(r io.ReaderAt, size int64) error {
	var tail [8]byte
	if size < int64(len(tail))+4 {
		return &Fault{"the Parquet file's footer cannot be read", sendAgain}
	}
	if _, err := r.ReadAt(tail[:], size-int64(len(tail))); err != nil && err != io.EOF {
		return err
	}
	if n := int64(binary.LittleEndian.Uint32(tail[:])); string(tail[4:]) != "PAR1" || n > size-int64(len(tail))-4 || n > mostFooter {
		return &Fault{"the Parquet file's footer cannot be read", sendAgain}
	}
	return nil
}

func typeOf(c *parquet.Column) string {
	if c.Repeated() || !c.Leaf() {
		return "a list or a map"
	}
	return c.Type().String()
}
