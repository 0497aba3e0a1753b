package pagetext

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// wordFile makes a Word file of a body.
func wordFile(t testing.TB, name, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDOCX(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"a number cut over runs", `<w:p><w:r><w:t>Kent had 3</w:t></w:r><w:r><w:t xml:space="preserve">61 offences</w:t></w:r></w:p>`, "Kent had 361 offences"},
		{"paragraphs and cells stand apart", `<w:p><w:r><w:t>One</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>55</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>145</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, "One\n\n55\n\n145"},
		{"deleted words are not there", `<w:p><w:r><w:t>14</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p>`, "145"},
		{"hidden words are not there", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>999</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>`, "seen"},
		{"a line break and a tab", `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>`, "a\nb\tc"},
		{"the stops of a paragraph are no tabs", `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, "a"},
		{"a field shows its result", `<w:p><w:r><w:instrText>PAGE 12</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>`, "7"},
	} {
		got, err := FromDOCX(wordFile(t, "word/document.xml", tt.body))
		if err != nil || strings.TrimSpace(got.Text) != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got.Text, err, tt.want)
		}
	}
}

func TestDOCXRefused(t *testing.T) {
	deep := strings.Repeat("<w:p>", 400) + strings.Repeat("</w:p>", 400)
	for name, data := range map[string][]byte{
		"no archive":         []byte("PK\x03\x04 but no more"),
		"another archive":    wordFile(t, "xl/workbook.xml", ""),
		"broken markup":      wordFile(t, "word/document.xml", "<w:p>"),
		"nested without end": wordFile(t, "word/document.xml", deep),
	} {
		if page, err := FromDOCX(data); err == nil {
			t.Errorf("%s was read: %q", name, page.Text)
		}
	}
}
