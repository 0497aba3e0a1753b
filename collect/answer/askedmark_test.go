package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// Each question may be told again behind words that say who asked it, with its number there.
func TestNumberBehindWhoAsked(t *testing.T) {
	want := []string{"Q1 2017-18 offences 1297", "Q1 2018-19 offences 1351", "Q2 2017-18 offences 202", "Q2 2018-19 offences 233"}
	for _, lead := range []string{"You asked: ", "You also asked - ", "The applicant asked: ", "You have requested: (", "We were asked: "} {
		for _, reply := range []string{"We reply: ", "Answer: ", "Our response: "} {
			text := "Kent Police\n\n" + lead + "1) How many sexual offences against children under 18 were recorded in each of the last 2\nfinancial years?\n\n" +
				reply + "1,297 in 2017/18 and 1,351 in 2018/19.\n\n" + lead + "2) How many of the offences in 1 carried a cyber flag?\n\n" + reply + "\n\n2017/18 = 202\n2018/19 = 233\n"
			r := read(t, "a.txt", text)
			if got := brief(r); !slices.Equal(got, want) || slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return f.Confidence < 0.5 }) {
				t.Errorf("%s %s: figures are %q, want %q", lead, reply, got, want)
			}
		}
	}
}

// All questions may stand behind such words; the answers below go by their own marks.
func TestAllQuestionsBehindWhoAsked(t *testing.T) {
	want := []string{"Q1 2017-18 offences 1297", "Q2 2017-18 offences 202"}
	for _, sign := range []string{"\n", " "} {
		text := "Kent Police\n\nYou asked: 1. How many sexual offences against children were recorded in 2017/18?" + sign + "2. How many of these had the cyber flag?\n\nOur answers:\n\n1. 1,297\n\n2. 202\n"
		if got := brief(read(t, "a.txt", text)); !slices.Equal(got, want) {
			t.Errorf("%q: figures are %q, want %q", sign, got, want)
		}
	}
}
