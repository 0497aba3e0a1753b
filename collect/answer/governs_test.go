package answer_test

import (
	"slices"
	"testing"
)

// What stands above governs what stands below: heads that a question's title parts from
// their counts, a number that several rows share, a corner that says who is counted.
func TestWhatGovernsATable(t *testing.T) {
	two := []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 655", "Q2 2016-17 offences 88", "Q2 2017-18 offences 117"}
	ages := []string{"Q1 2016-17 0-12 offences 80", "Q1 2016-17 13-17 offences 40", "Q2 2016-17 offences 12"}
	parts := []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 655", "Q3 2016-17 Not known offences 3", "Q3 2016-17 Other offences 8", "Q3 2017-18 Not known offences 5", "Q3 2017-18 Other offences 4", "Q4 2016-17 Charged offences 9", "Q4 2016-17 Other disposal offences 2", "Q4 2017-18 Charged offences 7", "Q4 2017-18 Other disposal offences 1"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"heads above the titles of questions", "Kent Police,,\n,2016/17,2017/18\nQuestion 1: sexual offences,,\nRecorded,612,655\nQuestion 2: the flag,,\nFlagged,88,117\n", two},
		{"titles that name their question in brackets", "Kent Police,,\n,2016/17,2017/18\nSECTION A (QUESTION 1) SEXUAL OFFENCES,,\nRecorded,612,655\nSECTION B (QUESTION 2) THE FLAG,,\nFlagged,88,117\n", two},
		{"tables that name their question", "Kent Police,,\n,2016/17,2017/18\nTable 1 - Question 1: sexual offences,,\nRecorded,612,655\nTable 2 - Question 2: the flag,,\nFlagged,88,117\n", two},
		{"leaders and strokes", "Kent Police,,\n,2016/17,2017/18\n,-------,-------\nQuestion 1: sexual offences,,\nRecorded ........,612,655\nQuestion 2: the flag,,\nFlagged . . . . .,88,117\n", two},
		{"a number that rows share", "Kent Police,,\nNo.,,2016/17\n1,Offences where victim is under 13,80\n1,Offences where victim is 13 to 17,40\n2,Offences with cyber flag,12\n", ages},
		{"a number that stands for the rows below", "Kent Police,,\nRef,,2016/17\n1,Offences with a victim aged under 13,80\n,Offences with a victim aged 13 to 17,40\n2,Offences with cyber flag,12\n", ages},
		{"years that end where the next begins", "Year,Recorded,With cyber flag\n16-17,612,88\n17-18,655,117\n", two},
		{"such years over columns", "Kent Police,16-17,17-18\nQ1 Recorded,612,655\nQ2 With cyber flag,88,117\n", two},
		{"ages that look like years stay ages", "Q2. Cyber flagged by age of victim,2016/17\n14-15,4\n16-17,8\n", []string{"Q2 2016-17 14-15 offences 4", "Q2 2016-17 16-17 offences 8"}},
		{"heads that go from question to question", "Year,Q1 Recorded,Q3 Other,Q3 Not known,Q4 Charged,Q4 Other disposal\n2016/17,612,8,3,9,2\n2017/18,655,4,5,7,1\n", parts},
		{"a sum of years", "Year,Q1 Recorded,Q2 With cyber flag\n2016/17,612,88\n2017/18,655,117\n2 years,1267,205\n",
			append([]string{"Q1 2016-04-01 to 2018-03-31 offences 1267"}, append(slices.Clone(two[:2]), append([]string{"Q2 2016-04-01 to 2018-03-31 offences 205"}, two[2:]...)...)...)},
		{"a corner that says who is counted", "4. Suspects linked to the offences in 2 by outcome,2016/17\nCharged,28\nCautioned,9\n", []string{"Q4 2016-17 Cautioned suspects 9", "Q4 2016-17 Charged suspects 28"}},
	} {
		if got := brief(read(t, "a.csv", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// A title says that its table no longer stands, and which table a wrong sum stands in.
func TestTitlesOfTables(t *testing.T) {
	for _, title := range []string{"Table 2 - SUPERSEDED. Please disregard. See table 2a.", "Table 2: with cyber flag (withdrawn)", "Annex B - offences - replaced by table 2a"} {
		r := read(t, "a.csv", "Kent Police,\n"+title+",\n,2016/17\nWith cyber flag,161\n\nTable 2a - offences with a cyber flag (question 2),\n,2016/17\nWith cyber flag,143\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 143"}) {
			t.Errorf("%s: got %q", title, got)
		}
	}
	r := read(t, "a.csv", "Kent Police,\n\nTable 3 - outcomes of flagged offences (question 4),\nOutcome,2016/17\nCharged,9\nCautioned,2\nTotal,12\n")
	if !slices.Contains(r.Problems, "Table 3 2016/17 Total: rows sum to 11, printed 12") {
		t.Errorf("problems %q", r.Problems)
	}
}
