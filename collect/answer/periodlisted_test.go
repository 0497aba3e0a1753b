package answer_test

import (
	"slices"
	"testing"
)

// Letters of a list stand for its periods, in heads, in front of lines and in front of counts; days stand for the years
// that the words above them say begin or end there.
func TestPeriodsByLetterAndByDay(t *testing.T) {
	twoYears := []string{"Q2 2016-17 offences 14", "Q2 2017-18 offences 21"}
	platforms := []string{"Q3 2016-17 Facebook offences 9", "Q3 2016-17 Snapchat offences 5", "Q3 2017-18 Facebook offences 12", "Q3 2017-18 Snapchat offences 9"}
	const letters = "The periods are given letters:\nA 1 April 2016 to 31 March 2017\nB 1 April 2017 to 31 March 2018\n\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"letters in front of counts", letters + "2. With the cyber flag\n\nA 14; B 21.\n", twoYears},
		{"with another sign behind them", "Our years: (A) April 2016 to March 2017\n(B) April 2017 to March 2018\n\n2. With the cyber flag\n\nA: 14, B: 21\n", twoYears},
		{"letters in front of lines", letters + "3. By platform\n\nA: Facebook 9, Snapchat 5\nB: Facebook 12, Snapchat 9\n", platforms},
		{"letters for heads", letters + "3. By platform\n\nPlatform      A      B\nFacebook      9      12\nSnapchat      5      9\n", platforms},
		{"days on which years begin", "2. Offences with a cyber flag. In the twelve months beginning\n\n1 April 2016: 14\n\n1 April 2017: 21\n", twoYears},
		{"days on which they end", "2. With a cyber flag, in the years ending:\n31 March 2017: 14\n31 March 2018: 21\n", twoYears},
		{"such days as heads", "3. By platform\n\nYear beginning   1 April 2016   1 April 2017\nFacebook         9              12\nSnapchat         5              9\n", platforms},
		{"a name for each year, the noun said once", "FY17 is the financial year that ends on 31 March 2017, FY18 that which ends on 31 March 2018.\n\n2. With the cyber flag: 14 in FY17 and 21 in FY18.\n", twoYears},
		{"months on both sides of a dash, and a count of one digit", "2. With the cyber flag\n\nApr 2016 - Mar 2017: 4\n\nApr 2017 - Mar 2018: 1\n", []string{"Q2 2016-17 offences 4", "Q2 2017-18 offences 1"}},
	} {
		if got := brief(read(t, "a.txt", fromKent+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
