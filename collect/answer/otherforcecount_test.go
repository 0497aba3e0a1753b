package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What another force recorded is none of the answer: a problem names it, and the question's status is that of its own words.
func TestCountsOfAnotherForce(t *testing.T) {
	for _, s := range []string{
		"Kent Police is a separate force from Sussex Police, which recorded 1,420 such offences in 2017/18 and to which you may also write.",
		"You may also write to Essex Police, who had 1,420 such offences in 2017/18.",
		"A neighbouring force recorded 1,420 flagged offences in 2017/18.",
		"You also mention that Lancashire had 1,420 offences in 2015/16.",
		"Surrey Police reported 1,420 such offences in 2017/18.",
	} {
		r := read(t, "a.txt", fromKent+"2. The online flag was attached to 7 offences in 2016/17 and to 11 in 2017/18.\n\n4. Kent Police can neither confirm nor deny that it holds any information on outcomes, by virtue of Section 40(5B)(a)(i) of the Act.\n\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 7", "Q2 2017-18 offences 11"}) {
			t.Errorf("%s\n got %q", s, got)
		}
		if len(r.Questions) != 2 || r.Questions[1].Status != "ncnd" || !strings.Contains(strings.Join(r.Problems, "\n"), "1,420") {
			t.Errorf("%s\n %v %q", s, r.Questions, r.Problems)
		}
	}
	for _, s := range []string{"Kent Police recorded 7 flagged offences in 2016/17 and 11 in 2017/18.", "Unlike Essex Police, Kent Police recorded 7 flagged offences in 2016/17 and 11 in 2017/18."} {
		if got := brief(read(t, "a.txt", fromKent+"2. "+s+"\n")); !slices.Equal(got, []string{"Q2 2016-17 offences 7", "Q2 2017-18 offences 11"}) {
			t.Errorf("%s\n got %q", s, got)
		}
	}
}
