package intake

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"cyberflag/extract/sheetrows"
	"cyberflag/internal/ziplimit"
)

// isZip reports whether a file is a zip archive, an empty one among them.
func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// zipParts finds what an archive holds: a workbook, the FBI's tables, or files
// of records.
func zipParts(f File, s Settings) ([]*Part, error) {
	if _, err := f.settle(s); err != nil { // the caller's to close: parts share it
		return nil, named(f.Name, err)
	}
	z, err := ziplimit.Open(f.At, f.Size, ziplimit.Extract())
	if err != nil {
		return nil, named(f.Name, err)
	}
	if documentOf(z) != nil {
		return documentParts(z, f, s, "")
	}
	return entryParts(f, z, s)
}

// entryParts are the tables of an archive of files, in the order of their names.
func entryParts(f File, z *ziplimit.Reader, s Settings) ([]*Part, error) {
	entries := slices.DeleteFunc(slices.Clone(z.Entries), func(e *ziplimit.Entry) bool { return litter(e.Name) })
	slices.SortFunc(entries, func(a, b *ziplimit.Entry) int { return strings.Compare(a.Name, b.Name) })
	entries, notes, err := withoutNotes(f.Name, entries, s)
	if err != nil {
		return nil, err
	}
	var parts []*Part
	for _, e := range entries {
		parts = append(parts, entryPart(f, e, s))
	}
	if len(parts) == 0 {
		return nil, named(f.Name, refuse("the zip archive holds no file", "put the extracts into it"))
	}
	parts[0].open = noting(parts[0].open, notes)
	return parts, nil
}

// litter reports whether an entry is what systems leave in archives beside the
// files that were meant.
func litter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, "__MACOSX/") || base == ".DS_Store" || base == "Thumbs.db" || base == "desktop.ini"
}

// A document is how an archive is read that is one document: it opens the
// document's tables. packed says what the document itself came in.
type document func(z *ziplimit.Reader, f File, s Settings, packed string) ([]*Part, error)

// documentOf recognises a document; nil is an archive of files.
func documentOf(z *ziplimit.Reader) document {
	if sheetrows.IsWorkbook(z) {
		return xlsxParts
	}
	if sheetrows.IsODS(z) {
		return odsParts
	}
	for _, e := range z.Entries {
		if isNIBRSTable(e.Name) {
			return nibrsParts
		}
	}
	return nil
}

func documentParts(z *ziplimit.Reader, f File, s Settings, packed string) ([]*Part, error) {
	parts, err := documentOf(z)(z, f, s, packed)
	if err != nil {
		return nil, named(f.Name, err)
	}
	return parts, nil
}

// nibrsParts is one part: the tables are read together.
func nibrsParts(z *ziplimit.Reader, f File, s Settings, _ string) ([]*Part, error) {
	return []*Part{{Name: f.Name, open: func() (*Extract, error) {
		x, err := openNIBRSZip(z, f, s)
		if err != nil {
			return nil, named(f.Name, err)
		}
		return x, nil
	}}}, nil
}

// entryPart is one file of an archive.
func entryPart(f File, e *ziplimit.Entry, s Settings) *Part {
	name := f.Name + "/" + e.Name
	return &Part{Name: name, open: func() (*Extract, error) {
		x, err := openEntry(name, e, s)
		if err != nil {
			return nil, named(name, err)
		}
		return x, nil
	}}
}

func openEntry(name string, e *ziplimit.Entry, s Settings) (*Extract, error) {
	body, err := e.Open()
	if err != nil {
		return nil, err
	}
	x, err := openBody(name, body, s)
	if err != nil {
		body.Close()
		return nil, err
	}
	x.closers = append(x.closers, body.Close)
	return x, nil
}

func openBody(name string, body io.Reader, s Settings) (*Extract, error) {
	in := bufio.NewReaderSize(body, headSize)
	head, err := in.Peek(headSize)
	if err != nil && err != io.EOF {
		return nil, err
	}
	f := File{Name: name, Reader: in}
	if isZip(head) {
		return openWorkbookEntry(f, s)
	}
	return open(f, head, s, Form{Compression: "zip"})
}

// openWorkbookEntry opens a workbook inside an archive; an archive inside an
// archive is refused.
func openWorkbookEntry(f File, s Settings) (*Extract, error) {
	aside, err := f.settle(s)
	if err != nil {
		return nil, err
	}
	x, err := workbookEntry(f, s)
	return closing(x, err, aside)
}

func workbookEntry(f File, s Settings) (*Extract, error) {
	z, err := ziplimit.Open(f.At, f.Size, ziplimit.Extract())
	if err != nil {
		return nil, err
	}
	if documentOf(z) == nil {
		return nil, refuse(fmt.Sprintf("the archive holds another archive of %d files", len(z.Entries)), "unpack it once")
	}
	parts, err := documentParts(z, f, s, "zip")
	if err != nil {
		return nil, err
	}
	if len(parts) > 1 {
		return nil, refuse(fmt.Sprintf("the workbook in the archive has %d sheets of records", len(parts)), "give the workbook by itself")
	}
	return parts[0].Open()
}
