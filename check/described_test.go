package check

import "testing"

const pairOf = "Kent|2021-22|179\nKent|2022-23|230\nKent|2023-24|264\nSurrey|2021-22|60\nSurrey|2022-23|74\nSurrey|2023-24|98"

// TestDescribedForces has forces that are named by their size or as the other of two.
func TestDescribedForces(t *testing.T) {
	runSamples(t, []sample{
		{"the larger", "Kent recorded 264 offences in 2023/24 and Surrey 98. The larger of the two was up 14.8 per cent on the year.", pairOf, "up 14.8 per cent: supported 14.8"},
		{"the smaller, wrong", "Kent recorded 264 offences in 2023/24 and Surrey 98. The smaller force was up by 23.4 per cent on the year before.", pairOf, "up by 23.4 per cent: contradicted wrong_arithmetic 32.4"},
		{"its neighbour", "Surrey recorded 98 offences in 2023/24. Kent is at 264. For its western neighbour the rise on the year before is 32 per cent.", pairOf, "rise on the year before is 32 per cent: supported 32.4"},
		{"the other force", "Surrey had 98 offences in 2023/24 and Kent 264, a rise of 14.8 per cent for it on the year. The other force rose by 32.4 per cent in the same time.", pairOf, "14.8 per cent: supported\nrose by 32.4 per cent: supported"},
		{"a larger one by name", "Surrey recorded 98 offences in 2023/24. The largest force, Kent, had 264, up 14.8 per cent on the year.", pairOf, "98: supported\n264: supported\nup 14.8 per cent: supported"},
		{"against a year with a name", "Kent recorded 264 offences in 2023/24, after 230 in 2022/23. Set against the first full year, 2021/22, the rise is 47 per cent.", pairOf, "rise is 47 per cent: supported 47.5"},
		{"against a year with a name, wrong", "Kent recorded 264 offences in 2023/24, after 230 in 2022/23. Measured against the opening year, 2021/22, the rise is 74 per cent.", pairOf, "rise is 74 per cent: contradicted wrong_arithmetic 47.5"},
		{"a gain on the year", "Kent recorded 179 offences in 2021/22. Then came the high of 264 in 2023/24, a gain of 14.8% on the year.", pairOf, "14.8%: supported"},
		{"a gain on the year, wrong", "Kent recorded 230 offences in 2022/23. Then came the high of 264 in 2023/24, a gain of 24.8% on the year.", pairOf, "24.8%: contradicted wrong_arithmetic 14.8"},
	})
}

// TestStretches has sums and means of the years of a stretch.
func TestStretches(t *testing.T) {
	const kent = "Kent|2019-20|100\nKent|2020-21|120\nKent|2021-22|179\nKent|2022-23|230\nKent|2023-24|264"
	runSamples(t, []sample{
		{"sums to", "The Kent series from 2019/20 to 2023/24 sums to 893 offences.", kent, "893: supported 893"},
		{"sums to, wrong", "The Kent series from 2019/20 to 2023/24 sums to 983 offences.", kent, "983: contradicted parts_do_not_sum 893"},
		{"between", "Between 2020/21 and 2022/23 Kent Police recorded 529 offences in all.", kent, "529: supported 529"},
		{"onwards", "From 2021/22 onwards Kent has recorded 673 offences, a mean of 224.", kent, "673: supported 673\n224: supported 224.3"},
		{"onwards, wrong", "Records for Kent from 2021/22 onwards come to 637 offences in total.", kent, "637: contradicted parts_do_not_sum 673"},
		{"a mean a year", "Between 2019/20 and 2023/24 Kent recorded 893 offences, an annual mean of 179.", kent, "179: supported 178.6"},
		{"a mean a year, wrong", "Between 2019/20 and 2023/24 Kent recorded 893 offences, an average of 198 annually.", kent, "198: contradicted wrong_arithmetic 178.6"},
		{"a mean, wrong", "From 2021/22 onwards Kent has recorded 673 offences, and the mean is 242.", kent, "is 242: contradicted wrong_arithmetic 224.3"},
		{"a change between two years", "Between 2019/20 and 2023/24 Kent saw the number grow by 164 per cent to 264.", kent, "164 per cent: supported\n264: supported"},
	})
}

// TestAverages has averages of forces and of other places.
func TestAverages(t *testing.T) {
	const districts = "Gloucester|2022-23|121|computer misuse offences\nCheltenham|2022-23|84|computer misuse offences\nStroud|2022-23|47|computer misuse offences"
	const offences = "Computer misuse offences in 2022/23 came to 252: Gloucester 121, Cheltenham 84 and Stroud 47. "
	runSamples(t, []sample{
		{"a mean per district", offences + "The mean per district was 84.", districts, "was 84: supported 84.0"},
		{"a mean per district, wrong", offences + "The mean per district was 126.", districts, "126: contradicted wrong_arithmetic 84.0"},
		{"to each", offences + "That is an average of 84 to each district.", districts, "of 84: supported 84.0"},
		{"a force", "Kent and Surrey recorded 362 offences between them in 2023/24. The mean works out at 181 a force.", pairOf, "362: supported\n181: supported 181.0"},
		{"a force, wrong", "Kent and Surrey recorded 362 offences between them in 2023/24. The mean works out at 118 a force.", pairOf, "118: contradicted wrong_arithmetic 181.0"},
	})
}

// TestRateBeside has rates that stand beside one of several totals.
func TestRateBeside(t *testing.T) {
	const uk = "ENGLAND AND WALES (41 forces)|2020-21|9742\nENGLAND AND WALES (41 forces)|2019-20|10391"
	const first = "Forces in England and Wales recorded 9,742 offences in 2020/21. "
	runSamples(t, []sample{
		{"or", first + "In 2019/20 they declared 10,391, or 28 a day.", uk, "28 a day: supported 28.4"},
		{"or, wrong", first + "In 2019/20 they declared 10,391, or 34 a day.", uk, "34 a day: contradicted wrong_arithmetic 28.4"},
		{"which is", first + "In 2019/20 there were 10,391 cases, which is about 40 a day.", uk, "about 40 a day: contradicted wrong_arithmetic 28.4"},
		{"in brackets", first + "In 2019/20 it was 10,391 (nearly 200 a week).", uk, "nearly 200 a week: supported 198.7"},
	})
}
