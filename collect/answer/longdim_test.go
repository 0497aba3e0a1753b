package answer_test

import (
	"slices"
	"testing"
)

// A column may name what the next breaks its row down by, and a head of years the days below it
// as their ends.
func TestLongTableOfDims(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"none, and shares", "Ref,Year ending,Part of request,Breakdown,Group,Crimes\n7/19,31/03/2018,Part 1,None,All crimes,60\n7/19,31/03/2018,Part 1,Victim sex,Male,20\n7/19,31/03/2018,Part 1,Victim sex,Unknown,40\n7/19,31/03/2018,Part 2,Victim age,Unknown,4\n7/19,31/03/2018,Part 2,Percentage,All,10.1%\n7/19,31/03/2018,Part 3,Platform,Unknown,3\n",
			[]string{"Q1 2017-18 M offences 20", "Q1 2017-18 U offences 40", "Q1 2017-18 offences 60", "Q2 2017-18 unknown offences 4", "Q3 2017-18 Unknown offences 3"}},
		{"any head over names of dims", "Twelve months to,Question,Shown,Value,Number\n31 March 2018,Q2,Age,Not recorded,4\n31 March 2018,Q2,Gender,Not recorded,5\n31 March 2018,Q3,App,Not recorded,6\n31 March 2019,Q3,App,Kik,7\n",
			[]string{"Q2 2017-18 U offences 5", "Q2 2017-18 unknown offences 4", "Q3 2017-18 Not recorded offences 6", "Q3 2018-19 Kik offences 7"}},
		{"years in any place", "Question,Split by,Label,Year,Offences\nQ1,Offence,Rape,2017/18,9\nQ1,Sex,Female,2017/18,8\nQ4,Outcome,Unknown,2018/19,7\n",
			[]string{"Q1 2017-18 F offences 8", "Q1 2017-18 Rape offences 9", "Q4 2018-19 Unknown offences 7"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
