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
