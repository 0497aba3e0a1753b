package extract

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"cyberflag/internal/csvscan"
)

// A Reader reads one extract, row by row, in bounded memory: to find doubles
// it keeps a hash of each of the last 1.1 million references and more, and does
// not find one that stands further from the first.
//
// Next reads rows one by one. To read with several goroutines, one at a time
// takes a Block, each hands it to a Checker of its own, and First is asked of
// the lines in their order; Next is exactly that.
// It is not safe for concurrent use.
type Reader struct {
	file       string
	textColumn string // as asked for, or "" for mo_text
	unlisted   bool
	otherCodes bool
	mapping    *Mapping
	recognise  func([]string) *Mapping
	recognised string
	encoding   string
	dateCells  bool
	asciiHead  bool // which of two encodings it is, the first bytes do not say
	late       int  // lines that mend decoded
	comma      byte
	header     []byte
	columns    []string
	at         [columnCount]int // -1 when absent
	key        []int            // columns of the reference, when it has several
	scan       Rows
	tally      Tally
	seen       *references
	expected   uint32 // of no use but that looking is not optimised away
	register   *Register
	headers    func(string) bool // more names that a header may have
	above      int               // rows above the header

	ahead   []ahead // in order
	block   Block   // of Next
	checker *Checker
}

// An Option changes how a Reader reads.
type Option func(*Reader)

// TextColumn names the column that holds the free text, instead of mo_text.
// A file without it is then an error.
func TextColumn(name string) Option {
	return func(r *Reader) {
		if fold(name) != columnNames[moText] {
			r.textColumn = name
		}
	}
}

// OtherCodes takes every force and offence code as it stands: those of another
// country or system, which reference does not know. What is counted by them
// must not be added to the figures of England and Wales.
func OtherCodes() Option { return func(r *Reader) { r.otherCodes = true } }

// Unlisted takes a force that is a number of up to three digits, as a system's
// own code, and an offence code of the usual shape, though reference has not
// got them. It is for a reader that counts nothing by either.
func Unlisted() Option { return func(r *Reader) { r.unlisted = true } }

// Headers is more names that a header may have, in small letters: for looking at
// a file whose columns are not yet mapped.
func Headers(is func(name string) bool) Option { return func(r *Reader) { r.headers = is } }

