package answer_test

import (
	"slices"
	"testing"
)

// A clause before an equals sign is read as a sentence, and no request ends in a count.
func TestClausesBeforeCounts(t *testing.T) {
	want := []string{"Q1 2017-18 offences 1744", "Q2 2017-18 offences 231", "Q4 2017-18 caution offences 12"}
	for _, head := range []string{"Request for information\n\n", "", "Your request\n\nPlease find our answers below.\n\n", "Details of request\n\nThe answers are set out here.\n\n"} {
		text := "Kent Police\n9 August 2019\n\n" + head + "Question 1\n\nSexual offences recorded from 1st April 2017 to 31st March 2018 where the victim was under 18 = 1,744\n\n" +
			"Question 2\n\nThose offences recorded between 1 April 2017 and 31 March 2018 with the online marker = 231\n\n" +
			"Question 4\n\nThe offences in question 2 recorded in 2017/18 with an outcome of caution = 12\n"
		if got := offered(read(t, "a.txt", text)); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", head, got, want)
		}
	}
}
