package extract

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/internal/csvscan"
	"cyberflag/record"
)

// A Reader reads one extract, row by row, in bounded memory: to find doubles
// it keeps a hash of each of the last 6 million references and more, and does
// not find one that stands further from the first.
// It is not safe for concurrent use.
type Reader struct {
	file       string
	textColumn string // as asked for, or "" for mo_text
	encoding   string
	comma      byte
	header     []byte
	columns    []string
	at         [columnCount]int // -1 when absent
	scan       *csvscan.Scanner
	tally      Tally
	seen       *references
	dates      map[string]civil.Date
	forces     map[string]lookup
	offences   map[string]lookup
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

// NewReader reads the head of an extract: its encoding, its delimiter and its
// header. file is the name that problems carry. An error wraps a *Problem and
// has a Hint method, or is one of r.
func NewReader(r io.Reader, file string, opts ...Option) (*Reader, error) {
	x := &Reader{file: file, seen: newReferences(generation), dates: map[string]civil.Date{},
		forces: map[string]lookup{}, offences: map[string]lookup{}}
	for _, opt := range opts {
		opt(x)
	}
	text, encoding, f, err := open(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if f != nil {
		return nil, unreadable{x.problem(0, *f)}
	}
	x.encoding = encoding
	head, err := text.Peek(headSize)
	x.comma = delimiter(head, err == io.EOF)
	x.scan = csvscan.New(text, x.comma, 0)
	if err := x.readHeader(); err != nil {
		return nil, err
	}
	x.scan.Resume = x.beginsRow
	return x, nil
}

func (r *Reader) readHeader() error {
	row, err := r.scan.Scan()
	var broken *csvscan.RowError
	switch {
	case err == io.EOF:
		return unreadable{r.problem(0, fault{message: "the file has no header row", hint: "want CSV with a header row"})}
	case errors.As(err, &broken):
		return unreadable{r.problem(broken.Row, fault{message: "the header cannot be read: " + broken.Message, hint: broken.Hint()})}
	case err != nil:
		return fmt.Errorf("%s: %w", r.file, err)
	}
	raw, f := r.decode(row.Raw, row.Fields)
	if f != nil {
		return unreadable{r.problem(row.Number, *f)}
	}
	r.header = raw
	for _, name := range row.Fields {
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
	ref := fields[r.at[crimeRef]]
	return strings.ContainsAny(ref, "0123456789") && !strings.ContainsAny(ref, " \t") && len(ref) <= shown
}

// Header gives the header row as it stood in the file, in UTF-8, without a
// byte order mark and without its line end.
func (r *Reader) Header() []byte { return r.header }

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
	row, err := r.scan.Scan()
	if err != nil {
		return r.unscanned(err)
	}
	raw, f := r.decode(row.Raw, row.Fields)
	if f != nil {
		return Row{}, r.refuse(row.Number, *f), nil
	}
	if len(row.Fields) != len(r.columns) {
		return Row{}, r.refuse(row.Number, fault{
			message: fmt.Sprintf("the row has %d fields: want %d, as many as the header", len(row.Fields), len(r.columns)),
			hint:    "a text with a delimiter, a quote or a line end in it must stand in quotes"}), nil
	}
	rec, faults := r.check(row.Fields)
	if len(faults) > 0 {
		return Row{}, r.refuse(row.Number, faults...), nil
	}
	r.tally.Read++
	return Row{Number: row.Number, Record: rec, Raw: raw}, nil, nil
}

// unscanned turns an error of the scanner into a refused row or an end.
func (r *Reader) unscanned(err error) (Row, *Problem, error) {
	var broken *csvscan.RowError
	switch {
	case errors.As(err, &broken):
		f := fault{message: fmt.Sprintf("%s (line %d of the file)", broken.Message, broken.Line), hint: broken.Hint()}
		return Row{}, r.refuse(broken.Row, f), nil
	case err == io.EOF:
		return Row{}, nil, io.EOF
	}
	return Row{}, nil, fmt.Errorf("%s: %w", r.file, err)
}

func (r *Reader) refuse(row int, faults ...fault) *Problem {
	r.tally.Refused++
	return r.problem(row, faults...)
}

// field gives the text of a canonical column, or "" when it is absent.
func (r *Reader) field(fields []string, c column) string {
	if r.at[c] < 0 {
		return ""
	}
	if c == moText {
		return fields[r.at[c]] // byte offsets into it are promised
	}
	return strings.TrimSpace(fields[r.at[c]])
}

// check makes the record of a row, or gives everything that is wrong with it.
func (r *Reader) check(fields []string) (record.Record, []fault) {
	c := checker{reader: r, fields: fields}
	rec := record.Record{
		Ref:           c.ref(),
		Force:         c.force(),
		OffenceTitle:  r.field(fields, offenceTitle),
		RecordedOn:    c.date(recordedOn),
		CommittedFrom: c.date(committedFrom),
		CommittedTo:   c.date(committedTo),
		VictimID:      r.field(fields, victimID),
		VictimAge:     c.age(),
		VictimSex:     c.sex(),
		LocationType:  r.field(fields, locationType),
		OfficerFlag:   c.flag(),
		Outcome:       r.field(fields, outcome),
		Text:          r.field(fields, moText),
	}
	rec.OffenceCode = c.offence(rec.RecordedOn)
	c.order(rec)
	if len(c.faults) == 0 && !r.seen.add(rec.Ref) {
		c.add(crimeRef, "the reference "+quote(rec.Ref)+" was read before in this file", "a crime comes once; number the offences of one reference apart")
	}
	return rec, c.faults
}
