package answer_test

import (
	"slices"
	"testing"
)

// A request that one paragraph lists ends where the mark of one of its questions comes again, or where a force refuses one, also
// in a letter that no head parts from it.
func TestRequestEndsWithoutHead(t *testing.T) {
	const (
		asked = fromKent + "You asked:\n1. How many sexual offences against children were recorded in 2018/19 and 2019/20?\n2. How many had a cyber flag?\n3. Please break 2 down by platform.\n\n"
		given = "Question 2. 12 in 2018/19 and 15 in 2019/20.\n"
	)
	want := []string{"Q2 2018-19 offences 12", "Q2 2019-20 offences 15"}
	for why, words := range map[string]string{
		"a mark comes again":      given,
		"a force refuses another": "Reading the records would take over 100 hours. We therefore refuse questions 1 and 3 under section 12(1).\n\n" + given,
		"a section applies":       "Section 12(1) therefore applies to questions 1 and 3.\n\nThe flag was set on 12 offences in 2018/19 and on 15 in 2019/20.\n",
	} {
		if r := read(t, "a.txt", asked+words); !slices.Equal(offered(r), want) {
			t.Errorf("%s: got %q, %q", why, offered(r), r.Problems)
		}
	}
	r := read(t, "a.txt", asked+"If section 12(1) applies to question 3, please answer question 2. I was told of 12 in 2018/19.\n\nResponse\n\n"+given)
	if got := offered(r); !slices.Equal(got, want) {
		t.Errorf("the request goes on: got %q", got)
	}
}
