package extract_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/google/go-cmp/cmp"

	"cyberflag/extract"
	"cyberflag/record"
)

// read gives the rows, the problems and the error that ended the reading.
func read(t *testing.T, text string, opts ...extract.Option) (rows []extract.Row, problems []*extract.Problem, r *extract.Reader, err error) {
	t.Helper()
	r, err = extract.NewReader(strings.NewReader(text), "in.csv", opts...)
	if err != nil {
		return nil, nil, nil, err
	}
	for {
		row, problem, err := r.Next()
		switch {
		case err == io.EOF:
			if got := r.Tally(); got.Read != len(rows) || got.Refused != len(problems) {
				t.Errorf("the tally is %v, but %d rows and %d problems came", got, len(rows), len(problems))
			}
			return rows, problems, r, nil
		case err != nil:
			return rows, problems, r, err
		case problem != nil:
			problems = append(problems, problem)
		default:
			rows = append(rows, row)
		}
	}
}

const header = "crime_ref,force,offence_code,offence_title,recorded_on,committed_from,committed_to,victim_age,victim_sex,location_type,officer_flag,outcome,mo_text,victim_id,beat"

// A row with one thing changed; column is its place in header.
func row(column, value string) string {
	fields := strings.Split("C/1,Cleveland,88A,Sexual grooming,2016-05-04,01/05/2016,2016-05-02,14,F,Home,N,,Contact by messages.,V1,B7", ",")
	for i, name := range strings.Split(header, ",") {
		if name == column {
			fields[i] = value
		}
	}
	return strings.Join(fields, ",")
}

func TestRead(t *testing.T) {
	text := header + "\r\n" + row("mo_text", `"She said ""yes"", then`+"\r\n"+`wrote again"`) + "\r\n"
	rows, problems, r, err := read(t, text)
	if err != nil || len(rows) != 1 || len(problems) != 0 {
		t.Fatalf("got %d rows, %v, %v", len(rows), problems, err)
	}
	got := rows[0].Record
	want := record.Record{Ref: "C/1", Force: "Cleveland", OffenceCode: "88A", OffenceTitle: "Sexual grooming",
		RecordedOn: got.RecordedOn, CommittedFrom: got.CommittedFrom, CommittedTo: got.CommittedTo,
		VictimID: "V1", VictimAge: record.Years(14), VictimSex: record.Female, LocationType: "Home",
		OfficerFlag: record.FlagNo, Text: "She said \"yes\", then\r\nwrote again"}
	if got != want || got.RecordedOn.String() != "2016-05-04" || got.CommittedFrom.String() != "2016-05-01" || got.CommittedTo.String() != "2016-05-02" {
		t.Errorf("read %+v, want %+v", got, want)
	}
	if whole := header + "\r\n" + string(rows[0].Raw) + "\r\n"; whole != text || string(r.Header()) != header {
		t.Errorf("header and raw rows make %q, want the file %q", whole, text)
	}
}

