package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Numbers that the next sentence takes back are no figures, and are named with those that stand in their place.
func TestNumbersTakenBack(t *testing.T) {
	const table = "\n\nQ2. Offences with the cyber flag\n2016/17: 47\n2017/18: 58\n"
	for _, before := range []string{
		"On 3 May we told you by telephone that 31 offences of 2016/17 had the cyber flag. That number is withdrawn, as some were left out.",
		"We told you on 3 May that 31 offences of 2016/17 had the cyber flag. Please disregard that figure.",
		"This letter replaces ours of 3 May 2018. In that letter 31 was given as the number of flagged crimes for 2016/17. It was taken from a wrong extract. Please disregard it.",
		"Our officer said that there were 31 flagged offences in 2016/17. This was incorrect and we are sorry.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+before+table)
		if got, want := brief(r), []string{"Q2 2016-17 offences 47", "Q2 2017-18 offences 58"}; !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", before, got, want)
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "superseded") && strings.Contains(p, "31") }) {
			t.Errorf("%q: problems %q", before, r.Problems)
		}
	}
	kept := "Q2. We recorded 47 flagged offences in 2016/17. This figure was wrong in our letter of 3 May.\n"
	if got := brief(read(t, "a.txt", "Kent Police\n\n"+kept)); !slices.Equal(got, []string{"Q2 2016-17 offences 47"}) {
		t.Errorf("%q: got %q", kept, got)
	}
}
