// Package intake takes a file of crime records in whatever shape it comes: it
// tells from the bytes, never from the name, how the file is packed and
// written, and gives its rows as an extract.Reader.
//
// It takes delimited text, NDJSON, Parquet, XLSX, ODS and the three forms of NIBRS, each
// as it is or packed by gzip or zstd, and a zip archive of several. It refuses what it does not
// recognise, what is packed twice, and what packs so well that it can only be
// meant to fill a memory or a disk. It opens no file: the caller does, and says
// how a stream is put aside where a format must be read from several places.
package intake

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"cyberflag/extract"
	"cyberflag/extract/jsonrows"
	"cyberflag/extract/nibrs"
	"cyberflag/extract/parquetrows"
	"cyberflag/internal/csvscan"
)

// A File is one file as it was given.
type File struct {
	Name   string // what problems carry
	Reader io.Reader
	// At and Size are there when the file can be read at any place; At is nil
	// for a stream.
	At   io.ReaderAt
	Size int64
}

// Settings is how files are read.
type Settings struct {
	Options []extract.Option
	// KeepLine gives rows of NDJSON their whole line as a last column
	// (jsonrows.WholeLine), to be written again byte for byte.
	KeepLine bool
	// Sheet is the sheet of a workbook that holds the records; "" is every sheet
	// that is not hidden and begins with a header of records.
	Sheet string
	// Groups are the row groups of a Parquet file that are read, from the first
	// up to and without the second; 0 and 0 are all. Rows keep their numbers.
	Groups [2]int
	// OnlyNIBRS refuses what is none of the forms of NIBRS, with ErrNotNIBRS.
	OnlyNIBRS bool
	// Spool puts a stream aside and gives it to be read at any place. Nil means
	// that this cannot be done. What is of one part is closed with it; an archive
	// that came as a stream is read until its last part is, and is the caller's to
	// close.
	Spool func(io.Reader) (Spooled, int64, error)
}

// A Spooled is a stream that was put aside.
type Spooled interface {
	io.ReaderAt
	io.Closer
}

// A Form says what a part was recognised as.
type Form struct {
	Format      Format
	Compression string // "gzip", "zstd", "zip" or ""
	Sheet       string // of a workbook
}

// A Format is how records are written.
type Format string

// The formats.
const (
	CSV       Format = "csv" // delimited text, whatever the delimiter
	NDJSON    Format = "ndjson"
	Parquet   Format = "parquet"
	XLSX      Format = "xlsx"
	ODS       Format = "ods"
	NIBRSCSV  Format = "nibrs-csv"  // the FBI's tables for a state and a year
	NIBRSFlat Format = "nibrs-flat" // an agency's fixed-width submission
	NIBRSXML  Format = "nibrs-xml"  // an agency's XML submission
)

// A Part is one table of records in a file: the file itself, or an entry of an
// archive.
type Part struct {
	Name string
	open func() (*Extract, error)
}

// Open begins to read the part. Parts are opened one after the other, each once.
func (p *Part) Open() (*Extract, error) { return p.open() }

// An Extract is an open part.
type Extract struct {
	*extract.Reader
	Form    Form
	Groups  []parquetrows.Group // of a Parquet file, all of them
	Notes   []string            // what was left aside, such as a hidden sheet
	NIBRS   *nibrs.Set          // that the rows are of; nil of any other form
	closers []func() error
}

// Seen says what was seen of the file before its rows: by which profile it is
// read, and what was left aside.
func (x *Extract) Seen() []string {
	if name := x.Recognised(); name != "" {
		return append([]string{"the columns are those of " + name + ", and are read by that profile"}, x.Notes...)
	}
	return x.Notes
}

// Lacks says what its rows cannot be decided by, because no column has it.
func (x *Extract) Lacks(name string) (all []string) {
	if !x.HasText() {
		all = append(all, name+" has no column of free text: its records are decided by their other columns alone (--text-column names it)")
	}
	if !x.HasDay() {
		all = append(all, name+" has no column recorded_on: its years are unknown, and the latest definition is used")
	}
	return all
}

// Close ends the reading.
func (x *Extract) Close() (err error) {
	for _, c := range x.closers {
		if e := c(); err == nil {
			err = e
		}
	}
	x.closers = nil
	return err
}

// headSize is how much of a file is looked at to recognise it.
const headSize = 64 << 10

// Parts finds what a file holds. The error says what is wrong in the sender's
// terms, or is one of the reader.
func Parts(f File, s Settings) ([]*Part, error) {
	in := bufio.NewReaderSize(f.Reader, headSize)
	head, err := in.Peek(headSize)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	f.Reader = in
	if isZip(head) {
		return zipParts(f, s)
	}
	return []*Part{{Name: f.Name, open: func() (*Extract, error) {
		x, err := open(f, head, s, Form{})
		if err != nil {
			return nil, named(f.Name, err)
		}
		return x, nil
	}}}, nil
}

