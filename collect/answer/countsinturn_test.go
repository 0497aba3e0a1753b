package answer_test

import (
	"slices"
	"testing"
)

// A sentence below the counts of two or three years may give as many more, each with a word for its year or none.
func TestCountsOfYearsInTurn(t *testing.T) {
	for _, c := range []struct {
		words string
		years int
	}{
		{"The marker came into use on 1 April 2015. It was put on 41 of the crimes in the first of your two years and on 67 in the second.", 2},
		{"The cyber marker has been in use throughout. It was set on 41 in the first year and on 67 in the second.", 2},
		{"The marker came into use on 1 April 2015. It was put on 41 of the crimes in year one and on 67 in year two.", 2},
		{"The flag is a keyword. It was put on 41 and 67 of the crimes in the two years.", 2},
		{"It was put on 41 of the crimes in the earlier year and on 67 in the later.", 2},
		{"Of these 41, 67 and 70 respectively carried a cyber flag.", 3},
		{"Of these 41, 67 and 70 carried a cyber flag.", 3},
		{"Of those 41 and 67 and 70 had a flag.", 3},
		{"The cyber flag was on 41, 67 and 70 in the three years.", 3},
	} {
		first := "436 offences in 2015/16, 529 in 2016/17"
		want := []string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 67"}
		if c.years == 3 {
			first += " and 544 in 2017/18"
			want = append(want, "Q2 2017-18 offences 70")
		}
		r := read(t, "a.txt", fromKent+"Question 1. We recorded "+first+".\n\nQuestion 2. "+c.words+"\n")
		got := slices.DeleteFunc(brief(r), func(s string) bool { return s[:2] == "Q1" })
		if !slices.Equal(got, want) || r.Questions[1].Status != "answered" {
			t.Errorf("%s:\n got %q %s\nwant %q", c.words, got, r.Questions[1].Status, want)
		}
	}
}
