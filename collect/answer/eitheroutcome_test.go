package answer_test

import (
	"slices"
	"testing"
)

// An outcome of a sentence may be one of several, in the words of the sentence.
func TestOutcomesJoinedByOr(t *testing.T) {
	for _, c := range []struct{ s, outcome string }{
		{"This is counted in persons. 19 persons were charged or reported for a flagged offence in 2016/17 and 23 persons in 2017/18.", "charged or reported"},
		{"19 persons were charged, summonsed or cautioned for a flagged offence in 2016/17 and 23 persons in 2017/18.", "charged, summonsed or cautioned"},
		{"For flagged offences 19 persons were cautioned or warned in 2016/17 and 23 persons in 2017/18.", "cautioned or warned"},
		{"19 people were charged or reported for summons for a flagged offence in 2016/17, and 23 people in 2017/18.", "charged or reported for summons"},
	} {
		want := []string{"Q4 2016-17 " + c.outcome + " persons 19", "Q4 2017-18 " + c.outcome + " persons 23"}
		if got := brief(read(t, "a.txt", fromKent+"Question 4\n\n"+c.s+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q", c.s, got)
		}
	}
	got := brief(read(t, "a.txt", fromKent+"Question 4\n\nOf the flagged offences in 2016/17, 19 were charged, 4 cautioned and 23 reported no further.\n"))
	if !slices.Contains(got, "Q4 2016-17 charged offences 19") {
		t.Errorf("outcomes one by one: got %q", got)
	}
}
