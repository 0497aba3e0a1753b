package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Behind a dash between blanks a list may have counts that look like the next year: its other lines tell.
func TestCountsThatLookLikeTheNextYear(t *testing.T) {
	for text, want := range map[string][]string{
		"Q2. Flagged offences by calendar year\nBoys 2014 - 15\nBoys 2015 - 16\nGirls 2014 - 52\nGirls 2015 - 71": {"Q2 2014 F offences 52", "Q2 2014 M offences 15", "Q2 2015 F offences 71", "Q2 2015 M offences 16"},
		"Q2. Flagged offences, calendar years\nFlagged in 2014 – 15\nFlagged in 2015 – 31":                        {"Q2 2014 offences 15", "Q2 2015 offences 31"},
		"Q2. 39 in 2014–15\n52 in 2015–16": {"Q2 2014-15 offences 39", "Q2 2015-16 offences 52"},
	} {
		if r := read(t, "a.txt", fromKent+text+"\n"); !slices.Equal(brief(r), want) {
			t.Errorf("%s:\n got %q, problems %q", text, brief(r), r.Problems)
		}
	}
	for _, last := range []string{"2014 - 2016", "2014 - 18", "2014 – 2020"} {
		if r := read(t, "a.txt", fromKent+"Q2. Flagged offences\n\nFlagged 2014 - 15\nFlagged 2015 - 16\nFlagged "+last+"\n"); len(r.Figures) > 0 || len(r.Problems) < 3 {
			t.Errorf("%s: %q, problems %q", last, brief(r), r.Problems)
		}
	}
	r := read(t, "a.txt", fromKent+"Q2. Flagged offences by calendar year\nBoys 2014 - 15\nGirls 2014 - 15\n")
	if n := len(slices.DeleteFunc(slices.Clone(r.Problems), func(p string) bool { return !strings.Contains(p, "2014 - 15") })); n != 2 {
		t.Errorf("figures %q, problems %q", brief(r), r.Problems)
	}
}
