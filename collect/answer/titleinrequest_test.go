package answer_test

import (
	"slices"
	"testing"
)

// The title right above the first table of an answer is no part of the request before it, also where no head parts the two.
func TestTitleBelowRequest(t *testing.T) {
	const (
		asked  = fromKent + "\n\nPage made in May 2021\n\nThe request\n\n(1) recorded sexual offences against under 18s, (2) number with a cyber flag, 2018/19 to 2019/20.\n\n"
		tables = "Measure                 Number\n(1) Recorded            648\n(2) Cyber flag          88\n\n12 months to 31 March 2019\n\nMeasure                 Number\n(1) Recorded            611\n(2) Cyber flag          72\n"
	)
	want := []string{"Q1 2018-19 offences 611", "Q1 2019-20 offences 648", "Q2 2018-19 offences 72", "Q2 2019-20 offences 88"}
	for _, title := range []string{"12 months to 31 March 2020", "Year to 31 March 2020:", "Financial year 2019/20", "Table 1: 2019/20"} {
		if got := offered(read(t, "a.txt", asked+title+"\n\n"+tables)); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", title, got)
		}
	}
}
