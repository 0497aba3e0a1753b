package answer_test

import (
	"slices"
	"testing"
)

// A corner that speaks of the flag holds for the rows below it, also where their total says it again.
func TestCornerFlagWithTotal(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a total that says it again", "Recorded with a cyber flag,2018/19\nGirls,12\nBoys,4\nTotal with a cyber flag,16\n",
			[]string{"Q2 2018-19 F offences 12", "Q2 2018-19 M offences 4", "Q2 2018-19 offences 16"}},
		{"above it all offences", "Recorded sexual offences,2018/19\nAged under 13,90\nAged 13 to 17,110\nTotal recorded,200\n,\nOffences marked online,2018/19\nAged under 13,12\nAged 13 to 17,4\nTotal marked online,16\n",
			[]string{"Q1 2018-19 0-12 offences 90", "Q1 2018-19 13-17 offences 110", "Q1 2018-19 offences 200", "Q2 2018-19 0-12 offences 12", "Q2 2018-19 13-17 offences 4", "Q2 2018-19 offences 16"}},
		{"a corner of both", "Recorded offences and those with a cyber flag,2018/19\nTotal recorded,200\nTotal with a cyber flag,16\n",
			[]string{"Q1 2018-19 offences 200", "Q2 2018-19 offences 16"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
