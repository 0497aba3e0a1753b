package answer_test

import (
	"slices"
	"testing"
)

// A table below the title of an earlier reply that no longer stands is none of the answer.
func TestTablesOfEarlierReplies(t *testing.T) {
	want := []string{"Q2 2016-17 F offences 131", "Q2 2016-17 M offences 27", "Q2 2016-17 offences 158"}
	for _, title := range []string{
		"Earlier response of 3 September 2019 (incorrect, do not use)", "Original reply - superseded", "Our first answer of 4 May (shown for comparison only)", "Figures in the previous letter", "Previous figures: now withdrawn",
	} {
		r := read(t, "a.txt", fromKent+title+"\n\nSex       2016/17\nFemale        142\nMale           31\nTotal with cyber-flag    173\n\nCorrected response\n\nQ2. Offences with a cyber-flag, by sex of victim\n\nSex       2016/17\nFemale        131\nMale           27\nTotal with cyber-flag    158\n")
		got := brief(r)
		if title == "Figures in the previous letter" { // it does not say that they no longer stand
			if slices.Equal(got, want) {
				t.Errorf("%s: left out", title)
			}
		} else if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}
