package answer_test

import (
	"slices"
	"testing"
)

// Answers that a letter repeats are none of the request, though it says that of questions.
func TestAnswersRepeatedAreNoRequest(t *testing.T) {
	want := []string{"Q2 2018-19 offences 61", "Q2 2019-20 offences 74"}
	for name, words := range map[string]string{
		"our replies":       "Our replies to the other questions have not changed and are repeated here.",
		"the answers":       "The answers to questions 2 to 4 are as before and are set out below.",
		"figures of a year": "The figures for the remaining questions stand. For convenience they are reproduced below.",
		"what we gave":      "The information we gave under the other questions is correct and is copied below.",
	} {
		got := brief(read(t, "a.txt", "Gwent Police\n\n2 July 2020\n\n"+words+"\n\nQ2. Number of these offences with a cyber flag\n\n2018/19: 61\n2019/20: 74\n"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", name, got, want)
		}
	}
}

// A request that is repeated stays one, behind words of the reply too.
func TestRequestRepeatedStaysOne(t *testing.T) {
	for _, words := range []string{"Our reply is to your questions, which are repeated below.", "We have looked at your request again. Your questions are set out below."} {
		got := brief(read(t, "a.txt", "Gwent Police\n\n2 July 2020\n\n"+words+"\n\nQ2. Your figure of 55 for 2018/19 is old: how many have the flag?\n\nOur response\n\nQ2. 61 in 2018/19 have the cyber flag.\n"))
		if want := []string{"Q2 2018-19 offences 61"}; !slices.Equal(got, want) {
			t.Errorf("%q: figures are %q, want %q", words, got, want)
		}
	}
}
