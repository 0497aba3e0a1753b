package document_test

import (
	"bytes"
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// Each reader has a target of its own. For the formats that are archives the text
// inside is what is changed, so that it reaches the reader and not only the archive.

// reads asks that a file ends in a document or a refusal.
func reads(t *testing.T, name string, data []byte) {
	t.Helper()
	if len(data) > 1<<20 {
		return
	}
	d, err := document.Read(name, data, document.Options{})
	switch {
	case err != nil && strings.Contains(err.Error(), "cannot be followed"):
		t.Error("a reader panicked")
	case err == nil:
		var out bytes.Buffer
		if err := document.Show(&out, d); err != nil {
			t.Error(err)
		}
	}
}

func FuzzXLSX(f *testing.F) {
	f.Add(soundSheet)
	f.Add(sheetOpen + `<row r="1" hidden="1"><c r="B1" t="s"><f>SUM(A1)</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>`)
	f.Fuzz(func(t *testing.T, sheet string) { reads(t, "a.xlsx", archive(t, book(sheet))) })
}

func FuzzODS(f *testing.F) {
	f.Add(soundRow)
	f.Add(`<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-spanned="2"><text:p>Year</text:p></table:table-cell><table:covered-table-cell/></table:table-row>`)
	f.Fuzz(func(t *testing.T, rows string) { reads(t, "a.ods", archive(t, odsFiles(rows))) })
}

func FuzzDOCX(f *testing.F) {
	f.Add(soundPar)
	f.Add(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>145</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Fuzz(func(t *testing.T, body string) { reads(t, "a.docx", archive(t, docxFiles(body))) })
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte("<!DOCTYPE html><body><table><tr><th rowspan=2>Year<th>Count<tr><td>2016<td>145</table><ol><li>a</ol></body>"))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.html", data) })
}

func FuzzEML(f *testing.F) {
	f.Add([]byte(mailText))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.eml", data) })
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte("Year;Count\n2016;\"1,005\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.csv", data) })
}

func FuzzTXT(f *testing.F) {
	f.Add([]byte("Year   Count\n2016     145\n2017     150\n\nThere were 145.\n"))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.txt", data) })
}

func FuzzZIP(f *testing.F) {
	f.Add(archive(f, map[string]string{"a.csv": "Year,Count\n2016,145\n", "b.txt": "145 offences"}))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.zip", data) })
}

func FuzzXLS(f *testing.F) {
	f.Add(append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 2000)...))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "a.xls", data) })
}
