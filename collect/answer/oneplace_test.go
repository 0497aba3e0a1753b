package answer_test

import "testing"

// Offences of one kind of place are a part of which no question asks: they are not put forward as all.
func TestOffencesOfOnePlace(t *testing.T) {
	for s, want := range map[string]string{
		"In 2016/17, 71 offences with the cyber flag were committed in schools.":       "Q2 2016-17 offences 71?",
		"We recorded 71 flagged offences in 2016/17 that took place at private homes.": "Q2 2016-17 offences 71?",
		"71 offences with the cyber flag occurred in a public place in 2016/17.":       "Q2 2016-17 offences 71?",
		"In 2016/17, 71 offences with the cyber flag were committed in Kent.":          "Q2 2016-17 offences 71",
		"In 2016/17, 71 offences were committed online and carry the flag.":            "Q2 2016-17 offences 71",
	} {
		if got := offered(read(t, "a.txt", fromKent+s+"\n")); len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}
