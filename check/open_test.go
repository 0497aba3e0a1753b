package check

import "testing"

// TestOpen has claims that the numbers of the story and the figures bear out, though no
// words say which of them are meant.
func TestOpen(t *testing.T) {
	const two = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509\nCleveland|2016-17|145\nCleveland|2017-18|177\nCleveland|2018-19|160"
	const durham = "Durham recorded 190 offences in 2016-17, 375 in 2017-18 and 509 in 2018-19."
	runSamples(t, []sample{
		{"a step by its size", durham + " The last of these steps, 134, is the smaller.", two, "134: supported 134"},
		{"a step in per cent", durham + " The pace has slackened: 97 per cent then, 36 per cent now.", two, "97 per cent: supported\n36 per cent: supported"},
		{"a share of a joint total", durham + "\n\nCleveland had 160. Durham’s part of the joint caseload was 76 per cent.", two, "76 per cent: supported 76.1"},
		{"plus so much", durham + " (plus 36 per cent)", two, "36 per cent: supported"},
		{"a part of a total before", "Durham had 509 offences in 2018-19. It had 375 in 2017-18.\n\nIn 2018-19 there were 127 against boys, or a quarter.", two, "a quarter: supported 25.0"},
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
