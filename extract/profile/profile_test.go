package profile_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/profile"
)

// rows reads a file by a mapping: what matters of each record, and what was
// refused.
func rows(t *testing.T, text string, opts ...extract.Option) (out, refused string) {
	t.Helper()
	r, err := extract.NewReader(strings.NewReader(text), "in.csv", opts...)
	if err != nil {
		return "", err.Error()
	}
	for {
		row, problem, err := r.Next()
		if err == io.EOF {
			return out, refused
		}
		if err != nil {
			t.Fatal(err)
		}
		if problem != nil {
			refused += problem.Error() + "\n"
			continue
		}
		rec := row.Record
		out += fmt.Sprintf("%s %s %s %v %v %v age=%s %s flag=%s\n", rec.Ref, rec.Force, rec.OffenceCode, rec.RecordedOn, rec.CommittedFrom, rec.CommittedTo, rec.VictimAge, rec.VictimSex, rec.OfficerFlag)
	}
}

func file(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The working stands beside each: the expected values were written from the
// extracts, which are made up.
var want = map[string]string{
	"niche-like": `5923000001/1 Humberside 8R 2023-05-02 2023-04-30 2023-04-30 age=14 F flag=Y
5923000001/2 Humberside 8R 2023-05-02 2023-04-30 - age=41 M flag=N
5923000002/1 Humberside 28A 2023-05-03 2023-05-02 2023-05-03 age=  flag=N
`,
	"athena-like": `42/0000101/23 Essex 88A 2023-06-02 2023-05-20 2023-06-01 age=13 F flag=Y
46/0000102/23 Kent 8L 2023-06-03 2023-06-03 - age= M flag=N
`,
	"connect-like": `0100001/23 Metropolitan Police 35 2023-07-04 2023-07-01 - age=17 M flag=Y
0100002/23 Metropolitan Police 58A 2023-07-05 2023-07-04 2023-07-05 age= F flag=N
`,
	"lapd": `900000001 Southwest 763 2021-03-01 2021-02-27 - age=36 F flag=Y
900000002 Central 310 2021-03-02 2021-03-02 - age= U flag=N
900000003 Central 930 2021-03-03 2021-03-02 - age=22 M flag=N
`,
	"nibrs": `XX0000000/1/1/1 XX0000000 220 2018-11-30 2018-11-30 - age=71 M flag=N
XX0000000/2/1/1 XX0000000 26A 2018-12-01 2018-11-30 - age=  flag=Y
`,
}

// Each shipped profile reads its made-up extract, row for row.
func TestShipped(t *testing.T) {
	for _, name := range profile.Shipped() {
		p, err := profile.Named(name)
		if err != nil {
			t.Fatal(err)
		}
		got, refused := rows(t, file(t, name+".csv"), extract.Mapped(p.Mapping()), extract.Unlisted())
		got = strings.ReplaceAll(got, "  age", " - age")
		if got != want[name] || refused != "" {
			t.Errorf("%s: refused %s, got\n%swant\n%s", name, refused, got, want[name])
		}
		if illustration := strings.HasSuffix(name, "-like"); illustration != strings.Contains(p.Note, "no real layout was seen") {
			t.Errorf("%s: its note is %q", name, p.Note)
		}
	}
}

// Only a published layout is recognised by its columns.
func TestRecognised(t *testing.T) {
	find := extract.Recognising(profile.Recognised)
	if got, refused := rows(t, file(t, "lapd.csv"), find); !strings.HasPrefix(got, "900000001") {
		t.Errorf("lapd: %s", refused)
	}
	if got, refused := rows(t, file(t, "nibrs.csv"), find); !strings.HasPrefix(got, "XX0000000/1/1/1") {
		t.Errorf("nibrs, which has canonical names: %s", refused)
	}
	if _, refused := rows(t, file(t, "niche-like.csv"), find); !strings.Contains(refused, "no column crime_ref") {
		t.Errorf("niche-like: %s", refused)
	}
}

// What is proposed for each extract reads it as the shipped profile does, but
// for what headers and values cannot tell: what a blank or an unknown means, and
// which force a number or a file is. This is a development set: the words under
// which columns are looked for were written beside it.
func TestSuggest(t *testing.T) {
	for _, name := range []string{"niche-like", "athena-like", "connect-like", "lapd"} {
		columns, values := table(file(t, name+".csv"))
		p := profile.Suggest(columns, values)
		back, err := profile.Parse(p.TOML(), "suggested.toml")
		if err != nil {
			t.Errorf("%s: %v in\n%s", name, err, p.TOML())
			continue
		}
		shipped, _ := profile.Named(name)
		for canonical, header := range shipped.Mapping().Columns {
			if header == "Mocodes" {
				continue // codes without words: nobody could tell
			}
			if back.Mapping().Columns[canonical] != header {
				t.Errorf("%s: %s is %q, want %q", name, canonical, back.Mapping().Columns[canonical], header)
			}
		}
		if strings.Join(back.Key, "|") != strings.Join(shipped.Key, "|") {
			t.Errorf("%s: key %q, want %q", name, back.Key, shipped.Key)
		}
	}
}

// table gives the columns of a made-up extract without quoted delimiters.
func table(text string) (columns []string, values [][]string) {
	comma := ","
	if strings.Contains(strings.SplitN(text, "\n", 2)[0], ";") {
		comma = ";"
	}
	for i, line := range strings.Split(strings.TrimSpace(strings.ReplaceAll(text, `"`, "")), "\n") {
		fields := strings.Split(line, comma)
		if i == 0 {
			columns, values = fields, make([][]string, len(fields))
			continue
		}
		for c := range columns {
			values[c] = append(values[c], fields[c])
		}
	}
	return columns, values
}

const least = "name = \"p\"\n[columns]\ncrime_ref = \"Ref\"\n"

// Each mistake in a profile is an error with its line and a hint.
func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"an unknown key", "nmae = 1\n" + least, `p.toml:1: unknown key "nmae"`},
		{"a misspelt key", "name = \"p\"\ncolums = 1\n", `p.toml:2: unknown key "colums"`},
		{"an unknown canonical column", "name = \"p\"\n[columns]\ncrime_ref = \"R\"\nvictm_age = \"A\"\n", `p.toml:4: unknown canonical column "victm_age"`},
		{"no reference", "name = \"p\"\n[columns]\nforce = \"F\"\n", "the profile does not say which column holds the reference"},
		{"two references", "name = \"p\"\nkey = [\"A\"]\n[columns]\ncrime_ref = \"R\"\n", "p.toml:2: the reference must come from one place"},
		{"no name", "[columns]\ncrime_ref = \"R\"\n", "no name"},
		{"a header twice", "name = \"p\"\n[columns]\ncrime_ref = \"R\"\nforce = \"r\"\n", `the header "r" is crime_ref and force`},
		{"an unknown date format", least + "[dates]\nformats = [\"dd/qq/yyyy\"]\n", `p.toml:5: unknown part "q"`},
		{"a date without a year", least + "[dates]\nformats = [\"dd/mm\"]\n", "a day, a month and a year"},
		{"an unknown age format", least + "[ages]\nformat = \"decades\"\n", `p.toml:5: unknown format of ages "decades"`},
		{"unknown codes", "codes = \"mine\"\n" + least, `p.toml:1: unknown codes "mine"`},
		{"a flag without a column", least + "[flag]\nyes = [\"Y\"]\n", "the flag has values and no column"},
		{"a flag of both kinds", least + "[flag]\ncolumn = \"F\"\nyes = [\"Y\"]\nseparator = \";\"\n", "either a word"},
		{"a list that does not say otherwise", least + "[flag]\ncolumn = \"F\"\nseparator = \";\"\ncontains = [\"x\"]\n", "what a list without such a keyword means"},
		{"a word that is yes and no", least + "[flag]\ncolumn = \"F\"\nyes = [\"1\"]\nno = [\"1\"]\n", "stands in two lists"},
		{"no TOML", "name = \n", "p.toml:1"},
	} {
		_, err := profile.Parse([]byte(c.text), "p.toml")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

// A header that the profile does not map, or a mapped one that is missing or
// there twice, is an error with the nearest names; so is a value that is none.
func TestHeadersAndValues(t *testing.T) {
	p, err := profile.Parse([]byte(least+"recorded_on = \"Date Recorded\"\n[flag]\ncolumn = \"Online\"\nyes = [\"Yes\"]\nno = [\"No\"]\n[ages]\nformat = \"words\"\n"), "p.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, text, want string }{
		{"as mapped", "Ref,Date Recorded,Online\nA,2020-01-01,Yes\n", ""},
		{"one more", "Ref,Date Recorded,Online,Onlin\nA,2020-01-01,Yes,x\n", `column "Onlin" is not in profile p`},
		{"one missing", "Ref,Date Recoded,Online\nA,2020-01-01,Yes\n", `no column "Date Recorded", which profile p names`},
		{"one twice", "Ref,Date Recorded,Online,ref\nA,2020-01-01,Yes,x\n", "columns 1 and 4 have the same name"},
		{"a word that is none", "Ref,Date Recorded,Online\nA,2020-01-01,Perhaps\n", "a text of 7 characters is not a value of the flag: want Yes, No"},
	} {
		_, refused := rows(t, c.text, extract.Mapped(p.Mapping()))
		if c.want == "" && refused != "" || !strings.Contains(refused, c.want) {
			t.Errorf("%s: %q, want %q", c.why, refused, c.want)
		}
	}
	_, err = extract.NewReader(strings.NewReader("Ref,Date Recoded,Online\n"), "in.csv", extract.Mapped(p.Mapping()))
	var hint interface{ Hint() string }
	if !errors.As(err, &hint) || !strings.Contains(hint.Hint(), "Date Recoded") {
		t.Errorf("the hint does not name the nearest: %v", err)
	}
}

// Ages in words and by date of birth, at the edges of a year.
func TestAges(t *testing.T) {
	p, err := profile.Parse([]byte(least+"victim_age = \"Born\"\ncommitted_from = \"On\"\n[ages]\nformat = \"birth-date\"\n"), "p.toml")
	if err != nil {
		t.Fatal(err)
	}
	got, refused := rows(t, "Ref,Born,On\nA,2008-02-29,2024-02-28\nB,2008-02-29,2024-02-29\nC,2008-02-29,2008-02-29\nD,2008-03-01,2008-02-29\nE,2008-02-29,\nF,,2020-01-01\n", extract.Mapped(p.Mapping()))
	for _, want := range []string{"age=15", "age=16", "age=0", "E   "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Count(refused, "\n") != 1 || !strings.Contains(refused, "row 5, victim_age: the date of birth is behind the offence") {
		t.Errorf("refused %s", refused)
	}
}

// An export of no shipped shape: other words in its headers, dates as a
// spreadsheet counts them, ages in words, and a flag that the force named itself.
func TestSuggestOtherWords(t *testing.T) {
	columns := []string{"Crime Ref. No.", "Date & Time Recorded", "Offence Start", "Age of Aggrieved (yrs)", "Gender of Victim", "Internet Related?", "Duty Team Informed", "MO / Summary"}
	values := [][]string{{"A/1", "A/2", "A/3"}, {"45048", "45049.5", "45050"}, {"01/05/2023", "04/25/2023", "25/04/2023"}, {"13 yrs", "N/K", "999"}, {"Female", "Male", "Indeterminate"},
		{"Y", "N", "N/K"}, {"Y", "N", ""}, {"Window broken", "x", "y"}}
	p := profile.Suggest(columns, values)
	text := string(p.TOML())
	if _, err := profile.Parse([]byte(text), "p.toml"); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	for _, want := range []string{
		`crime_ref = "Crime Ref. No."`, `recorded_on = "Date & Time Recorded"`, `victim_age = "Age of Aggrieved (yrs)"`, `victim_sex = "Gender of Victim"`, `mo_text = "MO / Summary"`,
		`formats = ["excel serial", "dd/mm/yyyy", "mm/dd/yyyy"]`, `format = "words"`, `unknown = ["999", "N/K"]`,
		`column = "Internet Related?"`, `yes = ["Y"]`, `no = ["N"]`, `blank = ["N/K"]`,
		"# - Duty Team Informed: it says yes or no", "# - Offence Start: some dates begin with the day and some with the month", "# - passed on and not used: Duty Team Informed",
		"# - Internet Related?: 1 of its values say neither yes nor no",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in\n%s", want, text)
		}
	}
	columns[6] = "Cyber Team Informed"
	p = profile.Suggest(columns, values)
	if p.Mapping().Columns["officer_flag"] != "" || !strings.Contains(string(p.TOML()), "may each be the online flag: Internet Related?, Cyber Team Informed") {
		t.Errorf("one of two was taken for the flag:\n%s", p.TOML())
	}
}

// A day as a spreadsheet counts it, with the time of day left out.
func TestSerialDates(t *testing.T) {
	p, err := profile.Parse([]byte(least+"recorded_on = \"On\"\n[dates]\nformats = [\"excel serial\"]\n"), "p.toml")
	if err != nil {
		t.Fatal(err)
	}
	got, refused := rows(t, "Ref;On\nA;45048\nB;45048,75\nC;45048.5\nD;7\nE;45048x\n", extract.Mapped(p.Mapping()))
	if strings.Count(got, "2023-05-02") != 3 || strings.Count(refused, "not a date: want excel serial") != 2 {
		t.Errorf("read\n%srefused\n%s", got, refused)
	}
}

// FuzzParse: a profile that is taken is taken again as it is written, and reads
// rows without a panic.
func FuzzParse(f *testing.F) {
	for _, name := range profile.Shipped() {
		f.Add(string(profile.Text(name)), "Ref,Age\nA,13 yrs\n")
	}
	f.Add(least+"[dates]\nformats = [\"excel serial\"]\n", "Ref\nA\n")
	f.Fuzz(func(t *testing.T, text, extractText string) {
		p, err := profile.Parse([]byte(text), "p.toml")
		if err != nil {
			return
		}
		rows(t, extractText, extract.Mapped(p.Mapping()))
	})
}
