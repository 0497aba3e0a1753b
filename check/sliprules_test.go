package check

import "testing"

// TestSlipRules has one story for each rule by which a slip, a month or a time by the way is
// known.
func TestSlipRules(t *testing.T) {
	runSamples(t, []sample{
		{"a time by the way", "Durham, which had sent nothing at all for 2015-16, logged 284 offences.", "Durham|2015-16|-\nDurham|2016-17|284", "284 offences: supported 284"},
		{"rose by a verb", "Kent saw the 111 offences of 2017/18 increase to 206.", "Kent|2017-18|111\nKent|2018-19|206", "206: supported 206"},
		{"months without a year, of another number", "Kent Police logged 141 thefts in January to March.", "Kent|2022-01-01 to 2022-03-31|97|thefts\nKent|2021-22|141|thefts", "141 thefts: contradicted"},
		{"it leads the story", "Hatred is spreading: neighbourhoods face a 31% rise. The constabulary had 512 cases of hate crime in 2022. A year earlier, in 2021, the number was 407.", "", "31% rise: contradicted wrong_arithmetic 25.8"},
		{"right by the base that was meant", "The unit logged 942 threats in 2022. That is 121 more than the 812 of 2021. It is a rise of 15 per cent.", "", "15 per cent: supported"},
	})
}
