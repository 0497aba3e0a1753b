package main

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"cyberflag/internal/pdftext/pdftest"
)

// wordFile makes a Word file of a body.
func wordFile(t *testing.T, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`,
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
	} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestStoryText holds what check sees of packed files: what their reader sees.
func TestStoryText(t *testing.T) {
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"a number cut over runs", wordFile(t, `<w:p><w:r><w:t>Kent had 3</w:t></w:r><w:r><w:t xml:space="preserve">61 offences</w:t></w:r></w:p>`), "Kent had 361 offences"},
		{"paragraphs and cells stand apart", wordFile(t, `<w:p><w:r><w:t>One</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>55</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>145</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), "One\n\n55\n\n145"},
		{"deleted words are not there", wordFile(t, `<w:p><w:r><w:t>14</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p>`), "145"},
		{"hidden words are not there", wordFile(t, `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>999</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>`), "seen"},
		{"a PDF, and a sentence over two pages", pdftest.Write(
			"BT /F 10 Tf 72 500 Td (Kent Police recorded 361 offences in 2016-17, up from) Tj ET",
			"BT /F 10 Tf 72 500 Td (63 a year earlier, a rise of 473 per cent.) Tj ET"),
			"Kent Police recorded 361 offences in 2016-17, up from\n63 a year earlier, a rise of 473 per cent."},
	} {
		got, err := readPacked("story", tt.data)
		if err != nil || strings.TrimSpace(got.story.Text) != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got.story.Text, err, tt.want)
		}
	}
}

// TestStoryTextRefused has packed files that hold no story, each refused by name
// and with a hint.
func TestStoryTextRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"no archive":    []byte("PK\x03\x04 but no more"),
		"no pages":      []byte("%PDF-1.7\n"),
		"broken markup": wordFile(t, "<w:p>"),
		"empty":         wordFile(t, "<w:p/>"),
	} {
		st, err := readPacked("story.bin", data)
		if err == nil || !strings.HasPrefix(err.Error(), "story.bin: ") {
			t.Errorf("%s: %q, %v; want a refusal that names the file", name, st.story.Text, err)
			continue
		}
		if h, ok := err.(interface{ Hint() string }); !ok || h.Hint() == "" {
			t.Errorf("%s: %v has no hint", name, err)
		}
	}
}
