package answer_test

import (
	"slices"
	"testing"
)

// In a table with several columns of labels, a row of all of each is the whole, however the
// file says all.
func TestRowOfAll(t *testing.T) {
	for _, all := range []string{"All,All listed offences,All", "All,All offences in this list,All", "All codes,All of the above offences,All sexes", "ALL,ALL SEXUAL OFFENCES,ALL",
		",All these offences,Both", "Total,,", ",All listed offences,", "-,All selected offences,Any", "All,Any offence,Any sex", "All,Every offence,Every sex", "All,All sexual offences against children,All"} {
		text := "Year,Class,Offence,Victim sex,Recorded (Q1),Cyber flagged (Q2)\n" +
			"2018/19,19D,Rape of a female under 16,Female,624,8\n2018/19,88A,Sexual grooming,Female,295,147\n2018/19,88A,Sexual grooming,Male,76,29\n2018/19," + all + ",995,184\n"
		want := []string{"Q1 2018-19 19D Rape of a female under 16 F offences 624", "Q1 2018-19 88A Sexual grooming F offences 295", "Q1 2018-19 88A Sexual grooming M offences 76", "Q1 2018-19 offences 995",
			"Q2 2018-19 19D Rape of a female under 16 F offences 8", "Q2 2018-19 88A Sexual grooming F offences 147", "Q2 2018-19 88A Sexual grooming M offences 29", "Q2 2018-19 offences 184"}
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", all, name, got, want)
			}
		}
	}
}

// A total may say that it holds what has none of the names above it.
func TestTotalWithNone(t *testing.T) {
	want := []string{"Q3 2018-19 Kik offences 12", "Q3 2018-19 Not noted offences 5", "Q3 2018-19 Other offences 3", "Q3 2018-19 offences 20"}
	for _, all := range []string{"All platforms and none", "All platforms and not known", "Total and no platform", "All named and unrecorded"} {
		got := brief(read(t, "a.csv", "Kent Police,\n\"Question 3, flagged offences by platform\",\nPlatform,2018/19\nKik,12\nOther,3\nNot noted,5\n"+all+",20\n"))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", all, got, want)
		}
	}
}
