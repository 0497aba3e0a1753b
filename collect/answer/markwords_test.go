package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// The number of a question may stand behind a short word, or in two languages.
func TestMarksOfFewWords(t *testing.T) {
	want := []string{"Q1 2016-17 offences 402", "Q2 2016-17 offences 31", "Q3 2016-17 Kik offences 12", "Q3 2016-17 Skype offences 19"}
	for why, marks := range map[string][]string{
		"re":              {"Re 1. Sexual offences recorded:", "Re 2. Those in which the Online field says Yes:", "Re 3. Those under 2. by the site used.", "Re 4."},
		"ad":              {"Ad 1:", "Ad 2:", "Ad 3:", "Ad 4:"},
		"as to":           {"As to 1.", "As to 2.", "As to 3.", "As to 4."},
		"no.":             {"No. 1 -", "No. 2 -", "No. 3 -", "No. 4 -"},
		"Welsh first":     {"Cwestiwn 1 / Question 1", "Cwestiwn 2 / Question 2", "Cwestiwn 3 / Question 3", "Cwestiwn 4 / Question 4"},
		"English first":   {"Question 1 / Cwestiwn 1", "Question 2 / Cwestiwn 2", "Question 3 / Cwestiwn 3", "Question 4 / Cwestiwn 4"},
		"Welsh alone":     {"Cwestiwn 1", "Cwestiwn 2", "Cwestiwn 3", "Cwestiwn 4"},
		"number sign":     {"Question #1.", "Question #2.", "Question #3.", "Question #4."},
		"of the request":  {"FOI question 1", "FOI question 2", "FOI question 3", "FOI question 4"},
		"part of request": {"Request part a.", "Request part b.", "Request part c.", "Request part d."},
	} {
		for _, gap := range []string{"\n\n", " "} {
			r := read(t, "a.txt", "Gwent Police\n\nReference 118/19\n\n"+marks[0]+gap+"In 2016/17 we recorded 402.\n\n"+marks[1]+gap+"In 2016/17 there were 31.\n\n"+marks[2]+gap+"In 2016/17: Skype 19, Kik 12.\n\n"+marks[3]+gap+"Please see the spreadsheet attached to this e-mail.\n")
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s %q:\n got %s\nwant %s\n%s", why, gap, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
			if n := len(r.Questions); n != 4 || r.Questions[3].Status != "attached" {
				t.Errorf("%s %q: %v", why, gap, r.Questions)
			}
		}
	}
}

// A number behind such a word that nothing closes is none of a question.
func TestNumbersThatMarkNothing(t *testing.T) {
	r := read(t, "a.txt", "Gwent Police\n\nRe 1205/19\n\nQ2. Those with the flag in 2016/17:\n\nAd 3 hoc checks were made.\n\nTo 31 March 2017 there were 31.\n")
	if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 31"}) {
		t.Errorf("%q", got)
	}
}

// "R" stands for a response as "A" does for an answer, and the number of a question may be a word.
func TestMarksOfResponses(t *testing.T) {
	for _, marks := range [][4]string{{"R1.", "R2.", "R3.", "R4."}, {"One.", "Two.", "Three.", "Four."}, {"R1:", "R2:", "R3:", "R4:"}, {"ONE)", "TWO)", "THREE)", "FOUR)"}} {
		r := read(t, "a.txt", "Gwent Police\n\n"+marks[0]+" Sexual offences recorded, victim under 18: 612 in 2017/18.\n\n"+marks[1]+" Those with the flag: 71 in 2017/18.\n\n"+marks[2]+" Platform\n\nExempt: section 31(1)(a), law enforcement.\n\n"+marks[3]+" Not held.\n")
		status := map[string]answer.Status{}
		for _, q := range r.Questions {
			status[q.Question] = q.Status
		}
		if got := brief(r); !slices.Equal(got, []string{"Q1 2017-18 offences 612", "Q2 2017-18 offences 71"}) || status["Q3"] != answer.Refused || status["Q4"] != answer.NotHeld {
			t.Errorf("%s: %q %v\n%q", marks[0], got, status, r.Problems)
		}
	}
}
