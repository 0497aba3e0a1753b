package render

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"cyberflag/internal/csvscan"
)

// groupRows is how many rows a row group has at most. A group is held in
// memory until it is full: 65,536 rows of 400 bytes are 26 MB.
const groupRows = 1 << 16

// Parquet writes a Parquet file: texts as UTF-8 strings, numbers as doubles.
// The columns that Nulls counts may be null, unless they are numbers. Each Write is given
// whole rows; Close writes the footer and leaves w open.
func Parquet(w io.Writer, t Table) io.WriteCloser {
	p := &parquetWriter{table: t}
	group := ordered{}
	for i, c := range t.Columns {
		number := slices.Contains(t.Numbers, c)
		p.numbers = append(p.numbers, number)
		group.fields = append(group.fields, field{node(number, i < t.Nulls), c})
	}
	schema := parquet.NewSchema("records", group)
	p.w = parquet.NewGenericWriter[any](w, schema, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(groupRows),
		parquet.CreatedBy("cyberflag", "", ""), parquet.DataPageStatistics(false))
	return p
}

func node(number, nulls bool) parquet.Node {
	switch {
	case number:
		return parquet.Leaf(parquet.DoubleType)
	case nulls:
		return parquet.Optional(parquet.String())
	}
	return parquet.String()
}

type parquetWriter struct {
	table   Table
	numbers []bool
	w       *parquet.GenericWriter[any]
	fields  []csvscan.Field
	text    []byte
	row     parquet.Row
}

func (p *parquetWriter) Write(rows []byte) (int, error) {
	for rest := rows; len(rest) > 0; {
		fields, body, whole := csvscan.Split(rest, p.table.Comma, p.fields)
		if p.fields = fields; len(fields) != len(p.numbers) {
			return 0, fmt.Errorf("BUG: a row of %d fields under %d columns", len(fields), len(p.numbers))
		}
		if err := p.one(rest[:body]); err != nil {
			return 0, err
		}
		rest = rest[whole:]
	}
	return len(rows), nil
}

// one writes one row. The writer copies what it is given.
func (p *parquetWriter) one(raw []byte) error {
	p.row, p.text = p.row[:0], p.text[:0]
	for i, f := range p.fields {
		from := len(p.text)
		p.text = f.Text(p.text, raw)
		text := p.text[from:]
		switch {
		case p.numbers[i]:
			n, err := strconv.ParseFloat(string(text), 64)
			if err != nil {
				return fmt.Errorf("BUG: column %s holds no number", p.table.Columns[i])
			}
			p.row = append(p.row, parquet.DoubleValue(n).Level(0, 0, i))
		case i < p.table.Nulls && absent(f, raw):
			p.row = append(p.row, parquet.NullValue().Level(0, 0, i))
		case i < p.table.Nulls:
			p.row = append(p.row, parquet.ByteArrayValue(text).Level(0, 1, i))
		default:
			p.row = append(p.row, parquet.ByteArrayValue(text).Level(0, 0, i))
		}
	}
	_, err := p.w.WriteRows([]parquet.Row{p.row})
	return err
}

// Close writes what is left and the footer.
func (p *parquetWriter) Close() error { return p.w.Close() }

// ordered is a group whose columns keep their order; parquet.Group sorts them.
type ordered struct {
	parquet.Group
	fields []parquet.Field
}

// Fields gives the columns in their order.
func (o ordered) Fields() []parquet.Field { return o.fields }

// field is a column with its name.
type field struct {
	parquet.Node
	name string
}

// Name gives the column's name.
func (f field) Name() string { return f.name }

// Value is asked for Go structs, which are not written here.
func (f field) Value(reflect.Value) reflect.Value { panic("BUG: no struct is written") }
