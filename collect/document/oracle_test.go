package document_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/document"
	"cyberflag/internal/pdftext/pdftest"
)

// oracle skips the test when a program that reads the same is not installed.
func oracle(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil || testing.Short() {
		t.Skipf("skipped: %s is not installed, or tests are to be short", program)
	}
	return path
}

// oracleTypes names the parts as fully as LibreOffice asks.
const oracleTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`

const oracleSheet = sheetOpen + `<row r="1"><c r="A1" t="inlineStr"><is><t>Platform</t></is></c><c r="B1" t="inlineStr"><is><t>Offences</t></is></c></row>
<row r="2"><c r="B2" t="inlineStr"><is><t>2015/16</t></is></c><c r="C2" t="inlineStr"><is><t>2016/17</t></is></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Facebook</t></is></c><c r="B3"><v>1047</v></c><c r="C3" t="inlineStr"><is><t>*</t></is></c></row>
<row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>Before review</t></is></c><c r="B4"><v>12.5</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>* one to four</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells></worksheet>`

// TestAgainstLibreOffice asks that a workbook that LibreOffice turns into the other
// kinds is read as the same.
func TestAgainstLibreOffice(t *testing.T) {
	soffice := oracle(t, "soffice")
	dir := t.TempDir()
	data := archive(t, with(book(oracleSheet), "[Content_Types].xml", oracleTypes))
	if err := os.WriteFile(filepath.Join(dir, "a.xlsx"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	_, want, _ := strings.Cut(show(t, "a.xlsx", data, document.Options{}), "\n")
	for _, kind := range []string{"xls", "ods"} {
		out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", kind, "--outdir", dir, filepath.Join(dir, "a.xlsx")).CombinedOutput()
		if err != nil {
			t.Skipf("skipped: LibreOffice does not convert here: %v %s", err, out)
		}
		converted, err := os.ReadFile(filepath.Join(dir, "a."+kind))
		if err != nil {
			t.Skipf("skipped: LibreOffice does not convert here: %v", err)
		}
		if _, got, _ := strings.Cut(show(t, "a."+kind, converted, document.Options{}), "\n"); got != want {
			t.Errorf("as %s it is read as\n%s\nwant as xlsx\n%s", kind, got, want)
		}
	}
}

// TestAgainstPoppler asks for the same words in a PDF as pdftotext finds.
func TestAgainstPoppler(t *testing.T) {
	pdftotext := oracle(t, "pdftotext")
	data := pdftest.Write(pdftest.Say(50, 50, 10, "There were 1,145 offences in 2016/17.")+rows(100, 14, []float64{50, 200}, []string{"Platform", "2016/17"}, []string{"Facebook", "47"}, []string{"Kik", "11"}), pdftest.Say(50, 50, 12, "Total 58"))
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Read("a.pdf", data, document.Options{Pages: engine})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			got = append(got, strings.Fields(b.Text.Plain)...)
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row.Cells {
					got = append(got, strings.Fields(c.Text.Plain)...)
				}
			}
		}
	}
	want := strings.Fields(string(out))
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("words are %q, want pdftotext's %q", got, want)
	}
}