// Every refusal of one row, with its column and message.
func TestRowProblems(t *testing.T) {
	for _, c := range []struct{ why, column, value, want string }{
		{"no reference", "crime_ref", " ", "crime_ref: the reference is blank"},
		{"a day that never was", "recorded_on", "31/02/2017", `recorded_on: no such day "31/02/2017": want yyyy-mm-dd or dd/mm/yyyy`},
		{"a year that begins with a nought", "recorded_on", "0216-04-30", "recorded_on: not a year of a crime: 0216"},
		{"a date that stands for none", "committed_from", "01/01/0001", "committed_from: not a year of a crime: 0001"},
		{"words for a date", "committed_to", "last week", "committed_to: not a date: want yyyy-mm-dd or dd/mm/yyyy"},
		{"month first", "committed_from", "05/31/2016", `committed_from: no such day "05/31/2016": want yyyy-mm-dd or dd/mm/yyyy`},
		{"age in half years", "victim_age", "13.5", `victim_age: "13.5" is not an age: want whole years from 0 to 120, or blank`},
		{"age below nought", "victim_age", "-1", `victim_age: "-1" is not an age: want whole years from 0 to 120, or blank`},
		{"age of no person", "victim_age", "121", `victim_age: "121" is not an age: want whole years from 0 to 120, or blank`},
		{"age as text is not repeated", "victim_age", "about ten or so", "victim_age: a text of 15 characters is not an age: want whole years from 0 to 120, or blank"},
		{"a long value is not repeated", "victim_age", "123456789012345678901", "victim_age: a text of 21 characters is not an age: want whole years from 0 to 120, or blank"},
		{"a sex that is none", "victim_sex", "X", `victim_sex: "X" is not a sex: want F, M, U or blank`},
		{"a flag that is none", "officer_flag", "maybe", `officer_flag: a text of 5 characters is not a flag: want Y, N or blank`},
		{"a force nobody knows", "force", "Clevelnd", `force: unknown force: "Clevelnd"`},
		{"free text for a force", "force", "the caller met the other person at the station", "force: unknown force: a text of 46 characters"},
		{"a code nobody knows", "offence_code", "999Z", `offence_code: unknown offence code: "999Z"`},
		{"recorded before it was committed", "recorded_on", "2016-04-30", "recorded_on: recorded on 2016-04-30, before it was committed from 2016-05-01"},
		{"a field too few", "mo_text,victim_id", "", ""},
	} {
		text := header + "\n" + row(c.column, c.value) + "\n" + row("crime_ref", "C/2")
		if c.want == "" {
			text, c.want = header+"\nC/1,Cleveland\n"+row("crime_ref", "C/2"), "the row has 2 fields: want 15, as many as the header"
		} else {
		}
		rows, problems, _, err := read(t, text)
		if err != nil || len(rows) != 1 || len(problems) != 1 {
			t.Errorf("%s: %d rows, %d problems, %v", c.why, len(rows), len(problems), err)
			continue
		}
		p := problems[0]
		want := "in.csv, row 2, " + c.want
		if p.Column != c.column && p.Column != "" {
			t.Errorf("%s: column %q, want %q", c.why, p.Column, c.column)
		}
		if p.Column == "" {
			want = "in.csv, row 2: " + c.want
		}
		if p.Error() != want || p.Row != 2 {
			t.Errorf("%s:\n got %s\nwant %s", c.why, p, want)
		}
	}
}

// What is blank is not given, and each spelling of a value is one value.
func TestValues(t *testing.T) {
	for _, c := range []struct{ column, value, want string }{
		{"victim_sex", "female", "F"}, {"victim_sex", "m", "M"}, {"victim_sex", "Unknown", "U"}, {"victim_sex", "", ""},
		{"victim_age", "", ""}, {"victim_age", "0", "0"}, {"victim_age", " 120 ", "120"},
		{"officer_flag", "y", "Y"}, {"officer_flag", "No", "N"}, {"officer_flag", "", ""},
		{"recorded_on", "", ""}, {"recorded_on", "31/03/2017", "2017-03-31"},
		{"force", "", ""}, {"offence_code", "", ""},
	} {
		rows, problems, _, err := read(t, header+"\n"+row(c.column, c.value))
		if err != nil || len(rows) != 1 {
			t.Errorf("%s %q: %v, %v", c.column, c.value, problems, err)
			continue
		}
		rec := rows[0].Record
		got := map[string]string{"victim_sex": string(rec.VictimSex), "victim_age": rec.VictimAge.String(), "officer_flag": rec.OfficerFlag.String(),
			"recorded_on": rec.RecordedOn.String(), "force": rec.Force, "offence_code": rec.OffenceCode}[c.column]
		if got != c.want {
			t.Errorf("%s %q was read as %q, want %q", c.column, c.value, got, c.want)
		}
	}
}

func TestAllProblemsOfARowAtOnce(t *testing.T) {
	bad := strings.Replace(strings.Replace(row("recorded_on", "31/02/2017"), ",14,", ",fourteen,", 1), ",F,", ",girl,", 1)
	_, problems, _, err := read(t, header+"\n"+bad)
	if err != nil || len(problems) != 1 {
		t.Fatalf("%v, %v", problems, err)
	}
	if p := problems[0]; p.Column != "recorded_on; victim_age; victim_sex" ||
		!strings.HasPrefix(p.Error(), "in.csv, row 2: recorded_on: no such day") || !strings.Contains(p.Message, "; victim_age: ") {
		t.Errorf("column %q, %s", p.Column, p)
	}
}

// A body that is no force is refused with the reason that reference gives, and
// a slip of the pen with the nearest name.
func TestForceHints(t *testing.T) {
	_, problems, _, err := read(t, header+"\n"+row("force", "Action Fraud")+"\n"+row("force", "Clevelnd"))
	if err != nil || len(problems) != 2 {
		t.Fatalf("%v, %v", problems, err)
	}
	if p := problems[0]; !strings.HasPrefix(p.Message, `unknown force: "Action Fraud": `) {
		t.Errorf("%s", p)
	}
	if p := problems[1]; !strings.Contains(p.Hint, `"Cleveland"`) {
		t.Errorf("%s: hint %q", p, p.Hint)
	}
}

