package answer_test

import (
	"slices"
	"testing"
)

// A title may answer whether what stands below it has the flag. What has not is not proposed, and what has is.
func TestTitleAnswersFlag(t *testing.T) {
	const heads = ",2016/17,2017/18\n"
	flagged := []string{"Q2 2016-17 F offences 30", "Q2 2016-17 M offences 15", "Q2 2017-18 F offences 41", "Q2 2017-18 M offences 19"}
	for _, c := range []struct{ yes, no string }{
		{"Cyber flag = Y", "Cyber flag = N"}, {"Online flag: Yes", "Online flag: No"}, {"Marker (yes)", "Marker (no)"}, {"Cyber flagged", "Not cyber flagged offences"},
	} {
		yes := c.yes + ",,\n" + heads + "Female,30,41\nMale,15,19\n"
		no := c.no + ",,\n" + heads + "Female,260,269\nMale,105,126\n"
		for _, text := range []string{yes + no, no + yes} {
			r := read(t, "a.csv", "Kent Police\n\nChild sexual offences,,\n"+text)
			if got := brief(r); !slices.Equal(got, flagged) {
				t.Errorf("%q:\n got %q\nwant %q\n%q", text, got, flagged, r.Problems)
			}
		}
	}
}

// Heads that say what is counted and when stand over counts from the first column on: the first is no column of labels.
func TestHeadsOfMeasureAndYear(t *testing.T) {
	want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	for _, text := range []string{
		"Recorded 2016/17,Recorded 2017/18,Flagged 2016/17,Flagged 2017/18\n410,455,45,60\n",
		"2016/17 all,2016/17 cyber flag,2017/18 all,2017/18 cyber flag\n410,45,455,60\n",
	} {
		r := read(t, "a.csv", "Kent Police\n\nChild sexual offences,,,\n"+text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q: %q", text, got, want, r.Problems)
		}
	}
	r := read(t, "a.csv", "Kent Police\n\nCyber flagged child sexual offences,,\nAge in 2016/17,Female 2016/17,Male 2016/17\n12,3,1\n13,5,2\n")
	if got := brief(r); slices.Contains(got, "Q2 2016-17 offences 12") {
		t.Errorf("ages are counts: %q", got)
	}
}
