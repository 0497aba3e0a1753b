package sheetrows_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"cyberflag/extract/sheetrows"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/ziplimit"
)

// parts are the parts of a workbook with one sheet, whose rows are given. Cell
// styles: 0 plain, 1 a day, 2 a day and time, 3 a time, 4 money, 5 a built-in day.
func parts(rows string) map[string]string {
	return map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
			`<x:workbookPr/><x:sheets><x:sheet name="Crimes" sheetId="1" r:id="rId1"/><x:sheet name="Old" state="hidden" sheetId="2" r:id="rId1"/></x:sheets></x:workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="t/worksheet"/>` +
			`<Relationship Id="rId2" Target="/xl/sharedStrings.xml" Type="t/sharedStrings"/></Relationships>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-809]d mmm yyyy hh:mm;@"/>` +
			`<numFmt numFmtId="166" formatCode="[h]:mm:ss"/><numFmt numFmtId="167" formatCode="&quot;day&quot; #,##0.00_);[Red]\(#,##0.00\)"/></numFmts>` +
			`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":     `<sst><si><t>crime_ref</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">said "hi", </t></r><r><t>then&#10;left</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b_x00zz_</t></si><si/></sst>`,
		"xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="m"><dimension ref="A1:ZZ999"/><sheetData>` + rows + `</sheetData><legacy/></worksheet>`,
	}
}

func packed(t testing.TB, all map[string]string) *ziplimit.Reader {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range all {
		e, _ := w.Create(name)
		io.WriteString(e, text)
	}
	w.Close()
	z, err := ziplimit.Open(bytes.NewReader(b.Bytes()), int64(b.Len()), ziplimit.Extract())
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// read gives the columns and rows of the first sheet, and what was refused.
func read(t testing.TB, all map[string]string) (columns, rows, refused string, err error) {
	t.Helper()
	w, err := sheetrows.Open(packed(t, all))
	if err != nil {
		return "", "", "", err
	}
	x, err := w.Open(w.Sheets[0], 0)
	if err != nil {
		return "", "", "", err
	}
	defer x.Close()
	for {
		b, err := x.Block(nil)
		var broken *csvscan.RowError
		switch {
		case err == io.EOF:
			return strings.Join(x.Columns(), "|"), rows, refused, nil
		case errors.As(err, &broken):
			refused += broken.Error() + "; "
		case err != nil:
			return strings.Join(x.Columns(), "|"), rows, refused, err
		default:
			rows += fmt.Sprintf("@%d ", b.Row) + string(b.Bytes)
		}
	}
}

const header = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>text</t></is></c></row>`

// Each kind of cell has its text, at its place; rows keep the sheet's numbers.
func TestCells(t *testing.T) {
	columns, rows, refused, err := read(t, parts(header+
		`<row r="4" spans="1:3"><c r="A4"><v>12</v></c><c r="B4" s="1"/><c r="C4" t="s"><v>1</v></c></row>`+
		`<row r="5"><c r="A5" s="1"><v>42490</v></c><c r="B5" s="2"><v>42490.75</v></c><c r="C5" s="3"><v>0.5</v></c></row>`+
		`<row><c><v>0.10000000000000001</v></c><c s="4"><v>1.5E+3</v></c><c t="b"><v>1</v></c></row>`+
		`<row r="7"><c r="A7" s="5"><v>42490</v></c><c r="B7" t="s"><v>2</v></c><c r="C7" t="s"><v>3</v></c></row>`+
		`<row r="8"><c r="A8" t="d"><v>2016-04-30</v></c><c r="B8" t="n"><v>-7</v></c><c r="C8"><v>12345678901234567890</v></c></row>`+
		`<row><c/><c s="1"/><c t="inlineStr"><is><t>x</t></is></c></row>`))
	want := `@4 12,,"said ""hi"", then
left"
2016-04-30,2016-04-30T18:00:00,12:00:00
0.1,1500,true
2016-04-30,"a` + "\r" + `b_x00zz_",""
2016-04-30,-7,12345678901234567000
,,x
`
	if err != nil || columns != "crime_ref||text" || rows != want || refused != "" {
		t.Errorf("%v, columns %q, refused %q, rows\n%s\nwant\n%s", err, columns, refused, rows, want)
	}
}

// The year 1900 had no 29 February, and the other system begins in 1904.
func TestSystems(t *testing.T) {
	sheet := header + `<row r="3"><c r="A3" s="1"><v>1</v></c><c r="B3" s="1"><v>59</v></c><c r="C3" s="1"><v>61</v></c></row>`
	_, rows, _, err := read(t, parts(sheet))
	if err != nil || rows != "@3 1900-01-01,1900-02-28,1900-03-01\n" {
		t.Errorf("%v: %s", err, rows)
	}
	all := parts(sheet)
	all["xl/workbook.xml"] = strings.Replace(all["xl/workbook.xml"], "<x:workbookPr/>", `<x:workbookPr date1904="1"/>`, 1)
	if _, rows, _, err = read(t, all); err != nil || rows != "@3 1904-01-02,1904-02-29,1904-03-02\n" {
		t.Errorf("%v: %s", err, rows)
	}
}

// A row with a cell that is no value is refused with its place, and the others
// are read; a row wider than the header has more fields than it.
func TestRefusedRows(t *testing.T) {
	for _, c := range []struct{ why, cell, want string }{
		{"a formula", `<c r="B3"><f>SUM(1)</f><v>1</v></c>`, "cell B3 holds a formula"},
		{"an error", `<c r="B3" t="e"><v>#N/A</v></c>`, "cell B3 holds an error"},
		{"no number", `<c r="B3"><v>x</v></c>`, "cell B3 holds no number"},
		{"no date", `<c r="B3" s="1"><v>-4</v></c>`, "cell B3 is shown as a date, and is none"},
		{"a format that is none", `<c r="B3" s="x"><v>42461</v></c>`, "cell B3 has a format that is none"},
		{"an unknown type", `<c r="B3" t="q"><v>x</v></c>`, "cell B3 is of a type"},
	} {
		_, rows, refused, err := read(t, parts(header+`<row r="3">`+c.cell+`</row><row r="4"><c r="A4"><v>1</v></c></row>`))
		if err != nil || rows != "@4 1,,\n" || !strings.Contains(refused, "row 3") || !strings.Contains(refused, c.want) {
			t.Errorf("%s: %v, refused %q, rows %q", c.why, err, refused, rows)
		}
	}
	if _, rows, _, _ := read(t, parts(header+`<row r="3"><c r="E3"><v>1</v></c></row>`)); rows != "@3 ,,,,1\n" {
		t.Errorf("a wide row: %q", rows)
	}
}