// An unknown name is told in every row alike.
func TestUnknownNamesInEveryRow(t *testing.T) {
	const rows = 3
	var text strings.Builder
	text.WriteString("crime_ref,force,offence_code\n")
	for i := range rows {
		fmt.Fprintf(&text, "C/%d,Clevelnd,999Z\n", i)
	}
	_, problems, _, err := read(t, text.String())
	if err != nil || len(problems) != rows || cmp.Equal(problems[0], problems[rows-1]) {
		t.Fatalf("%d problems, %v", len(problems), err)
	}
	first, last := *problems[0], *problems[rows-1]
	if first.Row = last.Row; !cmp.Equal(first, last) {
		t.Errorf("the first row is told as %v and the last as %v", problems[0], last)
	}
}

// Section 15A came into force in April 2017, so none can be recorded before.
func TestOffenceNotYetInForce(t *testing.T) {
	for date, refused := range map[string]bool{"2017-03-31": true, "2018-03-31": false, "": false} {
		line := strings.Replace(row("recorded_on", date), ",88A,", ",71/17,", 1)
		rows, problems, _, err := read(t, header+"\n"+line)
		if err != nil || len(problems) == 1 != refused || len(rows) == 1 == refused {
			t.Errorf("71/17 recorded on %q: %d rows, %v, %v", date, len(rows), problems, err)
		}
	}
}

// A closing quote that is missing costs its own row and not those behind it.
func TestOpenQuote(t *testing.T) {
	good := []string{row("crime_ref", "C/2"), row("crime_ref", "C/3"), row("crime_ref", "C/4")}
	text := header + "\n" + row("mo_text", `"never closed`) + "\n" + strings.Join(good, "\n")
	rows, problems, _, err := read(t, text)
	if err != nil || len(rows) != 3 || len(problems) != 1 {
		t.Fatalf("%d rows, %v, %v", len(rows), problems, err)
	}
	want := "in.csv, row 2: a quote that opens in this row is never closed (line 2 of the file)"
	if problems[0].Error() != want || problems[0].Hint == "" || rows[0].Number != 3 {
		t.Errorf("%s, then row %d, want %s", problems[0], rows[0].Number, want)
	}
}

func TestDoubleReference(t *testing.T) {
	rows, problems, _, err := read(t, "crime_ref,victim_age\nC/1,200\nC/1,14\nC/2,14\nC/1 ,15\n")
	if err != nil || len(rows) != 2 || len(problems) != 2 {
		t.Fatalf("%d rows, %v, %v", len(rows), problems, err)
	}
	if problems[1].Error() != `in.csv, row 5, crime_ref: the reference "C/1" was read before in this file` {
		t.Errorf("the double is told as %v", problems[1])
	}
}

// No message may hold what a row says, wherever it stands.
func TestMessagesHoldNoText(t *testing.T) {
	const secret = "canary sang to nobody at nine"
	for _, text := range []string{
		header + "\n" + secret + "\n",
		header + "\nC/1,\"" + secret + "\"x\n",
		header + "\nC/1,\"" + secret + "\n",
		header + "\n" + strings.Join(strings.Split(strings.Repeat(secret+",", 15), ",")[:15], ",") + "\n",
		secret + "," + secret + "\n1,2\n",
		secret + "\n",
		"crime_ref,\"" + secret + "\n",
	} {
		_, problems, _, err := read(t, text)
		if err == nil && len(problems) == 0 {
			t.Errorf("%q was read", text)
		}
		if said := fmt.Sprint(err, problems); strings.Contains(said, "canary") || strings.Contains(said, "nobody") {
			t.Errorf("a message holds text of the record: %s", said)
		}
	}
}

