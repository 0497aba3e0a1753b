package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What an earlier message of the force's own said is no figure of this answer, whatever that message is called.
func TestCountsOfAnEarlierMessage(t *testing.T) {
	for _, s := range []string{
		"Our holding e-mail of 21 September said that 412 offences had the flag in 2017/18. That was a count for another request.",
		"Our interim letter dated 3 May gave 412 offences for 2017/18; the numbers here are right.",
		"The acknowledgement sent on 21 September stated that there were 412 flagged offences in 2017/18.",
		"In my message of 21 September I told you that 412 offences had the flag in 2017/18.",
		"Our first e-mail put the flagged offences of 2017/18 at 412.",
	} {
		r := read(t, "a.txt", fromKent+"Question 2\nThe online flag was attached to 388 offences in 2016/17 and to 447 in 2017/18.\n\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 388", "Q2 2017-18 offences 447"}) || !strings.Contains(strings.Join(r.Problems, "\n"), "412") {
			t.Errorf("%s\n got %q %q", s, got, r.Problems)
		}
	}
	for _, s := range []string{"Our letter of 3 May 2018 is attached: 388 offences had the flag in 2016/17 and 447 in 2017/18."} {
		r := read(t, "a.txt", fromKent+"Question 2\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 388", "Q2 2017-18 offences 447"}) {
			t.Errorf("%s\n got %q", s, got)
		}
	}
}
