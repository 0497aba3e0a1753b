package check

import "testing"

// TestDisplaced has numbers that stand where another belongs: of the other year, of the
// year of another list, and slips of the one figure that the story does not print.
func TestDisplaced(t *testing.T) {
	const (
		durham = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509"
		three  = "Kent|2016-17|361\nSussex|2016-17|46\nSurrey|2016-17|84\nKent|2015-16|63\nSussex|2015-16|38\nSurrey|2015-16|31"
	)
	runSamples(t, []sample{
		{"from itself", "Offences in Surrey went from 84 to 84 in 2016/17.", three, "84: contradicted wrong_period 84"},
		{"the year before is the later one", "Durham had 190 offences in 2016/17. Three years before, it had 190.", durham, "190: supported"},
		{"years before, of a later time", "West of the county nothing changed. In 2018/19 Durham had 509 offences. The force was praised. Two years before, it had 375.", durham, "375: contradicted wrong_period"},
		{"in a list of another year", "In 2016/17 Kent had 361, Sussex 46 and Surrey 31 of these offences.", three, "31: contradicted wrong_period 31"},
		{"two years in one sentence", "Kent had 361, Sussex 46 in 2016/17 and Surrey 31 in 2015/16.", three, "31: supported"},
		{"a table's label", "Offences in 2016/17: Kent (361), Sussex (46), Surrey (46).", three, "46: supported"},
		{"the figure left over", "Kent recorded 361 of these offences in 2016/17, Sussex 46 and Surrey 48.", three, "48: contradicted misprint 84"},
		{"a slip of a figure that is told too", "Durham had 190 offences in 2016/17. A leaflet gave 109 offences for 2016/17.", durham, "109 offences: contradicted two_values 190"},
		{"no slip of it", "Durham had 190 offences in 2016/17, and 231 arrests followed.", durham, "231 arrests: cannot_tell"},
		{"ahead of a place with a wrong number", "In 2016/17 Kent had 361 offences, ahead of Surrey with 46 and Sussex with 84.", three, "ahead of: supported\n46: contradicted wrong_area\n84: contradicted wrong_area"},
	})
}

// TestBetweenWhich has changes whose two values the words say, and changes by values
// that are not known, which nothing proves wrong.
func TestBetweenWhich(t *testing.T) {
	const (
		durham = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509"
		kent   = "Kent|2015-16|63\nKent|2018-19|490\nKent|2019-20|735"
	)
	runSamples(t, []sample{
		{"a further rise of the next year", "Durham went from 190 in 2016/17 to 375 in 2017/18. A further rise of 14 per cent came later.", durham, "rise of 14 per cent: cannot_tell"},
		{"three years apart and nothing said", "Kent recorded 490 offences in 2018/19. Its 63 of 2015/16 seem long ago. Numbers are up 18 per cent.", "Kent|2015-16|63\nKent|2018-19|490", "up 18 per cent: cannot_tell"},
		{"since a year that is said", "In 2016/17 Durham had 190 offences. In 2017/18 it had 375. The total for 2018/19 was 509, so it has more than doubled since 2017/18.", durham, "more than doubled: contradicted wrong_multiple_word 1.36"},
		{"each change from its own year", "Kent's total of 735 in 2019/20 is up 50 per cent since 2018/19, when it was 490, and twelve times the 63 of 2015/16.", kent, "up 50 per cent: supported\ntwelve times: supported 11.67"},
		{"two changes, two bases", "Kent's 735 in 2019/20 were up 1,067 per cent from 63 in 2015/16 and 50 per cent on the 490 of 2018/19.", kent, "1,067 per cent: supported"},
		{"the latest of three", "Durham recorded 190 in 2016/17, and the number doubled after, to 375 in 2017/18. Set against 2016/17, the latest total is nearly three times as high. In 2018/19 it was 509.", durham, "nearly three times: supported 2.68"},
		{"a lead and its two numbers", "Offences have risen by 268% in Durham, it emerged. Officers recorded 509 offences in 2018/19. The first year for which a figure was supplied is 2016/17. The total then was 190.", "Durham|2016-17|190\nDurham|2018-19|509", "risen by 268%: contradicted ratio_as_rise 167.9"},
		{"growth to the number before", "Durham recorded 509 offences in 2018/19. In 2017/18 there were 375, making for growth of 36 per cent; the year before that it was 190.", durham, "growth of 36 per cent: supported 35.7"},
		{"the earlier year", "Offences in Durham are up since 2016/17. The force recorded 509 in 2018/19, having had 190 in the earlier year.", durham, "190: supported"},
		{"the later year", "Compare 2016/17 with 2018/19. Durham had 190 offences in the earlier year. It had 375 offences in the later year.", durham, "190: supported\n375: contradicted wrong_period"},
	})
}