func TestHeaders(t *testing.T) {
	for _, c := range []struct{ why, in, err string }{
		{"only the reference", "crime_ref\nC/1\n", ""},
		{"any case and blanks around", " CRIME_REF , Recorded_On\nC/1,2016-01-01\n", ""},
		{"a column of the force's own", "crime_ref,beat,shift pattern\nC/1,2,3\n", ""},
		{"columns without a name", "crime_ref,,\nC/1,2,3\n", ""},
		{"no reference", "force,mo_text\nCleveland,x\n", "in.csv, row 1, crime_ref: no column crime_ref in the header"},
		{"nearly the reference", "Crime Ref,force\nC/1,Cleveland\n", `in.csv, row 1, crime_ref: no column crime_ref, but one called "Crime Ref"`},
		{"a slip in a column that may be absent", "crime_ref,recored_on\nC/1,2016-01-01\n", `in.csv, row 1, recorded_on: no column recorded_on, but one called "recored_on"`},
		{"letters swapped", "crime_ref,vicitm_age\nC/1,3\n", `in.csv, row 1, victim_age: no column victim_age, but one called "vicitm_age"`},
		{"a near name beside the true one is one's own", "crime_ref,victim_age,victims_age\nC/1,3,4\n", ""},
		{"another word is one's own", "crime_ref,victim_name_held,source,incidents\nC/1,N,x,1\n", ""},
		{"doubled", "crime_ref,force,FORCE\nC/1,a,b\n", "in.csv, row 1: columns 2 and 3 have the same name"},
		{"two faults", "crime_ref,force,force,recored_on\n", `in.csv, row 1: columns 2 and 3 have the same name; recorded_on: no column recorded_on, but one called "recored_on"`},
		{"old Macintosh line ends", "crime_ref,force\rC/1,Cleveland\r", "in.csv, row 1: the header cannot be read: a carriage return stands inside a field that is not in quotes"},
	} {
		_, _, r, err := read(t, c.in)
		if (err == nil) != (c.err == "") || err != nil && err.Error() != c.err {
			t.Errorf("%s: %q gave %v, want %q", c.why, c.in, err, c.err)
		}
		if err == nil && r.Columns()[0] == "" {
			t.Errorf("%s: no columns", c.why)
		}
	}
}

func TestTextColumn(t *testing.T) {
	rows, _, _, err := read(t, "crime_ref,mo_text,Notes\nC/1,a, b \n", extract.TextColumn("notes"))
	if err != nil || len(rows) != 1 || rows[0].Record.Text != " b " {
		t.Errorf("%v, %v", rows, err)
	}
	if _, _, _, err := read(t, "crime_ref,mo_text\nC/1,a\n", extract.TextColumn("story")); err == nil {
		t.Error("a text column that is not there was accepted")
	}
	if _, _, _, err := read(t, "crime_ref\nC/1\n", extract.TextColumn("mo_text")); err != nil {
		t.Errorf("the usual text column may be absent: %v", err)
	}
}

func TestDelimiters(t *testing.T) {
	for _, c := range []struct {
		in   string
		want byte
	}{
		{"crime_ref,force\nC/1,Cleveland\n", ','},
		{"crime_ref;force\nC/1;Cleveland\n", ';'},
		{"crime_ref\tforce\nC/1\tCleveland\n", '\t'},
		{"crime_ref|force\nC/1|Cleveland\n", '|'},
		{"crime_ref\nC/1\n", ','},
		{"crime_ref;\"a, b, c, d\"\nC/1;x\n", ';'},
		{"crime_ref;notes, remarks, and so on\nC/1;x\n", ';'},
	} {
		rows, problems, r, err := read(t, c.in)
		if err != nil || r.Delimiter() != c.want || len(rows) != 1 {
			t.Errorf("%q: %v, %v, %v", c.in, rows, problems, err)
		}
	}
}

func TestEncodings(t *testing.T) {
	const text = "crime_ref,mo_text\r\nC/1,\"Paid £20 – “to a café”\"\r\nC/2,\"zwei\r\nZeilen: ä\"\r\n"
	w1252, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	le, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	be, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	for want, in := range map[string]string{"utf-8": text, "utf-8 with bom": "\ufeff" + text, "utf-16le": le, "utf-16be": be, "windows-1252": w1252} {
		rows, problems, r, err := read(t, in)
		if err != nil || len(rows) != 2 || r.Encoding() != want || string(r.Header()) != "crime_ref,mo_text" {
			t.Errorf("%s: %d rows, %v, %v", want, len(rows), problems, err)
			continue
		}
		if got := string(rows[0].Raw); got != "C/1,\"Paid £20 – “to a café”\"" || rows[0].Record.Text != "Paid £20 – “to a café”" {
			t.Errorf("%s: raw %q, text %q", want, got, rows[0].Record.Text)
		}
	}
}

// One broken byte refuses its row and changes no other.
func TestBrokenCharacters(t *testing.T) {
	for _, c := range []struct{ why, in, encoding string }{
		{"a broken byte in UTF-8", "crime_ref,mo_text\nC/1,café £\nC/2,caf\xe9\nC/3,naïve\n", "utf-8"},
		{"a byte that Windows-1252 has not", "crime_ref,mo_text\nC/1,caf\xe9\nC/2,x\x81\nC/3,na\xefve\n", "windows-1252"},
	} {
		rows, problems, r, err := read(t, c.in)
		if err != nil || len(rows) != 2 || len(problems) != 1 || problems[0].Row != 3 || r.Encoding() != c.encoding {
			t.Errorf("%s: %v, %v, %v", c.why, rows, problems, err)
		}
	}
	for why, before := range map[string]string{"near the head": "x", "far into the file": strings.Repeat("x", 300<<10)} {
		rows, problems, _, err := read(t, "crime_ref,mo_text\nC/1,"+before+"\nC/2,a\x00b\nC/3,c\n")
		if err != nil || len(rows) != 2 || len(problems) != 1 || problems[0].Row != 3 {
			t.Errorf("a NUL %s: %d rows, %v, %v", why, len(rows), problems, err)
		}
	}
}

