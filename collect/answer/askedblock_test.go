package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What a requester says beside a question is no figure, and an answer of a number only is of what the question asks.
func TestQuestionsRightAboveTheirAnswers(t *testing.T) {
	const head = "Kent Police\nFOI 12/19\n5 June 2019\n\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a number told behind the question mark", "Q1: How many sexual offences against children did you record in 2017/18? Last year's report says 388 for 2016/17.\nAnswer: 421\nQ2: How many of these had the online flag in 2017/18? We believe there were 44 in 2016/17.\nAnswer: 57\n",
			[]string{"Q1 2017-18 offences 421", "Q2 2017-18 offences 57"}},
		{"a number alone below", "Question 2 - Please state the number with the online marker in 2018/19. In 2017/18 this was 31.\n\n38.\n",
			[]string{"Q2 2018-19 offences 38"}},
		{"told of the year before, as an answer would be", "Q1: How many child sexual offences had the cyber flag in 2016/17? In 2015/16 it was 66.\n\n71.\n\nQ2: And in 2017/18?\n\n96.\n",
			[]string{"Q2 2016-17 offences 71", "Q2 2017-18 offences 96"}},
		{"told before it is asked", "Your request: The Observer wrote of 130 offences with the cyber flag in 2015/16. Please give the figure for 2017/18.\n\nResponse: 144 offences had the cyber flag in 2017/18.\n",
			[]string{"Q2 2017-18 offences 144"}},
		{"what the requester wants confirmed", "You asked us to confirm that 45 offences in 2015/16 had the cyber flag. The number for 2016/17 is 59.\n",
			[]string{"Q2 2016-17 offences 59"}},
		{"years of the question, in turn", "Question 1: How many child sexual offences were recorded in 2016/17 and 2017/18?\nAnswer: 350 and 371\nQuestion 2: How many of them had a cyber flag?\nAnswer: 12 and 29\n",
			[]string{"Q1 2016-17 offences 350", "Q1 2017-18 offences 371", "Q2 2016-17 offences 12", "Q2 2017-18 offences 29"}},
		{"the next asks only for another year", "Q2. How many child sexual offences had the cyber flag in 2016/17?\n\n14\n\nQ2b. And in 2017/18?\n\n19\n",
			[]string{"Q2 2016-17 offences 14", "Q2 2017-18 offences 19"}},
		{"request and reply in one paragraph", "REQUEST\nPlease give child sexual offences and those with the flag for 2018/19.\nREPLY\n233 sexual offences in 2018/19, 41 with the cyber flag.\n",
			[]string{"Q1 2018-19 offences 233", "Q2 2018-19 offences 41"}},
		{"asked and answered in one paragraph", "You requested the number of online-flagged child sexual offences in 2018/19. The figure is 62.\n",
			[]string{"Q2 2018-19 offences 62"}},
		{"a reply of one line to what was asked", "You wanted to know how many child sexual offences had the cyber flag in 2016/17.\n\nReply: 27 in 2016/17.\n",
			[]string{"Q2 2016-17 offences 27"}},
		{"a question with its answer behind it", "Q1. How many sexual offences against children did you record in 2016/17? There were 210.\n\nQ2. How many had the cyber flag in 2016/17? 33 in 2016/17.\n",
			[]string{"Q1 2016-17 offences 210", "Q2 2016-17 offences 33"}},
		{"an answer of both years, the older beside the question", "Q2. How many had the cyber flag in 2016/17 and 2017/18? In 2016/17 it was 66.\n\nIn 2017/18 it was 71.\n",
			[]string{"Q2 2016-17 offences 66", "Q2 2017-18 offences 71"}},
	} {
		r := read(t, "a.txt", head+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\nproblems %q", c.why, got, c.want, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %d has %.2f: %q", c.why, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
}

// The numbers of a request that were left out are named.
func TestNumbersOfTheRequestAreNamed(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQ2: How many had the cyber flag in 2017/18? We know of 44 in 2016/17.\nAnswer: 57\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "numbers of the request") && strings.Contains(p, "44") }) {
		t.Errorf("44 is not named: %q", r.Problems)
	}
}

// Two questions of a mail, answered between its lines, and a table of questions and answers.
func TestBareAnswersInMailsAndTables(t *testing.T) {
	mail := "From: foi@kent.police.uk\nSubject: RE: FOI 2018/455\nDate: Tue, 17 Jul 2018 11:20:00 +0100\n\nKent Police. Our answers are below.\n\n> Q1 How many child sexual offences did you record in 2015/16 and 2016/17?\n288 and 301\n> Q2 How many had a cyber flag?\n40 and 52\n"
	want := []string{"Q1 2015-16 offences 288", "Q1 2016-17 offences 301", "Q2 2015-16 offences 40", "Q2 2016-17 offences 52"}
	if got := brief(read(t, "a.eml", mail)); !slices.Equal(got, want) {
		t.Errorf("mail:\n got %q\nwant %q", got, want)
	}
	page := "<html><body><h1>Kent Police</h1><table><tr><th>Request</th><th>Reply</th></tr><tr><td>How many child sexual offences in 2018/19? You told us 300 for 2017/18.</td><td>318</td></tr><tr><td>How many had the cyber flag in 2018/19? (55 in 2017/18)</td><td>61</td></tr></table></body></html>"
	want = []string{"Q1 2018-19 offences 318", "Q2 2018-19 offences 61"}
	if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
		t.Errorf("table:\n got %q\nwant %q", got, want)
	}
}

// A number that answers a question for something else is no figure of ours, or in doubt, and named.
func TestBareAnswersToOtherQuestions(t *testing.T) {
	for _, asked := range []string{
		"How many offences of fraud did you record in 2017/18?", "How many staff look at online offences in 2017/18?",
		"How many child sexual offences did not have the cyber flag in 2017/18?", "What percentage of child sexual offences had the cyber flag in 2017/18?",
		"Did you record more than 100 flagged offences in 2017/18?",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ2: "+asked+"\nAnswer: 66\n")
		if len(r.Figures) > 0 || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "66") }) {
			t.Errorf("%s: %q, problems %q", asked, brief(r), r.Problems)
		}
	}
	for _, asked := range []string{"How many rapes of children were recorded in 2017/18?", "How many sexual offences were recorded against adults in 2017/18?"} {
		for _, f := range read(t, "a.txt", "Kent Police\n\nQ1: "+asked+"\nAnswer: 66\n").Figures {
			if f.Confidence >= 0.5 && f.Breakdown.IsNone() {
				t.Errorf("%s: %.2f", asked, f.Confidence)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQ1: In 2016/17 you had 430 offences. How many did you record in 2017/18?\n\n512\n")
	if want := []string{"Q1 2017-18 offences 512"}; !slices.Equal(brief(r), want) {
		t.Errorf("told before the question: %q", brief(r))
	}
}
