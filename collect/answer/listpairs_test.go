package answer_test

import (
	"slices"
	"testing"
)

// A list of terms gives each label a line and its count the next, below words that are no head.
func TestPairsOfLines(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"platforms below a sentence", "Kent Police\n\nQ3. Platforms\n\nFor 2016 to 2017 only. An offence is listed once.\n\nFacebook\n\n23\n\nMeetMe\n\n2\n\nNot recorded\n\n22\n\nFor 2015 to 2016 the platform was not recorded.\n",
			[]string{"Q3 2016-17 Facebook offences 23", "Q3 2016-17 MeetMe offences 2", "Q3 2016-17 Not recorded offences 22"}},
		{"outcomes", "Kent Police\n\nQ4. In 2018/19 these were finalised in the following ways:\n\nCharged\n\n9\n\nCommunity resolution\n\n4\n\nFiled\n\n*\n",
			[]string{"Q4 2018-19 Charged offences 9", "Q4 2018-19 Community resolution offences 4", "Q4 2018-19 Filed offences c"}},
		{"ages", "Kent Police\n\nQ2. Flagged in 2018/19, by age. The age is that on the day.\n\nUnder 13\n\n9\n\n13 to 17\n\n1,014\n\nTotal\n\n1,023\n",
			[]string{"Q2 2018-19 0-12 offences 9", "Q2 2018-19 13-17 offences 1014", "Q2 2018-19 offences 1023"}},
	} {
		if got := brief(read(t, "a.txt", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