// A row whose cells all name one long text is refused before they are put together,
// and the next is read.
func TestLongRow(t *testing.T) {
	var text strings.Builder
	for i := range 100_000 {
		fmt.Fprint(&text, i*i)
	}
	long := text.String()[:600_000] // does not pack so well that it is refused for that
	all := parts(header + `<row r="3">` + strings.Repeat(`<c t="s"><v>4</v></c>`, 300) + `</row><row r="4">` +
		strings.Repeat(`<c t="inlineStr"><is><t>`+long[:100_000]+`</t></is></c>`, 12) + `</row><row r="5"><c><v>1</v></c></row>`)
	all["xl/sharedStrings.xml"] = strings.Replace(all["xl/sharedStrings.xml"], "</sst>", "<si><t>"+long+"</t></si></sst>", 1)
	var rows, refused string
	if n := allocated(func() { _, rows, refused, _ = read(t, all) }); n > 32<<20 {
		t.Errorf("%d bytes were taken", n)
	}
	if strings.Count(refused, "the row is longer than 1048576 bytes") != 2 || rows != "@5 1,,\n" {
		t.Errorf("refused %q, rows %.40q", refused, rows)
	}
}

// allocated gives the bytes that do takes from memory, also those that it lets go.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// What is wrong with the workbook ends the reading, with a hint.
func TestRefused(t *testing.T) {
	change := func(part, old, new string) map[string]string {
		all := parts(header)
		all[part] = strings.Replace(all[part], old, new, 1)
		return all
	}
	with := func(part string) map[string]string {
		all := parts(header)
		all[part] = "x"
		return all
	}
	without := func(part string) map[string]string {
		all := parts(header)
		delete(all, part)
		return all
	}
	for _, c := range []struct {
		why  string
		all  map[string]string
		want string
	}{
		{"macros", with("xl/vbaProject.bin"), "macros"},
		{"binary", with("xl/workbook.bin"), "binary form"},
		{"no sheet", without("xl/worksheets/sheet1.xml"), `lacks its sheet "Crimes"`},
		{"no texts", without("xl/sharedStrings.xml"), "a text that the workbook lacks"},
		{"an empty sheet", parts(""), "the sheet is empty"},
		{"rows out of order", parts(header + `<row r="2"/>`), "out of order"},
		{"cells out of order", parts(header + `<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>1</v></c></row>`), "out of order"},
		{"more columns than there can be", parts(header + `<row r="3"><c r="XFE3"><v>1</v></c></row>`), "out of order"},
		{"a document type", change("xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE x><worksheet"), "document type"},
		{"cut short", change("xl/worksheets/sheet1.xml", "</row></sheetData><legacy/></worksheet>", ""), "cut short"},
		{"cut short between two rows", change("xl/worksheets/sheet1.xml", "</sheetData><legacy/></worksheet>", ""), "cut short"},
		{"a number far behind", parts(header + `<row r="16777217"/>`), "or more than 16777216"},
		{"cells without end", parts(header + `<row r="3">` + strings.Repeat("<c/>", 16385) + `</row>`), "or more than 16384"},
		{"broken styles", change("xl/styles.xml", "<styleSheet>", "<"), "styles.xml is no valid XML"},
	} {
		_, _, _, err := read(t, c.all)
		var hint interface{ Hint() string }
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &hint) || hint.Hint() == "" {
			t.Errorf("%s: %v, want %q and a hint", c.why, err, c.want)
		}
	}
}