// open reads what is no archive. head is the first bytes of f, which are still
// to be read.
func open(f File, head []byte, s Settings, form Form) (*Extract, error) {
	if unpack, is := unpackerOf(head); unpack != nil {
		if form.Compression != "" {
			return nil, refuse("the file is packed twice", "unpack it once, then give what comes out")
		}
		form.Compression = is
		return openPacked(f, unpack, s, form)
	}
	if format := nibrsFormat(head); format != "" {
		form.Format = format
		return openNIBRS(f, s, form)
	}
	switch {
	case s.OnlyNIBRS:
		return nil, ErrNotNIBRS
	case bytes.HasPrefix(head, []byte("PAR1")):
		form.Format = Parquet
		return openParquet(f, s, form)
	case isArray(head):
		return nil, refuse("the file is a JSON array", "write one object on each line (NDJSON), without the brackets around them: jq -c '.[]' does")
	case isObject(head):
		form.Format = NDJSON
		return openNDJSON(f, s, form)
	}
	form.Format = CSV
	r, err := extract.NewReader(f.Reader, f.Name, s.Options...)
	if err != nil {
		return nil, err
	}
	x := &Extract{Reader: r, Form: form}
	if n := r.Above(); n > 0 {
		x.Notes = append(x.Notes, aboveNote(f.Name, n))
	}
	return x, nil
}

// Known reports whether a file that begins with head is packed, or written in
// another form than delimited text that this package reads. What it holds is
// known only when it is opened.
func Known(head []byte) bool {
	unpack, _ := unpackerOf(head)
	return unpack != nil || isZip(head) || bytes.HasPrefix(head, []byte("PAR1")) || isObject(head) || nibrsFormat(head) != ""
}

// textOf is the head without a byte order mark and the space at its start.
func textOf(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
}

// isObject reports whether text begins with a JSON object.
func isObject(head []byte) bool {
	text := textOf(head)
	return bytes.HasPrefix(text, []byte("{")) && !bytes.HasPrefix(text, []byte("{\\rtf"))
}

// isArray reports whether text begins with a JSON array of objects, arrays, texts or
// numbers. A header may begin with a bracket too: [Crime Ref],[Force].
func isArray(head []byte) bool {
	inside, bracket := bytes.CutPrefix(textOf(head), []byte("["))
	inside = bytes.TrimLeft(inside, " \t\r\n")
	return bracket && (len(inside) == 0 || bytes.IndexByte([]byte("{[]\"-0123456789"), inside[0]) >= 0)
}

func openNDJSON(f File, s Settings, form Form) (*Extract, error) {
	rows, err := jsonrows.Open(f.Reader, s.KeepLine)
	if err != nil {
		return nil, err
	}
	return reader(rows, rows.Columns(), f, s, form)
}

func openParquet(f File, s Settings, form Form) (*Extract, error) {
	aside, err := f.settle(s)
	if err != nil {
		return nil, err
	}
	x, err := parquetExtract(f, s, form)
	return closing(x, err, aside)
}

// closing gives an extract that closes what was put aside for it; without an
// extract that is closed now.
func closing(x *Extract, err error, aside io.Closer) (*Extract, error) {
	if err != nil {
		aside.Close()
		return nil, err
	}
	x.closers = append(x.closers, aside.Close)
	return x, nil
}

func parquetExtract(f File, s Settings, form Form) (*Extract, error) {
	rows, err := parquetrows.Open(f.At, f.Size)
	if err != nil {
		return nil, err
	}
	if s.Groups != [2]int{} {
		rows.Only(s.Groups[0], s.Groups[1])
	}
	x, err := reader(rows, rows.Columns(), f, s, form)
	if err != nil {
		rows.Close()
		return nil, err
	}
	x.Groups = rows.List()
	x.closers = append(x.closers, rows.Close)
	return x, nil
}

// reader makes an Extract of rows in another form than delimited text.
func reader(rows extract.Rows, columns []string, f File, s Settings, form Form, opts ...extract.Option) (*Extract, error) {
	r, err := extract.NewRowsReader(rows, columns, csvscan.BuilderComma, "utf-8", f.Name, append(opts, s.Options...)...)
	if err != nil {
		return nil, err
	}
	return &Extract{Reader: r, Form: form}, nil
}

// settle puts a stream aside. What it gives is to be closed when the file is read.
func (f *File) settle(s Settings) (io.Closer, error) {
	switch {
	case f.At != nil:
		return io.NopCloser(nil), nil
	case s.Spool == nil:
		return nil, refuse("this format cannot be read from a stream", "give the file by its name")
	}
	aside, size, err := s.Spool(f.Reader)
	f.At, f.Size = aside, size
	return aside, err
}

// A Refusal is a file that is not read, with what to do about it.
type Refusal struct{ message, hint string }

func (e *Refusal) Error() string { return e.message }

// Hint says what to do about it.
func (e *Refusal) Hint() string { return e.hint }

func refuse(message, hint string) error { return &Refusal{message, hint} }
