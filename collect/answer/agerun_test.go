package answer_test

import (
	"slices"
	"testing"
)

// Ages that are told one by one are a band, in lists, sentences and tables.
func TestAgesOneByOne(t *testing.T) {
	bands := []string{"Q2 2018-19 0-12 offences 20", "Q2 2018-19 13-15 offences 21", "Q2 2018-19 16-17 offences 8"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a list", "Q2. Flagged offences in 2018/19 by age\n\nUnder 13: 20\n13 to 15: 21\n16 and 17: 8\n", bands},
		{"dashes", "Q2. Flagged offences in 2018/19 by age\n\nUnder 13 - 20\n13, 14 and 15 - 21\n16 & 17 - 8\n", bands},
		{"points", "Q2. Flagged offences in 2018/19:\n- under 13: 20\n- 13, 14 and 15: 21\n- 16 and 17: 8\n", bands},
		{"one line alone", "Q2. Flagged offences in 2018/19\n\n16 and 17: 8\n", bands[2:]},
		{"years", "Q2. Flagged offences in 2018/19\n\nunder 13: 20\n13 to 15: 21\n16 and 17 years: 8\n", bands},
		{"behind the whole", "Q2. In 2018/19 there were 49 flagged offences: under 13, 20; 13 to 15, 21; 16 and 17, 8.\n", append([]string{"Q2 2018-19 offences 49"}, bands...)},
		{"in a sentence", "There were 49 flagged offences in 2018/19; 8 were against 16 and 17 year olds in 2018/19 and 20 against under 13s.\n",
			[]string{"Q2 2018-19 0-12 offences 20", "Q2 2018-19 16-17 offences 8", "Q2 2018-19 offences 49"}},
		{"counts stay counts", "Q2. The figures for 2017/18 and 2018/19 were 16 and 17 respectively.\n", []string{"Q2 2017-18 offences 16", "Q2 2018-19 offences 17"}},
	} {
		r := read(t, "a.txt", fromKent+c.text)
		slices.Sort(c.want)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.why, got, r.Problems, c.want)
		}
	}
}
