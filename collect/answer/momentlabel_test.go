package answer_test

import (
	"slices"
	"testing"
)

// A day at the end of an outcome says when it was looked up, and is part of its name.
func TestDayInOutcome(t *testing.T) {
	for _, s := range []string{"Still open on 20 February 2020", "Under investigation as at 1 May 2020", "Not yet finalised at 31/03/2020", "Open as of March 2020", "Undecided by 3 Feb 2020", "Pending (at 14 April 2020)", "Open at 1 May 2020", "Under investigation (as at 1 August 2021)"} {
		r := read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ4 Outcomes of offences with the cyber flag\nOutcome;2017/18;2018/19\nCharge or summons;29;34\nCaution, adult;12;16\n"+s+";51;107\nTotal;92;157\n")
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %+v", s, f)
			}
		}
		got := brief(r)
		if len(got) != 8 || !slices.Contains(got, "Q4 2017-18 "+s+" offences 51") || !slices.Contains(got, "Q4 2018-19 "+s+" offences 107") {
			t.Errorf("%s: got %q", s, got)
		}
	}
}
