package answer_test

import (
	"encoding/csv"
	"fmt"
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// inFormats reads the same table, which a test writes as CSV, as a sheet, a workbook, a
// web page and a letter: what a layout says does not hang on the format of its file.
func inFormats(t *testing.T, text string) map[string]answer.Reading {
	t.Helper()
	rd := csv.NewReader(strings.NewReader(text))
	rd.FieldsPerRecord = -1
	rows, err := rd.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]answer.Reading{}
	for name, data := range map[string][]byte{"a.csv": []byte(text), "a.xlsx": workbook(t, rows), "a.html": []byte(webPage(rows)), "a.docx": wordLetter(t, rows)} {
		d, err := document.Read(name, data, document.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = answer.Read(d)
	}
	return out
}

func workbook(t *testing.T, rows [][]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for r, row := range rows {
		for c, s := range row {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				t.Fatal(err)
			}
			var v any = s
			if n, err := strconv.Atoi(s); err == nil {
				v = n
			}
			if s == "" {
				continue
			}
			if err := f.SetCellValue("Sheet1", at, v); err != nil {
				t.Fatal(err)
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func webPage(rows [][]string) string {
	var b strings.Builder
	b.WriteString("<table>\n")
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, s := range row {
			fmt.Fprintf(&b, "<td>%s</td>", html.EscapeString(s))
		}
		b.WriteString("</tr>\n")
	}
	return b.String() + "</table>\n"
}

func wordLetter(t *testing.T, rows [][]string) []byte {
	t.Helper()
	var body strings.Builder
	body.WriteString(`<w:document xmlns:w="w"><w:body><w:tbl>`)
	for _, row := range rows {
		body.WriteString("<w:tr>")
		for _, s := range row {
			fmt.Fprintf(&body, "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>", html.EscapeString(s))
		}
		body.WriteString("</w:tr>")
	}
	body.WriteString("</w:tbl></w:body></w:document>")
	return zipped(t, [][2]string{
		{"[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"word/document.xml", body.String()},
	})
}
