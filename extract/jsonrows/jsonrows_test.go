package jsonrows_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/jsonrows"
	"cyberflag/internal/csvscan"
)

// all reads every block of a text, and gives the rows as CSV with their
// numbers, and what was refused.
func all(t testing.TB, text string, keep bool) (columns []string, rows, refused string) {
	t.Helper()
	x, err := jsonrows.Open(strings.NewReader(text), keep)
	if err != nil {
		return nil, "", err.Error()
	}
	for {
		b, err := x.Block(nil)
		var broken *csvscan.RowError
		switch {
		case err == io.EOF:
			return x.Columns(), rows, refused
		case errors.As(err, &broken):
			refused += broken.Error() + "; "
		case err != nil:
			t.Fatal(err)
		default:
			rows += fmt.Sprintf("@%d ", b.Row) + string(b.Bytes)
		}
	}
}

// Members become fields; what is missing, null and empty stays apart.
func TestRows(t *testing.T) {
	columns, rows, refused := all(t, "\ufeff"+`{"crime_ref":"A1","age":15,"text":"said \"hi\",\nthen left"}`+"\n\n"+
		`{"age":null,"crime_ref":"A2","text":"","more":[1,2]}`+"\r\n"+`{"crime_ref":"A3","age":1.50,"more":true}`, false)
	if got := strings.Join(columns, " "); got != "crime_ref age text more" {
		t.Errorf("columns %s", got)
	}
	want := "@1 A1,15,\"said \"\"hi\"\",\nthen left\",\n\nA2,,\"\",\"[1,2]\"\nA3,1.50,,true\n"
	if rows != want || refused != "" {
		t.Errorf("rows %q, want %q; refused %q", rows, want, refused)
	}
}

// Members of an object inside are columns by both names; an object that is null or
// missing has none; an array stays, and so does an object where its name is a column.
func TestObjectsInside(t *testing.T) {
	columns, rows, refused := all(t, `{"ref":"A1","victim":{"age":15,"home":{"town":"said \"hi\""}},"tags":[{"a":1}],"x":1}`+"\n"+
		`{"ref":"A2","victim":null,"tags":null,"x":{"y":2}}`+"\n"+`{"ref":"A3","victim":{"home":{"town":"T"},"age":null}}`+"\n"+
		`{"ref":"A4","victim":{"age":1,"age":2}}`+"\n"+`{"victim.age":7,"ref":"A5"}`+"\n"+`{"ref":"A6","victim":{}}`, false)
	if got := strings.Join(columns, " "); got != "ref victim.age victim.home.town tags x" {
		t.Errorf("columns %s", got)
	}
	want := "@1 A1,15,\"said \"\"hi\"\"\",\"[{\"\"a\"\":1}]\",1\nA2,,,,\"{\"\"y\"\":2}\"\nA3,,T,,\n@5 A5,7,,,\nA6,,,,\n"
	if rows != want || refused != "row 4 (line 4): the line has the member \"victim.age\" twice; " {
		t.Errorf("rows %q, want %q; refused %q", rows, want, refused)
	}
}

// With keep, the line itself is the last column.
func TestKeep(t *testing.T) {
	columns, rows, _ := all(t, `{"crime_ref":"A1", "age":1.50}`+"\n", true)
	if columns[2] != jsonrows.WholeLine || rows != "@1 A1,1.50,\"{\"\"crime_ref\"\":\"\"A1\"\", \"\"age\"\":1.50}\"\n" {
		t.Errorf("%q: %q", columns, rows)
	}
}

// A bad line is refused by itself, with its line and no free text.
func TestRefused(t *testing.T) {
	good := `{"crime_ref":"A","text":"x"}` + "\n"
	for _, c := range []struct{ why, line, want string }{
		{"not JSON", `{"crime_ref":"A","text":"SECRET`, "row 2 (line 2): the line is not valid JSON"},
		{"a name twice", `{"text":"SECRET","text":"SECRET"}`, `row 2 (line 2): the line has the member "text" twice`},
		{"too long", `{"text":"` + strings.Repeat("SECRET", 200_000) + `"}`, "row 2 (line 2): the line is longer than 1048576 bytes"},
		{"an array", `["SECRET"]`, "row 2 (line 2): the line is not a JSON object"},
	} {
		_, rows, refused := all(t, good+c.line+"\n"+good, false)
		if rows != "@1 A,x\n@3 A,x\n" || !strings.HasPrefix(refused, c.want) || strings.Contains(refused, "SECRET") {
			t.Errorf("%s: rows %q, refused %.200q; want %q", c.why, rows, refused, c.want)
		}
	}
}

// A column that begins behind the head refuses its lines.
func TestLateColumn(t *testing.T) {
	good := `{"crime_ref":"A","text":"` + strings.Repeat("x", 1000) + `"}` + "\n"
	_, rows, refused := all(t, strings.Repeat(good, 2000)+`{"crime_ref":"B","late":1}`+"\n"+`{"crime_ref":"B","Victim said something":1}`, false)
	if strings.Count(rows, "\n") != 2000 || !strings.Contains(refused, `row 2001 (line 2001): the line has a member "late"`) || strings.Contains(refused, "Victim") {
		t.Errorf("%d rows, refused %q", strings.Count(rows, "\n"), refused)
	}
}

func TestNoRecord(t *testing.T) {
	for _, text := range []string{"", "{}\n", "[1]\n", "{\"a\":1"} {
		if _, _, refused := all(t, text, false); !strings.Contains(refused, "no line at the head") {
			t.Errorf("%q: %q", text, refused)
		}
	}
}

// FuzzRows: whatever the text, every line is a row, or refused, or blank, and
// the reader of extracts takes what is given.
func FuzzRows(f *testing.F) {
	f.Add(`{"crime_ref":"A1","age":15,"text":"said \"hi\",\nthen left"}` + "\n" + `{"crime_ref":"A2"}`)
	f.Add(`{"crime_ref":"A1","victim":{"age":15,"home":{"town":"x"}},"victim.age":2}` + "\n" + `{"crime_ref":{"a":1},"victim":null}`)
	f.Add("{\"crime_ref\":\"\x00\"}\n{\"crime_ref\":\"\xff\"}\n{\"crime_ref\":[]}\n\n{")
	f.Fuzz(func(t *testing.T, text string) {
		for _, keep := range []bool{false, true} {
			x, err := jsonrows.Open(strings.NewReader(text), keep)
			if err != nil {
				return
			}
			r, err := extract.NewRowsReader(x, x.Columns(), csvscan.BuilderComma, "utf-8", "f", extract.OtherCodes())
			if err != nil {
				return
			}
			for err == nil {
				_, _, err = r.Next()
			}
			lines := 0
			for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
				if strings.TrimSpace(line) != "" {
					lines++
				}
			}
			if err != io.EOF || r.Tally().Received() != lines {
				t.Fatalf("received %d of %d lines, %v", r.Tally().Received(), lines, err)
			}
		}
	})
}
