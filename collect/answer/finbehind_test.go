package answer_test

import (
	"slices"
	"testing"
)

// The days of a year before a count are no ages, and a year may say behind it that it is a financial year.
func TestSpellingsOfYearsInLines(t *testing.T) {
	want := []string{"Q1 2014-15 offences 374", "Q1 2015-16 offences 421", "Q1 2016-17 offences 498"}
	for _, line := range []string{
		"01/04/14-31/03/15 - 374. 01/04/15-31/03/16 - 421. 01/04/16-31/03/17 - 498.",
		"2014/15 FY - 374. 2015/16 FY - 421. 2016/17 FY - 498.",
		"374 (2014/15 FY), 421 (2015/16 FY), 498 (2016/17 FY)",
		"2014/15 FY: 374\n2015/16 FY: 421\n2016/17 FY: 498",
		"FY 2014/15 - 374; FY 2015/16 - 421; FY 2016/17 - 498",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ1. Sexual offences recorded\n\n"+line+"\n")
		if got := noForceIn(brief(r)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q\n%q", line, got, want, r.Problems)
		}
	}
}
