package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A year of which the requester has the number already is not asked for, and its want makes no answer a part of one.
func TestYearThatWasHadAlready(t *testing.T) {
	const asked, answered = "You asked:\n\n1. Sexual offences against children recorded in 2015/16 and 2016/17. ", "2. How many had a cyber flag?\n\nOur answers:\n\n1. 2015/16: 310, 2016/17: 342\n\n2. 2015/16: 41, 2016/17: 57\n"
	for said, want := range map[string]answer.Status{
		"For 2014/15 I already have 288 and 30. ":                                 answer.Answered,
		"I have 288 for 2014/15 from your last reply and do not need it again. ":  answer.Answered,
		"I do not need 2014/15 again. ":                                           answer.Answered,
		"We already hold the figures for 2014/15, so they need not be repeated. ": answer.Answered,
		"There is no need to send 2014/15 again. ":                                answer.Answered,
		"2014/15 is not needed as I have it. ":                                    answer.Answered,
		"I have your answer for 2014/15. ":                                        answer.Answered,
		"Please send 2014/15 too. ":                                               answer.Partly,
		"I do not have 2014/15 and ask for it too. ":                              answer.Partly,
		"I already have 2013/14 but need 2014/15 too. ":                           answer.Partly,
	} {
		r := read(t, "a.txt", asked+said+answered)
		for _, q := range []string{"Q1", "Q2"} {
			at := slices.IndexFunc(r.Questions, func(x answer.Question) bool { return x.Question == q })
			if at < 0 || r.Questions[at].Status != want {
				t.Errorf("%q: %v, want %s %s", said, r.Questions, q, want)
			}
		}
	}
}
