package check

import "testing"

// TestSurelyMeant has numbers that are near a figure, or have its value, by
// chance: another measure, another set of forces or another place is meant.
func TestSurelyMeant(t *testing.T) {
	const many = "West Mercia|2015-16|1569|all child sexual offences\nENGLAND AND WALES|2015-16|3903\nWALES (4 forces)|2015-16|2238|all child sexual offences\n" +
		"Kent|2016-17|361\nCleveland|2016-17|145\nNorthumbria|2016-17|323"
	runSamples(t, []sample{
		{"a set of forces is not one of them", "Those 13 forces recorded 1,665 cyber-flagged child sexual offences in 2015-16.", many, "1,665: cannot_tell"},
		{"nor by a figure of the same measure", "Those 13 forces recorded 1,665 online offences in 2015-16.", "West Mercia|2015-16|1669\nKent|2015-16|63", "1,665: cannot_tell"},
		{"nor another number of forces", "Between them 24 forces recorded 3,930 such offences in 2015-16.", "ENGLAND AND WALES (39 forces)|2015-16|3903\nKent|2015-16|63", "3,930: cannot_tell"},
		{"but the same number of forces", "Between them 39 forces recorded 3,930 such offences in 2015-16.", "ENGLAND AND WALES (39 forces)|2015-16|3903\nKent|2015-16|63", "3,930: contradicted misprint 3903"},
		{"figures of forces that are added up", "The figures of single forces add up to 2,830 cyber-flagged child sexual offences in 2015-16, from 24 of the 43 forces of England and Wales.", many, "2,830: cannot_tell"},
		{"another measure of the same force", "West Mercia Police recorded 1,596 sexual communication offences in 2015-16.", many, "1,596: cannot_tell"},
		{"the same measure of the same force", "West Mercia Police recorded 1,596 child sexual offences in 2015-16.", many, "1,596: contradicted misprint 1569"},
		{"a nation's number", "Police recorded 3,930 online child sexual offences in 2015-16.", many, "3,930: contradicted misprint 3903"},
		{"a place that is not named", "Police recorded 1,596 child sexual offences in 2015-16.", many, "1,596: cannot_tell"},
		{"children who have nothing to do with it", "Kent Police said that 145 children took part in the day out.", many, "145 children: cannot_tell"},
		{"one paper's slip and another force", "Surrey Police recorded 371 online offences in 2016-17.",
			"Kent|2016-17|361||2017-06\nKent|2016-17|361||2017-06-02\nKent|2016-17|371||2017-06-01\nSurrey|2016-17|84", "371: cannot_tell"},
	})
}

// TestBareNumbers has numbers that equal a figure: where nothing else ties
// them to it they are not supported, and where something does they are.
func TestBareNumbers(t *testing.T) {
	const some = "Cleveland|2015-16|55\nCleveland|2016-17|145\nNorthumbria|2016-17|323\nKent|2016-17|361"
	runSamples(t, []sample{
		{"a room", "The next meeting is in Room 145, and then in Room 323.", some, "145: none\n323: none"},
		{"nothing but a number", "Then 145 came, and 323 went.", some, "145: cannot_tell\n323: cannot_tell"},
		{"another place", "In Sussex the club sold 323 on the day.", some, "323: cannot_tell"},
		{"a place of its own", "In Cleveland it was 145.", some, "145: supported"},
		{"a period of its own", "It was 145 in 2016-17.", some, "145: supported"},
		{"a unit", "There were 145 offences.", some, "145: supported"},
		{"a list with one unit", "Kent and Cleveland recorded 361 and 145 offences.", some, "361: supported\n145: supported"},
		{"a place that is carried", "Cleveland Police gave its figures. The total was 145.", some, "145: supported"},
		{"twelve months earlier", "Cleveland Police recorded 145 offences in 2016-17. Twelve months earlier the total was 55.", some, "145: supported\n55: supported 55"},
		{"twelve months earlier, in the next paragraph", "Cleveland recorded 145 in 2016-17.\n\nTwelve months earlier, the total was 55.", some, "145: supported\n55: supported 55"},
		{"12 months before, in words", "Cleveland recorded 145 in 2016-17. The total 12 months before was fifty-five.", some, "fifty-five: supported 55"},
		{"twelve months earlier, without figures", "Cleveland recorded 145 in 2016-17. Twelve months earlier the total was 55.", "", "55: cannot_tell"},
	})
}
