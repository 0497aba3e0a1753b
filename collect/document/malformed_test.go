package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
	"cyberflag/internal/pdftext/pdftest"
)

// A badFile is one file of the malformed corpus.
type badFile struct {
	kind, name string
	data       []byte
	refused    bool // it must be refused; otherwise it may also be read with a warning
}

const (
	xlsxTypes = `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
	sheetOpen = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetEnd  = `</sheetData></worksheet>`
)

// book gives the parts of a workbook of one sheet.
func book(sheet string) map[string]string {
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return map[string]string{
		"[Content_Types].xml":        xlsxTypes,
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + rel + `"><sheets><sheet name="Reply" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	}
}

const soundSheet = sheetOpen + `<row r="1"><c r="A1" t="inlineStr"><is><t>Year</t></is></c><c r="B1" t="inlineStr"><is><t>Offences</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>2016/17</t></is></c><c r="B2"><v>145</v></c></row>` + sheetEnd

func with(files map[string]string, name, text string) map[string]string {
	out := map[string]string{name: text}
	for n, t := range files {
		if n != name {
			out[n] = t
		}
	}
	return out
}

func odsFiles(rows string) map[string]string {
	return map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Reply">` + rows + `</table:table></office:spreadsheet></office:body></office:document-content>`,
	}
}

func docxFiles(body string) map[string]string {
	return map[string]string{"[Content_Types].xml": docxTypes, "word/document.xml": wordOpen + body + wordClose}
}

