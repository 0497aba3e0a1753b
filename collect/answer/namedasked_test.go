package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A question that only names what it asks for is answered by the number below it, between the lines of a mail too.
func TestNumbersBelowQuestionsThatName(t *testing.T) {
	const head = "From: foi@kent.police.uk\nSubject: RE: FOI 2018/455\nDate: Tue, 17 Jul 2018 11:20:00 +0100\n\n"
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"between the lines of a mail", "a.eml", head + "> Q1 Number of child sexual offences in 2016/17\n288\n> Q2 number of child sexual offences with cyber flag in 2016/17\n40\n",
			[]string{"Q1 2016-17 offences 288", "Q2 2016-17 offences 40"}},
		{"with a part behind it", "a.eml", head + "> Q1 number of child sexual offences 2016/17\n288 (of which 14 were rapes)\n> Q2 number with a cyber flag\n40\n",
			[]string{"Q1 2016-17 offences 288", "Q1 2016-17 rapes offences 14", "Q2 2016-17 offences 40"}},
		{"what the requester believes", "a.eml", head + "> Q1 numbers of child sexual offences in 2016/17\n288\n> Q2 number of these with cyber flag - I think it was 35\n40\n",
			[]string{"Q1 2016-17 offences 288", "Q2 2016-17 offences 40"}},
		{"in paragraphs", "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\nQ2 number of child sexual offences with cyber flag in 2017/18\n\n130\n\nQ4 outcomes\n\nNot held.\n",
			[]string{"Q2 2017-18 offences 130"}},
		{"believed in a paragraph", "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\nQ2 number of offences with cyber flag in 2017/18, I believe it was 120\n\n130\n",
			[]string{"Q2 2017-18 offences 130"}},
	} {
		if r := read(t, c.name, c.text); !slices.Equal(brief(r), c.want) {
			t.Errorf("%s:\n got %q\nwant %q\nproblems %q", c.why, brief(r), c.want, r.Problems)
		}
	}
}

// Numbers at a stroke behind a word that answer a question are no title, and named where they are not read.
func TestAnswersAtAStrokeAreNamed(t *testing.T) {
	const head = "Kent Police\nFOI 12/19\n5 June 2019\n\nQ2. Offences with the cyber flag in 2017/18: 130\n\nQ4. Outcomes\n\n"
	for _, s := range []string{"charged 11/130", "11/130 charged", "Charged in 11/130"} {
		r := read(t, "a.txt", head+s+"\n")
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "11/130") }) && !slices.Contains(brief(r), "Q4 2017-18 charged offences 11") {
			t.Errorf("%s: %q, problems %q", s, brief(r), r.Problems)
		}
	}
}
