package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number beside the whole that it is of is a count where the whole was counted, and a rate
// where it is one that rates are told by.
func TestCountsAndRates(t *testing.T) {
	all := "Q2 2017-18 offences 210"
	for _, c := range []struct {
		why, text string
		want      []string
		problem   string
	}{
		{"out of a whole", "10 out of 44 offences had the flag in 2017/18.", []string{"Q1 2017-18 offences 44", "Q2 2017-18 offences 10"}, ""},
		{"of a whole below twenty", "7 out of 12 offences had the flag in 2017/18.", []string{"Q1 2017-18 offences 12", "Q2 2017-18 offences 7"}, ""},
		{"out of the hundred", "12 out of the 100 offences had the flag in 2017/18.", []string{"Q1 2017-18 offences 100", "Q2 2017-18 offences 12"}, ""},
		{"out of a total of a thousand", "The flag was on 45 out of a total of 1,000 in 2017/18.", []string{"Q1 2017-18 offences 1000", "Q2 2017-18 offences 45"}, ""},
		{"out of a hundred that was counted", "We recorded 100 sexual offences in 2017/18. The flag was on 12 out of 100 of these in 2017/18.",
			[]string{"Q1 2017-18 offences 100", "Q2 2017-18 offences 12"}, ""},
		{"out of a hundred", "The flag was on 12 out of 100 offences in 2017/18.", nil, `"12 out of 100" is taken for a rate`},
		{"out of ten", "There were 210 offences with the flag in 2017/18. That is 3 out of 10.", []string{all}, `"3 out of 10" is taken for a rate`},
		{"out of a thousand children", "There were 210 offences with the flag in 2017/18, 45 out of 1,000 children.", []string{all}, `"45 out of 1,000" is taken for a rate`},
		{"in a hundred", "There were 210 offences with the flag in 2017/18, or 12 in 100 offences.", []string{all}, `"12 in 100" is taken for a rate`},
		{"in every ten", "There were 210 offences with the flag in 2017/18: 4 in every 10 crimes.", []string{all}, `"4 in every 10" is taken for a rate`},
		{"offences in ten", "There were 210 offences with the flag in 2017/18, 2 offences in 10.", []string{all}, `"2 offences in 10" is taken for a rate`},
		{"out of every so many", "There were 210 offences with the flag in 2017/18, 7 out of every 44 offences.", []string{all}, `"7 out of every 44" is taken for a rate`},
		{"in words", "There were 210 offences with the flag in 2017/18, more than one in five offences.", []string{all}, `"one in five" is taken for a rate`},
		{"in a hundred, in words", "There were 210 offences with the flag in 2017/18, one in a hundred offences.", []string{all}, `"one in a hundred" is taken for a rate`},
		{"a count and a year", "There were 9 offences with the flag in 10/11.", []string{"Q2 2010-11 offences 9"}, ""},
		{"fewer than a rate", "There were 210 offences with the flag in 2017/18, fewer than 3 in 10 offences.", []string{all}, `"3 in 10" is taken for a rate`},
		{"nine in ten, in words", "There were 210 offences with the flag in 2017/18; nine out of ten victims were girls.", []string{all}, `"nine out of ten" is taken for a rate`},
		{"an age and its number", "There were 66 offences with the flag in 2017/18: 10 to 12 in 20, 13 to 15 in 46.",
			[]string{"Q2 2017-18 10-12 offences 20", "Q2 2017-18 13-15 offences 46", "Q2 2017-18 offences 66"}, ""},
		{"a count and its months", "There were 2 offences with the flag in 10 months of 2017/18.", []string{"Q2 2017-18 offences 2"}, ""},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
		named := slices.ContainsFunc(r.Problems, func(p string) bool {
			return strings.Contains(p, "is taken for a rate") && strings.Contains(p, c.problem)
		})
		if named != (c.problem != "") {
			t.Errorf("%s: problems %q, want one with %q", c.why, r.Problems, c.problem)
		}
	}
}
