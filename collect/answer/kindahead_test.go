package answer_test

import (
	"slices"
	"testing"
)

// "21 have the outcome Charged" names the outcome that is Charged.
func TestKindAheadOfName(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In 2018/19, 12 were recorded with an outcome of Charged, 14 with an outcome of Cautioned and 70 with the final outcome Awaiting decision.",
			[]string{"Q4 2018-19 Awaiting decision offences 70", "Q4 2018-19 Cautioned offences 14", "Q4 2018-19 Charged offences 12"}},
		{"During 2019/20, 24 flagged offences have the disposal 'Postal requisition', 10 have the disposal 'Caution' and 70 have the disposal 'Filed'.",
			[]string{"Q4 2019-20 Caution offences 10", "Q4 2019-20 Filed offences 70", "Q4 2019-20 Postal requisition offences 24"}},
		{"For the year ending 31 March 2016, 3 of these offences have the result Charge or summons and 8 have the result No suspect identified.",
			[]string{"Q4 2015-16 Charge or summons offences 3", "Q4 2015-16 No suspect identified offences 8"}},
		{"In 2016/17, 24 have an outcome of \"charge or summons\", 14 \"community resolution\" and 66 \"no suspect identified\".",
			[]string{"Q4 2016-17 charge or summons offences 24", "Q4 2016-17 community resolution offences 14", "Q4 2016-17 no suspect identified offences 66"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQuestion 4\n\n"+c.text+"\n")); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// The "and" of an age or of an offence's title parts no list, and single ages are labels beside other ages.
func TestListOfAges(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Question 2\n\nAge of the victim of the flagged offences\n\n2017/18\n\n- 9 and under: 26\n- 10: 34\n- 11: 31\n- 12: 26\n- 13 and over: 14\n",
			[]string{"Q2 2017-18 0-9 offences 26", "Q2 2017-18 10 offences 34", "Q2 2017-18 11 offences 31", "Q2 2017-18 12 offences 26", "Q2 2017-18 13+ offences 14"}},
		{"Question 2\n\nFlagged offences 2017/18 by age of the victim\n\nUnder 15 - 6\n15 - 4\n16 - 7\n17 - 8\nTotal - 25\n",
			[]string{"Q2 2017-18 0-14 offences 6", "Q2 2017-18 15 offences 4", "Q2 2017-18 16 offences 7", "Q2 2017-18 17 offences 8", "Q2 2017-18 offences 25"}},
		{"Question 1\n\n2018/19\n\nRape of a female child under 16 (19D): 61\nSexual assault on a male aged 13 and over (17A): 40\nSexual grooming (88A): 12\nTotal: 113\n",
			[]string{"Q1 2018-19 17A Sexual assault on a male aged 13 and over offences 40", "Q1 2018-19 19D Rape of a female child under 16 offences 61", "Q1 2018-19 88A Sexual grooming offences 12", "Q1 2018-19 offences 113"}},
		{"Question 1 - all\n\n2017/18: 91\n\n2018/19: 99\n\nQuestion 2 - flagged\n\n2017/18\n\n11 or under: 4\n\n12: 2\n\n13 and over: 1\n\n2018/19\n\n11 or under: 5\n\n12: 3\n\n13 and over: 2\n",
			[]string{"Q1 2017-18 offences 91", "Q1 2018-19 offences 99", "Q2 2017-18 0-11 offences 4", "Q2 2017-18 12 offences 2", "Q2 2017-18 13+ offences 1", "Q2 2018-19 0-11 offences 5", "Q2 2018-19 12 offences 3", "Q2 2018-19 13+ offences 2"}},
		{"Question 1 - all\n\n2017/18: 91\n\nQuestion 2 - flagged, by age\n\n2017/18\n\n13 or under: 26\n\n14: 34\n\n15: *\n\n16 and over: 14\n",
			[]string{"Q1 2017-18 offences 91", "Q2 2017-18 0-13 offences 26", "Q2 2017-18 14 offences 34", "Q2 2017-18 15 offences c", "Q2 2017-18 16+ offences 14"}},
	} {
		got := read(t, "a.txt", "Kent Police\n\n"+c.text)
		for _, f := range got.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%q: %s is %.2f sure, %q", c.text, f.Where, f.Confidence, f.Doubts)
			}
		}
		if got := brief(got); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
