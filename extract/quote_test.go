package extract

import (
	"strings"
	"testing"
)

// A column too many shifts what people wrote into coded columns: names and
// words of theirs must not come back in a problem.
func TestProblemsDoNotRepeatWhatPeopleWrote(t *testing.T) {
	for _, c := range []struct{ why, column, value, never string }{
		{"a person for a force", "force", "John Smith", "John"},
		{"a surname for a force", "force", "Johnson", "Johnson"},
		{"a place for a force", "force", "Atlantis", "Atlantis"},
		{"a surname for an age", "victim_age", "Johnson", "Johnson"},
		{"a name for a sex", "victim_sex", "Alexis", "Alexis"},
		{"a word for a flag", "officer_flag", "maybe", "maybe"},
		{"a name for an offence", "offence_code", "Johnson", "Johnson"},
	} {
		if got := problemOf(t, c.column, c.value); strings.Contains(got, c.never) {
			t.Errorf("%s comes back: %s", c.why, got)
		}
	}
}

// What is surely a code, or a force misspelt, is shown: it helps to find it.
func TestProblemsShowCodes(t *testing.T) {
	for _, c := range []struct{ column, value string }{
		{"force", "Cleveladn"}, {"victim_age", "14y"}, {"victim_age", "X"}, {"victim_sex", "X"}, {"offence_code", "99Z"}, {"officer_flag", "1"},
	} {
		if got := problemOf(t, c.column, c.value); !strings.Contains(got, `"`+c.value+`"`) {
			t.Errorf("the problem does not show %s %q: %s", c.column, c.value, got)
		}
	}
}

// problemOf reads one row with that value and gives all that its problem says.
func problemOf(t *testing.T, column, value string) string {
	t.Helper()
	r, err := NewReader(strings.NewReader("crime_ref,"+column+"\nA1,"+value+"\n"), "in.csv")
	if err != nil {
		t.Fatal(err)
	}
	_, p, err := r.Next()
	if err != nil || p == nil {
		t.Fatalf("%s %q was taken: %v", column, value, err)
	}
	return p.Error() + " " + p.Hint
}
