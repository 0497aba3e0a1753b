package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number alone below a question counts offences only where the question asks for a number of them or of people.
func TestQuestionsForOtherThings(t *testing.T) {
	for _, q := range []string{
		"How many computers were seized for flagged sexual offences against children in 2016/17?", "What number of officers was trained to use the cyber flag in 2016/17?", "What was the number of the policy on the cyber flag in 2016/17?",
		"What was the total budget for online child sexual offences in 2016/17?", "How many of your staff work on sexual offences against children in 2016/17?", "How many images were found in sexual offences against children with the cyber flag in 2016/17?",
	} {
		if got := offered(read(t, "a.txt", fromKent+q+"\n\n512\n")); len(got) > 0 {
			t.Errorf("%s: got %q", q, got)
		}
	}
	for q, want := range map[string]string{
		"How many of your recorded sexual offences against children had the cyber flag in 2016/17?": "Q2 2016-17 offences 71",
		"For 2016/17, how many cyber-flagged sexual offences against children did you record?":      "Q2 2016-17 offences 71",
		"Q1. What was the figure for 2016/17?":                                                      "Q1 2016-17 offences 71",
		"How many offences with the cyber flag were on Facebook in 2016/17?":                        "Q3 2016-17 Facebook offences 71",
		"Q2. How many had the flag in 2016/17?":                                                     "Q2 2016-17 offences 71",
	} {
		if got := offered(read(t, "a.txt", fromKent+q+"\n\n71\n")); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: got %q, want %q", q, got, want)
		}
	}
}

// What was seized or used for the offences is no count of them.
func TestThingsOfOffences(t *testing.T) {
	for _, s := range []string{"12 computers were seized for flagged sexual offences against children in 2016/17.", "In 2016/17 12 mobile phones were examined for sexual offences against children with the cyber flag.", "5,100 images were found in sexual offences against children with the cyber flag in 2016/17."} {
		if got := offered(read(t, "a.txt", fromKent+s+"\n")); len(got) > 0 {
			t.Errorf("%s: got %q", s, got)
		}
	}
}

// A sentence that begins with another force or with the request may go on with what this force recorded.
func TestRecordedByUsAllTheSame(t *testing.T) {
	for _, s := range []string{
		"Your request was first sent to Essex Police, which gave it to us; in 2016/17 we recorded 71 offences with the cyber flag.",
		"Your request referred to 2016/17, in which we recorded 71 offences with the cyber flag.",
	} {
		got := strings.TrimSuffix(strings.Join(offered(read(t, "a.txt", fromKent+s+"\n")), "; "), "?") // the name of another force may leave a doubt
		if want := "Q2 2016-17 offences 71"; got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
	for _, s := range []string{"Your request referred to 66 offences in 2016/17, in which we recorded more.", "You asked about Essex Police, which recorded 66 flagged offences in 2016/17, more than we recorded."} {
		if got := offered(read(t, "a.txt", fromKent+s+"\n")); len(got) > 0 {
			t.Errorf("%s: got %q", s, got)
		}
	}
}
