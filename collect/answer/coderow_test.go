package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Codes of offences may stand over their titles or below, with or without a word for them,
// and the title of a table may name its question.
func TestCodesInHeads(t *testing.T) {
	codes, titles := ",17B,21,88A,", ",Sexual assault on a male child under 13,Sexual activity involving a child under 13,Sexual grooming,Table total\n"
	rows := "2014-15,41,67,22,130\n2015-16,38,72,29,139\n"
	want := []string{"Q1 2014-15 17B Sexual assault on a male child under 13 offences 41", "Q1 2014-15 21 Sexual activity involving a child under 13 offences 67", "Q1 2014-15 88A Sexual grooming offences 22", "Q1 2014-15 offences 130",
		"Q1 2015-16 17B Sexual assault on a male child under 13 offences 38", "Q1 2015-16 21 Sexual activity involving a child under 13 offences 72", "Q1 2015-16 88A Sexual grooming offences 29", "Q1 2015-16 offences 139"}
	for _, c := range []struct{ why, text string }{
		{"over the titles, beside the head of the years", "Financial year" + codes + "Table total\n" + titles + rows},
		{"over the titles, and none over the total", "Financial year" + codes + "\n" + titles + rows},
		{"below the titles", "Financial year" + titles + codes + "\n" + rows},
	} {
		got := brief(read(t, "a.csv", "Kent Police,,,,\n,,,,\nTable 1 (question 1) Offences recorded,,,,\n"+c.text))
		if !slices.Equal(got, want) {
			t.Errorf("%s: read\n%q, want\n%q", c.why, got, want)
		}
	}
	got := brief(read(t, "a.csv", "Question 3: not held,,,\n,,,\nTable 3 (question 4) Offences in table 2,,,\nYear,Open,Shut,\n2014-15,4,6,\n"))
	if w := []string{"Q4 2014-15 Open offences 4", "Q4 2014-15 Shut offences 6"}; !slices.Equal(got, w) {
		t.Errorf("read %q, want %q", got, w)
	}
}

// A row of counts under titles of offences is no row of their codes.
func TestCountsAreNoCodes(t *testing.T) {
	for _, label := range []string{"Charge/summons", "2014-15", "Female", "Facebook"} {
		got := brief(read(t, "a.csv", "Kent Police,,,\nTable 3. Question 4: flagged offences of 2014-15 by outcome,,,\nOutcome,Rape,Sexual assault,Grooming\n"+label+",1,2,13\nCommunity resolution,0,3,6\n"))
		if slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, " 13 Grooming") }) {
			t.Errorf("%s: %q", label, got)
		}
	}
}
