package document

import (
	"fmt"
	"path"
	"strings"
)

// Options is what Read may use.
type Options struct {
	// Pages gives the characters of a PDF with their places; without it a PDF is
	// refused with [NoReader].
	Pages PageReader
	// Recognise reads the words in a picture of a page (PNG); without it such a page
	// is reported as unread.
	Recognise func(picture []byte) (text string, confidence float64, err error)
}

// Memory is what a program that reads answers gives its runtime (debug.SetMemoryLimit), in bytes, so
// that one file takes no more than 512 MiB: without it a text of 60 MB takes 760 MiB, with it 470, at the
// same CPU (2026-11-30).
const Memory = 384 << 20

// The limits of one file, with everything inside it.
const (
	MaxFile  = 64 << 20 // bytes of the file
	maxParts = 200      // attachments and archive members
	maxDepth = 4        // parts inside parts: a zip in a mail in a zip, and no more
)

// Read reads a file by its content. The name is used for addresses, and a Warning
// is given when it promises another format. The error is a *Refusal.
func Read(name string, data []byte, o Options) (*Document, error) {
	d := &Document{Name: name}
	if len(data) > MaxFile {
		return nil, refuse(TooMuch, "send the answer itself, without pictures or records", "the file has %d bytes, and %d are allowed", len(data), MaxFile)
	}
	r := &reading{o: o, cells: new(int), parts: new(int)}
	if err := r.guarded(func() error { return r.read(d, data) }); err != nil {
		return nil, asRefusal(err)
	}
	return d, nil
}

// A reading is the reading of one file or part; cells and parts count over the
// whole file.
type reading struct {
	o            Options
	depth        int
	inMail       bool // quotations are older messages here
	inZip        bool // an archive is open
	cells, parts *int
}

// read finds the format and reads.
func (r *reading) read(d *Document, data []byte) error {
	if len(data) == 0 {
		return refuse(Damaged, "ask for the file again", "the file is empty")
	}
	found, err := r.sniff(d.Name, data)
	if err != nil {
		return err
	}
	d.Format = found.format
	if want := extension(d.Name); want != "" && !matches(want, d.Format) {
		d.warn(WrongName, "", fmt.Sprintf("the file is called .%s and is %s by its content: read as %s", want, d.Format, d.Format))
	}
	return found.read(d)
}

// guarded runs a reader and turns a panic into a refusal. The formats come from
// strangers and the libraries that read them are not ours: a fault in one must
// cost one file, not the collection.
func (r *reading) guarded(read func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = refuse(Damaged, "save it again in its own program, or ask for another format", "the file is built in a way that cannot be followed")
		}
	}()
	return read()
}

// asRefusal gives an error as the Refusal that it is or wraps.
func asRefusal(err error) *Refusal {
	if r, ok := err.(*Refusal); ok {
		return r
	}
	hint := ""
	if h, ok := err.(interface{ Hint() string }); ok {
		hint = h.Hint()
	}
	return refuse(Damaged, hint, "%s", err.Error())
}

// part reads an attachment, an archive member or a page inside a cell. What is
// wrong with it is kept in it, and the whole is read on.
func (r *reading) part(d, part *Document, read func(*reading) error) {
	sub := &reading{o: r.o, depth: r.depth + 1, inZip: r.inZip, cells: r.cells, parts: r.parts}
	*r.parts++
	d.Parts = append(d.Parts, part)
	switch {
	case *r.parts > maxParts:
		part.Refused = refuse(TooMuch, "", "the file has more than %d parts", maxParts)
	case sub.depth > maxDepth:
		part.Refused = refuse(TooMuch, "", "it lies more than %d deep in other files", maxDepth)
	default:
		if err := sub.guarded(func() error { return read(sub) }); err != nil {
			part.Refused = asRefusal(err)
			part.Sections, part.Parts = nil, nil
		}
	}
}

// spendCell counts a cell against the limit of the file.
func (r *reading) spendCell() error {
	if *r.cells++; *r.cells > maxCells {
		return refuse(TooMuch, "an answer is a table that a person can read; a file of records is read by flag", "the file has more than %d cells", maxCells)
	}
	return nil
}

// warn adds a Warning, but not the same one twice.
func (d *Document) warn(kind Trouble, where, msg string) {
	w := Warning{Kind: kind, Where: where, Msg: msg}
	for _, have := range d.Warnings {
		if have == w {
			return
		}
	}
	if len(d.Warnings) < maxWarnings {
		d.Warnings = append(d.Warnings, w)
	}
}

// maxWarnings is how many warnings one document keeps: a sheet of a thousand
// links needs no thousand lines.
const maxWarnings = 100

// extension gives what a name ends in, in small letters and without the dot.
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// promised is what each ending of a name promises.
var promised = map[string][]Format{
	"xlsx": {XLSX}, "xls": {XLS}, "ods": {ODS}, "docx": {DOCX}, "pdf": {PDF}, "htm": {HTML}, "html": {HTML},
	"csv": {CSV}, "tsv": {CSV}, "eml": {EML}, "txt": {TXT, CSV}, "zip": {ZIP}, "doc": {}, "xlsm": {}, "xlsb": {}, "msg": {}, "odt": {},
}

// matches reports whether a name's ending allows a format. An unknown ending
// promises nothing.
func matches(ending string, f Format) bool {
	allowed, known := promised[ending]
	if !known {
		return true
	}
	for _, a := range allowed {
		if a == f {
			return true
		}
	}
	return false
}
