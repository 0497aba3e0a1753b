package check

import "testing"

// TestTwoDifferences has two differences in one sentence, each with the time that stands
// behind it.
func TestTwoDifferences(t *testing.T) {
	const figs = "West Midlands|2015-16|141\nWest Midlands|2018-19|398\nWest Midlands|2019-20|427"
	const had = "West Midlands Police recorded 427 online child sexual offences in 2019-20, "
	runSamples(t, []sample{
		{"the year before first", had + "29 more than the year before and 286 more than in 2015-16.", figs, "29 more: supported 29\n286 more: supported 286"},
		{"the year before last", had + "286 more than in 2015-16 and 29 more than the year before.", figs, "286 more: supported 286\n29 more: supported 29"},
		{"both by name", had + "29 more than in 2018-19 and 286 more than in 2015-16.", figs, "29 more: supported 29\n286 more: supported 286"},
		{"with a comma", had + "29 more than a year earlier, but 286 more than in 2015-16.", figs, "29 more: supported 29\n286 more: supported 286"},
		{"as a rise", had + "up by 29 on the year before and by 286 since 2015-16.", figs, "29: supported 29\n286: supported 286"},
		{"wrong all the same", had + "29 more than in 2018-19 and 268 more than in 2015-16.", figs, "29 more: supported 29\n268 more: contradicted misprint"},
	})
}

// TestColonAfterYear has a colon behind the year of a number, which makes it no label of the
// next one.
func TestColonAfterYear(t *testing.T) {
	const figs = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509"
	const two = "Durham recorded 375 online child sexual offences in 2017-18 and 509 in 2018-19"
	runSamples(t, []sample{
		{"a difference", two + ": 134 more.", figs, "509: supported\n134 more: supported 134"},
		{"a percentage", two + ": 36 per cent more.", figs, "509: supported\n36 per cent more: supported 35.7"},
		{"a total", "Durham recorded 190 online child sexual offences in 2016-17, 375 in 2017-18 and 509 in 2018-19: 1,074 in three years.", figs, "509: supported\n1,074: supported"},
		{"with its unit", "Durham recorded 375 offences in 2017-18 and 509 such offences during 2018-19: 134 more.", figs, "509 such offences: supported\n134 more: supported 134"},
		{"the financial year", "Durham recorded 375 such offences in 2017-18 and 509 in the financial year 2018-19: 134 more.", figs, "509: supported\n134 more: supported 134"},
		{"a label all the same", "Durham: 2016-17: 190, 2017-18: 375, 2018-19: 509 offences.", figs, "190: supported\n375: supported\n509 offences: supported"},
		{"wrong all the same", "Durham recorded 375 online child sexual offences in 2017-18 and 190 in 2018-19: 185 fewer.", figs, "190: contradicted wrong_period"},
	})
}