// A file that changes its encoding half way is refused from the row where it
// does, whichever comes first, and the message says so.
func TestEncodingChangesHalfWay(t *testing.T) {
	const head = "crime_ref,mo_text\n"
	var w1252, utf string
	const rowsEach = 8000 // more than the head of a file, which decides
	for i := range rowsEach {
		w1252 += fmt.Sprintf("W/%d,Paid \xa320 at the caf\xe9, said \x93no\x94\n", i)
		utf += fmt.Sprintf("U/%d,Paid £20 at the café, said “no”\n", i)
	}
	for _, c := range []struct{ why, in, want string }{
		{"Windows-1252 and then UTF-8", head + w1252 + utf, "the row is UTF-8, though the file begins as Windows-1252"},
		{"UTF-8 and then Windows-1252", head + utf + w1252, "the row is not valid UTF-8, though the file begins as UTF-8"},
	} {
		rows, problems, _, err := read(t, strings.ReplaceAll(c.in, ", said", " said"))
		if err != nil || len(problems) != rowsEach || problems[0].Row != len(rows)+2 || problems[0].Message != c.want {
			t.Errorf("%s: %d rows, %d problems, the first %+v, %v", c.why, len(rows), len(problems), problems[:min(1, len(problems))], err)
		}
	}
}

// The header may stand below a title; what stands above it is counted, and rows
// keep their numbers. A record above a header does not make it a title.
func TestHeaderBelow(t *testing.T) {
	for _, c := range []struct {
		why, in    string
		above, row int
	}{
		{"a header", "crime_ref,force,mo_text\nC/1,Kent,x\n", 0, 2},
		{"a title", "Extract for May\ncrime_ref,force,mo_text\nC/1,Kent,x\n", 1, 3},
		{"a title as wide as the header", "Extract for May;;\n;;\n\ncrime_ref;force;mo_text\nC/1;Kent;x\n", 2, 5},
		{"names of groups of columns", "Crime;force;\ncrime_ref;force;mo_text\nC/1;Kent;x\n", 1, 3},
		{"a text that speaks of columns", "crime_ref,force,mo_text\nC/1,Kent,force\n", 0, 2},
	} {
		rows, problems, r, err := read(t, c.in)
		if err != nil || len(problems) > 0 || len(rows) != 1 || r.Above() != c.above || rows[0].Number != c.row || rows[0].Record.Ref != "C/1" {
			t.Errorf("%s: %+v, %v, %v", c.why, rows, problems, err)
		}
	}
}

// A file cut in the middle of a character refuses its last row only.
func TestCutUTF16(t *testing.T) {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("crime_ref,mo_text\nC/1,a\nC/2,b")
	if err != nil {
		t.Fatal(err)
	}
	if rows, problems, _, err := read(t, text[:len(text)-1]); err != nil || len(rows) != 1 || len(problems) != 1 || problems[0].Row != 3 {
		t.Errorf("%v, %v, %v", rows, problems, err)
	}
}

func TestForeignFiles(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "the file is empty"},
		{"\n\n", "the file has no header row"},
		{"PK\x03\x04rest", "the file is a ZIP file, or a workbook (XLSX or ODS): want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"PAR1....", "the file is a Parquet file: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"\x1f\x8b\x08", "the file is compressed with gzip: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"\x28\xb5\x2f\xfd..", "the file is compressed with zstd: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"%PDF-1.7", "the file is a PDF: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{`{"crime_ref":"C/1"}`, "the file is JSON: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"<html>", "the file is HTML or XML: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
		{"c\x00r\x00i\x00m\x00e\x00", "the file looks like UTF-16 without a byte order mark"},
		{"\x01\x02\x03\x04\x05\x06crime_ref", "the file is not text: want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"},
	} {
		_, _, _, err := read(t, c.in)
		var p *extract.Problem
		if !errors.As(err, &p) || p.Message != c.want || p.Hint == "" {
			t.Errorf("%q gave %v, want %q with a hint", c.in, err, c.want)
		}
	}
}
