package answer_test

import (
	"slices"
	"testing"
)

// What a sign means that hides numbers of other questions refuses nothing, wherever it stands.
func TestSignsBehindWhatIsNotHeld(t *testing.T) {
	for _, s := range []string{
		"<5 means a number from one to four, withheld under Section 40(2) of the Act.",
		"\"<5\" = one to four, exempt by section 40(2)",
		"* denotes a small number that is withheld under section 40(2).",
		"[c]: numbers below five, refused under s40(2)",
		"The sign * stands for one, two or three, withheld under section 40(2).",
		"* One, two or three, withheld under section 40(2).",
	} {
		for _, no := range []string{"Kent Police does not hold this information.", "No information held. There is no field for it."} {
			r := read(t, "a.txt", "Kent Police\n\nQ1. 1,311 offences were recorded in 2016/17.\n\nQ2. 142 of these had the cyber flag in 2016/17.\n\nQ3. "+no+"\n\n"+s+"\n")
			if got := statuses(r); !slices.Contains(got, "Q3 not_held") {
				t.Errorf("%q, %q: %q", no, s, got)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQ1. 1,311 offences were recorded in 2016/17.\n\nQ3. * Refused under section 12(1), as 142 records would have to be read.\n")
	if got := statuses(r); !slices.Contains(got, "Q3 refused") {
		t.Errorf("a refusal: %q", got)
	}
}
