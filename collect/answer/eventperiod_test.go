package answer_test

import (
	"slices"
	"testing"
)

// The time at which the flag or a system began is no period of which a number is missing.
func TestPeriodsOfEvents(t *testing.T) {
	want := []string{"Q1 2016-17 offences 1729", "Q1 2017-18 offences 1884", "Q2 2016-17 offences x", "Q2 2017-18 offences 166"}
	for _, s := range []string{
		"The cyber flag was introduced in April 2017, and for 2016/17 the number is not available.",
		"As the marker only came into use in May 2017, the figure for 2016/17 is not available.",
		"The online flag has been in use since April 2017, and the number for 2016/17 is therefore not available.",
		"For 2016/17 the number is not available, since the flag was rolled out in June 2017.",
		"The system was launched in 2017/18, so the count for 2016/17 was not available.",
	} {
		r := read(t, "a.txt", fromKent+"Q1. In 2016/17 there were 1,729 offences, and in 2017/18 there were 1,884.\n\nQ2. "+s+" In 2017/18 the flag was on 166 offences.\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q", s, got)
		}
		if r.Questions[0].Status != "answered" || r.Questions[1].Status != "partly" {
			t.Errorf("%s\n status %v", s, r.Questions)
		}
	}
}
