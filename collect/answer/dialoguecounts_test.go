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
