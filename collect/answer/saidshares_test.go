package answer_test

import (
	"slices"
	"testing"
)

// Numbers that a sentence says are shares or thousands are not put forward as counts.
func TestNumbersSaidToBeShares(t *testing.T) {
	const head = "Durham Constabulary\n\nQ2. Cyber-flagged child sexual offences\n"
	const table = "\nYear       Offences\n2016/17    41\n2017/18    63\n\n"
	for _, c := range []struct {
		text  string
		count bool
	}{
		{head + table + "Figures are percentages.\n", false},
		{head + "All figures are percentages\n" + table, false},
		{head + table + "All figures above are in percent.\n", false},
		{head + table + "The numbers are given as a percentage of all recorded offences.\n", false},
		{head + "Figures shown in thousands\n" + table, false},
		{head + table + "Figures in brackets are percentages.\n", true},
		{head + table + "The figures are not percentages.\n", true},
		{head + table + "Figures are rounded, so percentages may not add up.\n", true},
	} {
		for _, f := range read(t, "a.txt", c.text).Figures {
			if f.Confidence >= 0.5 != c.count {
				t.Errorf("%q: %d has %.2f", c.text, f.Value, f.Confidence)
			}
		}
	}
}

// A key is of the sign that it names, and bounds no other.
func TestKeyOfOneSign(t *testing.T) {
	const table = "Kent Police,,\nQ2. Flagged offences by age,,\nAge,2016/17,2017/18\n5-9,3,*\n10-14,39,51\n15-17,17,20\nTotal,59,**\n"
	for key, want := range map[string]int{
		"* denotes 1-4. ** withheld to prevent disclosure of another value.": 1,
		"* 1 to 4\n** suppressed":                       1,
		"\"1 to 4 are shown as *, and ** is withheld\"": 1,
		"Numbers of 1 to 4 are suppressed":              2,
	} {
		n := 0
		for _, f := range read(t, "a.csv", table+key+"\n").Figures {
			if f.High != nil && *f.High == 4 {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %d hidden counts have its bounds, want %d", key, n, want)
		}
	}
}

// "Recorded" behind a comma says when or where the flagged offences were recorded, and is no second half of a title.
func TestRecordedInIsNoSecondHalf(t *testing.T) {
	for _, title := range []string{"Child sexual offences with a cyber flag, recorded by year", "Cyber flagged child sexual offences, recorded in each financial year", "Offences with the cyber flag, victim under 18, recorded between April 2016 and March 2018"} {
		got := brief(read(t, "a.csv", "Kent Police,\n\""+title+"\",\nYear,Crimes\n2016/17,31\n2017/18,55\n"))
		if !slices.Equal(got, []string{"Q2 2016-17 offences 31", "Q2 2017-18 offences 55"}) {
			t.Errorf("%s: %q", title, got)
		}
	}
}

// Another force to which crimes went is not the one that answers.
func TestForceThatTookCrimesOver(t *testing.T) {
	for _, s := range []string{"This excludes Gatwick crimes dealt with by Surrey Police.", "Crimes transferred to Surrey are not counted.", "Some of it was passed to Surrey Police."} {
		got := read(t, "a.html", "<html><head><title>FOI 1 - Sussex Police</title></head><body><h1>FOI 1177/20</h1><p>Online flagged sexual offences against children:</p><table><tr><th>Year</th><th>Crimes</th></tr><tr><td>2018/19</td><td>178</td></tr></table><p>"+s+"</p></body></html>")
		if got.Force != "Sussex" {
			t.Errorf("%s: force is %q", s, got.Force)
		}
	}
}
