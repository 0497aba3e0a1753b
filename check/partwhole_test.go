package check

import "testing"

// TestPartOfToldWhole has shares whose part and whole the words say, wherever the whole
// stands.
func TestPartOfToldWhole(t *testing.T) {
	const figs = "Durham|2017-18|211\nCleveland|2017-18|197\nNorthumbria|2017-18|408"
	const whole = "There were 816 online offences in the North East in 2017-18. "
	runSamples(t, []sample{
		{"number and verb", whole + "Cleveland's 197 made up 24 per cent.", figs, "24 per cent: supported"},
		{"number and verb, wrong", whole + "Durham had 211, while Cleveland's 197 made up 34 per cent.", figs, "34 per cent: contradicted wrong_arithmetic 24.1"},
		{"place alone", whole + "Northumbria accounts for half of the total, and Durham for 38 per cent.", figs, "half: supported\n38 per cent: contradicted wrong_arithmetic 25.9"},
		{"the verb said before", whole + "Northumbria's 408 made up half of these, and Durham's 211 eight per cent.", figs, "eight per cent: contradicted wrong_arithmetic 25.9"},
		{"of something else", whole + "Girls made up 34 per cent of victims.", figs, "34 per cent: cannot_tell"},
	})
}

// TestPairSaid has a share right behind its part and its whole, beside another whole that
// it would fit.
func TestPairSaid(t *testing.T) {
	const figs = "Lancashire|2016-17|450\nLancashire|2017-18|517\nLancashire|2016-17|2010|all child sexual offences\nLancashire|2017-18|2467|all child sexual offences"
	const now = "Lancashire recorded 2,467 child sexual offences in 2017-18. "
	runSamples(t, []sample{
		{"right", now + "A year before, 450 of 2,010 were online, which is 22 per cent.", figs, "22 per cent: supported 22.4"},
		{"wrong", now + "A year before, 450 of 2,010 were online, which is 18 per cent.", figs, "18 per cent: contradicted wrong_arithmetic 22.4"},
	})
}

// TestSaidAgainInOtherWords has percentages that say again the difference or the multiple
// before them.
func TestSaidAgainInOtherWords(t *testing.T) {
	const figs = "Merseyside|2016-17|301\nMerseyside|2017-18|402\nKent|2014-15|41\nKent|2017-18|92"
	const two = "Merseyside recorded 402 offences in 2017-18 and 301 in 2016-17. "
	runSamples(t, []sample{
		{"went up by", two + "Numbers went up by 101, some 34 per cent.", figs, "34 per cent: supported"},
		{"went up by, wrong", two + "Numbers went up by 101, some 25 per cent.", figs, "25 per cent: contradicted wrong_arithmetic 33.6"},
		{"is equal to, wrong", two + "The rise of 101 is equal to 25 per cent.", figs, "25 per cent: contradicted wrong_arithmetic 33.6"},
		{"a share of them", two + "There were 101 more, 25 per cent of them online.", figs, "25 per cent: cannot_tell"},
		{"a multiple", "Since 2014-15, when Kent had 41 offences, the count has more than doubled, up 124 per cent, to 92.", figs, "up 124 per cent: supported"},
		{"a multiple, wrong", "Kent recorded 92 offences in 2017-18. Since 2014-15, when there were 41, offences have more than doubled, up 224 per cent.", figs, "up 224 per cent: contradicted ratio_as_rise"},
	})
}
