package answer_test

import (
	"slices"
	"testing"
)

// A sign for no number with a stroke in it is one value of a line of values, a comma before a count is no part of its label, and Welsh months are Welsh.
func TestSignsThatPartNothing(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"1. Offences\n\n                 2014/5   2015/6   2016/7\nRape .......      64       76       97\nGrooming ...      19       21       29\n\n2. Of these, with the cyber flag. n/a means not available.\n\nFlagged ......      n/a      12       29\n\n3. Platform\n\nFacebook .....      n/a       7      14\nKik ..........      n/a       5      15\n",
			[]string{"Q1 2014-15 Grooming offences 19", "Q1 2014-15 Rape offences 64", "Q1 2015-16 Grooming offences 21", "Q1 2015-16 Rape offences 76", "Q1 2016-17 Grooming offences 29", "Q1 2016-17 Rape offences 97",
				"Q2 2014-15 offences x", "Q2 2015-16 offences 12", "Q2 2016-17 offences 29",
				"Q3 2014-15 Facebook offences x", "Q3 2014-15 Kik offences x", "Q3 2015-16 Facebook offences 7", "Q3 2015-16 Kik offences 5", "Q3 2016-17 Facebook offences 14", "Q3 2016-17 Kik offences 15"}},
		{"3. Platform, 2016/17\n\nFacebook, six; Snapchat, two; not recorded, one.\n", []string{"Q3 2016-17 Facebook offences 6", "Q3 2016-17 Snapchat offences 2", "Q3 2016-17 not recorded offences 1"}},
		{"Cwestiwn 1 / Question 1\n\nBlwyddyn / Year                                           Benyw / Female    Gwryw / Male\nEbrill 2016 - Mawrth 2017 / April 2016 - March 2017       426               74\nEbrill 2017 - Mawrth 2018 / April 2017 - March 2018       489               85\n",
			[]string{"Q1 2016-17 F offences 426", "Q1 2016-17 M offences 74", "Q1 2017-18 F offences 489", "Q1 2017-18 M offences 85"}},
	} {
		if got := brief(read(t, "a.txt", fromKent+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
