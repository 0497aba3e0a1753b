package answer_test

import (
	"slices"
	"testing"
)

// A total beside the flagged offences and their outcomes is of all offences, where it is more than the flagged are.
func TestTotalBesideFlaggedAndTheirOutcomes(t *testing.T) {
	want := []string{"Q1 2018-19 Grooming offences 90", "Q1 2018-19 Rape offences 144", "Q1 2018-19 offences 234", "Q2 2018-19 Grooming offences 41", "Q2 2018-19 Rape offences 12", "Q2 2018-19 offences 53",
		"Q4 2018-19 Grooming Charged offences 9", "Q4 2018-19 Grooming Closed offences 32", "Q4 2018-19 Rape Charged offences 4", "Q4 2018-19 Rape Closed offences 8", "Q4 2018-19 Charged offences 13", "Q4 2018-19 Closed offences 40"}
	slices.Sort(want)
	const rows = "Rape,144,12,4,8\nGrooming,90,41,9,32\nAll,234,53,13,40\n"
	for _, heads := range []string{
		",All recorded,,Outcome of those with cyber flag,Outcome of those with cyber flag\nOffence,Number,With cyber flag,Charged,Closed\n",
		"Offence,All recorded,With cyber flag,Charged,Closed\n",
		"Offence,Total,Of which flagged,Charged,Closed\n",
		"Offence,All,Flagged,Charged,Closed\n",
	} {
		for _, title := range []string{"Offences recorded 1 April 2018 to 31 March 2019 of which the victim was under 18\n", "Questions 1, 2 and 4: 2018/19\n"} {
			if got := brief(read(t, "a.csv", title+heads+rows)); !slices.Equal(got, want) {
				t.Errorf("%q below %q:\n got %q\nwant %q", heads, title, got, want)
			}
		}
	}
}
