package answer_test

import (
	"slices"
	"testing"
)

// A dash between the two years of one leads to no count.
func TestDashWithinYear(t *testing.T) {
	want := []string{"Q2 2014-15 offences 39", "Q2 2015-16 offences 52"}
	for _, text := range []string{
		"The flag was set on 39 in 2014–15 and 52 in 2015–16.", "There were 39 in 2014–15, and 52 in 2015–16.", "39 in 2014—15\n\n52 in 2015—16",
		"39 in 2014 – 15, 52 in 2015 – 16.", "39 for 2014–15; 52 for 2015–16", "2014–15 – 39\n2015–16 – 52", "2014–15: 39\n2015–16: 52",
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQ2. "+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s: %q", text, got)
		}
	}
}
