package answer_test

import (
	"slices"
	"testing"
)

// Dots lead from a label to its count, or to several with their names; a question may be called by its mark.
func TestDotsLeadToCounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"4) Crimes from 2) by result\n2017/18\n  Charged ...... 3\n  NFA - evidential ...... 7\n  NFA - victim declines ...... 9\n2018/19\n  Charged ...... 4\n  NFA - evidential ...... *\n  NFA - victim declines ...... 6\n",
			[]string{"Q4 2017-18 Charged offences 3", "Q4 2017-18 NFA - evidential offences 7", "Q4 2017-18 NFA - victim declines offences 9", "Q4 2018-19 Charged offences 4", "Q4 2018-19 NFA - evidential offences c", "Q4 2018-19 NFA - victim declines offences 6"}},
		{"1) Recorded sexual offences against children\n2017/18 ...... 61\n2018/19 ...... 77\n\nBy sex of victim\n2017/18 ...... girls 50, boys 11\n2018/19 ...... girls 60, boys 15, not known 2\n",
			[]string{"Q1 2017-18 F offences 50", "Q1 2017-18 M offences 11", "Q1 2017-18 offences 61", "Q1 2018-19 F offences 60", "Q1 2018-19 M offences 15", "Q1 2018-19 U offences 2", "Q1 2018-19 offences 77"}},
		{"3) Those in (2) by site\nYear ending March 2016\nFacebook _____ 8\nOther site - named once _____ 2\n",
			[]string{"Q3 2015-16 Facebook offences 8", "Q3 2015-16 Other site - named once offences 2"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
	}
}
