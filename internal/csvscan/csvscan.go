// Package csvscan reads RFC 4180 text row by row and gives each row twice: as
// fields, and as the bytes it was read from, so that a row can be written out
// again byte for byte. Its memory is bounded by the longest row that it allows.
//
// It refuses what RFC 4180 does not allow (a quote inside an unquoted field,
// text after a closing quote, a quote never closed, a carriage return alone
// outside quotes) and rows that are too long: each is a *RowError, and scanning
// goes on behind it. It knows nothing of what the fields mean, and no error
// holds any of their text.
package csvscan

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strings"
)

// MaxRow is the longest row that a Scanner allows unless told otherwise:
// 1 MiB. The longest free text known from crime systems is below 64 KiB.
const MaxRow = 1 << 20

// A Row is one row of the text.
type Row struct {
	// Number counts rows as a spreadsheet does: the first is 1, a blank line
	// counts, and a row whose quoted text runs over several lines counts once.
	Number int
	// Raw is the row without its line end. It is valid until the next Scan.
	Raw []byte
	// Fields are the unquoted fields. The slice is valid until the next Scan;
	// the strings may be kept.
	Fields []string
}

// A RowError is a row that could not be read.
type RowError struct {
	Row     int // as Row.Number
	Line    int // the line of the text on which the row begins, from 1
	Message string
	hint    string
}

// Hint says what to do about it.
func (e *RowError) Hint() string { return e.hint }

func (e *RowError) Error() string {
	return fmt.Sprintf("row %d (line %d): %s", e.Row, e.Line, e.Message)
}

// A Scanner reads rows. It is not safe for concurrent use.
type Scanner struct {
	// Resume may say that a line inside a broken row is so surely a row of
	// its own that scanning may go on there. It sees only lines with as many
	// fields as the first row. It may wrongly say no (more of the text is
	// refused), but should never wrongly say yes. Nil means no.
	Resume func(fields []string) bool

	r       io.Reader
	comma   byte
	max     int
	buf     []byte
	pos     int // buf[pos:] is read from r and not yet scanned
	err     error
	row     int // rows seen, blank lines included
	line    int // line ends passed
	offset  int64
	open    int64 // see extent
	end     int64 // no row that begins here or behind is read
	want    int   // fields of the first row
	fields  []Field
	strings []string
}

// New makes a Scanner whose fields are parted by comma and whose rows have at
// most maxRow bytes, or MaxRow when it is 0.
func New(r io.Reader, comma byte, maxRow int) *Scanner {
	if maxRow <= 0 {
		maxRow = MaxRow
	}
	return &Scanner{r: r, comma: comma, max: maxRow, end: math.MaxInt64}
}

// Scan gives the next row that is not blank. The error is io.EOF at the end,
// a *RowError for a row that is refused, or an error of the reader, which
// ends the scanning.
func (s *Scanner) Scan() (Row, error) {
	for {
		if s.offset >= s.end {
			return Row{}, io.EOF
		}
		window, last, err := s.window()
		if err != nil {
			return Row{}, err
		}
		if len(window) == 0 {
			return Row{}, io.EOF
		}
		p := parse(window, s.comma, last, s.fields[:0])
		s.fields = p.fields
		switch {
		case p.state == complete && p.body == 0:
			s.advance(p.whole)
		case p.state == complete && p.body <= s.max:
			return s.take(window, p), nil
		case p.state == unfinished && !full(last, window, s.max):
			s.fill()
		default:
			if e := s.refuse(window, full(last, window, s.max), s.blame(window, p)); e != nil {
				return Row{}, e
			}
			s.fill() // where the broken row ends is still to be read
		}
	}
}

// Restart makes the next row the first, by whose fields Resume is asked: the rows
// before it were no rows of the table. They keep their numbers.
func (s *Scanner) Restart() { s.want = 0 }

// blame says what is wrong with a row: to be too long comes first.
func (s *Scanner) blame(window []byte, p parsed) parsed {
	if p.state != broken || p.problem == neverClosed && len(window) > s.max {
		p.problem = tooLong
	}
	return p
}

// full reports whether window is as much as the next row may use.
func full(last bool, window []byte, most int) bool { return last || len(window) == most+lineEnd }

// lineEnd is the longest line end in bytes.
const lineEnd = 2

// window gives the bytes that the next row may use. Its bound makes the
// answer independent of how the reader cuts the text.
func (s *Scanner) window() (b []byte, last bool, err error) {
	if s.pos == len(s.buf) && s.err == nil {
		s.fill()
	}
	if s.err != nil && s.err != io.EOF {
		return nil, false, s.err
	}
	b = s.buf[s.pos:]
	if len(b) > s.max+lineEnd {
		return b[:s.max+lineEnd], false, nil
	}
	return b, s.err == io.EOF, nil
}

// fill reads more, at least doubling what is there, so that a long row is not
// parsed more often than its length is doubled.
func (s *Scanner) fill() {
	const least = 64 << 10
	rest := copy(s.buf, s.buf[s.pos:])
	s.buf, s.pos = s.buf[:rest], 0
	if size := max(2*rest, least); cap(s.buf) < size {
		s.buf = append(make([]byte, 0, size), s.buf...)
	}
	s.read()
}

// read fills the buffer.
func (s *Scanner) read() {
	for len(s.buf) < cap(s.buf) && s.err == nil {
		var n int
		n, s.err = s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
	}
}

// advance passes n bytes as one row.
func (s *Scanner) advance(n int) {
	s.line += bytes.Count(s.buf[s.pos:s.pos+n], []byte{'\n'})
	s.offset += int64(n)
	s.pos += n
	s.row++
}

func (s *Scanner) take(window []byte, p parsed) Row {
	s.advance(p.whole)
	if s.want == 0 {
		s.want = len(p.fields)
	}
	raw := window[:p.body]
	s.strings = texts(raw, p.fields, s.strings[:0])
	return Row{Number: s.row, Raw: raw, Fields: s.strings}
}

// texts appends the unquoted fields of raw to into; they share one string.
func texts(raw []byte, fields []Field, into []string) []string {
	text := string(raw)
	for _, f := range fields {
		field := text[f.Start:f.End]
		if f.Doubled {
			field = strings.ReplaceAll(field, `""`, `"`)
		}
		into = append(into, field)
	}
	return into
}
