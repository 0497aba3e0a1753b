package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A column of old counts is none of the answer, whether its head or a line above says so.
func TestColumnsOfOldCounts(t *testing.T) {
	want := []string{"Q1 2017-18 Rape offences 24", "Q1 2017-18 offences 87", "Q2 2017-18 offences 13", "Q3 2017-18 Facebook offences 8", "Q3 2017-18 Kik offences c"}
	rows := func(old bool) string {
		if old {
			return "Q1,FYE Mar-18,None,Total,85,87\nQ1,FYE Mar-18,Offence,Rape,24,24\nQ2,FYE Mar-18,None,Total,12,13\nQ3,FYE Mar-18,Platform,Facebook,7,8\nQ3,FYE Mar-18,Platform,Kik,2,*\n"
		}
		return "Q1,FYE Mar-18,None,Total,87,85\nQ1,FYE Mar-18,Offence,Rape,24,24\nQ2,FYE Mar-18,None,Total,13,12\nQ3,FYE Mar-18,Platform,Facebook,8,7\nQ3,FYE Mar-18,Platform,Kik,*,2\n"
	}
	for _, c := range []struct{ why, text string }{
		{"one word", "Kent Police,,,,,\nRecorded offences with a cyber flag,,,,,\nQUESTION,PERIOD,BREAKDOWN,CATEGORY,COUNT,OLD_COUNT\n" + rows(false)},
		{"the old one first", "Kent Police,,,,,\nRecorded offences with a cyber flag,,,,,\nQuestion,Period,Breakdown,Category,Count_withdrawn,Count\n" + rows(true)},
		{"a word between capitals", "Kent Police,,,,,\nRecorded offences with a cyber flag,,,,,\nquestion,period,splitBy,label,previousCount,count\n" + rows(true)},
		{"a line above says so", "Kent Police,,,,,\n\"N2 is the number as it stands. N1 was sent in May and is superseded.\",,,,,\nQuestion,Period,Breakdown,Category,N1,N2\n" + rows(true)},
		{"a line above says not to use it", "Kent Police,,,,,\nPlease do not use the column Series A.,,,,,\nQuestion,Period,Breakdown,Category,Count,Series A\n" + rows(false)},
	} {
		r := read(t, "a.csv", c.text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, want, r.Problems)
		}
	}
}

// Words about an earlier reply say nothing of a column that has the same words over it.
func TestColumnsThatStand(t *testing.T) {
	want := []string{"Q2 2017-18 F offences 5", "Q2 2017-18 M offences 3", "Q2 2018-19 F offences 6", "Q2 2018-19 M offences 4"}
	for _, text := range []string{
		"The count of offences in our reply of 3 May is superseded.", "The number for 2017/18 was sent in May and is superseded.", "Please do not use the reply of May for 2018/19.",
	} {
		r := read(t, "a.csv", "Kent Police,,\n\""+text+"\",,\nOffences with the cyber flag by sex,2017/18,2018/19\nFemale,5,6\nMale,3,4\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q\n%q", text, got, want, r.Problems)
		}
	}
}

// A numbered question, outcome or table is what sentences speak of, and its column stands.
func TestColumnsOfNumberedThings(t *testing.T) {
	questions := []string{"Q1 2017-18 offences 640", "Q1 2018-19 offences 655", "Q2 2017-18 offences 97", "Q2 2018-19 offences 99"}
	outcomes := []string{"Q4 2017-18 Outcome 1 offences 20", "Q4 2017-18 Outcome 2 offences 4", "Q4 2018-19 Outcome 1 offences 22", "Q4 2018-19 Outcome 2 offences 6"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"\"Q1 was sent in error in our May letter, so these are the right figures\",,\nYear,Q1,Q2\n2017/18,640,97\n2018/19,655,99\n", questions},
		{"\"Question 1 was withdrawn in May and is answered again.\",,\nYear,Question 1,Question 2\n2017/18,640,97\n2018/19,655,99\n", questions},
		{"\"Outcome 1 was replaced in 2017 by a new definition.\",,\nQ4 Outcomes of the flagged offences,,\nYear,Outcome 1,Outcome 2\n2017/18,20,4\n2018/19,22,6\n", outcomes},
	} {
		r := read(t, "a.csv", "Kent Police,,\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
	}
}

// What is left out is named.
func TestColumnsLeftOutAreNamed(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,,,,,\n\"N2 is the number as it stands. N1 was sent in May and is superseded.\",,,,,\nQuestion,Period,Breakdown,Category,N1,N2\nQ1,FYE Mar-18,None,Total,85,87\nQ2,FYE Mar-18,None,Total,12,13\n")
	if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "N1") && strings.Contains(s, "85, 12") }) {
		t.Errorf("problems %q", r.Problems)
	}
}
