package answer_test

import (
	"slices"
	"testing"
)

// The head of the row labels may say what was done with the people below it; and why counts are put
// together says nothing of whom they count.
func TestPeopleDealtWithInCorner(t *testing.T) {
	for corner, outcome := range map[string]string{
		"Persons arrested for the offences in Q2, three years":     "Persons arrested",
		"Number of people charged with the offences in question 2": "people charged",
		"Individuals cautioned":                                    "Individuals cautioned",
	} {
		text := "Kent Police. 3 June 2019.\n\n1 April 2015 to 31 March 2018 together. Numbers have been pooled so as not to identify individuals.\n\n" +
			"Q2 Offences in Q1 with online flag,Number\nRape,30\nGrooming,31\nAll,61\n\n" +
			"Q4 Offences in Q2 by outcome,Number\nCharged,20\nCautioned,41\nAll outcomes,61\n\n\"" + corner + "\",Number\nMale,14\nFemale,3\nAll,17\n"
		want := []string{"Q2 2015-04-01 to 2018-03-31 Grooming offences 31", "Q2 2015-04-01 to 2018-03-31 Rape offences 30", "Q2 2015-04-01 to 2018-03-31 offences 61",
			"Q4 2015-04-01 to 2018-03-31 Cautioned offences 41", "Q4 2015-04-01 to 2018-03-31 Charged offences 20",
			"Q4 2015-04-01 to 2018-03-31 F " + outcome + " persons 3", "Q4 2015-04-01 to 2018-03-31 M " + outcome + " persons 14", "Q4 2015-04-01 to 2018-03-31 " + outcome + " persons 17", "Q4 2015-04-01 to 2018-03-31 offences 61"}
		slices.Sort(want)
		if got := offered(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", corner, got, want)
		}
	}
}