// FuzzSheet: no sheet makes it panic or run on.
func FuzzSheet(f *testing.F) {
	f.Add(header+`<row r="4"><c r="A4" s="1"><v>42490.75</v></c><c r="C4" t="s"><v>1</v></c></row>`, "<si><t>x</t></si>")
	f.Fuzz(func(t *testing.T, rows, shared string) {
		all := parts(rows)
		all["xl/sharedStrings.xml"] = "<sst>" + shared + "</sst>"
		read(t, all)
	})
}

// A merged cell among the records leaves others blank, and is told; one above the
// header or of it is not.
func TestMergedCells(t *testing.T) {
	all := parts(header + `<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>`)
	sheet := "xl/worksheets/sheet1.xml"
	all[sheet] = strings.Replace(all[sheet], "</sheetData>", `</sheetData><mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:B2"/><mergeCell ref="C3:C4"/></mergeCells>`, 1)
	w, err := sheetrows.Open(packed(t, all))
	if err != nil {
		t.Fatal(err)
	}
	x, err := w.Open(w.Sheets[0], 0)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for err == nil {
		_, err = x.Block(nil)
	}
	if remarks := x.Remarks(); err != io.EOF || len(remarks) != 1 || !strings.HasPrefix(remarks[0], "merged cells stand among the records, 1 of them, C3:C4 first") {
		t.Errorf("%v, %q", err, remarks)
	}
}

// More rows than office programs show are read, and told.
func TestRowsBehindTheLast(t *testing.T) {
	all := parts(header + `<row r="1048577"><c r="A1048577"><v>7</v></c></row>`)
	w, err := sheetrows.Open(packed(t, all))
	if err != nil {
		t.Fatal(err)
	}
	x, err := w.Open(w.Sheets[0], 0)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	b, err := x.Block(nil)
	if err != nil || b.Row != 1_048_577 || string(b.Bytes) != "7,,\n" {
		t.Errorf("%d: %q, %v", b.Row, b.Bytes, err)
	}
	if _, err := x.Block(nil); err != io.EOF || !strings.Contains(strings.Join(x.Remarks(), ""), "office programs show 1048576 of them") {
		t.Errorf("%v, %q", err, x.Remarks())
	}
}
