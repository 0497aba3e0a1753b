package answer_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// file writes a drawn answer in its format.
func (v *drawn) file(t *testing.T) (name string, data []byte) {
	t.Helper()
	name = "response"
	if v.forceAt == "file name" {
		name = strings.ReplaceAll(v.force, " ", "-") + "-" + strings.ReplaceAll(v.ref, "/", "-")
	}
	switch v.format {
	case "csv":
		return name + ".csv", v.csv(t)
	case "xlsx":
		return name + ".xlsx", v.xlsx(t)
	case "ods":
		return name + ".ods", v.ods(t)
	case "docx":
		return name + ".docx", zipped(t, docxParts(v.docx()))
	case "html":
		return name + ".html", []byte(v.html())
	case "eml":
		return name + ".eml", v.mail(t)
	case "zip":
		inner, data := v.attached(t)
		letter := v.letter()
		return name + ".zip", zipped(t, [][2]string{{"letter.txt", letter}, {inner, string(data)}})
	}
	t.Fatalf("no format %q", v.format)
	return "", nil
}

// attached writes the tables as the file beside a letter.
func (v *drawn) attached(t *testing.T) (string, []byte) {
	if len(v.pages) > 1 || v.rng.IntN(2) == 0 {
		return "data.xlsx", v.xlsx(t)
	}
	return "data.csv", v.csv(t)
}

func (v *drawn) letter() string {
	return fmt.Sprintf("%s Police\n\nFreedom of Information request %s\n\nDear requester,\n\nThank you for your request. The information that you asked for is in the attached file.\n\nYours sincerely,\n\nDisclosure Unit\n", v.force, v.ref)
}

func (v *drawn) mail(t *testing.T) []byte {
	name, data := v.attached(t)
	return []byte("From: foi@example.org\r\nTo: requester@example.org\r\nSubject: " + v.ref + "\r\nDate: Mon, 4 Jul 2022 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		strings.ReplaceAll(v.letter(), "\n", "\r\n") + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=" + name + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
		base64.StdEncoding.EncodeToString(data) + "\r\n--b--\r\n")
}

// rows gives a page as the rows of a sheet, with empty ones between blocks.
func (p page) rows(spaced bool) [][]string {
	var out [][]string
	for i, b := range p.blocks {
		if i > 0 && (spaced || b.rows == nil && p.blocks[i-1].rows != nil) {
			out = append(out, nil)
		}
		if b.rows == nil {
			out = append(out, []string{b.text})
		}
		out = append(out, b.rows...)
	}
	return out
}

func (v *drawn) csv(t *testing.T) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	spaced := v.rng.IntN(2) == 0
	for _, p := range v.pages {
		for _, row := range p.rows(spaced) {
			if len(row) == 0 {
				row = []string{"", ""}
			}
			if err := w.Write(row); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.Flush()
	return b.Bytes()
}

func (v *drawn) xlsx(t *testing.T) []byte {
	f := excelize.NewFile()
	spaced := v.rng.IntN(2) == 0
	for i, p := range v.pages {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", p.name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(p.name); err != nil {
			t.Fatal(err)
		}
		for r, row := range p.rows(spaced) {
			for c, s := range row {
				if s == "" {
					continue
				}
				at, _ := excelize.CoordinatesToCellName(c+1, r+1) // within a sheet
				var x any = s
				if n, err := strconv.Atoi(s); err == nil {
					x = n
				}
				if err := f.SetCellValue(p.name, at, x); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (v *drawn) ods(t *testing.T) []byte {
	var b strings.Builder
	b.WriteString(`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>`)
	spaced := v.rng.IntN(2) == 0
	for _, p := range v.pages {
		fmt.Fprintf(&b, `<table:table table:name="%s">`, html.EscapeString(p.name))
		for _, row := range p.rows(spaced) {
			b.WriteString("<table:table-row>")
			for _, s := range row {
				kind := `office:value-type="string"`
				if _, err := strconv.Atoi(s); err == nil {
					kind = fmt.Sprintf(`office:value-type="float" office:value="%s"`, s)
				}
				fmt.Fprintf(&b, `<table:table-cell %s><text:p>%s</text:p></table:table-cell>`, kind, html.EscapeString(s))
			}
			if len(row) == 0 {
				b.WriteString("<table:table-cell/>")
			}
			b.WriteString("</table:table-row>")
		}
		b.WriteString("</table:table>")
	}
	b.WriteString(`</office:spreadsheet></office:body></office:document-content>`)
	return zipped(t, [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", b.String()}})
}

func (v *drawn) docx() string {
	var b strings.Builder
	for _, p := range v.pages {
		for _, bl := range p.blocks {
			if bl.rows == nil {
				fmt.Fprintf(&b, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", html.EscapeString(bl.text))
				continue
			}
			b.WriteString("<w:tbl>")
			for _, row := range squared(bl.rows) {
				b.WriteString("<w:tr>")
				for _, s := range row {
					fmt.Fprintf(&b, "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>", html.EscapeString(s))
				}
				b.WriteString("</w:tr>")
			}
			b.WriteString("</w:tbl>")
		}
	}
	return b.String()
}

func (v *drawn) html() string {
	var b strings.Builder
	b.WriteString("<html><body>")
	for _, p := range v.pages {
		for _, bl := range p.blocks {
			switch {
			case bl.rows != nil:
				b.WriteString(webPage(squared(bl.rows)))
			case bl.heading:
				fmt.Fprintf(&b, "<h3>%s</h3>\n", html.EscapeString(bl.text))
			default:
				fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(bl.text))
			}
		}
	}
	return b.String() + "</body></html>"
}

// squared gives all rows the cells of the widest.
func squared(rows [][]string) [][]string {
	w := 0
	for _, row := range rows {
		w = max(w, len(row))
	}
	var out [][]string
	for _, row := range rows {
		out = append(out, append(append([]string{}, row...), make([]string, w-len(row))...))
	}
	return out
}

func docxParts(body string) [][2]string {
	return [][2]string{
		{"[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`},
	}
}

func zipped(t *testing.T, files [][2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
