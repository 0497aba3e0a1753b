package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A letter may give its periods names of its own, in a key, in a sentence or in brackets.
func TestPeriodsHaveNamesOfTheLetter(t *testing.T) {
	q1q2 := []string{"Q1 2017-18 offences 612", "Q1 2018-19 offences 688", "Q2 2017-18 offences 71", "Q2 2018-19 offences 94"}
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"a key in rows, heads of columns", "a.csv", "Kent Police,,\n,,\nHead,Meaning,\nFY18,1 April 2017 to 31 March 2018,\nFY19,1 April 2018 to 31 March 2019,\n,,\nMeasure,FY18,FY19\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"names that only cells have", "a.csv", "Kent Police,,\n,,\nHead,Meaning,\nThen,April 2017 to March 2018,\nNow,April 2018 to March 2019,\n,,\nMeasure,Then,Now\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"sentences that say what the names mean", "a.txt", "Kent Police\n\nIn this reply Period A covers April 2017 to March 2018 and Period B covers April 2018 to March 2019.\n\nQ1. There were 612 offences in Period A and 688 in Period B.\n\nQ2. A cyber flag was on 71 of those recorded in Period A and on 94 of those recorded in Period B.\n", q1q2},
		{"the name behind its period", "a.txt", "Kent Police\n\nWe looked at the year to 31 March 2018 (\"the base year\") and the year to 31 March 2019 (\"the latest year\").\n\nQ1. We recorded 612 offences in the base year and 688 in the latest year.\n\nQ2. The flag was set on 71 offences in the base year and 94 in the latest year.\n", q1q2},
		{"a noun left out", "a.txt", "Kent Police\n\nBelow, \"earlier year\" is April 2017 to March 2018 and \"later year\" April 2018 to March 2019.\n\nQ1. The earlier year had 612 offences, the later year 688.\n\nQ2. 71 of the offences of the earlier year had the cyber flag and 94 of those of the later.\n", q1q2},
		{"lists below names", "a.txt", "Kent Police\n\nYear 1 means 2017/18; Year 2 means 2018/19.\n\nQ3. Platform of the flagged offences\n\nYear 1:\nSnapchat: 14\nKik: 6\n\nYear 2:\nSnapchat: 21\nKik: 5\n",
			[]string{"Q3 2017-18 Kik offences 6", "Q3 2017-18 Snapchat offences 14", "Q3 2018-19 Kik offences 5", "Q3 2018-19 Snapchat offences 21"}},
		{"half years", "a.txt", "Kent Police\n\nHalf 1 runs from 1 April 2018 to 30 September 2018, Half 2 runs from 1 October 2018 to 31 March 2019.\n\nQ2. The cyber flag was on 31 offences in Half 1 and 40 in Half 2.\n",
			[]string{"Q2 2018-04-01 to 2018-09-30 offences 31", "Q2 2018-10-01 to 2019-03-31 offences 40"}},
		{"a key with two days", "a.csv", "Kent Police,,\n,,\nLabel,Begins,Ends\nY1,01/04/2017,31/03/2018\nY2,01/04/2018,31/03/2019\n,,\nMeasure,Y1,Y2\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"a key of bare years", "a.csv", "Kent Police,,\n,,\nYear,Meaning,\n2018,year ended 31 March 2018,\n2019,year ended 31 March 2019,\n,,\nMeasure,2018,2019\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"one explained, and so on", "a.txt", "Kent Police\n\nOur system names a year after the March in which it ends. FY18 below is therefore 1 April 2017 to 31 March 2018, and so on.\n\nQ1. FY18: 612, FY19: 688.\n\nQ2. 71 in FY18 and 94 in FY19 were marked with the cyber flag.\n", q1q2},
		{"one explained, the others of the same form", "a.csv", "Kent Police,,\n\"FY2018 means April 2017 to March 2018.\",,\n,,\nMeasure,FY2018,FY2019\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"only the rule", "a.csv", "Kent Police,,\nA financial year is named after the March in which it ends.,,\n,,\nMeasure,FY18,FY 19\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"only the rule, of years named by their first month", "a.csv", "Kent Police,,\nEach FY is called by the year in which it begins.,,\n,,\nMeasure,FY17,FY18\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"letters over columns", "a.csv", "Kent Police,,\n\"Key: A = April 2017 to March 2018, B = April 2018 to March 2019.\",,\n,,\nMeasure,A,B\nQ1. All sexual offences against under 18s,612,688\nQ2. Of these with the cyber flag,71,94\n", q1q2},
		{"said where they are used", "a.txt", "Kent Police\n\n\"Year one\" below means 1 April 2017 to 31 March 2018 and we have taken year two to be 1 April 2018 to 31 March 2019.\n\nQ1. Year one 612, year two 688.\n\nQ2. 71 in year one and 94 in year two were marked with the cyber flag.\n", q1q2},
		{"a name with two meanings is none", "a.csv", "Kent Police,,\n\"Year 1 is 2016/17 for question 1 and, for question 2, Year 1 is 2017/18.\",,\n,,\nMeasure,Year 1,\nQ1. All sexual offences against under 18s,612,\n", nil},
	} {
		r := read(t, c.name, c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%s", c.why, got, c.want, strings.Join(r.Problems, "\n"))
		}
		for _, f := range r.Figures {
			if strings.Contains(f.Quote+f.Where, "–") {
				t.Errorf("%s: the quote %q, %q has not the words of the letter", c.why, f.Where, f.Quote)
			}
			if f.Confidence < 0.9 {
				t.Errorf("%s: %s %q has confidence %.2f: %q", c.why, f.Where, f.Quote, f.Confidence, f.Doubts)
			}
		}
	}
}
