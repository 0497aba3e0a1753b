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
		{"Q1) Recorded\n2018/19 . . . . . . 588\nBy age of victim (2018/19):\nUnder 10 ..... 100\n10 ..... 40\n11 ..... 48\n12 and 13 ..... 200\n14 and over ..... 200\n",
			[]string{"Q1 2018-19 0-9 offences 100", "Q1 2018-19 10 offences 40", "Q1 2018-19 11 offences 48", "Q1 2018-19 12-13 offences 200", "Q1 2018-19 14+ offences 200", "Q1 2018-19 offences 588"}},
		{"Q4) Results\n2018/19\n- Charged/summonsed - 20\n- Undetected - no suspect - 25\n- Undetected - evidential - 10\n",
			[]string{"Q4 2018-19 Charged/summonsed offences 20", "Q4 2018-19 Undetected - evidential offences 10", "Q4 2018-19 Undetected - no suspect offences 25"}},
		{"Q2) Of Q1, flagged\n2017/18 ....... 61 (girls 50; boys 11)\n2018/19 ....... 70 (girls 55; boys 14; unknown 1)\n",
			[]string{"Q2 2017-18 F offences 50", "Q2 2017-18 M offences 11", "Q2 2017-18 offences 61", "Q2 2018-19 F offences 55", "Q2 2018-19 M offences 14", "Q2 2018-19 U offences 1", "Q2 2018-19 offences 70"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
	}
}

// Dots may lead to two counts, of which a title says what the second is; two that nobody explains are none.
func TestDotsLeadToPairs(t *testing.T) {
	for _, title := range []string{"Crimes recorded, and (in brackets) how many of them have the cyber flag", "Offences recorded. The figure in brackets is those with the cyber flag."} {
		for _, line := range []string{"1.4.16 to 31.3.17 ......... 702 (31)\n1.4.17 to 31.3.18 ......... 768 (68)\n", "2016/17: 702 (31)\n2017/18: 768 (68)\n"} {
			r := read(t, "a.txt", "Kent Police\n\n"+title+"\n\n"+line)
			want := []string{"Q1 2016-17 offences 702", "Q1 2017-18 offences 768", "Q2 2016-17 offences 31", "Q2 2017-18 offences 68"}
			if got := noForceIn(brief(r)); !slices.Equal(got, want) {
				t.Errorf("%q %q: got %q, want %q, %q", title, line, got, want, r.Problems)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nPlatforms of the flagged offences, 2016/17\n\nFacebook ........... 28 then 30\nSnapchat ........... 14 then 25\n")
	if len(r.Figures) > 0 || !says(r.Problems, "28", "30") || !says(r.Problems, "14", "25") {
		t.Errorf("got %q, %q", brief(r), r.Problems)
	}
}
