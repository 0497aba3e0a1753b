package profile_test

import (
	"fmt"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/profile"
)

// suggested proposes a profile for a column beside a reference, from its values.
func suggested(t *testing.T, header string, values ...string) *profile.Profile {
	t.Helper()
	refs := make([]string, len(values))
	for i := range refs {
		refs[i] = fmt.Sprintf("A/%d", i)
	}
	p := profile.Suggest([]string{"Crime No", header}, [][]string{refs, values})
	if _, err := profile.Parse(p.TOML(), "p.toml"); err != nil {
		t.Fatalf("the proposal for %s cannot be read: %v", header, err)
	}
	return p
}

// What the values of a column make of a proposal: what it is written as, and
// what a person is asked.
func TestShapesOfValues(t *testing.T) {
	days := func(format string) (all []string) {
		for i := range 12 {
			all = append(all, fmt.Sprintf(format, i+1, 12-i))
		}
		return all
	}
	for _, c := range []struct {
		why, header string
		values      []string
		toml, note  string
	}{
		{"bands of ages", "Victim Age", []string{"12-13", "under 10", "18+", "65 and over", "14"}, `unknown = ["12-13", "18+", "65 and over", "under 10"]`, "4 of its values are bands of ages"},
		{"ages", "Victim Age", []string{"12", "13", "14"}, "", ""},
		{"days that may begin with the month", "Date Recorded", days("%02d/%02d/2022"), `formats = ["dd/mm/yyyy"]`, "ask which it is"},
		{"with one that may not", "Date Recorded", append(days("%02d/%02d/2022"), "13/01/2022"), `formats = ["dd/mm/yyyy"]`, ""},
		{"few days", "Date Recorded", days("%02d/%02d/2022")[:4], `formats = ["dd/mm/yyyy"]`, ""},
		{"both orders", "Date Recorded", []string{"13/01/2022", "01/13/2022"}, `formats = ["dd/mm/yyyy", "mm/dd/yyyy"]`, "such a row is refused"},
		{"two digits and a time", "Reported", []string{"02/04/22 10:15", "13/04/22 10:15"}, `formats = ["dd/mm/yy hh:mm"]`, ""},
		{"the year first, with strokes and a time", "Reported", []string{"2022/04/02 10:15", "2022/04/13 00:00"}, `formats = ["yyyy/mm/dd hh:mm"]`, ""},
		{"a month in words and the time of twelve hours", "Reported", []string{"2 Apr 2022 9:15 AM", "13 Apr 2022 12:00 PM"}, `formats = ["d mmm yyyy h:mm am"]`, ""},
		{"a time with thousandths", "Reported", []string{"2022-04-02 10:15:00.000", "2022-04-13 00:00:00.000"}, `formats = ["yyyy-mm-dd hh:mm:ss"]`, ""},
		{"one that is no date among many", "Reported", append(days("%02d/%02d/2022"), "31/02/2022", "13/03/2022", "14/03/2022", "15/03/2022", "16/03/2022", "17/03/2022", "18/03/2022", "19/03/2022"), `formats = ["dd/mm/yyyy"]`, "1 of 20 values seen are no dates"},
		{"a date that nobody knows", "Reported", []string{"02/04/2022", "not known"}, `blank = ["not known"]`, "1 of its values are taken for not known: look at dates.blank"},
		{"a mistyped age", "Victim Age", []string{"12", "213", "14"}, "", ""},
		{"a code for no age", "Victim Age", []string{"12", "999", "14"}, `unknown = ["999"]`, "1 of its values are taken for not known: look at ages.unknown"},
		{"another code for no age", "Victim Age", []string{"12", "200", "200", "200", "200", "200"}, `unknown = ["200"]`, "look at ages.unknown"},
		{"men and women", "Sex", []string{"Woman", "Man"}, "\"Man\" = \"M\"\n\"Woman\" = \"F\"", ""},
		{"a word that is no sex", "Sex", []string{"F", "Q"}, "", "1 of its values are no sex that is known"},
		{"no date", "Reported", []string{"2022-04-02", "soon"}, `recorded_on = "Reported"`, "in no form that is known"},
		{"texts under another name", "Account", []string{"a text that is long enough to be one that is told"}, `mo_text = "Account"`, "taken for mo_text as the column with most free text"},
		{"classes under another name", "Cat", []string{"8R", "88A", "49", "71/17"}, `offence_code = "Cat"`, "taken for offence_code by its values"},
		{"numbers, of which some are classes", "Cat", []string{"8", "49", "35"}, "", "passed on and not used: Cat"},
		{"words", "Cat", []string{"8R", "burglary", "theft", "49"}, "", "passed on and not used: Cat"},
		{"a column inside a column", "crime.recorded", []string{"2022-04-01T10:00:00Z"}, `recorded_on = "crime.recorded"`, ""},
		{"a sex that is not given", "Sex", []string{"F", "NULL", "Indeterminate"}, "\"Indeterminate\" = \"U\"\n\"NULL\" = \"\"", ""},
		{"a header with a bell and a line end", "MO\a\nText", []string{"x"}, `mo_text = "MO\u0007\u000AText"`, ""},
		{"forces under another name", "Owner", []string{"Kent", "Essex Police", "Kent"}, `force = "Owner"`, "taken for force by its values"},
	} {
		p := suggested(t, c.header, c.values...)
		text, notes := string(p.TOML()), strings.Join(p.Notes, "\n")
		if !strings.Contains(text, c.toml) || !strings.Contains(notes, c.note) || c.note == "" && strings.Contains(notes, c.header+":") {
			t.Errorf("%s:\n%s\nwant %s and the note %q", c.why, text, c.toml, c.note)
		}
	}
}