const (
	soundRow = `<table:table-row><table:table-cell office:value-type="float" office:value="145"><text:p>145</text:p></table:table-cell></table:table-row>`
	soundPar = `<w:p><w:r><w:t>There were 145 offences.</w:t></w:r></w:p>`
	bombXML  = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`
	openXML  = `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`
	mailText = mailHead + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n145 offences\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nWWVhcixDb3VudAoyMDE2LDU1Cg==\r\n--b--\r\n"
)

// sound gives one sound file of each kind.
func sound(t testing.TB) []badFile {
	return []badFile{
		{kind: "xlsx", name: "a.xlsx", data: archive(t, book(soundSheet))},
		{kind: "ods", name: "a.ods", data: archive(t, odsFiles(soundRow))},
		{kind: "docx", name: "a.docx", data: archive(t, docxFiles(soundPar))},
		{kind: "zip", name: "a.zip", data: archive(t, map[string]string{"a.csv": "Year,Count\n2016,145\n"})},
		{kind: "pdf", name: "a.pdf", data: pdftest.Write(pdftest.Say(50, 50, 10, "145 offences"))},
		{kind: "html", name: "a.html", data: []byte("<!DOCTYPE html><body><table><tr><th>Year<th>Count<tr><td>2016<td>145</table></body>")},
		{kind: "eml", name: "a.eml", data: []byte(mailText)},
		{kind: "csv", name: "a.csv", data: []byte("Year,Count\n2016,145\n2017,\"1,005\"\n")},
		{kind: "txt", name: "a.txt", data: []byte("There were 145 offences.\n\nYear   Count\n2016     145\n")},
	}
}

// corpus makes the malformed files, always the same.
func corpus(t testing.TB) []badFile {
	files := crafted(t)
	chance := rand.New(rand.NewSource(1))
	for _, s := range sound(t) {
		for part := 1; part < 12; part++ {
			files = append(files, badFile{kind: s.kind + " cut short", name: s.name, data: s.data[:len(s.data)*part/12]})
		}
		for range 10 {
			bad := bytes.Clone(s.data)
			for range 1 + chance.Intn(8) {
				bad[chance.Intn(len(bad))] = byte(chance.Intn(256))
			}
			files = append(files, badFile{kind: s.kind + " with bytes changed", name: s.name, data: bad})
		}
		for _, other := range []string{"a.xlsx", "a.pdf"} {
			if other != s.name {
				files = append(files, badFile{kind: "wrong extension", name: other, data: s.data})
			}
		}
	}
	return files
}

// crafted gives the files that are made to do harm.
func crafted(t testing.TB) []badFile {
	zip := func(kind, name string, refused bool, files map[string]string) badFile {
		return badFile{kind, name, archive(t, files), refused}
	}
	deep := strings.Repeat("<a>", 10_000) + strings.Repeat("</a>", 10_000)
	wide := strings.Repeat(`<row><c><v>1</v></c></row>`, 300_000)
	files := []badFile{
		zip("macro", "a.xlsx", true, with(book(soundSheet), "xl/vbaProject.bin", "x")),
		zip("macro", "a.docx", true, with(docxFiles(soundPar), "word/vbaProject.bin", "x")),
		zip("macro", "a.ods", true, with(odsFiles(soundRow), "Basic/Standard/Module1.xml", "x")),
		zip("macro", "a.xlsx", true, with(book(soundSheet), "[Content_Types].xml", strings.Replace(xlsxTypes, "openxmlformats", "macroEnabled", 1))),
		zip("outside link", "a.xlsx", false, with(book(soundSheet), "xl/externalLinks/externalLink1.xml", "<externalLink/>")),
		zip("outside link", "a.xlsx", false, book(sheetOpen+`<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row>`+sheetEnd)),
		zip("outside link", "a.ods", false, odsFiles(strings.Replace(soundRow, "office:value-type", `table:formula="of:='file:///x.ods'#$A.A1" office:value-type`, 1))),
		zip("DDE", "a.xlsx", false, with(book(soundSheet), "xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>")),
		zip("formula without a value", "a.xlsx", false, book(sheetOpen+`<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c></row>`+sheetEnd)),
		zip("formula without a value", "a.ods", false, odsFiles(`<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>`)),
		zip("1,048,576 repeated rows", "a.ods", false, odsFiles(soundRow+`<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`)),
		zip("1,048,576 repeated rows", "a.ods", true, odsFiles(strings.Replace(soundRow, "<table:table-row>", `<table:table-row table:number-rows-repeated="1048576">`, 1))),
		zip("too many cells", "a.xlsx", true, book(sheetOpen+wide+sheetEnd)),
		zip("a cell at the far end", "a.xlsx", false, book(sheetOpen+`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`+sheetEnd)),
		zip("merged over the whole sheet", "a.xlsx", false, book(sheetOpen+`<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`)),
		zip("nested archive", "a.zip", false, map[string]string{"b.zip": string(archive(t, map[string]string{"c.zip": "PK"}))}),
		zip("encrypted", "a.ods", true, with(odsFiles(soundRow), "META-INF/manifest.xml", "<manifest:encryption-data/>")),
		zip("no parts", "a.xlsx", true, map[string]string{"[Content_Types].xml": xlsxTypes}),
		zip("no parts", "a.docx", true, map[string]string{"[Content_Types].xml": docxTypes}),
		{"overlapping entries", "a.zip", overlapping(t), true},
		{"zip bomb", "a.zip", archive(t, map[string]string{"a.csv": strings.Repeat("\x00", 80<<20)}), true},
		zip("zip bomb", "a.ods", true, with(odsFiles(""), "content.xml", strings.Repeat(" ", 60<<20))),
		{"deep nesting", "a.html", []byte("<html>" + strings.Repeat("<div>", 200_000)), true},
		{"deep nesting", "a.html", []byte(strings.Repeat("<table><tr><td>", 5_000)), true},
		{"deep nesting", "a.eml", []byte(mailHead + deepMail(60)), true},
		{"spans of a billion", "a.html", []byte(`<table><tr><td rowspan=99999999 colspan=99999999>1<td>2</table>`), false},
		{"empty", "a.xlsx", nil, true},
		{"not a document", "a.xlsx", []byte("MZ\x90\x00"), true},
		{"not a document", "a.pdf", bytes.Repeat([]byte{0, 1, 2, 250}, 500), true},
		{"picture", "a.pdf", []byte("\x89PNG\r\n\x1a\n"), true},
		{"picture", "a.pdf", pdftest.Write(onlyPicture), false},
		{"old office file", "a.xls", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 2000)...), true},
	}
	for _, c := range []struct{ kind, xml string }{{"XXE", openXML}, {"entities that grow", bombXML}, {"deep nesting", deep}} {
		files = append(files,
			zip(c.kind, "a.xlsx", true, book(c.xml)), zip(c.kind, "a.docx", true, with(docxFiles(""), "word/document.xml", c.xml)),
			zip(c.kind, "a.ods", true, with(odsFiles(""), "content.xml", c.xml)), zip(c.kind, "a.xlsx", true, with(book(soundSheet), "xl/workbook.xml", c.xml)))
	}
	return files
}

func deepMail(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	return b.String() + "\r\n145"
}

// overlapping makes an archive of two entries that share one body.
func overlapping(t testing.TB) []byte {
	one := archive(t, map[string]string{"a.csv": "Year,Count\n2016,145\n"})
	at := bytes.Index(one, []byte("PK\x01\x02"))
	end := bytes.Index(one, []byte("PK\x05\x06"))
	entry := one[at:end]
	two := append(bytes.Clone(one[:end]), bytes.Replace(entry, []byte("a.csv"), []byte("b.csv"), 1)...)
	tail := bytes.Clone(one[end:])
	tail[8], tail[10] = 2, 2
	size := len(entry) * 2
	tail[12], tail[13] = byte(size), byte(size>>8)
	return append(two, tail...)
}

// mostMemory is what reading all files may take: 512 MiB.
var mostMemory uint64 = 512 << 20

// alone says in the environment that a test runs in a process of its own.
const alone = "CYBERFLAG_TEST_ALONE"

// TestMalformedMemory reads the corpus in a process of its own, because the
// memory of this one is that of all tests before, with the limit of the command.
func TestMalformedMemory(t *testing.T) {
	if os.Getenv(alone) == "" {
		c := exec.Command(os.Args[0], "-test.run=^TestMalformedMemory$", "-test.v")
		c.Env = append(os.Environ(), alone+"=1")
		out, err := c.CombinedOutput()
		if err != nil || !bytes.Contains(out, []byte("--- PASS")) {
			t.Errorf("%v\n%s", err, out)
		}
		t.Logf("%s", out)
		return
	}
	debug.SetMemoryLimit(document.Memory)
	for _, f := range corpus(t) {
		document.Read(f.name, f.data, document.Options{Pages: engine})
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.Sys > mostMemory {
		t.Errorf("the program took %d MiB, want at most %d", m.Sys>>20, mostMemory>>20)
	}
	t.Logf("%d MiB", m.Sys>>20)
}

// TestMalformed reads the corpus: none may panic or take long, and what is made to do harm is refused or read with a warning.
func TestMalformed(t *testing.T) {
	files := corpus(t)
	type row struct{ refused, warned, quiet int }
	table := map[string]*row{}
	var kinds []string
	var slowest time.Duration
	seen := map[uint32]bool{}
	for _, f := range files {
		seen[crc32.ChecksumIEEE(append([]byte(f.name), f.data...))] = true
		start := time.Now()
		d, err := document.Read(f.name, f.data, document.Options{Pages: engine})
		slowest = max(slowest, time.Since(start))
		if table[f.kind] == nil {
			table[f.kind], kinds = &row{}, append(kinds, f.kind)
		}
		var refusal *document.Refusal
		switch {
		case errors.As(err, &refusal):
			table[f.kind].refused++
			if strings.Contains(refusal.Msg, "cannot be followed") {
				t.Errorf("%s (%s): a reader panicked", f.kind, f.name)
			}
		case err != nil:
			t.Errorf("%s (%s): error is no refusal: %v", f.kind, f.name, err)
		case f.refused:
			t.Errorf("%s (%s): was read, want a refusal", f.kind, f.name)
		case troubled(d):
			table[f.kind].warned++
		default:
			table[f.kind].quiet++
		}
	}
	var b strings.Builder
	for _, kind := range kinds {
		fmt.Fprintf(&b, "| %s | %d | %d | %d |\n", kind, table[kind].refused, table[kind].warned, table[kind].quiet)
	}
	t.Logf("%d files, %d different; slowest %v\n%s", len(files), len(seen), slowest, b.String())
	if len(seen) < 200 {
		t.Errorf("the corpus has %d different files, want 200", len(seen))
	}
	page, err := os.ReadFile("../../doc/reading.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), b.String()) {
		t.Errorf("doc/reading.md does not have the table of outcomes:\n%s", b.String())
	}
}

// troubled reports whether a document or a part of it has a warning or a refusal.
func troubled(d *document.Document) bool {
	if len(d.Warnings) > 0 || d.Refused != nil {
		return true
	}
	for _, p := range d.Parts {
		if troubled(p) {
			return true
		}
	}
	return false
}

// ofLimits are the kinds of files that are read up to a limit. TestMalformed holds it; as seeds
// they take a second each where coverage is counted, and a worker is then taken for hung.
var ofLimits = []string{"1,048,576 repeated rows", "too many cells", "zip bomb"}

// FuzzRead asks that no file ends in a panic. The seeds are the sound files and
// those that are made to do harm; PDF has a target of its own.
func FuzzRead(f *testing.F) {
	for _, s := range append(sound(f), crafted(f)...) {
		if s.kind != "pdf" && len(s.data) < 64<<10 && !slices.Contains(ofLimits, s.kind) {
			f.Add(s.name, s.data)
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		_, err := document.Read(name, data, document.Options{})
		if err != nil && strings.Contains(err.Error(), "cannot be followed") {
			t.Error("a reader panicked")
		}
	})
}

// FuzzPDF asks the same of PDFium and of what puts its characters together. make fuzz says how
// long an input may be made small, which otherwise takes all the time there is.
func FuzzPDF(f *testing.F) {
	lazyre.CompileAll() // else each expression's first use looks like new ground
	f.Add(pdftest.Write(pdftest.Say(50, 50, 10, "145 offences")))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := document.Read("a.pdf", data, document.Options{Pages: engine})
		if err != nil && strings.Contains(err.Error(), "cannot be followed") {
			t.Error("a reader panicked")
		}
	})
}
