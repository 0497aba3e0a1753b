package check

import "testing"

// TestOfTheFirst has shares in a sentence that begins with their whole, and numbers whose
// place or kind is named so that no other can be meant.
func TestOfTheFirst(t *testing.T) {
	const all = "ENGLAND AND WALES (41 forces)|2021-22|33905\nMetropolitan Police|2021-22|4410"
	const mids = "Staffordshire|2018-19|203\nWest Midlands|2018-19|640"
	const north = "Northumbria|2017-18|1010\nNorthumbria|2018-19|1210\nNorthumbria|2019-20|1404"
	const norfolk = "Norfolk|2020-21|830\nNorfolk|2021-22|1012\nSuffolk|2020-21|702\nSuffolk|2021-22|688"
	runSamples(t, []sample{
		{"of the whole", "Of the 33,905 offences recorded in England and Wales in 2021-22, 4,410 were the Met's, 13 per cent.", all, "13 per cent: supported"},
		{"of the whole, wrong", "Of the 33,905 offences recorded in England and Wales in 2021-22, 4,410 were the Met's, 17 per cent.", all, "17 per cent: contradicted wrong_arithmetic 13.0"},
		{"called police", "Staffordshire recorded 203 offences in 2018-19. West Midlands Police recorded 203 in 2018-19.", mids, "recorded 203 in: contradicted wrong_area"},
		{"they went to", "Offences in Northumbria rose again. From 1,010 in 2017-18 they went to 1,210, then 1,404.", north, "1,210: supported\n1,404: supported"},
		{"side by side", "The Norfolk figure is 1,012, and Suffolk's 688. They are for 2021-22. Norfolk's is 22 per cent up. Put side by side, Norfolk has 47 per cent more than Suffolk.", norfolk, "47 per cent: supported"},
	})
}

// TestRanksInShort has ranks without an article.
func TestRanksInShort(t *testing.T) {
	const three = "Kent|2017-18|262\nSussex|2017-18|173\nSurrey|2017-18|88"
	const all = "Sussex (173), Surrey (88) and Kent (262) are compared for 2017-18. "
	runSamples(t, []sample{
		{"lowest", all + "Surrey is lowest.", three, "lowest: supported"},
		{"lowest, wrong", all + "Sussex is lowest.", three, "lowest: contradicted"},
		{"number one", all + "Kent is number one in the list.", three, "number one: supported"},
		{"number one, wrong", all + "Sussex ranks number 1 of the three.", three, "number 1: contradicted"},
	})
}
