package answer_test

import (
	"slices"
	"testing"
)

// A sentence that says how small numbers are printed holds no count, and one that counts is none of those.
func TestCountsThatAreMarked(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Q2. A total of 70 have been marked as online for under 18s in 2018/19.", []string{"Q2 2018-19 offences 70"}},
		{"A total of 70 offences have been marked 'cyber' in 2018/19.", []string{"Q2 2018-19 offences 70"}},
		{"A total of 7 offences have been marked 'cyber' in 2018/19.", []string{"Q2 2018-19 offences 7"}},
		{"Q1. A total of 640 offences is shown for victims under 18 in 2018/19, and 70 of them had the cyber-flag.", []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 70"}},
		{"Question 2. Offences with the cyber flag\n\n2018/19: 60\n\nAny number from 1 to 4 is shown as \"<5\".", []string{"Q2 2018-19 offences 60"}},
		{"Question 2. Offences with the cyber flag\n\n2018/19: 60\n\nAny count for victims under 18 that is less than 5 has been replaced by *.", []string{"Q2 2018-19 offences 60"}},
	} {
		r := read(t, "a.txt", fromKent+c.text)
		if got := brief(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}
