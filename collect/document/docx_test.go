package document_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"testing"

	"cyberflag/collect/document"
)

// archive packs files, in the order of their names.
func archive(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
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

const (
	docxTypes = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	wordOpen  = `<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="m"><w:body>`
	wordClose = `</w:body></w:document>`
)

// letter packs a body as DOCX, with its styles, lists and notes.
func letter(t testing.TB, body string) []byte {
	return archive(t, map[string]string{
		"[Content_Types].xml": docxTypes,
		"word/document.xml":   wordOpen + body + wordClose,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="1" Type="x/styles" Target="styles.xml"/><Relationship Id="2" Type="x/numbering" Target="numbering.xml"/>
<Relationship Id="3" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="4" Type="x/header" Target="header1.xml"/></Relationships>`,
		"word/styles.xml":    `<w:styles xmlns:w="w"><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="0"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>People, not offences.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/header1.xml":   `<w:hdr xmlns:w="w"><w:p><w:r><w:t>Some Police</w:t></w:r></w:p></w:hdr>`,
	})
}

func cell(props, text string) string {
	return `<w:tc><w:tcPr>` + props + `</w:tcPr><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
}

func TestLetter(t *testing.T) {
	for _, c := range []struct{ why, body, want string }{
		{
			why: "insertions stand, deletions and vanished words are cut, note marks point at notes",
			body: `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Answer</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Arrests</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> were </w:t></w:r><w:del><w:r><w:delText>17</w:delText></w:r></w:del><w:ins><w:r><w:t>19</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>23</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>29</w:t></w:r></w:p>`,
			want: `    [heading 2] Answer
    [paragraph] Arrests{note mark: 1} were{deleted: 17} 19{hidden: 23}{struck: 29}
    [paragraph, note] 1 People, not offences.
`},
		{
			why: "numbers of lists are counted by level",
			body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>two</w:t></w:r></w:p>` +
				`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>part</w:t></w:r></w:p>`,
			want: "    [item 1] 1. one\n    [item 1] 2. two\n    [item 2] 2(a) part\n"},
		{
			why: "merged cells across and down, and a table in a cell",
			body: `<w:tbl><w:tr>` + cell(`<w:vMerge w:val="restart"/>`, "Age") + cell(`<w:gridSpan w:val="2"/>`, "Victims") + `</w:tr><w:tr>` + cell(`<w:vMerge/>`, "") + cell("", "Female") + cell("", "Male") + `</w:tr><w:tr>` +
				cell("", "0-9") + cell("", "5") + `<w:tc><w:p><w:r><w:t>6</w:t></w:r></w:p><w:tbl><w:tr>` + cell("", "x") + cell("", "7") + `</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
			want: `    [table, table 1] header rows 2, header columns 1
      1 | Age {2 x 1} | Victims {1 x 2} | {covered} Victims
      2 | {covered} Age | Female | Male
      3 | 0-9 | 5 | 6
    [table, table 2] header rows 0, header columns 1
      1 | x | 7
`},
		{
			why:  "a text box is read once, not again from its older form",
			body: `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In the box 12</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In the box 12</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			want: "    [paragraph] Before\n    [paragraph, text box] In the box 12\n"},
	} {
		got, want := show(t, "a.docx", letter(t, c.body), document.Options{}), "a.docx: docx\n  body 1\n    [paragraph, page header] Some Police\n"+c.want
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, want)
		}
	}
}
