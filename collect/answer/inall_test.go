package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// "In all" ends the label of a total, and a problem says which of the sums of a row is wrong.
func TestTotalsInAll(t *testing.T) {
	for _, label := range []string{"A in all", "In all", "Offences in all"} {
		r := read(t, "a.csv", "Kent Police,,\nOffence,2014/15,2015/16\n\"A. Sexual offences recorded, victim under 18 at the time\",,\nRape,40,50\nGrooming,10,12\n\""+label+"\",50,65\n")
		if got := brief(r); !slices.Contains(got, "Q1 2015-16 offences 65") {
			t.Errorf("%s: %q", label, got)
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 62, printed 65") }) {
			t.Errorf("%s: %q", label, r.Problems)
		}
	}
	r := read(t, "a.csv", "Kent Police,,,,,,\nQ2. Flagged offences,,,,,,\nOffence,2014/15,,,2015/16,,\n,Female,Male,All,Female,Male,All\nRape,40,5,45,50,6,58\nGrooming,10,1,11,12,2,14\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool {
		return strings.Contains(p, "Rape 2015/16") && strings.Contains(p, "56, printed 58")
	}) {
		t.Errorf("%q", r.Problems)
	}
}
