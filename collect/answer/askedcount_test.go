package answer_test

import (
	"slices"
	"testing"
)

// The number of an answer is no mark of a question, whatever stands before it and behind it.
func TestCountBehindTheWordAnswer(t *testing.T) {
	const asked = "Kent Police\n3 May 2018\n\nQuestion 2 Number of child sexual offences with a cyber flag in 2016/17?\n\n"
	for _, c := range []struct {
		reply string
		want  []string
	}{
		{"Answer 1,640", []string{"Q2 2016-17 offences 1640"}},
		{"Response 1,640", []string{"Q2 2016-17 offences 1640"}},
		{"Our answer 2,100 offences.", []string{"Q2 2016-17 offences 2100"}},
		{"A 1,640", []string{"Q2 2016-17 offences 1640"}},
		{"A 3 crimes", []string{"Q2 2016-17 offences 3"}},
		{"Answer 2 offences", []string{"Q2 2016-17 offences 2"}},
		{"Response 1 offences in 2016/17.", []string{"Q2 2016-17 offences 1"}},
		{"Answer 1,640 victims", []string{"Q2 2016-17 victims 1640"}},
		{"Response 4 victims.", []string{"Q2 2016-17 victims 4"}},
		{"Answer 2 17", []string{"Q2 2016-17 offences 17"}},
		{"Answer 2: 17", []string{"Q2 2016-17 offences 17"}},
		{"Answer 2 Offences\n\n2016/17: 17", []string{"Q2 2016-17 offences 17"}},
	} {
		if r := read(t, "a.txt", asked+c.reply+"\n"); !slices.Equal(brief(r), c.want) {
			t.Errorf("%s:\n got %q\nwant %q\nproblems %q", c.reply, brief(r), c.want, r.Problems)
		}
	}
}
