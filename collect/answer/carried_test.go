package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What a sentence says before its first count holds for the others, which only have another period.
func TestCountsOfOtherPeriodsAreOfTheSame(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The victim was a girl in 310 offences of 2018/19 and in 344 of 2019/20; the victim was a boy in 61 and 70 respectively.",
			[]string{"Q1 2018-19 F offences 310", "Q1 2018-19 M offences 61", "Q1 2018-19 offences 371", "Q1 2019-20 F offences 344", "Q1 2019-20 M offences 70", "Q1 2019-20 offences 414"}},
		{"The victim was male in 61 of the offences in 2018/19, and in 70 in 2019/20.",
			[]string{"Q1 2018-19 M offences 61", "Q1 2018-19 offences 371", "Q1 2019-20 M offences 70", "Q1 2019-20 offences 414"}},
		{"The victim was female in 310 offences of 2018-04-01 to 2019-03-31.",
			[]string{"Q1 2018-19 F offences 310", "Q1 2018-19 offences 371", "Q1 2019-20 offences 414"}},
		{"Girls were victims in 310 cases in 2018/19 and 344 in 2019/20.",
			[]string{"Q1 2018-19 F offences 310", "Q1 2018-19 offences 371", "Q1 2019-20 F offences 344", "Q1 2019-20 offences 414"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ1. We recorded 371 offences in 2018/19 and 414 in 2019/20. "+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%s", c.text, got, c.want, strings.Join(r.Problems, "\n"))
		}
	}
}
