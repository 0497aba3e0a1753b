package extract_test

import (
	"strings"
	"testing"

	"cyberflag/extract"
)

// One thing is changed in a good row of the reference C/1 and the day 2016-05-04.
func TestRowsThatAreNoRecord(t *testing.T) {
	for _, c := range []struct{ why, row, rules, message string }{
		{"a record", row("crime_ref", "C/2"), "", ""},
		{"a total", "Total" + strings.Repeat(",", 14) + "200", "row-no-record", "the row is a total: its reference begins with a word such as total"},
		{"a grand total with its number", row("crime_ref", "Grand total: 200"), "row-no-record", "the row is a total: its reference begins with a word such as total"},
		{"a town that begins so", row("crime_ref", "TOTNES/17"), "", ""},
		{"a reference without a digit", row("crime_ref", "ABC"), "", ""},
		{"a note in a table", "Note: all figures are as of 2 May" + strings.Repeat(",", 14), "row-no-record", "the row has some words where the reference stands, and nothing else"},
		{"a reference alone", "C/77" + strings.Repeat(",", 14), "", ""},
		{"a reference of two words", row("crime_ref", "CR 77/16"), "", ""},
		{"the header again", header, "row-no-record", "the row is the header again"},
		{"delimiters alone", strings.Repeat(",", 14), "row-no-record", "the row has no value"},
		{"a blank reference", row("crime_ref", " "), "reference-blank", "the reference is blank"},
		{"a note below", "Printed on 4 May 2016", "row-unreadable", "the row has one field: want 15, as many as the header"},
		{"a delimiter at the end", row("crime_ref", "C/2") + ",", "row-unreadable", "the row has 16 fields, of which the last is blank: want 15, as many as the header"},
		{"a rounded reference", row("crime_ref", "1.20034E+11"), "reference-rounded", `the reference "1.20034E+11" is a long number that a spreadsheet has rounded`},
		{"a reference with a sign", row("crime_ref", "C1+2"), "", ""},
	} {
		rows, problems, _, err := read(t, header+"\n"+row("crime_ref", "C/1")+"\n"+c.row+"\n")
		if err != nil {
			t.Fatal(err)
		}
		if c.rules == "" {
			if len(rows) != 2 {
				t.Errorf("%s: refused: %+v", c.why, problems)
			}
			continue
		}
		if len(problems) != 1 || rulesOf(problems[0]) != c.rules || problems[0].Message != c.message || problems[0].Hint == "" || problems[0].Row != 3 {
			t.Errorf("%s: %+v, want %s: %s", c.why, problems, c.rules, c.message)
		}
	}
}

// A day that is one only with the month first says something of the whole file.
func TestMonthFirst(t *testing.T) {
	for value, want := range map[string]bool{"04/13/2016": true, "13/13/2016": false, "2016-13-13": false, "04/31/2016": false, "04/13/2016 10:00": true} {
		_, problems, _, err := read(t, header+"\n"+row("recorded_on", value)+"\n")
		if err != nil || len(problems) != 1 || strings.Contains(problems[0].Hint, "month stands first") != want {
			t.Errorf("%s: %+v, %v", value, problems, err)
		}
	}
}

// A file without a header is told so, and nothing of its first record is shown.
func TestNoHeader(t *testing.T) {
	for _, c := range []struct {
		first string
		want  string
	}{
		{"A1/22,2016-04-01,8R,12,M,SECRET", "the file has no header"},
		{"A1/22|01/04/2016|8R|12|M||SECRET", "the file has no header"},
		{"A1/22;1-Apr-16 10:00;8R;SECRET", "the file has no header"},
		{"2200001,8R,M,14,SECRET", "the file has no header"},
		{"2200001,8R,M,M,SECRET", "columns 3 and 4 have the same name"}, // one number may be a name
		{"Number,Day,Class,SECRET", "no column crime_ref in the header"},
		{"Number,2016,Class,SECRET", "no column crime_ref in the header"},
		{"crime_ref,2016-04-01,2017-04-01", ""},
	} {
		_, _, _, err := read(t, c.first+"\n"+c.first+"\n")
		got := ""
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, c.want) || (got == "") != (c.want == "") || strings.Contains(got, "SECRET") {
			t.Errorf("%q: %q, want %q", c.first, got, c.want)
		}
	}
}

// rulesOf gives the rules that a problem is against.
func rulesOf(p *extract.Problem) string {
	var all []string
	for _, f := range p.Faults {
		all = append(all, string(f.Rule))
	}
	return strings.Join(all, "; ")
}
