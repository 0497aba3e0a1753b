package answer_test

import (
	"slices"
	"testing"
)

// Parts beside all offences and the flagged ones are of those that they sum to.
func TestPartsBesideBothCounts(t *testing.T) {
	got := brief(read(t, "a.csv", "Sexual offences against persons under 18,,,,,\n,,,,,\nYear,All recorded,Cyber flag,Under 10,10-15,16-17\n2017/18,917,99,8,70,21\n2018/19,948,117,9,86,22\n"))
	for _, want := range []string{"Q2 2017-18 0-9 offences 8", "Q2 2018-19 16-17 offences 22", "Q1 2017-18 offences 917"} {
		if !slices.Contains(got, want) {
			t.Errorf("read %q, without %s", got, want)
		}
	}
	got = brief(read(t, "a.csv", "Sexual offences against persons under 18,,,,,\n,,,,,\nYear,All recorded,Cyber flag,Under 10,10-15,16-17\n2017/18,917,99,108,470,339\n2018/19,948,117,109,486,353\n"))
	if !slices.Contains(got, "Q1 2017-18 0-9 offences 108") {
		t.Errorf("parts of all: read %q", got)
	}
}

// Words in a row of their own over the inner columns of a table are the title of those columns, where these are
// all of the kind that it names, or end in the last.
func TestTitlesOverInnerColumns(t *testing.T) {
	want := []string{"Q1 2017-18 offences 917", "Q1 2018-19 offences 948", "Q2 2017-18 F offences 78", "Q2 2017-18 M offences 21", "Q2 2017-18 offences 99",
		"Q2 2018-19 F offences 95", "Q2 2018-19 M offences 22", "Q2 2018-19 offences 117"}
	rows := "2017/18,917,99,78,21\n2018/19,948,117,95,22\n"
	for _, c := range []struct{ title, heads string }{
		{",,,Cyber flag offences by sex of victim,\n", "Year,All recorded (question 1),Cyber flag (question 2),Female,Male\n"},
		{",,,Flagged as cyber (sex of victim),\n", "Year,All offences,Flagged offences,Girls,Boys\n"},
		{",,,Of the flagged:,\n", "Financial year,Sexual offences recorded (Q1),With cyber flag (Q2),Female victims,Male victims\n"},
	} {
		if got := brief(read(t, "a.csv", "Kent Police FOI 3391/19. Sexual offences against persons under 18,,,,\n,,,,\n"+c.title+c.heads+rows)); !slices.Equal(got, want) {
			t.Errorf("%q %q: read %q", c.title, c.heads, got)
		}
	}
}