// NewReader reads the head of an extract: its encoding, its delimiter and its
// header. file is the name that problems carry. An error wraps a *Problem and
// has a Hint method, or is one of r.
func NewReader(r io.Reader, file string, opts ...Option) (*Reader, error) {
	x := newReader(file, opts)
	text, encoding, ascii, f, err := open(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if f != nil {
		return nil, unreadable{x.problem(0, *f)}
	}
	x.encoding, x.asciiHead = encoding, ascii
	head, err := text.Peek(headSize)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	comma, header, above := x.findHeader(head, err == io.EOF)
	x.comma, x.above = comma, above
	scan := csvscan.New(text, x.comma, 0)
	if err := x.readHeader(scan, header.Number); err != nil {
		return nil, err
	}
	scan.Resume = x.beginsRow
	x.scan = delimited{scan}
	return x, nil
}

func newReader(file string, opts []Option) *Reader {
	x := &Reader{file: file, seen: newReferences(generation)}
	x.checker = x.NewChecker()
	x.checker.Start(&x.block) // an empty one
	for _, opt := range opts {
		opt(x)
	}
	return x
}

// readHeader reads the header, which is the row of that number.
func (r *Reader) readHeader(scan *csvscan.Scanner, number int) error {
	row, err := scan.Scan()
	for err == nil && row.Number < number {
		scan.Restart()
		row, err = scan.Scan()
	}
	var broken *csvscan.RowError
	switch {
	case err == io.EOF:
		return unreadable{r.problem(0, fault{message: "the file has no header row", hint: "want CSV with a header row"})}
	case errors.As(err, &broken):
		return unreadable{r.problem(broken.Row, fault{message: "the header cannot be read: " + broken.Message, hint: broken.Hint()})}
	case err != nil:
		return fmt.Errorf("%s: %w", r.file, err)
	}
	b := Block{rows: csvscan.Block{Bytes: row.Raw}}
	b.decode(r.encoding)
	if f := undecodable(b.text, r.encoding); f != nil {
		return unreadable{r.problem(row.Number, *f)}
	}
	r.header = bytes.Clone(b.text)
	fields, _, _ := csvscan.Split(r.header, r.comma, nil)
	for _, name := range csvscan.Strings(r.header, fields, nil) {
		r.columns = append(r.columns, strings.TrimSpace(name))
	}
	if faults := r.placeColumns(); len(faults) > 0 {
		return unreadable{r.problem(row.Number, faults...)}
	}
	return nil
}

// beginsRow reports whether a line inside a broken row is one of its own: its
// first canonical column has the shape of a reference.
func (r *Reader) beginsRow(fields []string) bool {
	if r.at[crimeRef] < 0 {
		return false
	}
	ref := fields[r.at[crimeRef]]
	return strings.ContainsAny(ref, "0123456789") && !strings.ContainsAny(ref, " \t") && len(ref) <= shown
}

// Header gives the header row as it stood in the file, in UTF-8, without a
// byte order mark and without its line end.
func (r *Reader) Header() []byte { return r.header }

// HasText reports whether the extract has the column of the free text.
func (r *Reader) HasText() bool { return r.at[moText] >= 0 }

// HasDay reports whether some column says when an offence was recorded.
func (r *Reader) HasDay() bool { return r.at[recordedOn] >= 0 }

// Above is how many rows stand above the header, such as a title; they are no
// records and are not read.
func (r *Reader) Above() int { return r.above }

// Columns gives the names of all columns, trimmed, in the file's order.
func (r *Reader) Columns() []string { return r.columns }

// Delimiter gives the byte between the fields: one of , ; tab |
func (r *Reader) Delimiter() byte { return r.comma }

// Encoding says how the file was read: "utf-8", "utf-8 with bom", "utf-16le",
// "utf-16be" or "windows-1252". Rows are given in UTF-8 whatever it says.
func (r *Reader) Encoding() string { return r.encoding }

// Tally gives the rows received so far.
func (r *Reader) Tally() Tally { return r.tally }

// Next gives the next row, or the problem of a row that is refused, or an
// error: exactly one of the three. The error is io.EOF after the last row;
// any other error ends the reading.
func (r *Reader) Next() (Row, *Problem, error) {
	for {
		l, p := r.checker.Next()
		switch {
		case l == nil:
		case !r.First(l.Mark):
			p = r.Double(l.Number, l.Raw)
		case !r.Anew(l.Crime):
			p = r.elsewhere(l.Number, l.Raw)
		}
		switch {
		case p != nil:
			r.tally.Refused++
			return Row{}, p, nil
		case l != nil:
			r.tally.Read++
			return Row{Number: l.Number, Record: l.Record(), Raw: bytes.Clone(l.Raw)}, nil, nil
		}
		if err := r.Block(&r.block); err != nil {
			return Row{}, nil, err
		}
		r.checker.Start(&r.block)
	}
}

// First reports whether no line before had this mark, and keeps it. It is
// asked of every line once, in the order of the file.
func (r *Reader) First(m Mark) bool { return r.seen.add(m) }

// Expect may be told of lines that First will be asked of next; it saves time.
func (r *Reader) Expect(marks []Mark) { r.expected += r.seen.look(marks) }

// Double is the problem of a row that is not the first of its reference. raw
// is the row.
func (r *Reader) Double(number int, raw []byte) *Problem {
	return r.problem(number, fault{column: crimeRef.String(), message: "the reference " + quote(r.referenceOf(raw)) + " was read before in this file",
		hint: doubleHint, rule: ReferenceDouble})
}

// referenceOf gives the reference of a row.
func (r *Reader) referenceOf(raw []byte) string {
	fields, _, _ := csvscan.Split(raw, r.comma, nil)
	return r.reference(csvscan.Strings(raw, fields, nil))
}

const doubleHint = "a crime comes once; number the offences of one reference apart"
