package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Heads may say a year and a sex in one letter, and the sum of a year may stand alone in a row below.
func TestSexLettersBehindYears(t *testing.T) {
	want := []string{"Q2 2018-19 0-12 F offences 14", "Q2 2018-19 0-12 M offences 5", "Q2 2018-19 0-12 U offences 1", "Q2 2018-19 13-17 F offences 31", "Q2 2018-19 13-17 M offences 8", "Q2 2018-19 13-17 U offences 0", "Q2 2018-19 offences 59",
		"Q2 2019-20 0-12 F offences 17", "Q2 2019-20 0-12 M offences 6", "Q2 2019-20 0-12 U offences 2", "Q2 2019-20 13-17 F offences 40", "Q2 2019-20 13-17 M offences 9", "Q2 2019-20 13-17 U offences 3", "Q2 2019-20 offences 77"}
	for _, c := range []struct{ years, sexes, label string }{
		{"2018-2019|2019-2020", " F| M| not known", " both sexes and not known"},
		{"2018/19|2019/20", " - F| - M| - n/k", ", all"},
		{"FY2018/19|FY2019/20", " (F)| (M)| (U)", " total, including unknown"},
		{"2018-19|2019-20", " F| M| unknown", " both sexes and unknown together"},
	} {
		y, s := strings.Split(c.years, "|"), strings.Split(c.sexes, "|")
		text := "Kent Police,,,,,,\nPart 2: with the cyber flag,,,,,,\nAge of victim," + y[0] + s[0] + "," + y[0] + s[1] + "," + y[0] + s[2] + "," + y[1] + s[0] + "," + y[1] + s[1] + "," + y[1] + s[2] +
			"\nunder 13,14,5,1,17,6,2\n13-17,31,8,0,40,9,3\n\"" + y[0] + c.label + "\",59,,,,,\n\"" + y[1] + c.label + "\",77,,,,,\n"
		if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.years+c.sexes, got, want)
		}
	}
}

// A letter in one column alone is no sex.
func TestOneLetterBehindYears(t *testing.T) {
	for _, f := range brief(read(t, "a.csv", "Kent Police,,\nQ2 Flagged offences,,\nAge of victim,2018/19 F,2019/20 F\nunder 13,14,5\n13-17,31,8\n")) {
		if strings.Contains(f, " F ") {
			t.Error(f)
		}
	}
}
