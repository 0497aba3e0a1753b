package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A table may begin again beside itself, with the rest of its rows or with another year in an order of its own.
func TestTableBesideItself(t *testing.T) {
	folded := []string{"Q3 2016-17 Facebook offences 30", "Q3 2016-17 Kik offences 7", "Q3 2016-17 Snapchat offences 21", "Q3 2016-17 offences 58", "Q3 2017-18 Facebook offences 32", "Q3 2017-18 Kik offences 9", "Q3 2017-18 Snapchat offences 23", "Q3 2017-18 offences 64"}
	years := []string{"Q4 2016-17 Cautioned offences 7", "Q4 2016-17 Charged offences 30", "Q4 2016-17 No suspect offences 21", "Q4 2017-18 Cautioned offences 32", "Q4 2017-18 Charged offences 23", "Q4 2017-18 No suspect offences 9"}
	for _, c := range []struct {
		name, table string
		want        []string
	}{
		{"folded", "Question 3 flagged offences by platform,,,,,\nPlatform,2016/17,2017/18,Platform,2016/17,2017/18\nFacebook,30,32,Kik,7,9\nSnapchat,21,23,Total,58,64\n", folded},
		{"folded, one side longer", "Question 3 flagged offences by platform,,,,,\nSite,2016/17,2017/18,Site,2016/17,2017/18\nFacebook,30,32,Kik,7,9\nSnapchat,21,23,,,\n,,,All sites,58,64\n", folded},
		{"labels below each year", "Question 4 flagged offences by outcome,,,\nOutcome,2016/17,Outcome,2017/18\nCharged,30,Cautioned,32\nNo suspect,21,Charged,23\nCautioned,7,No suspect,9\n", years},
		{"years over both columns", "Question 4 flagged offences by outcome,,,\n2016/17,,2017/18,\nOutcome,Number,Outcome,Number\nCharged,30,Cautioned,32\nNo suspect,21,Charged,23\nCautioned,7,No suspect,9\n", years},
		{"years over labels without a head", "Question 4 flagged offences by outcome,,,\n2016/17,,2017/18,\nCharged,30,Cautioned,32\nNo suspect,21,Charged,23\nCautioned,7,No suspect,9\n", years},
		{"ages in numbers", "Question 2 flagged offences by age in 2016/17,,,\nAge,Number,Age,Number\n10,5,13,8\n11,4,14,9\n12,6,15,7\n", []string{"Q2 2016-17 10 offences 5", "Q2 2016-17 11 offences 4", "Q2 2016-17 12 offences 6", "Q2 2016-17 13 offences 8", "Q2 2016-17 14 offences 9", "Q2 2016-17 15 offences 7"}},
	} {
		r := read(t, "a.csv", "Kent Police FOI 12/19,,,\n,,,\n"+c.table)
		got := brief(r)
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.name, got, c.want, r.Problems)
		}
		if strings.Contains(strings.Join(r.Problems, " "), "sum to") {
			t.Errorf("%s: %q", c.name, r.Problems)
		}
	}
}
