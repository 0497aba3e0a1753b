package answer_test

import (
	"slices"
	"testing"
)

// The word for the flag before an outcome or platform says of what it is a part, also before what is left of them.
func TestFlaggedBeforeOutcomes(t *testing.T) {
	for _, c := range []struct{ charged, other, outcome string }{
		{"Q4 Flagged: charged or summonsed", "Q4 Flagged: all other outcomes", "all other outcomes"},
		{"Q4 Flagged - charged or summonsed", "Q4 Flagged - other outcomes", "other outcomes"},
		{"Question 4 Tagged: charged or summonsed", "Question 4 Tagged: any other disposal", "any other disposal"},
		{"Q4. Online flagged: charged or summonsed", "Q4. Online flagged: other", "other"},
	} {
		r := read(t, "a.csv", "Kent Police,,,,\nFinancial year,Q1 Sexual offences,Q2 Of these cyber flagged,"+c.charged+","+c.other+"\n2015/16,310,31,9,22\n2016/17,320,34,8,26\n")
		for _, want := range []string{"Q2 2015-16 offences 31", "Q4 2015-16 charged or summonsed offences 9", "Q4 2016-17 " + c.outcome + " offences 26"} {
			if got := brief(r); !slices.Contains(got, want) {
				t.Errorf("%s: no %q in %q, problems %q", c.charged, want, got, r.Problems)
			}
		}
	}
}

// "Such offences" in the answer to the first question are those counted before, also where the request asks for one number.
func TestSuchOffencesOfTheFirstQuestion(t *testing.T) {
	const asked = "You asked: \"For 2015/16 and 2016/17 please give 1) the sexual offences recorded against children; 2) how many of these had a cyber-flag; 3) these by platform.\"\n\n"
	for _, s := range []string{
		"1) In 2015/16 we recorded 1,310 sexual offences against children. In 2016/17 we recorded 1,402 such offences.",
		"1) There were 1,310 sexual offences against under-18s in 2015/16. There were 1,402 such crimes in 2016/17.",
	} {
		got := brief(read(t, "a.txt", "Kent Police\n\n"+asked+"Our reply\n\n"+s+"\n\n2) The flag was on 131 of these in 2015/16 and on 142 in 2016/17.\n"))
		for _, want := range []string{"Q1 2016-17 offences 1402", "Q2 2016-17 offences 142"} {
			if !slices.Contains(got, want) {
				t.Errorf("%q: no %q in %q", s, want, got)
			}
		}
	}
}
