package answer_test

import (
	"slices"
	"testing"
)

// A paragraph that says what the request asked for is the request, whatever it says of its day first; the numbers of its
// points are no counts.
func TestRequestToldWithItsDay(t *testing.T) {
	for _, s := range []string{
		"Your request, received 11 September 2018, asked for sexual offences against children under 18 in 2015/16 and 2016/17 (1), with a cyber flag (2), by platform (3) and by outcome (4).",
		"Your e-mail of 11.9.2018, which reached us on 12 September, asked us for sexual offences against children in 2015/16 and 2016/17 (1), those with the flag (2), the platforms (3) and the outcomes (4).",
		"The request that you sent on 11 September asked for: recorded offences in 2015/16 and 2016/17 (1), cyber-flagged offences (2), platforms (3), outcomes (4).",
		"Your request was received on 11 September 2018 and asked for four things about sexual offences against children in 2015/16 and 2016/17.",
		"Your e-mail had been sent on 11 September and sought 4 points on offences in 2016/17.", "Your e-mail came on 11 September 2018. It asked for four things about sexual offences in 2016/17.",
		"This request (dated 11 September 2018) seeks offences in 2015/16 and 2016/17 [1], with a flag [2], by platform [3] and outcome [4].",
	} {
		r := read(t, "a.txt", fromKent+s+"\n\nRESPONSE 1\n\nOffences: 421 in 2015/16 and 447 in 2016/17.\n\nRESPONSE 2\n\nThe force did not use the cyber flag in either year.\n")
		if got := brief(r); !slices.Equal(got, []string{"Q1 2015-16 offences 421", "Q1 2016-17 offences 447"}) {
			t.Errorf("%s\n got %q", s, got)
		}
		if len(r.Questions) < 2 || r.Questions[1].Status != "flag_not_used" {
			t.Errorf("%s\n status %v", s, r.Questions)
		}
	}
}

// A request that is told under a word, or in one paragraph before headed answers, is the request and no answer.
func TestRequestInOneParagraph(t *testing.T) {
	const asked = "for 2015/16 and 2016/17: (1) recorded sexual offences against children under 18, (2) how many have a cyber flag, (3) the platform. Last year you told me 13 for 2015/16."
	for name, text := range map[string]string{
		"a.txt":  fromKent + "Request. Please tell me " + asked + "\n\nResponse. Our system has these.\n\n1) Recorded offences\n\nOffences: 421 in 2015/16 and 447 in 2016/17.\n",
		"b.txt":  fromKent + "Request: Please give, " + asked + " (If 18 hours are not enough, please answer 1 only.)\n\nResponse\n\n1. Offences: 421 in 2015/16 and 447 in 2016/17.\n",
		"a.html": "<p>Kent Police</p><p>The request as we had it</p><p>Please give, " + asked + "</p><h3>Question 1: recorded offences</h3><p>Offences: 421 in 2015/16 and 447 in 2016/17.</p>",
		"b.html": "<p>Kent Police</p><h3>Your request, as received</h3><p>I ask, " + asked + "</p><h3>Q1. Recorded offences</h3><p>Offences: 421 in 2015/16 and 447 in 2016/17.</p>",
	} {
		if got := brief(read(t, name, text)); !slices.Equal(got, []string{"Q1 2015-16 offences 421", "Q1 2016-17 offences 447"}) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
