package check

import "testing"

// TestPeriodsMeant has numbers whose sentence names a year that is not theirs, or
// says how many years they are of; and a change of which the figures have both values.
func TestPeriodsMeant(t *testing.T) {
	runSamples(t, []sample{
		{"the year it was printed", "Set beside the 88 that it published in 2019 for 2017/18, Dorset's 143 for 2018/19 is a rise.", dorset, "88: supported 88\n143: supported 143"},
		{"offences against a child", "Dorset recorded 143 child sexual abuse and exploitation offences in 2018/19.", dorset, "143: supported 143"},
		{"children", "In 2018/19 143 children in Dorset were victims.", dorset, "143: contradicted wrong_unit"},
		{"the figures have the pair", "UK police logged 8,656 online child sex offences in 2018/19, up 18 per cent. That is more than double the 3,903 of 39 forces in England and Wales in 2015/16.",
			"UK|2017-18|7362\nUK|2018-19|8656\nENGLAND AND WALES (39 forces)|2015-16|3903", "18 per cent: supported 17.6"},
	})
}
