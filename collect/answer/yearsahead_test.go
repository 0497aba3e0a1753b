package answer_test

import (
	"slices"
	"testing"
)

// Counts are of the years that the answer names ahead, by their place or in turn.
func TestYearsAhead(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"in their order", "You asked about 2016/17, 2017/18 and 2018/19.\n\n2. With the cyber flag there were 45 in the first, 60 in the next and 71 in the last.\n",
			[]string{"Q2 2016-17 offences 45", "Q2 2017-18 offences 60", "Q2 2018-19 offences 71"}},
		{"earlier and later", "Our answer covers 2016/17 and 2017/18.\n\n1. In the earlier year we recorded 1,146 such offences. In the later the number was 1,287.\n",
			[]string{"Q1 2016-17 offences 1146", "Q1 2017-18 offences 1287"}},
		{"each of a run", "You asked about 2013/14 to 2017/18.\n\n2. The offences that bear the cyber flag number sixty-four, 71, 88, one hundred and three, and 119.\n",
			[]string{"Q2 2013-14 offences 64", "Q2 2014-15 offences 71", "Q2 2015-16 offences 88", "Q2 2016-17 offences 103", "Q2 2017-18 offences 119"}},
		{"two numbers alone", "Our answer is for the financial years 2016/17 and 2017/18.\n\n2. How many had the cyber flag?\n45 and 60.\n",
			[]string{"Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}},
		{"no such place", "Our answer covers 2016/17 and 2017/18.\n\n2. With the cyber flag there were 45 in the third and 60 in the middle year.\n", nil},
		{"not as many", "You asked about 2016/17, 2017/18 and 2018/19.\n\n2. The offences that bear the cyber flag number 45, 60, 71 and 80.\n", nil},
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+x.text)); !slices.Equal(got, x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.name, got, x.want)
		}
	}
}

// A line of years and counts in turn, and lines with the count before the year.
func TestYearsAndCountsInTurn(t *testing.T) {
	want := []string{"Q2 2014-15 offences 88", "Q2 2015-16 offences 131", "Q2 2016-17 offences 192"}
	for _, text := range []string{"14/15 88 15/16 131 16/17 192", "2014/15 88 2015/16 131 2016/17 192", "88 2014/15\n131 2015/16\n192 2016/17", "- 88 (2014/15)\n- 131 (2015/16)\n- 192 (2016/17)"} {
		if got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n2. How many had the cyber flag?\n"+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", text, got, want)
		}
	}
}
