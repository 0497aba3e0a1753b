package extract

import (
	"io"
)

// A Reader reads one extract, row by row, in memory that does not grow with
// the file but for eight bytes a row (see duplicates). It is not safe for
// concurrent use.
type Reader struct{}

// An Option changes how a Reader reads.
type Option func(*Reader)

// TextColumn names the column that holds the free text, instead of mo_text.
// A file without it is an error.
func TextColumn(name string) Option { return func(r *Reader) {} }

// NewReader reads the head of an extract: its encoding, its delimiter and its
// header. file is the name that problems carry. An error is a *Problem.
func NewReader(r io.Reader, file string, opts ...Option) (*Reader, error) { return nil, nil }

// Header gives the header row as it stood in the file, in UTF-8, without a
// byte order mark and without its line end.
func (r *Reader) Header() []byte { return nil }

// Columns gives the names of all columns, trimmed, in the file's order.
func (r *Reader) Columns() []string { return nil }

// Delimiter gives the byte between the fields: one of , ; tab |
func (r *Reader) Delimiter() byte { return ',' }

// Encoding says how the file was read: "utf-8", "utf-8 with bom", "utf-16le",
// "utf-16be" or "windows-1252". Rows are given in UTF-8 whatever it says.
func (r *Reader) Encoding() string { return "" }

// Next gives the next row, or the problem of a row that is refused, or an
// error: exactly one of the three. The error is io.EOF after the last row;
// any other error ends the reading.
func (r *Reader) Next() (Row, *Problem, error) { return Row{}, nil, io.EOF }

// Tally gives the rows received so far.
func (r *Reader) Tally() Tally { return Tally{} }
