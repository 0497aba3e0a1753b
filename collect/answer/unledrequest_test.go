package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A request with no head over it is no answer, in quotation marks or without, and neither is what it tells.
func TestRequestThatNothingHeads(t *testing.T) {
	answers := map[string]string{
		"marked":  "Question 1\nWe recorded 612 offences in 2016/17 and 689 in 2017/18.\n\nQuestion 2\n41 of the offences recorded in 2016/17 and 97 of those recorded in 2017/18 had the flag.\n",
		"in turn": "Recorded offences: 612 in 2016/17 and 689 in 2017/18. With the cyber flag: 41 in 2016/17 and 97 in 2017/18.\n",
	}
	want := []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 689", "Q2 2016-17 offences 41", "Q2 2017-18 offences 97"}
	for _, asked := range []string{
		"Please give for 2016/17 and 2017/18: (1) sexual offences recorded against under 18s, by age and sex. (2) how many of (1) had a cyber flag. (3) (2) by platform. I understand that you recorded 555 in 2015/16.",
		"In 2015/16 your force recorded 555 sexual offences against children. Could you please tell me the number for 2016/17 and 2017/18, and how many had the cyber flag?",
		"I seek the number of sexual offences against children for 2016/17 and 2017/18, and of those with the cyber flag. There were 555 in 2015/16.",
		"The number of sexual offences recorded against children in 2016/17 and 2017/18, and those with a cyber flag. It was 555 in 2015/16.",
		"1. The number of sexual offences against children recorded in 2016/17 and 2017/18.\n2. How many of these had a cyber flag.\nFor comparison, 555 were recorded in 2015/16 and 556 in 2014/15.",
	} {
		for _, lead := range []string{"", "Thank you for your request of 8 July 2018.", "Your request was worded:", "We received this from you on 8 July 2018:", "Your request of 8 July is copied below.", "Your request"} {
			for _, words := range []string{asked, "\"" + asked + "\"", "“" + asked + "”"} {
				for kind, answered := range answers {
					r := read(t, "a.txt", "Kent Police\nFOI 12/18\n\n"+lead+"\n\n"+words+"\n\n"+answered+"\nDisclosure Officer\n")
					if got := brief(r); !slices.Equal(got, want) {
						t.Errorf("%s, below %q, answers %s:\n got %q\nwant %q", words, lead, kind, got, want)
					}
				}
			}
		}
	}
}

// Questions above their answers stay with them, and a count of a year that was asked for is the answer.
func TestQuestionsThatAreNoRequest(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"\"Cyber\" offences in 2016/17, how many were there? We recorded 41 offences with the cyber flag in 2016/17, which we call \"online\".\n", []string{"Q2 2016-17 offences 41"}},
		{"1. How many sexual offences against children were recorded in 2016/17?\n\nWe recorded 612 in 2016/17.\n\n2. How many had the flag in 2016/17?\n\nIn 2016/17, 41 had the flag.\n\n1. is a count of offences.\n", []string{"Q1 2016-17 offences 612", "Q2 2016-17 offences 41"}},
		{"If you would like other years, please tell us which. In 2016/17 there were 41 offences with the cyber flag.\n", []string{"Q2 2016-17 offences 41"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\nFOI 12/18\n\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// What others say is no figure and is named; what the force says in the same sentence is one.
func TestNumbersThatOthersTell(t *testing.T) {
	const answered = "Question 2\n\nIn 2016/17, 41 offences had the cyber flag.\n\n"
	for _, s := range []string{
		"The Evening Post says there were 555 in 2015/16.", "According to the BBC there were 555 with the flag in 2015/16.", "A national newspaper reported 555 flagged offences in 2015/16.",
		"I understand that there were 555 in 2015/16.", "You recorded 555 in 2015/16.", "Cyber flag (you gave 555 for 2015/16).", "I see that your force had 555 in 2015/16.", "It has been reported that there were 555 in 2015/16.",
		"Your website gives 555 for 2015/16.", "Last year's report says 555 for 2015/16.", "A charity put the number at 555 in 2015/16.", "My own count is 555 for 2015/16.", "I make it 555 in 2015/16.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+answered+s+"\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 41"}) {
			t.Errorf("%s: %q", s, got)
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "that others tell") }) {
			t.Errorf("%s: problems %q", s, r.Problems)
		}
	}
	for _, s := range []string{
		"You say that it was 555 in 2015/16, but we recorded 33 in 2015/16.", "The Evening Post says 555 in 2015/16; the right number is 33 in 2015/16.", "In 2015/16 we recorded 33 flagged offences, not the 555 that you reported.",
		"I understand from our crime team that 33 had the flag in 2015/16.", "The Force Crime Registrar says 33 had the flag in 2015/16.",
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+answered+s+"\n")); !slices.Equal(got, []string{"Q2 2015-16 offences 33", "Q2 2016-17 offences 41"}) {
			t.Errorf("%s: %q", s, got)
		}
	}
}

// A question of no year with dated counts below it is answered by them, whatever the other questions have below.
func TestDatedCountsBelowQuestions(t *testing.T) {
	want := []string{"Q1 2016-17 offences 214", "Q1 2017-18 offences 233", "Q2 2016-17 offences 7", "Q2 2017-18 offences 11"}
	for _, c := range []string{
		"1. Recorded sexual offences against children under 18, by financial year\n\n2016/17: 214\n2017/18: 233\n\n2. How many of these had a cyber-flag\n\n2016/17: 7\n2017/18: 11\n\n3. Platform\n\nNo information is held.\n",
		"1. How many sexual offences against children were recorded?\n\nIn 2016/17: 214, in 2017/18: 233\n\n2. How many of these had a cyber-flag?\n\nIn 2016/17: 7, in 2017/18: 11\n\n3. On which platform?\n\nNot held.\n",
	} {
		if got := brief(read(t, "a.txt", "Kent Police\nFOI 12/18\n\n"+c)); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q", c, got)
		}
	}
}
