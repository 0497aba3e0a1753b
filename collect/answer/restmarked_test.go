package answer_test

import (
	"slices"
	"testing"
)

// What is left of a breakdown is a part of its question where the label is marked with it, and never the count of all offences.
func TestRestsMarkedWithTheirQuestion(t *testing.T) {
	for _, c := range []struct{ q, name string }{
		{"Q3", "Any other platform"}, {"Q3", "No platform recorded"}, {"Q3", "Platform not recorded"}, {"Q3", "Unknown platform"}, {"Q3", "Other sites or apps"},
		{"Q4", "No outcome yet"}, {"Q4", "Any other outcome"}, {"Q4", "No outcome recorded"}, {"Q4", "Outcome unknown"}, {"Q3", "Not recorded"}, {"Q4", "Other"},
	} {
		for _, head := range []string{"Question", "Measure", "Item"} {
			r := read(t, "a.csv", "Kent Police,,\n"+head+",2017/18,2018/19\nQ1 Recorded sexual offences against under 18s,402,413\nQ2 With cyber-flag,53,61\nQ3 Snapchat,21,25\nQ3 Kik,4,6\nQ4 Charged,11,12\n"+c.q+" "+c.name+",19,17\n")
			want := []string{"Q1 2017-18 offences 402", "Q1 2018-19 offences 413", "Q2 2017-18 offences 53", "Q2 2018-19 offences 61", "Q3 2017-18 Kik offences 4", "Q3 2017-18 Snapchat offences 21",
				"Q3 2018-19 Kik offences 6", "Q3 2018-19 Snapchat offences 25", "Q4 2017-18 Charged offences 11", "Q4 2018-19 Charged offences 12", c.q + " 2017-18 " + c.name + " offences 19", c.q + " 2018-19 " + c.name + " offences 17"}
			slices.Sort(want)
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s %s:\n got %q\nwant %q\n%q", head, c.q, c.name, got, want, r.Problems)
			}
		}
	}
}
