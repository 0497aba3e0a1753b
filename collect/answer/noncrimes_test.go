package answer_test

import (
	"slices"
	"testing"
)

// Incidents that are no crimes are no figures, whatever they have.
func TestIncidentsThatAreNoCrimes(t *testing.T) {
	want := []string{"Q2 2018-19 offences 108"}
	for _, s := range []string{
		"In 2018-19 a further 23 incidents had the mark but were not crimes and are not counted.", "In 2018/19 another 23 incidents with the flag were not crimed.",
		"23 reports of 2018/19 bore the marker and were never recorded as crimes.", "There were also 23 referrals in 2018/19 that were not classed as offences.",
	} {
		r := read(t, "a.txt", "North Wales Police\n\nQ2. In 2018/19 there were 108 offences with the flag.\n\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q", s, got)
		}
	}
	r := read(t, "a.txt", "North Wales Police\n\nQ2. In 2018/19 there were 108 incidents recorded as crimes with the flag.\n")
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// What follows "How we answer" is the answer.
func TestHowWeAnswer(t *testing.T) {
	for _, head := range []string{"How we answer", "How we respond", "What we hold"} {
		r := read(t, "a.txt", "Kent Police\n\nWhat you asked\n\n1. Offences in 2016/17. 2. With the flag: for example 80.\n\n"+head+"\n\nNumber 3 is exempt under section 12(1). 1,380 logs at 3 minutes each come to 69 hours.\n\nQ2. In 2016/17, 71 offences had the flag.\n")
		if got := statuses(r); !slices.Contains(got, "Q3 refused") {
			t.Errorf("%s: %q", head, got)
		}
	}
}
