package answer_test

import (
	"slices"
	"testing"
)

// Each line of a list may have its year between its label and its count.
func TestLinesOfLabelYearAndCount(t *testing.T) {
	want := []string{"Q4 2016-17 All other outcomes offences 59", "Q4 2016-17 Charge or summons offences 19", "Q4 2017-18 All other outcomes offences 77", "Q4 2017-18 Charge or summons offences 22"}
	const head = "Kent Police\n\nQ4. Outcome of the offences in Q2\n"
	for _, body := range []string{
		"Charge or summons - 2016/17: 19\nCharge or summons - 2017/18: 22\nAll other outcomes - 2016/17: 59\nAll other outcomes - 2017/18: 77\n",
		"Charge or summons (2016-17): 19\nCharge or summons (2017-18): 22\nAll other outcomes (2016-17): 59\nAll other outcomes (2017-18): 77\n",
		"2016/17 - Charge or summons: 19\n2016/17 - All other outcomes: 59\n2017/18 - Charge or summons: 22\n2017/18 - All other outcomes: 77\n",
		"Charge or summons in 2016/17 = 19\nCharge or summons in 2017/18 = 22\nAll other outcomes in 2016/17 = 59\nAll other outcomes in 2017/18 = 77\n",
	} {
		r := read(t, "a.txt", head+body)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q\n%q", body, got, want, r.Problems)
		}
	}
}
