package answer_test

import (
	"slices"
	"testing"
)

// Ages may be told as "8 up to 12", and all of them as "Every age".
func TestAgesUpTo(t *testing.T) {
	for _, c := range [][4]string{{"Below 8", "8 up to 12", "13 up to 17", "Every age"}, {"Under 8", "8 until 12", "13 until 17", "Whatever age"}, {"7 and under", "8 up to 12 years", "13 to 17 years", "Any age"}} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ1 Recorded offences\nAge band,2018/19,2019/20\n"+c[0]+",41,44\n"+c[1]+",160,171\n"+c[2]+",380,402\n"+c[3]+",581,617\n"))
		want := []string{"Q1 2018-19 0-7 offences 41", "Q1 2018-19 13-17 offences 380", "Q1 2018-19 8-12 offences 160", "Q1 2018-19 offences 581", "Q1 2019-20 0-7 offences 44", "Q1 2019-20 13-17 offences 402", "Q1 2019-20 8-12 offences 171", "Q1 2019-20 offences 617"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", c[1], got)
		}
	}
}

// A whole before its platforms is no part of the first name.
func TestWholeBeforePlatforms(t *testing.T) {
	for _, s := range []string{"In 2017/18 it was noted in 30: Snapchat 11, Instagram 12, other 7.", "In 2017/18 the app is known for 30: Snapchat 11, Instagram 12, other 7.", "For 2017/18 we hold a platform in 30 records: Snapchat 11, Instagram 12, other 7."} {
		r := read(t, "a.txt", fromKent+"Question 2\nThe cyber flag was attached to 39 offences in 2017/18.\n\nQuestion 3\n"+s+"\n")
		got := brief(r)
		if !slices.Contains(got, "Q3 2017-18 Snapchat offences 11") || !slices.Contains(got, "Q3 2017-18 Instagram offences 12") {
			t.Errorf("%s: got %q", s, got)
		}
	}
}