// A reference under an unknown name is found where it is the only column of its kind.
func TestTheOnlyReference(t *testing.T) {
	refs, more := []string{"A/1", "A/2", "A/3"}, []string{"B/1", "B/2", "B/3"}
	if p := profile.Suggest([]string{"OEL", "Sex"}, [][]string{refs, {"F", "M", "F"}}); p.Columns["crime_ref"] != "OEL" {
		t.Errorf("the only reference is not taken: %v", p.Columns)
	}
	if p := profile.Suggest([]string{"OEL", "NOM"}, [][]string{refs, more}); p.Columns["crime_ref"] != "" {
		t.Errorf("of two references one is taken: %v", p.Columns)
	}
}

// A column that says yes or no of the internet is the flag, and not a list of tags.
func TestFlagBesideTags(t *testing.T) {
	refs := []string{"A/1", "A/2", "A/3"}
	p := profile.Suggest([]string{"crimeRef", "tags", "internetRelated"}, [][]string{refs, {`["a","b"]`, "[]", `["b"]`}, {"true", "false", "true"}})
	if p.Columns["crime_ref"] != "crimeRef" || p.Flag.Column != "internetRelated" || len(p.Pass) != 1 || p.Pass[0] != "tags" {
		t.Errorf("reference %q, flag %+v, passed on %q", p.Columns["crime_ref"], p.Flag, p.Pass)
	}
}

// A reference that stands twice by mistake stays the reference, and one that every second
// row has again is joined with the number of the victim; both are told.
func TestKeyOf(t *testing.T) {
	var once, twice, victims []string
	for i := range 40 {
		once, twice, victims = append(once, fmt.Sprint("A/", i)), append(twice, fmt.Sprint("A/", i/2)), append(victims, fmt.Sprint(i%2+1))
	}
	once[39] = once[0]
	for _, c := range []struct {
		why, second, ref, key, note string
		refs                        []string
	}{
		{"a mistake", "Victim No", "Crime No", "", "1 of 40 values seen stand there already, and their rows are refused", once},
		{"a row for each victim", "Victim No", "", "Crime No+Victim No", "with Victim No they are the reference", twice},
		{"a column that only begins so", "Victim Nominal", "Crime No", "", "", twice},
	} {
		p := profile.Suggest([]string{"Crime No", c.second}, [][]string{c.refs, victims})
		if p.Columns["crime_ref"] != c.ref || strings.Join(p.Key, "+") != c.key || !strings.Contains(strings.Join(p.Notes, "\n"), c.note) {
			t.Errorf("%s: reference %q, key %v, notes %q", c.why, p.Columns["crime_ref"], p.Key, p.Notes)
		}
	}
}

// A date that two formats of the profile make two days of is refused, and one
// that both make the same is not.
func TestTwoDays(t *testing.T) {
	p, err := profile.Parse([]byte(`name = "p"
[columns]
crime_ref = "Ref"
recorded_on = "Day"
[dates]
formats = ["dd/mm/yyyy", "mm/dd/yyyy"]
`), "p.toml")
	if err != nil {
		t.Fatal(err)
	}
	out, refused := rows(t, "Ref,Day\nA1,13/01/2022\nA2,01/13/2022\nA3,01/02/2022\nA4,02/02/2022\n", extract.Mapped(p.Mapping()))
	if strings.Count(out, "2022-01-13") != 2 || strings.Count(out, "2022-02-02") != 1 || strings.Count(refused, "\n") != 1 || !strings.Contains(refused, "row 4, recorded_on: it may be two days") {
		t.Errorf("%s\n%s", out, refused)
	}
}

// A year of birth of two digits is of the last century where that of this one is
// behind the offence; one of four digits is an error.
func TestBornLastCentury(t *testing.T) {
	for _, c := range []struct{ format, born, want string }{
		{"dd/mm/yy", "15/03/55", "age=67"}, {"dd/mm/yy", "15/03/10", "age=12"}, {"dd/mm/yy", "15/03/80", "age=42"},
		{"dd/mm/yyyy", "15/03/2055", "the date of birth is behind the offence"},
	} {
		p, err := profile.Parse(fmt.Appendf(nil, "name = \"p\"\n[columns]\ncrime_ref = \"Ref\"\nrecorded_on = \"Day\"\nvictim_age = \"DOB\"\n[dates]\nformats = [\"yyyy-mm-dd\", %q]\n[ages]\nformat = \"birth-date\"\n", c.format), "p.toml")
		if err != nil {
			t.Fatal(err)
		}
		out, refused := rows(t, "Ref,Day,DOB\nA1,2022-04-01,"+c.born+"\n", extract.Mapped(p.Mapping()))
		if !strings.Contains(out+refused, c.want) {
			t.Errorf("%s: %s%s, want %s", c.born, out, refused, c.want)
		}
	}
}
