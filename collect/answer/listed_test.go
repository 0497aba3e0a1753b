package answer_test

import (
	"slices"
	"testing"
)

// Counts in a row of a sentence: those that stand as counts do are counts, whatever they are
// of, and how an offence was closed is said in its own words.
func TestCountsInARow(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"behind a year", "Question 4\n\n2015/16: 14 charged, 6 cautioned, 88 otherwise closed\n\n2016/17: 19 charged, 5 cautioned, 113 otherwise closed\n",
			[]string{"Q4 2015-16 cautioned offences 6", "Q4 2015-16 charged offences 14", "Q4 2015-16 otherwise closed offences 88", "Q4 2016-17 cautioned offences 5", "Q4 2016-17 charged offences 19", "Q4 2016-17 otherwise closed offences 113"}},
		{"in a sentence", "Question 4\n\nIn 2015/16 there were 7 charges, 3 cautions, 35 offences closed for evidential reasons and 6 still open.\n",
			[]string{"Q4 2015-16 cautions offences 3", "Q4 2015-16 charges offences 7", "Q4 2015-16 closed for evidential reasons offences 35", "Q4 2015-16 still open offences 6"}},
		{"with verbs", "Question 4\n\nIn 2015/16, 14 were charged, 6 were cautioned and 88 were filed with no suspect.\n",
			[]string{"Q4 2015-16 cautioned offences 6", "Q4 2015-16 charged offences 14", "Q4 2015-16 filed with no suspect offences 88"}},
		{"times", "Question 2\n\nBetween April 2015 and March 2016 the flag was applied 173 times.\n", []string{"Q2 2015-16 offences 173"}},
		{"a word before the counts", "Question 2\n\nHeld. 214 (2016/17) and 271 (2017/18).\n", []string{"Q2 2016-17 offences 214", "Q2 2017-18 offences 271"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
