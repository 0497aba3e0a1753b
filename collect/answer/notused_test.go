package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A nought of a flag that is not used is no figure; where it is used it is one.
func TestNoughtsOfAFlagThatIsNotUsed(t *testing.T) {
	const all = "Q1 2017-18 offences 210"
	for _, c := range []struct {
		name, text string
		want       []string
		status     answer.Status // of the second question
	}{
		{"a.txt", "Question 1\nThere were 210 sexual offences in 2017/18.\n\nQuestion 2\nNone of the offences bears the flag; it is not used by the force.\n", []string{all}, answer.FlagNotUsed},
		{"a.txt", "Question 1\nThere were 210 sexual offences in 2017/18.\n\nQuestion 2\nNone of the 210 bears the flag. It is not used by this force.\n", []string{all}, answer.FlagNotUsed},
		{"a.txt", "We recorded 210 sexual offences in 2017/18. None of the offences bears the flag; it is not used by the force.\n", []string{all}, answer.FlagNotUsed},
		{"a.txt", "Question 1\n210 sexual offences in 2017/18.\n\nQuestion 2\n0 in 2017/18, as we do not use the cyber flag.\n", []string{all}, answer.FlagNotUsed},
		{"a.csv", "Q1 and Q2,,\nYear,Recorded (Q1),With the cyber flag (Q2)\n2017/18,210,0\nNote: the cyber flag is not used by this force,,\n", []string{all}, answer.FlagNotUsed},
		{"a.txt", "Question 1\nThere were 210 sexual offences in 2017/18.\n\nQuestion 2\nNone of the 210 bore the flag.\n", []string{all, "Q2 2017-18 offences 0"}, answer.Answered},
		{"a.txt", "We recorded 210 sexual offences in 2017/18 and none of them had the cyber flag.\n", []string{all, "Q2 2017-18 offences 0"}, answer.Answered},
		{"a.csv", "Q1 and Q2,,\nYear,Recorded (Q1),With the cyber flag (Q2)\n2016/17,190,0\n2017/18,210,12\nNote: the cyber flag was not used before April 2017,,\n",
			[]string{"Q1 2016-17 offences 190", all, "Q2 2016-17 offences 0", "Q2 2017-18 offences 12"}, answer.Answered},
		// a blank is no nought
		{"a.csv", "Child sexual offences,,\nYear,Recorded,Flagged\n2016/17,190,\n2017/18,210,12\n", []string{"Q1 2016-17 offences 190", all, "Q2 2017-18 offences 12"}, answer.Partly},
	} {
		head := "Kent Police\n\n3 June 2021\n\n"
		if c.name == "a.csv" {
			head = "Kent Police,,\n"
		}
		r := read(t, c.name, head+c.text)
		status := answer.Status("")
		for _, q := range r.Questions {
			if q.Question == "Q2" {
				status = q.Status
			}
		}
		if got := brief(r); !slices.Equal(got, c.want) || status != c.status {
			t.Errorf("%s:\n got %q, %s, problems %q\nwant %q, %s", c.text, got, status, r.Problems, c.want, c.status)
		}
	}
}
