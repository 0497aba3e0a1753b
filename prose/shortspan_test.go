package prose_test

import (
	"testing"

	"cyberflag/prose"
)

// Years of two digits are read in sentences where days stand before the months, or where the months are a year;
// "Apr 15 - May 16" are days.
func TestSpansOfShortYears(t *testing.T) {
	for text, want := range map[string]string{
		"The flag was on 112 of them in 1 Apr 15 - 31 Mar 16.":         "2015-16",
		"There were 98 from 1st April '17 to 31st March '18.":          "2017-18",
		"There were 98 in Apr 18 - Mar 19.":                            "2018-19",
		"There were 44 between 1 July 19 and 31 December 19 inclusive": "2019-07-01 to 2019-12-31",
		"It was open from Apr 15 - May 16.":                            "",
	} {
		got := ""
		if ps := prose.Scan(text).Periods; len(ps) == 1 {
			got = ps[0].Period.String()
		} else if len(ps) > 1 {
			t.Errorf("%q: %d periods", text, len(ps))
		}
		if got != want {
			t.Errorf("%q: period %q, want %q", text, got, want)
		}
	}
}

// What looks like an emergency number is a count where something counted follows it.
func TestCountsThatLookLikeTelephoneNumbers(t *testing.T) {
	for text, want := range map[string]int{
		"The flag was on 112 of these offences.":    1,
		"It was put on 101 records.":                1,
		"It stood on 999 in 2016/17.":               1,
		"Call us on 101 or on 112.":                 0,
		"Ring 999 in an emergency.":                 0,
		"Text 111 for help with victims.":           0,
		"Contact us on 101 about your offences log": 0,
	} {
		if n := len(prose.Scan(text).Numbers); n != want {
			t.Errorf("%q: %d numbers, want %d", text, n, want)
		}
	}
}
