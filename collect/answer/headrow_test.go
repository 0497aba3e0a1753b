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

// A row of heads may go from question to question below a row that says which: what does not say by itself of what
// kind it is is of the kind named above it, and a total is that of its question.
func TestHeadsBelowQuestions(t *testing.T) {
	want := []string{"Q1 2018-19 F offences 560", "Q1 2018-19 M offences 132", "Q1 2018-19 U offences 10", "Q1 2018-19 offences 702", "Q2 2018-19 offences 101",
		"Q3 2018-19 Facebook offences 38", "Q3 2018-19 Kik offences 48", "Q3 2018-19 Other/unknown offences 15",
		"Q4 2018-19 Cautioned offences 5", "Q4 2018-19 Charged offences 13", "Q4 2018-19 Evidential offences 68", "Q4 2018-19 Open offences 15", "Q4 2018-19 offences 101"}
	for _, c := range []struct{ sex, platform, outcome, unknown, total string }{
		{"Q1 Sex of victim", "Q3 Platform", "Q4 Outcome", "Unknown", "Sum of outcomes"},
		{"Q1 - Victim sex", "Q3 - Platform", "Q4 - Outcomes", "Not recorded", "Total"},
		{"Question 1: sex", "Question 3: site or app", "Question 4: disposal", "Blank (not recorded)", "All outcomes"},
	} {
		text := "Kent Police,,,,,,,,,,,,,\n,Q1," + c.sex + ",,,Q2," + c.platform + ",,," + c.outcome + ",,,,\n" +
			"Financial year,All offences,Female,Male," + c.unknown + ",With cyber flag,Facebook,Kik,Other/unknown,Charged,Cautioned,Evidential,Open," + c.total + "\n2018/19,702,560,132,10,101,38,48,15,13,5,68,15,101\n"
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.sex, got, want)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.5 {
				t.Errorf("%s: %d has %v: %q", c.sex, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
	// "Under 13" below what is not recorded of sexes is an age.
	for _, s := range []string{"Sex not recorded", "Gender unknown", "Sex of victim not known"} {
		got := brief(read(t, "a.csv", "Kent Police,\nVictim,2018/19\nFemale,331\nMale,65\n"+s+",3\nUnder 13,142\n13 to 17,257\n"))
		if !slices.Contains(got, "Q1 2018-19 0-12 offences 142") || !slices.Contains(got, "Q1 2018-19 U offences 3") {
			t.Errorf("%s: %q", s, got)
		}
	}
}
