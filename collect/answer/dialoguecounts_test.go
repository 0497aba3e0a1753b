package answer_test

import (
	"slices"
	"testing"
)

// A table of questions and replies may give a reply as periods beside the question, with the counts of
// unmarked rows below them.
func TestCountsBetweenReplies(t *testing.T) {
	for _, c := range []struct{ head, q2, q3, label string }{
		{"Question,Reply,,", "Q2,2016/17,2017/18,", "Q3,There is no field for the website. Section 12(1) applies. We can say how often one word is found.,,", "Crimes with Snapchat in the summary"},
		{"Your question,Our response,,", "Question 2,FY 2016/17,FY 2017/18,", "Question 3,\"Refused, Section 12(1), but for one name that we searched for.\",,", "Offences where Snapchat is named"},
		{"Question,Answer,,", "2,April 2016 to March 2017,April 2017 to March 2018,", "3,The rest is exempt under Section 12(1).,,", "Snapchat"},
	} {
		text := "Kent Police. 3 June 2019.\n\n" + c.head + "\nQ1,We have published this. Section 21(1) applies.,,\n" + c.q2 + "\nCrimes with online flag,231,281,\n" + c.q3 + "\n" + c.label + ",71,98,\n"
		want := []string{"Q2 2016-17 offences 231", "Q2 2017-18 offences 281", "Q3 2016-17 Snapchat offences 71", "Q3 2017-18 Snapchat offences 98"}
		for name, r := range inFormats(t, text) {
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c.head, name, got, want)
			}
		}
	}
}

// A question that asks for all offences, in whatever words, names no offence.
func TestAskedForAllOffences(t *testing.T) {
	for _, asked := range []string{"1. How many sexual offences were recorded?", "Q1 How many child sexual offences did you record?", "1. Number of sexual offences recorded?"} {
		for _, answer := range []string{"2018/19: 400<br>2019/20: 420", "There were 400 offences in 2018/19 and 420 in 2019/20"} {
			got := brief(read(t, "a.html", "<p>"+fromKent+"</p><table><tr><th>You asked</th><th>Our answer</th></tr><tr><td>"+asked+"</td><td>"+answer+"</td></tr><tr><td>2. How many of these had a cyber flag?</td><td>37 in 2018/19 and 82 in 2019/20</td></tr></table>"))
			want := []string{"Q1 2018-19 offences 400", "Q1 2019-20 offences 420", "Q2 2018-19 offences 37", "Q2 2019-20 offences 82"}
			if !slices.Equal(got, want) {
				t.Errorf("%s %s:\n got %q\nwant %q", asked, answer, got, want)
			}
		}
	}
}
