// Package sheetrows reads a workbook of crime records (XLSX), one row after the
// other. Of the workbook it holds the texts that cells share, in one piece;
// its sheets are never held. A cell's value becomes text as doc/formats.md
// says: a day for a number that is shown as a date, and so on.
//
// It refuses macros, and workbooks in a binary form, whatever their name; a row
// with a formula or an error in it; and a workbook whose shared texts are more
// than it may hold. Hidden sheets are listed and never read. Own code, because
// the libraries that read workbooks as a stream give no cell's type and format,
// without which a date is a number like any other.
package sheetrows

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"cyberflag/internal/ziplimit"
)

// A Workbook is an open workbook. Its sheets are read one after the other.
type Workbook struct {
	zip      *ziplimit.Reader
	Sheets   []Sheet // in the workbook's order
	shared   *texts  // read when the first sheet is opened
	sharedAt string
	dates    []dateKind // by cell style
	from1904 bool
}

// A Sheet is one sheet of a workbook.
type Sheet struct {
	Name   string
	Hidden bool
	part   string
}

// A Fault is what is wrong with a workbook, with what to do about it.
type Fault struct{ message, hint string }

func (f *Fault) Error() string { return f.message }

// Hint says what to do about it.
func (f *Fault) Hint() string { return f.hint }

const saveAgain = "open it in a spreadsheet program and save it again as XLSX, or as CSV"

// IsWorkbook reports whether an archive is a workbook in XML.
func IsWorkbook(z *ziplimit.Reader) bool {
	return z.Find("[Content_Types].xml") != nil && (z.Find("xl/workbook.xml") != nil || z.Find("xl/workbook.bin") != nil)
}

// mostPart is the most of a part that is held whole: 16 MiB.
const mostPart = 16 << 20

// Open reads what a workbook says of itself. The error is a *Fault or a
// *ziplimit.Refusal.
func Open(z *ziplimit.Reader) (*Workbook, error) {
	for _, e := range z.Entries {
		switch base := path.Base(e.Name); {
		case strings.EqualFold(base, "vbaProject.bin"):
			return nil, &Fault{"the workbook has macros", "save it as XLSX, without macros"}
		case strings.EqualFold(base, "workbook.bin"):
			return nil, &Fault{"the workbook is in the binary form (XLSB)", "save it as XLSX"}
		}
	}
	w := &Workbook{zip: z}
	var book struct {
		Properties struct {
			From1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
			Other string `xml:"http://purl.oclc.org/ooxml/officeDocument/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := w.read("xl/workbook.xml", &book); err != nil {
		return nil, err
	}
	w.from1904 = book.Properties.From1904 == "1" || book.Properties.From1904 == "true"
	targets, err := w.relations()
	if err != nil {
		return nil, err
	}
	for _, s := range book.Sheets {
		part := targets[s.ID+s.Other]
		if part == "" || z.Find(part) == nil {
			return nil, &Fault{fmt.Sprintf("the workbook lacks its sheet %.40q", s.Name), saveAgain}
		}
		w.Sheets = append(w.Sheets, Sheet{s.Name, s.State != "" && s.State != "visible", part})
	}
	return w, w.readStyles()
}

// read decodes a part that is held whole.
func (w *Workbook) read(part string, into any) error {
	e := w.zip.Find(part)
	if e == nil {
		return &Fault{"the workbook lacks its part " + part, saveAgain}
	}
	b, err := e.ReadAll(mostPart)
	if err != nil {
		return err
	}
	if bytes.Contains(b, []byte("<!DOCTYPE")) || xml.Unmarshal(b, into) != nil {
		return &Fault{"the workbook's part " + part + " is no valid XML", saveAgain}
	}
	return nil
}

// relations gives the parts that the workbook refers to, by their ids, and
// notes where the shared texts are.
func (w *Workbook) relations() (map[string]string, error) {
	var all struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Type   string `xml:"Type,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	if err := w.read("xl/_rels/workbook.xml.rels", &all); err != nil {
		return nil, err
	}
	targets := map[string]string{}
	for _, r := range all.Relations {
		if r.Mode == "External" {
			continue // never opened
		}
		part := path.Join("xl", r.Target)
		if strings.HasPrefix(r.Target, "/") {
			part = strings.TrimPrefix(path.Clean(r.Target), "/")
		}
		targets[r.ID] = part
		if strings.HasSuffix(r.Type, "/sharedStrings") {
			w.sharedAt = part
		}
	}
	return targets, nil
}

// readStyles notes which cell styles show a number as a date.
func (w *Workbook) readStyles() error {
	if w.zip.Find("xl/styles.xml") == nil {
		return nil
	}
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.read("xl/styles.xml", &styles); err != nil {
		return err
	}
	codes := map[int]string{}
	for _, f := range styles.Formats {
		codes[f.ID] = f.Code
	}
	for _, c := range styles.Cells {
		kind := builtin(c.Format)
		if code, own := codes[c.Format]; own {
			kind = kindOfFormat(code)
		}
		w.dates = append(w.dates, kind)
	}
	return nil
}
