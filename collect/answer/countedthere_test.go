package answer_test

import (
	"slices"
	"testing"
)

// A table that another is of does not answer the question of the other.
func TestTablesOfWhichAnotherIs(t *testing.T) {
	want := []string{"Q2 2017-18 Grooming offences 11", "Q2 2017-18 Rape offences 4", "Q4 2017-18 Charged offences 6", "Q4 2017-18 No suspect offences 9"}
	for _, text := range []string{
		"Question 4. The following shows the crimes in Table 2 by whether a suspect was charged.",
		"Question 4. Outcomes of the offences counted in Table 2.",
		"Question 4. The outcome of each of those in Table 2 is given here.",
		"Question 4: The cases that are in Table 2, by outcome:",
	} {
		r := read(t, "a.txt", fromKent+"Table 1: Recorded sexual offences, by offence\n\nOffence         2017/18\nRape                 30\nGrooming             44\n\n"+
			"Table 2: Of the offences in Table 1, those with the cyber flag\n\nOffence         2017/18\nRape                  4\nGrooming             11\n\n"+
			text+"\n\nOutcome         2017/18\nCharged               6\nNo suspect            9\n")
		got := slices.DeleteFunc(brief(r), func(s string) bool { return s[:2] == "Q1" })
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q\n%q", text, got, want, r.Problems)
		}
	}
	got := brief(read(t, "a.txt", fromKent+"Table 7: offences\n\nOffence         2017/18\nRape                  4\nGrooming             11\n\nQuestion 2. The flagged offences are given in Table 7.\n"))
	if !slices.Equal(got, want[:2]) {
		t.Errorf("a table that a question points at: got %q", got)
	}
}
