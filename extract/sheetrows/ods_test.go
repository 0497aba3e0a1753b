package sheetrows_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"cyberflag/extract/sheetrows"
	"cyberflag/internal/csvscan"
)

// odsOf is an OpenDocument spreadsheet with the rows in its second sheet.
func odsOf(rows string) map[string]string {
	return map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>` +
			`<table:table table:name="Notes"><table:table-row><table:table-cell office:value-type="string"><text:p>read me</text:p></table:table-cell></table:table-row></table:table>` +
			`<table:table table:name="Crimes"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` + rows +
			`<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
	}
}

func odsCell(kind, value, text string) string {
	attr := ""
	if value != "" {
		attr = map[string]string{"date": "office:date-value", "boolean": "office:boolean-value"}[kind]
		if attr == "" {
			attr = "office:value"
		}
		attr = fmt.Sprintf(" %s=%q", attr, value)
	}
	return fmt.Sprintf(`<table:table-cell office:value-type=%q%s><text:p>%s</text:p></table:table-cell>`, kind, attr, text)
}

func odsRow(cells ...string) string {
	return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
}

func readODS(t *testing.T, all map[string]string) (columns, rows, refused string, err error) {
	t.Helper()
	z := packed(t, all)
	if !sheetrows.IsODS(z) {
		t.Fatal("it is not recognised")
	}
	sheets, err := sheetrows.ODSSheets(z)
	if err != nil {
		return "", "", "", err
	}
	x, err := sheetrows.OpenODS(z, len(sheets)-1, 0)
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
			return "", rows, refused, err
		default:
			rows += fmt.Sprintf("@%d ", b.Row) + string(b.Bytes)
		}
	}
}

var odsHeader = odsRow(odsCell("string", "", "crime_ref"), odsCell("string", "", "when"), odsCell("string", "", "text"))

// Each kind of cell has its text; rows keep the sheet's numbers, and a formula
// refuses its row.
func TestODS(t *testing.T) {
	columns, rows, refused, err := readODS(t, odsOf(odsHeader+
		odsRow(odsCell("float", "12", "12.00"), odsCell("date", "2016-04-30", "30/04/16"), `<table:table-cell office:value-type="string"><text:p>said "hi",</text:p><text:p>then left</text:p></table:table-cell>`)+
		odsRow(odsCell("string", "", "A2"), odsCell("date", "2016-04-30T12:00:00", "x"), odsCell("boolean", "true", "TRUE"))+
		odsRow(odsCell("string", "", "A3"), "<table:table-cell/>", `<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>`)+
		odsRow(odsCell("float", "0.1", "10%"))))
	want := "@4 12,2016-04-30,\"said \"\"hi\"\",\nthen left\"\nA2,2016-04-30T12:00:00,true\n@7 0.1,,\n"
	if err != nil || columns != "crime_ref|when|text" || rows != want || !strings.Contains(refused, "row 6") || !strings.Contains(refused, "cell C6 holds a formula") {
		t.Errorf("%v, columns %q, refused %q, rows\n%q\nwant\n%q", err, columns, refused, rows, want)
	}
}

// A long text that is said to stand in each column refuses its row before it is put
// together.
func TestODSLongRow(t *testing.T) {
	long := strings.Replace(odsCell("string", "", strings.Repeat("x", 100_000)), "<table:table-cell", `<table:table-cell table:number-columns-repeated="4000"`, 1)
	all := odsOf(odsHeader + odsRow(long) + odsRow(odsCell("float", "1", "1")))
	var rows, refused string
	if n := allocated(func() { _, rows, refused, _ = readODS(t, all) }); n > 32<<20 {
		t.Errorf("%d bytes were taken", n)
	}
	if !strings.Contains(refused, "the row is longer than 1048576 bytes") || rows != "@5 1,,\n" {
		t.Errorf("refused %q, rows %.40q", refused, rows)
	}
}

// What is cut short, has a document type or no row is an error with a hint.
func TestODSRefused(t *testing.T) {
	cut := odsOf(odsHeader)
	cut["content.xml"] = cut["content.xml"][:len(cut["content.xml"])-200]
	harm := odsOf(odsHeader)
	harm["content.xml"] = "<!DOCTYPE x>" + harm["content.xml"]
	for why, all := range map[string]map[string]string{"cut": cut, "harm": harm, "empty": odsOf("")} {
		_, _, _, err := readODS(t, all)
		var hint interface{ Hint() string }
		if err == nil || !errors.As(err, &hint) || hint.Hint() == "" {
			t.Errorf("%s: %v", why, err)
		}
	}
}

// FuzzODS: no table makes it panic or run on.
func FuzzODS(f *testing.F) {
	f.Add(odsHeader + odsRow(odsCell("string", "", "A"), odsCell("date", "2016-04-30", "x"), odsCell("float", "1.5", "1,5")))
	f.Add(`<table:table-row table:number-rows-repeated="3">` + odsCell("boolean", "true", "TRUE") + `</table:table-row>`)
	f.Fuzz(func(t *testing.T, rows string) { readODS(t, odsOf(rows)) })
}
