package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// Sections of the Act behind the first are no counts, however they are written.
func TestListedSectionsAreNoCounts(t *testing.T) {
	for _, s := range []string{
		"s.23(5) and 24(2)", "s23(5) and 24(2)", "ss. 23(5), 24(2) and 31(3)", "s. 23(5) or 24(2)", "Sections 23(5) and 24(2)", "section 23(5), 24(2) and 31(3)",
	} {
		r := read(t, "a.txt", "Kent Police\n3 May 2018\n\nQ2. Offences with the cyber flag in 2016/17: 66\n\nQ4. The force can neither confirm nor deny that it holds any other information, "+s+".\n")
		if want := []string{"Q2 2016-17 offences 66"}; !slices.Equal(brief(r), want) {
			t.Errorf("%s: got %q, want %q, problems %q", s, brief(r), want, r.Problems)
		}
		for _, q := range r.Questions {
			if q.Question == "Q4" && q.Status != answer.NCND {
				t.Errorf("%s: Q4 is %s", s, q.Status)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n3 May 2018\n\nQ2. In 2016/17 there were 23 and in 2017/18 there were 24 (2 of them rapes).\n")
	if got := brief(r); !slices.Contains(got, "Q2 2017-18 offences 24") {
		t.Errorf("a count with a part in brackets: %q, problems %q", got, r.Problems)
	}
}
