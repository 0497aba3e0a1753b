package document

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"cyberflag/internal/safexml"
	"cyberflag/internal/ziplimit"
)

// maxWorkbook is the most bytes that may come out of a workbook's parts, and
// maxSheetPart of one of them. Reading takes some ten times as much.
const (
	maxWorkbook  = 96 << 20
	maxSheetPart = 24 << 20
)

// xlsxBook is a workbook as its parts describe it.
type xlsxBook struct {
	z        *ziplimit.Reader
	sheets   []xlsxSheet
	strings  []Text
	styles   []xlsxStyle
	date1904 bool
	shown    *excelize.File // gives numbers as their formats show them
}

// xlsxSheet is one sheet's entry in the workbook.
type xlsxSheet struct {
	name, part, id string
	hidden         bool
}

// readXLSX reads a workbook. Structure, words and marks come from its parts; the
// display of numbers comes from excelize, which knows the number formats.
func (r *reading) readXLSX(d *Document, z *ziplimit.Reader, data []byte) error {
	var size int64
	for _, e := range z.Entries {
		size += e.Size
	}
	if size > maxWorkbook {
		return refuse(TooMuch, "an answer is a table that a person can read; a file of records is read by flag", "the workbook unpacks to %d bytes, and %d are allowed", size, maxWorkbook)
	}
	book, err := openXLSX(z)
	if err != nil {
		return err
	}
	book.warn(d)
	if book.shown, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxWorkbook, UnzipXMLSizeLimit: maxWorkbook}); err != nil {
		return refuse(Damaged, "open it in a spreadsheet program and save it again", "the workbook cannot be opened: a part is missing or broken")
	}
	defer book.shown.Close()
	for i, sheet := range book.sheets {
		s, err := r.xlsxSection(d, book, i+1, sheet)
		if err != nil {
			return err
		}
		d.Sections = append(d.Sections, s)
	}
	return nil
}

func openXLSX(z *ziplimit.Reader) (*xlsxBook, error) {
	b := &xlsxBook{z: z}
	workbook := b.main()
	if workbook == "" {
		return nil, refuse(Damaged, "ask for the file again: it may have been cut short", "the workbook has no list of its sheets")
	}
	rels, err := relations(z, workbook)
	if err != nil {
		return nil, err
	}
	if err := b.readSheets(workbook, rels); err != nil {
		return nil, err
	}
	for _, rel := range rels {
		switch {
		case strings.HasSuffix(rel.kind, "/sharedStrings"):
			err = b.readStrings(rel.target)
		case strings.HasSuffix(rel.kind, "/styles"):
			err = b.readStyles(rel.target)
		}
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}

// main gives the name of the workbook part.
func (b *xlsxBook) main() string {
	rels, err := relations(b.z, "")
	if err == nil {
		for _, rel := range rels {
			if strings.HasSuffix(rel.kind, "/officeDocument") && b.z.Find(rel.target) != nil {
				return rel.target
			}
		}
	}
	if b.z.Find("xl/workbook.xml") != nil {
		return "xl/workbook.xml"
	}
	return ""
}

// warn tells of what the workbook carries and this does not read.
func (b *xlsxBook) warn(d *Document) {
	for _, e := range b.z.Entries {
		switch {
		case strings.HasPrefix(e.Name, "xl/externalLinks/") && strings.HasSuffix(e.Name, ".xml"):
			if strings.Contains(smallEntry(b.z, e.Name), "ddeLink") {
				d.warn(Outside, "", "the workbook asks another program for values (DDE): it was not asked, and the saved values are read")
			} else {
				d.warn(Outside, "", "the workbook takes values from another file: it was not opened, and the saved values are read")
			}
		case strings.HasPrefix(e.Name, "xl/pivotCache/pivotCacheRecords"):
			d.warn(Unseen, "", "the workbook carries the records below a pivot table, which nobody sees on its sheets: they are not read")
		case strings.HasPrefix(e.Name, "xl/embeddings/"):
			d.warn(Skipped, "", "the workbook has another file inside, which is not read")
		}
	}
}

// part opens a part within its limit.
func (b *xlsxBook) part(name string, read func(*safexml.Reader) error) error {
	return xmlPart(b.z, name, maxSheetPart, read)
}

// xmlPart opens one part of an office file and reads it as XML.
func xmlPart(z *ziplimit.Reader, name string, most int64, read func(*safexml.Reader) error) error {
	e := z.Find(name)
	if e == nil {
		return refuse(Damaged, "ask for the file again: it may have been cut short", "a part of the file is missing (%.80q)", name)
	}
	if e.Size > most {
		return refuse(TooMuch, "", "a part of the file unpacks to %d bytes, and %d are allowed", e.Size, most)
	}
	body, err := e.Open()
	if err != nil {
		return zipRefusal(err)
	}
	defer body.Close()
	if err = read(safexml.New(body, safexml.Document())); err == io.EOF || err == nil {
		return nil
	}
	return xmlRefusal(err)
}

// A relation is one line of a part's list of related parts.
type relation struct {
	id, kind, target string
	outside          bool
}

// relations gives the related parts of a part; of the whole file for "".
func relations(z *ziplimit.Reader, part string) ([]relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if z.Find(name) == nil {
		return nil, nil
	}
	var rels []relation
	err := xmlPart(z, name, 4<<20, func(x *safexml.Reader) error {
		for {
			t, err := x.Next()
			if err != nil {
				return err
			}
			if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
				rels = append(rels, relation{safexml.Attr(e, "Id"), safexml.Attr(e, "Type"), target(dir, safexml.Attr(e, "Target")), safexml.Attr(e, "TargetMode") == "External"})
			}
		}
	})
	return rels, err
}

// target gives a related part's name in the archive.
func target(dir, name string) string {
	if strings.HasPrefix(name, "/") {
		return strings.TrimPrefix(path.Clean(name), "/")
	}
	return path.Join(dir, name)
}

// readSheets reads the list of sheets.
func (b *xlsxBook) readSheets(workbook string, rels []relation) error {
	return b.part(workbook, func(x *safexml.Reader) error {
		for {
			t, err := x.Next()
			if err != nil {
				return err
			}
			e, ok := t.(xml.StartElement)
			switch {
			case ok && e.Name.Local == "workbookPr":
				b.date1904 = isOn(safexml.Attr(e, "date1904"))
			case ok && e.Name.Local == "sheet":
				b.addSheet(e, rels)
			}
		}
	})
}

func (b *xlsxBook) addSheet(e xml.StartElement, rels []relation) {
	state := safexml.Attr(e, "state")
	s := xlsxSheet{name: safexml.Attr(e, "name"), hidden: state == "hidden" || state == "veryHidden"}
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			s.id = a.Value
		}
	}
	for _, rel := range rels {
		if rel.id == s.id && strings.HasSuffix(rel.kind, "/worksheet") {
			s.part = rel.target
		}
	}
	b.sheets = append(b.sheets, s)
}

// sheetWarning tells of a hidden sheet.
func sheetWarning(d *Document, s Section) {
	if s.Hidden && s.Grid != nil {
		d.warn(Unseen, d.Path+s.Name, fmt.Sprintf("the sheet %.80q is hidden: nothing on it is part of the answer", s.Name))
	}
}
