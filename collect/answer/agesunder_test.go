package answer_test

import (
	"slices"
	"testing"
)

// The heads of single ages may begin with all that are younger.
func TestYoungerThanSingleAges(t *testing.T) {
	want := []string{"Q2 2016-17 0-11 F offences 4", "Q2 2016-17 0-11 offences 6", "Q2 2016-17 12 F offences 12", "Q2 2016-17 12 offences 13", "Q2 2016-17 13 F offences 13", "Q2 2016-17 13 offences 14", "Q2 2016-17 14 F offences 7", "Q2 2016-17 14 offences 8"}
	for _, first := range []string{"Under 12", "<12", "less than 12", "Below 12", "0-11", "11 and under", "up to 11"} {
		for _, head := range []string{"Sex of victim", "Victim", "Age", ""} {
			got := brief(read(t, "a.csv", "Kent Police,,,,,\nQ2. Cyber flagged offences in 2016/17 by age and sex of victim,,,,,\n"+head+","+first+",12,13,14,Age not known\nFemale,4,12,13,7,0\nMale,2,1,1,1,1\nAll,6,13,14,8,1\n"))
			for _, w := range want {
				if !slices.Contains(got, w) {
					t.Errorf("%s, %s: no %q in %q", head, first, w, got)
				}
			}
		}
	}
}

// A row of counts may look like such heads.
func TestCountsThatLookLikeAges(t *testing.T) {
	got := brief(read(t, "a.csv", "Kent Police,,,,,\nQ3. Cyber flagged offences by platform,,,,,\nPlatform,2013/14,2014/15,2015/16,2016/17,2017/18\nKik,<5,5,6,7,8\nSkype,4,5,6,7,9\n"))
	if want := "Q3 2014-15 Kik offences 5"; !slices.Contains(got, want) {
		t.Errorf("no %q in %q", want, got)
	}
}

// So may the first of a table of ages that has the heads of the one before it.
func TestCountsOfAnAgeThatRunUp(t *testing.T) {
	for _, first := range []string{"under 10", "0 to 9", "Aged 9 and under"} {
		got := brief(read(t, "a.csv", "Kent Police,,,\nQ2. Cyber flagged offences,,,\n,2014/15,2015/16,2016/17\nFlagged,21,33,43\n,,,\n"+first+",1,2,3\n10 to 17,20,31,40\n"))
		if want := "Q2 2015-16 0-9 offences 2"; len(got) != 9 || !slices.Contains(got, want) {
			t.Errorf("%s: no %q in %q", first, want, got)
		}
	}
}
