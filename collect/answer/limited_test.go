package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Figures that leave out some of what was asked for are not put forward, and a problem says why. What every count leaves out
// changes nothing.
func TestLimitedFigures(t *testing.T) {
	const count = "Q2. In 2016/17 there were 140 with the flag."
	for text, limited := range map[string]bool{
		"Q2. In 2016/17 there were 140, excluding rape.":                                                    true,
		"Q2. In 2016/17 there were 140 (excluding offences where the victim was 16 or 17).":                 true,
		"Q2. In 2016/17 there were 140 in the west of the county.":                                          true,
		count + " These figures exclude rape.":                                                              true,
		count + "\n\nThe figures cover the east division only.":                                             true,
		count + "\n\nThese count only offences that have been finalised.":                                   true,
		count + "\n\nPlease note that offences recorded at the airport are not included.":                   true,
		count + " Cancelled crimes are excluded.":                                                           false,
		count + " These figures exclude offences where the age of the victim is not known.":                 false,
		count + " The figures do not include offences recorded by other forces.":                            false,
		count + " Offences where the victim was 18 or over are not included.":                               false,
		"The figures include rape and sexual assault. Q2. In 2016/17 there were 140 with the flag.":         false,
		"Q2. In 2016/17 there were 140 with the flag, excluding duplicates. The figures are for the force.": false,
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+text+"\n")
		if len(r.Figures) != 1 {
			t.Fatalf("%s: got %q", text, brief(r))
		}
		told := slices.ContainsFunc(r.Problems, func(s string) bool { return strings.HasPrefix(s, "some of what was asked for is not among") })
		if got := r.Figures[0].Confidence < 0.5; got != limited || told != limited {
			t.Errorf("%s: confidence %.2f, problems %q", text, r.Figures[0].Confidence, r.Problems)
		}
	}
}
