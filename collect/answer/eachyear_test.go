package answer_test

import (
	"slices"
	"testing"
)

// One count may be that of each year that the lines before were of.
func TestOneCountOfEachYear(t *testing.T) {
	want := []string{"Q3 2020-21 Kik offences lt5", "Q3 2020-21 Snapchat offences 71", "Q3 2021-22 Kik offences lt5", "Q3 2021-22 Snapchat offences 84"}
	for _, line := range []string{"Kik: fewer than five in each of the two years.", "Kik: fewer than five in both years.", "Kik - less than 5 for each year.", "Kik: fewer than five in either of these years."} {
		r := read(t, "a.txt", fromKent+"Response to question 3\n\nSnapchat: 71 in 2020/21 and 84 in 2021/22.\n\n"+line+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q\n%q", line, got, want, r.Problems)
		}
	}
	if got := brief(read(t, "a.txt", fromKent+"Response to question 3\n\nSnapchat: 71 in 2020/21 and 84 in 2021/22.\n\nKik: fewer than five in each of the three years.\n")); len(got) != 2 {
		t.Errorf("three years: %q", got)
	}
}

// What is not recorded is a label before its counts, and no count of none.
func TestNoneRecordedIsALabel(t *testing.T) {
	for _, name := range []string{"Any other platform, or none recorded", "Other or none named", "Another site, none known"} {
		r := read(t, "a.txt", fromKent+"Response to question 3\n\nSnapchat: 71 in 2020/21 and 84 in 2021/22.\n\n"+name+": 89 in 2020/21 and 105 in 2021/22.\n")
		for _, f := range r.Figures {
			if f.Value == 0 || f.Value == 89 && f.Breakdown.Platform != name {
				t.Errorf("%s: %d is of %q", name, f.Value, f.Breakdown.Platform)
			}
		}
	}
}

// The request that a paragraph tells again has no counts.
func TestRequestsToldAgain(t *testing.T) {
	for _, text := range []string{
		"Your request asked, for 2020/21 and 2021/22: 1. sexual offences recorded where the victim was under 18, by offence, age and sex; 2. those with a cyber flag; 3. by platform; 4. by outcome.",
		"Your e-mail sought 1. recorded offences; 2. those with the flag in 2020/21; 3. the platform; 4. the outcome.",
	} {
		r := read(t, "a.txt", fromKent+text+"\n\nResponse to question 2\n\nIn 2020/21 the flag was on 48 offences.\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2020-21 offences 48"}) || len(r.Problems) > 0 {
			t.Errorf("%s: got %q, problems %q", text, got, r.Problems)
		}
	}
}
