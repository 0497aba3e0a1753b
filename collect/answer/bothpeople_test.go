package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What victim and suspect have to do with one another is no breakdown, and leaves the count of all in no doubt.
func TestOffencesOfBothPeople(t *testing.T) {
	const all = "There were 97 flagged offences in 2017/18"
	for _, text := range []string{
		all + ". The child victim is also the suspect in 4 offences.",
		all + ". In 4 offences the victim is also recorded as a suspect.",
		all + ". In 4 cases both were under 18.",
		all + ", and in 4 cases both victim and suspect were under 18.",
		all + ": both victim and suspect were under 18 in 4.",
		all + "; in 4 of them the suspect was under 18 too.",
		all + " (4 in which the child is both victim and suspect).",
		all + ". In 4 offences the victim was known to the suspect.",
		"Of the 97 flagged offences in 2017/18, 4 had a suspect under 18.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\n"+text+"\n")
		if got := offered(r); !slices.Equal(got, []string{"Q2 2017-18 offences 97"}) || len(r.Problems) != 1 || !strings.Contains(r.Problems[0], "victim and suspect") {
			t.Errorf("%s: got %q, problems %q", text, got, r.Problems)
		}
	}
	r := read(t, "a.csv", "Kent Police,\nQ2 flagged offences 2017/18,\nMeasure,Offences\nFlagged offences,97\nBoth victim and suspect under 18,4\n")
	if got := offered(r); !slices.Equal(got, []string{"Q2 2017-18 offences 97"}) || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "(4): not part") }) {
		t.Errorf("a row of both: got %q, problems %q", got, r.Problems)
	}
	got := offered(read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\n"+all+" with 20 suspects, of whom 12 were under 18.\n"))
	if want := []string{"Q2 2017-18 0-17 suspects 12?", "Q2 2017-18 offences 97", "Q2 2017-18 suspects 20?"}; !slices.Equal(got, want) {
		t.Errorf("people: got %q, want %q", got, want)
	}
}

// A line that was taken for one of a list is proposed or named.
func TestNoNumberOfALineIsLost(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\nOffences flagged in 2017/18: 97\nReferrals: 12\nOffences where both were under 18: 6\n")
	for _, n := range []string{"12", "6"} {
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "("+n+")") || strings.Contains(p, " "+n+":") }) {
			t.Errorf("%s is not named: %q, %q", n, brief(r), r.Problems)
		}
	}
}
