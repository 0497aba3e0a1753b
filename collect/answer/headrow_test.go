package answer_test

import (
	"slices"
	"testing"
)

// Two forces over columns that repeat below them are heads, and no letterhead.
func TestForcesOverRepeatedHeads(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"years, one row of counts", "Question 2 Of the above\n\n,Norfolk Constabulary,,Suffolk Constabulary,\n,2018/19,2019/20,2018/19,2019/20\nOffences with the cyber keyword,24,31,28,19\n",
			[]string{"Norfolk Q2 2018-19 offences 24", "Norfolk Q2 2019-20 offences 31", "Suffolk Q2 2018-19 offences 28", "Suffolk Q2 2019-20 offences 19"}},
		{"years, outcomes", "Question 4 outcomes of the flagged offences\n\n,Kent Police,,Essex Police,\n,2015/16,2016/17,2015/16,2016/17\nCharged,4,5,6,7\nCautioned,1,2,3,9\n",
			[]string{"Essex Q4 2015-16 Cautioned offences 3", "Essex Q4 2015-16 Charged offences 6", "Essex Q4 2016-17 Cautioned offences 9", "Essex Q4 2016-17 Charged offences 7",
				"Kent Q4 2015-16 Cautioned offences 1", "Kent Q4 2015-16 Charged offences 4", "Kent Q4 2016-17 Cautioned offences 2", "Kent Q4 2016-17 Charged offences 5"}},
		{"sexes", "Question 2 flagged offences 2017/18 by sex\n\n,Dorset,,Wiltshire,\n,Female,Male,Female,Male\nOffences with a cyber flag,4,5,6,7\n",
			[]string{"Dorset Q2 2017-18 F offences 4", "Dorset Q2 2017-18 M offences 5", "Wiltshire Q2 2017-18 F offences 6", "Wiltshire Q2 2017-18 M offences 7"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
