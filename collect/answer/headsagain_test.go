package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Heads that come again below counts begin another table, of what stands in its corner.
func TestHeadsComeAgain(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a year over ages by sex", "Kent Police,,,\n\"Q2. Victims of the offences with the cyber flag, by age and sex\",,,\n2017/18,Girls,Boys,Not recorded\nUnder 10,4,7,0\n10 to 15,31,9,1\n2018/19,Girls,Boys,Not recorded\nUnder 10,6,8,2\n10 to 15,44,12,3\n",
			[]string{"Q2 2017-18 0-9 F victims 4", "Q2 2017-18 0-9 M victims 7", "Q2 2017-18 0-9 U victims 0", "Q2 2017-18 10-15 F victims 31", "Q2 2017-18 10-15 M victims 9", "Q2 2017-18 10-15 U victims 1",
				"Q2 2018-19 0-9 F victims 6", "Q2 2018-19 0-9 M victims 8", "Q2 2018-19 0-9 U victims 2", "Q2 2018-19 10-15 F victims 44", "Q2 2018-19 10-15 M victims 12", "Q2 2018-19 10-15 U victims 3"}},
		{"a year over outcomes by age", "Kent Police,,,\nQ4. Outcomes of the offences with the cyber flag by age of victim,,,\nFY 2017/18,0-12,13-17,Total\nCharged,4,7,11\nNo suspect,31,9,40\nFY 2018/19,0-12,13-17,Total\nCharged,6,8,14\nNo suspect,44,12,56\n",
			[]string{"Q4 2017-18 0-12 Charged offences 4", "Q4 2017-18 0-12 No suspect offences 31", "Q4 2017-18 13-17 Charged offences 7", "Q4 2017-18 13-17 No suspect offences 9", "Q4 2017-18 Charged offences 11", "Q4 2017-18 No suspect offences 40",
				"Q4 2018-19 0-12 Charged offences 6", "Q4 2018-19 0-12 No suspect offences 44", "Q4 2018-19 13-17 Charged offences 8", "Q4 2018-19 13-17 No suspect offences 12", "Q4 2018-19 Charged offences 14", "Q4 2018-19 No suspect offences 56"}},
		{"a sex over ages by year", "Kent Police,,\nQ1. Sexual offences against under 18s,,\nGirls,2017/18,2018/19\nUnder 13,104,107\n13 to 17,131,139\nBoys,2017/18,2018/19\nUnder 13,26,28\n13 to 17,44,42\n",
			[]string{"Q1 2017-18 0-12 F offences 104", "Q1 2017-18 0-12 M offences 26", "Q1 2017-18 13-17 F offences 131", "Q1 2017-18 13-17 M offences 44", "Q1 2018-19 0-12 F offences 107", "Q1 2018-19 0-12 M offences 28", "Q1 2018-19 13-17 F offences 139", "Q1 2018-19 13-17 M offences 42"}},
		{"a total of each", "Kent Police,,,\nQ1. Sexual offences against under 18s by offence and sex of victim,,,\n2017/18,Female,Male,Total\nRape,40,10,50\nGrooming,20,5,25\nTotal,60,15,75\n2018/19,Female,Male,Total\nRape,42,12,54\nGrooming,30,6,36\nTotal,72,18,90\n",
			[]string{"Q1 2017-18 F offences 60", "Q1 2017-18 Grooming F offences 20", "Q1 2017-18 Grooming M offences 5", "Q1 2017-18 Grooming offences 25", "Q1 2017-18 M offences 15", "Q1 2017-18 Rape F offences 40", "Q1 2017-18 Rape M offences 10", "Q1 2017-18 Rape offences 50", "Q1 2017-18 offences 75",
				"Q1 2018-19 F offences 72", "Q1 2018-19 Grooming F offences 30", "Q1 2018-19 Grooming M offences 6", "Q1 2018-19 Grooming offences 36", "Q1 2018-19 M offences 18", "Q1 2018-19 Rape F offences 42", "Q1 2018-19 Rape M offences 12", "Q1 2018-19 Rape offences 54", "Q1 2018-19 offences 90"}},
	} {
		for name, r := range inFormats(t, c.text) {
			got := brief(r)
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "Kent ")
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", c.why, name, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
}
