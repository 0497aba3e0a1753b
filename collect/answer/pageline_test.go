package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// The foot of a page and what explains exemptions behind all answers say nothing of the last question.
func TestWhatStandsBehindTheLastAnswer(t *testing.T) {
	letter := "Question 2\n\nThe cyber flag was on 61 offences in 2016/17.\n\nQuestion 4\n\n"
	for _, c := range []struct{ why, text, status string }{
		{"a foot with a reference", "Withheld under section 31(1)(a), law enforcement.\n\n                    167/23/0488 page 2 of 2\n", "refused"},
		{"a foot", "Withheld under section 31(1)(a), law enforcement.\n\nKent Police - Page 3 of 3\n", "refused"},
		{"a notice", "Charged: 12 in 2016/17\nCaution: 3 in 2016/17\n\nSection 17 notice: Section 40(2) is an absolute exemption where disclosure would breach the first principle, and the rest is withheld.\n", "answered"},
		{"a legal annex", "Charged: 12 in 2016/17\nCaution: 3 in 2016/17\n\nLegal annex - Section 40(2) is an absolute exemption and small numbers are withheld under it.\n", "answered"},
	} {
		r := read(t, "a.txt", letter+c.text)
		at := slices.IndexFunc(r.Questions, func(q answer.Question) bool { return q.Question == "Q4" })
		if at < 0 || string(r.Questions[at].Status) != c.status {
			t.Errorf("%s: questions %v", c.why, r.Questions)
		}
	}
}

// The people of a second period are what those of the first were.
func TestPeopleOfASecondPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"We can also say that 26 people were arrested for flagged offences in 2016/17 and 31 people in 2017/18.": "Q4 2017-18 arrested persons 31",
		"There were 26 suspects charged in 2016/17 and 31 suspects in 2017/18.":                                  "Q4 2017-18 charged suspects 31",
	} {
		if got := brief(read(t, "a.txt", "Q2. The flag was on 61 offences in 2016/17 and on 88 in 2017/18.\n\nQ4. "+text+"\n")); !slices.Contains(got, want) {
			t.Errorf("%s read %q", text, got)
		}
	}
}
