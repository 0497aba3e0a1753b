package answer_test

import (
	"slices"
	"testing"
)

// A count may have its share behind it, and its head says both.
func TestCountsWithShares(t *testing.T) {
	want := []string{"Q4 2016-17 Caution offences 12", "Q4 2016-17 Charged offences 61", "Q4 2017-18 Caution offences 9", "Q4 2017-18 Charged offences 1070"}
	for why, text := range map[string]string{
		"percent in brackets":      "Outcome,2016/17 (% of year),2017/18 (% of year)\nCharged,61 (83.6%),\"1,070 (99.2%)\"\nCaution,12 (16.4%),9 (0.8%)\n",
		"number and percent":       "Outcome,2016/17 number and %,2017/18 number and %\nCharged,61 (84%),\"1,070 (99%)\"\nCaution,12 (16%),9 (1%)\n",
		"a head above":             "Outcome,2016/17,2017/18\n,Offences (per cent),Offences (per cent)\nCharged,61 (84 per cent),\"1,070 (99 per cent)\"\nCaution,12 (16 per cent),9 (1 per cent)\n",
		"a stroke":                 "Outcome,2016/17 (no. / %),2017/18 (no. / %)\nCharged,61 / 84%,\"1,070 / 99%\"\nCaution,12 / 16%,9 / 1%\n",
		"columns of rates":         "Outcome,2016/17,\"2016/17 per 10,000 residents\",2017/18,\"2017/18, per thousand children\"\nCharged,61,4,\"1,070\",18\nCaution,12,1,9,2\n",
		"a column of shares alone": "Outcome,2016/17,% of 2016/17,2017/18,% of 2017/18\nCharged,61,84%,\"1,070\",99%\nCaution,12,16%,9,1%\n",
	} {
		for name, r := range inFormats(t, "Q4. Outcome of the flagged offences,,\n"+text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q, want %q, %q", why, name, got, want, r.Problems)
			}
		}
	}
}

// A share alone is no count with a share, below no head too.
func TestSharesAlone(t *testing.T) {
	want := []string{"Q1 2015-04-01 to 2015-04-30 offences 392", "Q1 2015-05-01 to 2015-05-31 offences 295", "Q1 2016-04-01 to 2016-04-30 offences 228", "Q1 2016-05-01 to 2016-05-31 offences 203",
		"Q2 2015-04-01 to 2015-04-30 offences 25", "Q2 2015-05-01 to 2015-05-31 offences 19", "Q2 2016-04-01 to 2016-04-30 offences 15", "Q2 2016-05-01 to 2016-05-31 offences 9"}
	for name, r := range inFormats(t, "Child sexual offences and those with a cyber flag,,,\nMonth,Total recorded,Of which cyber flagged,\nFY 2015/16,,,\nApril,392,25,43.4%\nMay,295,19,60.8%\nFY 2016/17,,,\nApril,228,15,\nMay,203,9,\n") {
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q, %q", name, got, want, r.Problems)
		}
	}
}
