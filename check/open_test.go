package check

import "testing"

// TestOpen has claims that the numbers of the story and the figures bear out, though no
// words say which of them are meant.
func TestOpen(t *testing.T) {
	const two = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509\nCleveland|2016-17|145\nCleveland|2017-18|177\nCleveland|2018-19|160"
	const boroughs = "Metropolitan|2020-21|2870\nLambeth|2020-21|201\nCroydon|2020-21|188\nNewham|2020-21|176\nLambeth|2019-20|150\nCroydon|2019-20|188"
	const hampshire = "Hampshire|2017-04-01 to 2017-12-31|150\nHampshire|2013-04-01 to 2017-12-31|291"
	const durham = "Durham recorded 190 offences in 2016-17, 375 in 2017-18 and 509 in 2018-19."
	runSamples(t, []sample{
		{"a step by its size", durham + " The last of these steps, 134, is the smaller.", two, "134: supported 134"},
		{"a step in per cent", durham + " The pace has slackened: 97 per cent then, 36 per cent now.", two, "97 per cent: supported\n36 per cent: supported"},
		{"a share of a joint total", durham + "\n\nCleveland had 160. Durham’s part of the joint caseload was 76 per cent.", two, "76 per cent: supported 76.1"},
		{"plus so much", durham + " (plus 36 per cent)", two, "36 per cent: supported"},
		{"a part of a total before", "Durham had 509 offences in 2018-19. It had 375 in 2017-18.\n\nIn 2018-19 there were 127 against boys, or a quarter.", two, "a quarter: supported 25.0"},
		{"three boroughs of a force", "There were 2,870 offences in London in 2020-21. Lambeth had 201, Croydon 188 and Newham 176. The three boroughs had 565 between them, one in five.", boroughs, "565: supported\none in five: supported 19.7"},
		{"a region without one", "Durham and Cleveland recorded 669 offences in 2018-19. Take Durham away and 160 are left.", two, "160: supported"},
		{"a part in time", "Hampshire recorded 291 offences between April 2013 and December 2017. Of these 150 came in April to December 2017, more than half.", hampshire, "more than half: supported 51.5"},
		{"the year's own number", "Durham: offences went up to 375 in 2017-18 from the previous year’s 190. Cleveland had 177, a rise of 22 per cent on the preceding year (145).", two, "375: supported\n190: supported\n145: supported\n22 per cent: supported"},
		{"what several leave", "Kent’s 520 offences in 2020-21 were a third up on the 390 of 2019-20. Race was the motive in 338, religion in 94 and disability in 52. That leaves 36 with other motives.", "Kent|2019-20|390\nKent|2020-21|520\nKent|2020-21|338|cyber-flagged child sexual offences, race\nKent|2020-21|94|cyber-flagged child sexual offences, religion\nKent|2020-21|52|cyber-flagged child sexual offences, disability", "36: supported 36"},
		{"the two in another year", "Durham and Cleveland had 669 offences in 2018-19. That is 117 up on 552.", two, "552: supported 552\n117 up: supported"},
	})
}

// TestOpenByChance has claims that agree with some number or other, and with none that the
// words may mean.
func TestOpenByChance(t *testing.T) {
	const two = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509\nCleveland|2016-17|145\nCleveland|2017-18|177\nCleveland|2018-19|160"
	runSamples(t, []sample{
		{"another subject", "Durham recorded 375 offences in 2017-18. The force’s overtime bill went up by 36 per cent.", two, "36 per cent: cannot_tell"},
		{"too many that it may be", "Durham recorded 190 offences in 2016-17, 375 in 2017-18 and 509 in 2018-19. Cleveland recorded 145, 177 and 160. Then came about a third.", two, "a third: cannot_tell"},
		{"another place", "Durham recorded 190 offences in 2016-17. In Kent the number rose by 36 per cent.", two, "36 per cent: cannot_tell"},
		{"wrong by all", "Durham recorded 190 offences in 2016-17, 375 in 2017-18 and 509 in 2018-19. The last of these steps, 143, is the smaller.", two, "143: cannot_tell"},
	})
}

// TestOpenForWrong has changes and sums that are held against numbers of their own sentence
// which are those of another claim.
func TestOpenForWrong(t *testing.T) {
	runSamples(t, []sample{
		{"another's pair behind", "Kent recorded 264 offences in 2023/24. Twelve months before it was 230. The growth, 15 per cent, outstripped the 33 per cent fall in Surrey, which went from 146 to 98.", "Kent|2022-23|230\nKent|2023-24|264\nSurrey|2022-23|146\nSurrey|2023-24|98", "15 per cent: supported 14.8"},
		{"people who are counted", "Surrey Police say 263 people were conned in 2017-18.", "Surrey|2017-18|263|courier fraud victims", "263 people: supported 263"},
		{"than in one year and than in another", "Essex had 146 reports in 2018-19. That is 23 more than in 2017-18 and twice as many as in 2016-17.", "Essex|2016-17|73\nEssex|2017-18|123\nEssex|2018-19|146", "23 more: supported\ntwice: supported 2.00"},
		{"an increase and the difference behind it", "West Mercia and Warwickshire had 656 offences in 2018/19. A year ago the number of both was 520; the increase is 26 per cent, 136 crimes.", "West Mercia|2017-18|385\nWest Mercia|2018-19|480\nWarwickshire|2017-18|135\nWarwickshire|2018-19|176", "26 per cent: supported 26.2\n136 crimes: supported"},
		{"a total behind its parts", "STAFFORDSHIRE: 346. WARWICKSHIRE: 132. WEST MERCIA: 213. Total: 691. The year before that the total was 552. Up 25 per cent. Only Staffordshire fell, from 374.", "Staffordshire|2015-16|374\nStaffordshire|2016-17|346\nWarwickshire|2015-16|64\nWarwickshire|2016-17|132\nWest Mercia|2015-16|114\nWest Mercia|2016-17|213", "691: supported 691\n552: supported 552\n25 per cent: supported 25.2"},
	})
}
