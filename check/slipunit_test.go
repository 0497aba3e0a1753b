package check

import "testing"

// TestCalledOtherwise has numbers of offences that are called people, places or things, and
// beside them those that may be so many.
func TestCalledOtherwise(t *testing.T) {
	const kent = "Kent|2016-17|310|vehicle crime offences\nKent|2020-21|644|vehicle crime offences"
	runSamples(t, []sample{
		{"a difference called people", "Kent Police had 310 vehicle crimes in 2016/17 and 644 in 2020/21. So 334 more drivers lost a car.", kent, "334 more drivers: contradicted wrong_unit 334"},
		{"a difference called homes", "Break-ins went from 212 to 348 in a year. That is 136 more homes.", "", "136 more homes: contradicted wrong_unit 136"},
		{"fewer thieves", "There were 540 thefts in 2021 and 471 thefts in 2022, so 69 fewer thieves are about.", "", "69 fewer thieves: contradicted wrong_unit"},
		{"a difference of another thing", "Kent Police had 310 vehicle crimes in 2016/17 and 644 in 2020/21. It has hired 120 more officers.", kent, "120 more officers: cannot_tell"},
		{"people who came forward", "Reports went from 212 to 348 in a year: 136 more people came forward.", "", "136 more people: cannot_tell"},
		{"victims, of whom there are fewer", "In Deal there were 172 offences against 109 victims. Each of those 172 victims in Deal had a letter.", kent, "172 victims: contradicted wrong_unit 172"},
		{"as many victims", "In Deal there were 172 offences. The 172 victims had a letter.", "", "172 victims: cannot_tell"},
		{"cars in a place and year", "Kent Police had 310 vehicle crimes in 2016/17 and 644 in 2020/21. Its union says 310 cars were stolen in Kent in 2016/17.", kent, "310 cars: contradicted wrong_unit 310"},
		{"shops, and a shop offence", "Kent Police logged 310 shop offences in 2016/17 and 644 in 2020/21.", "Kent|2016-17|310|shoplifting offences\nKent|2020-21|644|shoplifting offences", "310 shop offences: supported"},
		{"the measure's own noun", "Kent's survey found 310 businesses hit in 2016/17 and 644 businesses in 2020/21.", "Kent|2016-17|310|businesses hit by online crime\nKent|2020-21|644|businesses hit by online crime", "310 businesses: supported\n644 businesses: supported"},
	})
}
