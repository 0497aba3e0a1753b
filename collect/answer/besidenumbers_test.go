package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A number that names a question, a section or a page is no count and no age, and leaves the counts beside it as they are.
func TestNumbersThatNameThings(t *testing.T) {
	for text, want := range map[string]string{
		"Q2. Of the offences in question 1, 71 in 2016-17 and 94 in 2017-18 had the cyber flag.":                            "Q2 2016-17 offences 71; Q2 2017-18 offences 94",
		"Q2. Of those counted in part 1, 7 in 2016-17 and 9 in 2017-18 had the cyber flag.":                                 "Q2 2016-17 offences 7; Q2 2017-18 offences 9",
		"Q1. We recorded 688 offences under sections 5 to 26 of the Sexual Offences Act 2003 in 2016-17.":                   "Q1 2016-17 offences 688",
		"Q1. We recorded 688 offences of classes 17 to 22 against children in 2016-17.":                                     "Q1 2016-17 offences 688",
		"Q1. We recorded 688 offences against children aged 5 to 15 in 2016-17.":                                            "Q1 2016-17 5-15 offences 688",
		"Q1. In 2016-17 the force recorded 52,318 crimes of all kinds.\n\nSexual offences against children in 2016-17: 688": "Q1 2016-17 offences 688",
		"Q1. In 2016-17 there were 52,318 crimes of every type.\n\nSexual offences against children in 2016-17: 688":        "Q1 2016-17 offences 688",
		"Q2. The flag was on 61 offences in 2016-17. Was this page of use? 17 people said yes, 3 no.":                       "Q2 2016-17 offences 61",
		"Q2. The flag was on 61 offences in 2016-17.\n\n12 people found this page helpful.":                                 "Q2 2016-17 offences 61",
	} {
		if got := strings.Join(brief(read(t, "a.txt", "Kent Police\n\n"+text+"\n")), "; "); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// People named as suspects are suspects; an adult caution is an outcome of an offence, and the last column may count people.
func TestWhatOutcomesCount(t *testing.T) {
	for text, want := range map[string]string{
		"Q4. Outcome\n\nThe table counts persons named as a suspect in a flagged crime.\n\nOutcome      2016/17  2017/18\nCharged      14  17\nCautioned    5  4\n":                            "Q4 2016-17 Charged suspects 14",
		"Q4. Outcome\n\nCounts are of people who were identified as suspects.\n\nOutcome      2016/17  2017/18\nCharged      14  17\nCautioned    5  4\n":                                      "Q4 2016-17 Charged suspects 14",
		"Q4. Of the 88 flagged offences of 2016/17, 12 ended in a community resolution notice and 4 in an adult caution.\n":                                                                    "Q4 2016-17 adult caution offences 4",
		"Q2. The flag was on 66 offences in 2016/17 and on 97 in 2017/18.\n\nQ4. We can say that 11 of the 66 and 15 of the 97 had led to a charge or summons by 1 July 2018.\n":               "Q4 2016-17 charge or summons offences 11",
		"Year     Sexual offences, victim under 18 (Q1)   With flag (Q2)   Charged (Q4)\n2016/17   512   61   8\n2017/18   530   70   9\n\nThe last column counts persons and not offences.\n": "Q4 2016-17 Charged persons 8",
		"Year     Sexual offences, victim under 18 (Q1)   With flag (Q2)   Charged (offences with flag)\n2016/17   512   61   8\n2017/18   530   70   9\n":                                     "Q4 2016-17 Charged offences 8",
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n\n"+text)); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// What the requester asked to leave out is not missing; a test of the public interest behind all answers is of none of
// them, and the name of a file with its size says where an answer is.
func TestStatusOfWhatStandsBeside(t *testing.T) {
	const counts = "Kent Police\n\nQ1. We recorded 512 offences against children in 2016/17."
	for _, c := range []struct {
		text, question string
		want           answer.Status
	}{
		{counts + " We have not given a list by offence because your e-mail of 2 July asked us to leave it out.\n", "Q1", answer.Answered},
		{counts + " The platforms are not given, as you told us that they are not needed.\n", "Q1", answer.Answered},
		{counts + " It is not a full list, and the rest is exempt under section 22(1).\n", "Q1", answer.Partly},
		{counts + " A full list will follow. It is exempt under section 22(1) of the Act.\n", "Q1", answer.Partly},
		{counts + " A list by offence is not provided.\n", "Q1", answer.Partly},
		{counts + "\n\nQ2. The flag was on 61 offences in 2016/17.\n\nPublic interest test. Section 31(1)(a) is engaged and the platforms are withheld.\n", "Q2", answer.Answered},
		{counts + "\n\nQ4. Outcome\n\nPlease see the document: Outcomes of 0417 (Excel, 31KB)\n", "Q4", answer.Attached},
	} {
		r := read(t, "a.txt", c.text)
		at := slices.IndexFunc(r.Questions, func(q answer.Question) bool { return q.Question == c.question })
		if at < 0 || r.Questions[at].Status != c.want {
			t.Errorf("%q: %v, want %s %s", c.text, r.Questions, c.question, c.want)
		}
	}
}
