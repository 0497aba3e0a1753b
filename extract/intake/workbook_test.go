package intake_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/internal/civil"
)

// A sheet of a made workbook: its rows are parted by ; and its cells by a comma.
type sheet struct {
	name, rows string
	hidden     bool
}

// xlsx is a workbook of these sheets.
func xlsx(sheets ...sheet) []byte {
	list, relations, parts := "", "", []any{"[Content_Types].xml", "<Types/>"}
	for i, s := range sheets {
		state := map[bool]string{true: ` state="hidden"`}[s.hidden]
		list += fmt.Sprintf(`<sheet name=%q%s r:id="r%d"/>`, s.name, state, i)
		relations += fmt.Sprintf(`<Relationship Id="r%d" Target="worksheets/%d.xml"/>`, i, i)
		parts = append(parts, fmt.Sprintf("xl/worksheets/%d.xml", i), "<worksheet><sheetData>"+
			cellsOf(s.rows, "row", `<c t="inlineStr"><is><t>`, `</t></is></c>`)+"</sheetData></worksheet>")
	}
	return zipped(append(parts,
		"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`+list+`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships>`+relations+`</Relationships>`)...)
}

// ods is the same as an OpenDocument spreadsheet.
func ods(sheets ...sheet) []byte {
	styles, tables := "", ""
	for i, s := range sheets {
		styles += fmt.Sprintf(`<style:style style:name="s%d"><style:table-properties table:display="%v"/></style:style>`, i, !s.hidden)
		tables += fmt.Sprintf(`<table:table table:name=%q table:style-name="s%d">%s</table:table>`, s.name, i,
			cellsOf(s.rows, "table:table-row", `<table:table-cell office:value-type="string"><text:p>`, `</text:p></table:table-cell>`))
	}
	return zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml", `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>`+styles+
			`</office:automatic-styles><office:body><office:spreadsheet>`+tables+`</office:spreadsheet></office:body></office:document-content>`)
}

func cellsOf(rows, row, open, end string) (xml string) {
	for r := range strings.SplitSeq(rows, ";") {
		xml += "<" + row + ">" + open + strings.ReplaceAll(r, ",", end+open) + end + "</" + row + ">"
	}
	return xml
}

// Of a workbook each sheet of records is read, and the others are named; one that is
// asked for is read alone, hidden or not.
func TestSheets(t *testing.T) {
	sheets := []sheet{
		{"Read me", "crime_ref;A9", false}, // one column: notes that begin with a known name
		{"April", "crime_ref,victim_age,mo_text;A1,15,x", false},
		{"Old", "crime_ref,victim_age,mo_text;A2,16,y", true},
		{"Pivot", "of what,how many;all,7", false},
		{"May", "crime_ref,victim_age,mo_text;A3,17,z", false},
	}
	for format, book := range map[string][]byte{"xlsx": xlsx(sheets...), "ods": ods(sheets...)} {
		rows, refused, forms, err := take(book, intake.Settings{})
		if want := `A1 15 "x"; A3 17 "z"; `; err != nil || refused != "" || rows != want || forms != fmt.Sprintf("f/April: %s ; f/May: %[1]s ; ", format) {
			t.Errorf("%s: %v, refused %q, %s: %s, want %s", format, err, refused, forms, rows, want)
		}
		want := []string{`f: the hidden sheet "Old" was not read`, `f: the sheet "Pivot" was not read: no column crime_ref in the header`, "f/Read me was not read: it has one column"}
		if notes := notesOf(t, book); !slices.Equal(notes, want) {
			t.Errorf("%s: notes %q, want %q", format, notes, want)
		}
		if rows, _, forms, err := take(book, intake.Settings{Sheet: "Old"}); err != nil || rows != `A2 16 "y"; ` || forms != "f: "+format+" ; " {
			t.Errorf("%s: the hidden sheet: %v, %s: %s", format, err, forms, rows)
		}
		_, _, _, err = take(book, intake.Settings{Sheet: "June"})
		var hint interface{ Hint() string }
		if !errors.As(err, &hint) || !strings.Contains(err.Error(), `no sheet "June"`) || hint.Hint() != "its sheets are: Read me, April, Old, Pivot, May" {
			t.Errorf("%s: a sheet that is not there: %v", format, err)
		}
	}
}

// Where no sheet can be read, the error is that of the widest: it was meant.
func TestNoSheet(t *testing.T) {
	for format, how := range map[string]func(...sheet) []byte{"xlsx": xlsx, "ods": ods} {
		_, _, _, err := take(how(sheet{"Notes", "read,me;now,please", false}, sheet{"Crimes", "crime_reff,victim_age,mo_text;A1,15,x", false}), intake.Settings{})
		if err == nil || !strings.Contains(err.Error(), `"crime_reff"`) {
			t.Errorf("%s: %v", format, err)
		}
		if _, _, _, err = take(how(sheet{"Old", "crime_ref;A1", true}), intake.Settings{}); err == nil || !strings.Contains(err.Error(), "no sheet that is not hidden") {
			t.Errorf("%s: all hidden: %v", format, err)
		}
	}
}

// A workbook in an archive is one table of records, and no more.
func TestWorkbookInArchive(t *testing.T) {
	one := sheet{"April", "crime_ref,victim_age,mo_text;A1,15,x", false}
	two := sheet{"May", "crime_ref,victim_age,mo_text;A3,17,z", false}
	rows, _, forms, err := take(zipped("a.xlsx", xlsx(one), "b.ods", ods(two)), intake.Settings{})
	if err != nil || rows != `A1 15 "x"; A3 17 "z"; ` || forms != "f/a.xlsx: xlsx zip; f/b.ods: ods zip; " {
		t.Errorf("%v, %s: %s", err, forms, rows)
	}
	if _, _, _, err := take(zipped("a.xlsx", xlsx(one, two)), intake.Settings{}); err == nil || !strings.Contains(err.Error(), "f/a.xlsx: the workbook in the archive has 2 sheets of records") {
		t.Errorf("two sheets: %v", err)
	}
}

// A date cell is a date whatever form a profile gives to dates that are written.
func TestDateCellsUnderAProfile(t *testing.T) {
	day := func(text string) (civil.Date, error) {
		d, err := time.Parse("02.01.2006", text)
		return civil.Of(d.Year(), d.Month(), d.Day()), err
	}
	m := &extract.Mapping{Name: "p", Columns: map[string]string{"crime_ref": "No", "recorded_on": "When"}, Day: day}
	read := func(file []byte) (days []string, refused int) {
		parts, err := intake.Parts(intake.File{Name: "a", Reader: bytes.NewReader(file), At: bytes.NewReader(file), Size: int64(len(file))},
			intake.Settings{Options: []extract.Option{extract.Mapped(m)}})
		if err != nil {
			t.Fatal(err)
		}
		x, err := parts[0].Open()
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		for {
			row, problem, err := x.Next()
			switch {
			case err == io.EOF:
				return days, refused
			case err != nil:
				t.Fatal(err)
			case problem != nil:
				refused++
			default:
				days = append(days, row.Record.RecordedOn.String())
			}
		}
	}
	days, refused := read(xlsx(sheet{"S", "No,When;A1,2016-04-03;A2,03.04.2016;A3,2016-04-03T10:00:00;A4,someday", false}))
	if want := []string{"2016-04-03", "2016-04-03", "2016-04-03"}; !slices.Equal(days, want) || refused != 1 {
		t.Errorf("the days are %q, %d refused, want %q and 1", days, refused, want)
	}
	if days, refused := read([]byte("No,When\nA1,2016-04-03\nA2,03.04.2016\n")); len(days) != 1 || refused != 1 {
		t.Errorf("of text the days are %q, %d refused: the profile alone says how they are written", days, refused)
	}
}
