package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What another request was answered is no figure of this answer, and is named.
func TestAnswerToAnotherRequest(t *testing.T) {
	want := []string{"Q2 2016-17 offences 45", "Q2 2017-18 offences 61"}
	for _, c := range []struct {
		words string
		other bool
	}{
		{"For a different request, 2290/16, we counted 89 for the calendar year 2015.", true},
		{"In reply to another request we gave 89 offences for 2015/16.", true},
		{"These are not comparable with FOI 3302/15, in which 1,290 offences were given for 2014/15.", true},
		{"In 2014/15 there were 1,290 flagged offences, as was stated in FOI 3302/15.", true},
		{"You asked for the same for 2015/16 last March and were told there were 758 offences and 61 flags.", true},
		{"In FOI 12/19 we counted 39 flagged offences in 2015/16.", false},
		{"In 2015/16 there were 39 flagged offences. You will be told of your right to a review.", false},
		{"We treat your letter as a separate request. In 2015/16 there were 39 flagged offences.", false},
	} {
		r := read(t, "a.txt", "Kent Police\nReference: FOI 12/19\n\nQuestion 2\n\nThere were 45 flagged offences in 2016/17 and 61 in 2017/18. "+c.words+"\n")
		got := brief(r)
		named := strings.Contains(strings.Join(r.Problems, "\n"), "another request")
		if c.other && !slices.Equal(got, want) || !c.other && len(got) != 3 || named != c.other {
			t.Errorf("%s: %q %q", c.words, got, r.Problems)
		}
	}
}
