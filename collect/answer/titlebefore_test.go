package answer_test

import (
	"slices"
	"testing"
)

// The table below a title is of its year, whatever the sentences behind the title say of others.
func TestTitlesBeforeSentencesOfOtherYears(t *testing.T) {
	want := []string{"Q2 2018-19 offences 41", "Q2 2019-20 0-11 F offences 6", "Q2 2019-20 0-11 M offences 3", "Q2 2019-20 12-17 F offences 14", "Q2 2019-20 12-17 M offences 5"}
	for _, lead := range []string{
		"Question 2: offences with the online flag, by age and sex of victim, 2019/20 only. In 2018/19 there were 41 offences with the flag; sex and age were not extracted for that year.",
		"Q2. Flagged offences by age and sex, 1 April 2019 to 31 March 2020. For 2018/19 the number was 41, and it cannot be broken down.",
		"Question 2 - Offences with a cyber flag in 2019/20 by the age and sex of the victim. There were 41 in 2018/19.",
	} {
		r := read(t, "a.txt", fromKent+lead+"\n\nAge          Female   Male\nUnder 12          6      3\n12 to 17         14      5\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", lead, got, want, r.Problems)
		}
	}
	for _, lead := range []string{
		"Q2. Flagged offences in 2019/20 were 28. In 2018/19 there were 41. The ages and sexes were these.",
		"Q2. In 2019/20 there were 28 flagged offences. By age and sex, those of 2018/19 and 2019/20 together:",
	} {
		for _, f := range read(t, "a.txt", fromKent+lead+"\n\nAge          Female   Male\nUnder 12          6      3\n12 to 17         14      5\n").Figures {
			if f.Value == 14 && f.Confidence >= 0.9 && f.Period.String() == "2019-20" {
				t.Errorf("%s: 14 is sure to be of 2019/20", lead)
			}
		}
	}
}
