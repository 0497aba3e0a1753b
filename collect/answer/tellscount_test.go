package answer_test

import (
	"testing"

	"cyberflag/collect/answer"
)

// A year of which the requester only tells a count is not asked for: its lack leaves the questions answered.
func TestCountsToldInRequests(t *testing.T) {
	asked := "Your request\n\nQ1. For 2018/19 and 2019/20: recorded sexual offences against children under 18. Q2. How many had a cyber-flag?"
	tables := "\n\nOur response\n\nQ1 Recorded offences\n\nYear       Number\n2018/19      538\n2019/20      584\n\nQ2 With the cyber flag\n\nYear       Number\n2018/19       38\n2019/20       54\n"
	for _, told := range []string{"In 2017/18 you had 150 or so.", "I know that your force recorded some 1,400 in 2017/18.", "For 2017/18 the press report showed 77 offences.", "Other forces had about 90 in 2017/18.",
		"Your reply last time showed 255 offences for 2017/18.", "The response to my earlier request listed 61 for 2017/18; the same layout would do.", "Your letter of 4 May 2018 gave 61 for 2017/18.", "Your table from last year counted 255 in 2017/18.",
		"I read that you had 93 cyber-flagged offences in 2016/17 and 104 in the year after.", "In 2017/18 Kent recorded 131 flagged crimes.", "My request was: \"During 2017/18 Kent counted 131 flagged crimes.\"", "I saw in the Gazette that Kent Police had counted 77 such cases during 2017/18.",
		"The Kent Messenger wrote of 260 offences in 2017/18.", "I understand from your reply 17-1170 that there were 1,702 offences in 2017/18.", "A councillor spoke to us about 44 flagged crimes during 2017/18.", "It has been claimed that 1,702 children were victims in 2017/18.", ""} {
		r := read(t, "a.txt", fromKent+asked+" "+told+tables)
		for _, q := range r.Questions {
			if (q.Question == "Q1" || q.Question == "Q2") && q.Status != answer.Answered {
				t.Errorf("%q: %s is %s", told, q.Question, q.Status)
			}
		}
	}
	for _, also := range []string{"Also for 2017/18.", "In 2017/18 how many had it?", "And the 44 offences of 2017/18 by platform.", "For 2017/18 too, against children in the 43 force areas.", "And what had Kent recorded in 2017/18?", "For 2017/18 Offences recorded 1 to 9 may be hidden.", "Please add what you recorded in 2017/18 with victims under 18."} {
		r := read(t, "a.txt", fromKent+asked+" "+also+tables)
		for _, q := range r.Questions {
			if q.Question == "Q2" && q.Status != answer.Partly {
				t.Errorf("%q: %s is %s", also, q.Question, q.Status)
			}
		}
	}
}
