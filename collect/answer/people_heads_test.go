package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Suspects are counted where a title says so behind its question and version, or where the heads of all columns do.
func TestSuspectsOfTitlesAndHeads(t *testing.T) {
	want := []string{"Q4 2018-19 0-17 Cautioned suspects 4", "Q4 2018-19 0-17 Charged suspects 26", "Q4 2018-19 18+ Cautioned suspects 7", "Q4 2018-19 18+ Charged suspects 34",
		"Q4 2018-19 Cautioned suspects 11", "Q4 2018-19 Charged suspects 60"}
	for _, c := range []struct{ title, heads string }{
		{"\"Question 4, version 2: suspects linked to the cyber flag offences of 2018/19, by outcome for the suspect and age of the suspect\"", "Outcome,Suspect under 18,Suspect 18 and over,All suspects"},
		{"\"Q4 (amended): identified suspects of the flagged offences 2018/19, by age\"", "Outcome,Under 18,18 and over,Total"},
		{"\"Question 4, flagged offences 2018/19, by outcome\"", "Outcome,Suspects under 18,Suspects aged 18 and over,All suspects"},
		{"\"Question 4 - revised: number of suspects, flagged offences, 2018/19\"", "Outcome,Under 18,18+,All"},
	} {
		got := brief(read(t, "a.csv", "Q2: the cyber flag was on 412 offences in 2018/19,,,\n,,,\n"+c.title+",,,\n"+c.heads+"\nCharged,26,34,60\nCautioned,4,7,11\n"))
		got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "Q2") })
		if !slices.Equal(got, want) {
			t.Errorf("%s, %s: read %q", c.title, c.heads, got)
		}
	}
}

// Offences by the age of a suspect, and outcomes without suspects, are offences.
func TestSuspectsThatAreNotCounted(t *testing.T) {
	for _, heads := range []string{"Offence,Suspect under 18,Suspect 18 and over,All offences", "Offence,No suspects identified,Suspects charged,Total", "Offence,Suspect under 18,Suspect 18+,Total"} {
		for _, f := range read(t, "a.csv", "\"Question 4, offences with the cyber flag 2018/19\",,,\n"+heads+"\nRape,26,34,60\nSexual assault,4,7,11\n").Figures {
			if f.Unit != "offences" && f.Confidence >= 0.5 {
				t.Errorf("%s: read %s %d %v", heads, f.Unit, f.Value, f.Confidence)
			}
		}
	}
}
