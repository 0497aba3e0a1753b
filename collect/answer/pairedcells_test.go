package answer_test

import (
	"slices"
	"testing"
)

// A row may be pairs of a label and its count beside one another, with heads over them or without.
func TestPairsInARow(t *testing.T) {
	for _, c := range []struct {
		why, rows string
		want      []string
	}{
		{"years alone", "Question 2,,,\n2016/17,41,2017/18,43\n", []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 43"}},
		{"in several rows", "Question 2,,,\nYear to March 2017:,41,Year to March 2018:,43\nYear to March 2019:,50,Year to March 2020:,<5\n",
			[]string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 43", "Q2 2018-19 offences 50", "Q2 2019-20 offences lt5"}},
		{"with heads over one row", "Question 2,,,\nYear,Number,Year,Number\n2016/17,41,2017/18,43\n", []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 43"}},
		{"the sexes of a year", "Question 2 (2018/19),,,\nGirls,31,Boys,12\n", []string{"Q2 2018-19 F offences 31", "Q2 2018-19 M offences 12"}},
		{"platforms", "Question 3. Platform in 2018/19,,,\nSnapchat,12,Kik,3\nFacebook,9,Other,5\n",
			[]string{"Q3 2018-19 Facebook offences 9", "Q3 2018-19 Kik offences 3", "Q3 2018-19 Other offences 5", "Q3 2018-19 Snapchat offences 12"}},
	} {
		if got := brief(read(t, "a.csv", "Kent Police,,,\nReference 1/19,,,\n"+c.rows)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}
