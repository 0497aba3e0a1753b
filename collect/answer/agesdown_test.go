package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Single ages below the years of a pivot table are its labels, whatever else its first column has, and no counts.
func TestAgesBelowYears(t *testing.T) {
	want := []string{
		"Q1 2016-17 0-9 offences 20", "Q1 2016-17 10 offences 10", "Q1 2016-17 11 offences 14", "Q1 2016-17 offences 60", "Q1 2016-17 unknown offences 16",
		"Q1 2017-18 0-9 offences 22", "Q1 2017-18 10 offences 12", "Q1 2017-18 11 offences 17", "Q1 2017-18 offences 72", "Q1 2017-18 unknown offences 21",
		"Q2 2016-17 0-9 offences 3", "Q2 2016-17 10 offences 2", "Q2 2016-17 11 offences 6", "Q2 2016-17 offences 15", "Q2 2016-17 unknown offences 4",
		"Q2 2017-18 0-9 offences 5", "Q2 2017-18 10 offences 4", "Q2 2017-18 11 offences 7", "Q2 2017-18 offences 18", "Q2 2017-18 unknown offences 2",
	}
	ages := "60,15\nUnder 10,20,3\n10,10,2\n11,14,6\n(blank),16,4\n"
	next := "72,18\nUnder 10,22,5\n10,12,4\n11,17,7\n(blank),21,2\n"
	for why, text := range map[string]string{
		"a pivot table":     "Offences and flagged offences by age of victim,,\n,Q1,Q2\nRow Labels,Count of Crime No,Sum of CY\n2016/17," + ages + "2017/18," + next,
		"one row of heads":  "Sexual offences with a child victim,,\nYear / age,Q1 Recorded,Q2 Cyber flag\nFY 2016-17," + ages + "FY 2017-18," + next,
		"an unnamed column": "Sexual offences with a child victim,,\n,Q1,Q2\nApril 2016 to March 2017," + ages + "April 2017 to March 2018," + next,
	} {
		for name, r := range inFormats(t, text) {
			got := slices.DeleteFunc(brief(r), func(s string) bool { return strings.Contains(s, "2018-03-31") })
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", why, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
}

// In a pivot table the sex that is not known has parts too, and the name of one of them.
func TestUnknownBelowUnknown(t *testing.T) {
	for _, name := range []string{"(blank)", "Not recorded"} {
		for _, c := range []struct{ rows, want string }{
			{name + ",6,9\n" + name + ",6,9\nGrand Total,87,104\n", "Q1 2017-18 unknown U offences 9"},
			{name + ",1,0\n" + name + ",5,9\n0-9,2,4\n10-17,1,2\n" + name + ",2,3\nGrand Total,87,104\n", "Q1 2017-18 unknown U offences 3"},
		} {
			r := read(t, "a.csv", "Kent Police,,\nQ1,,\nRow Labels,2016/17,2017/18\nFemale,60,70\n0-9,20,30\n10-17,40,40\nMale,22,25\n0-9,10,12\n10-17,11,13\n"+c.rows)
			if got := brief(r); !slices.Contains(got, c.want) || !slices.Contains(got, "Q1 2017-18 U offences 9") {
				t.Errorf("%s: got %q, want %q", c.rows, got, c.want)
			}
		}
	}
}
