package check

import "testing"

const dense = pairOf + "\nENGLAND AND WALES (39 forces)|2023-24|5653\nENGLAND AND WALES (39 forces)|2022-23|3903"

// TestToldShares has shares of another place's number and of all that was counted.
func TestToldShares(t *testing.T) {
	const both = "Kent recorded 264 offences in 2023/24 and Surrey 98. "
	const all = "Thirty-nine forces in England and Wales counted 5,653 offences in 2023/24. The year before it was 3,903. "
	runSamples(t, []sample{
		{"of the volume", both + "Surrey handles 37 per cent of the volume seen by Kent.", pairOf, "37 per cent: supported 37.1"},
		{"of the volume, wrong", both + "Surrey handles 73 per cent of the volume seen by Kent.", pairOf, "73 per cent: contradicted wrong_arithmetic 37.1"},
		{"of another's count", both + "Surrey's number is 37 per cent of the figure for Kent.", pairOf, "37 per cent: supported"},
		{"as many as", both + "Surrey had a little over a third as many as Kent.", pairOf, "a little over a third: supported"},
		{"as many as, wrong", both + "Surrey had about two thirds as many as Kent.", pairOf, "about two thirds: contradicted wrong_arithmetic 37.1"},
		{"of everything", all + "Kent's return of 264 is 4.7% of everything declared.", dense, "4.7%: supported 4.7"},
		{"of everything, cut", all + "Kent's return of 264 makes up 4% of all of it.", dense, "4%: truncated 4.7"},
		{"of everything, wrong", all + "Kent's 264 amounts to 7% of the national total.", dense, "7%: contradicted wrong_arithmetic 4.7"},
		{"of something else", both + "In Surrey 60 per cent of the victims were girls.", pairOf, "60 per cent: cannot_tell"},
		{"of another's change", both + "Surrey grew by more than twice as much as Kent.", pairOf, "264: supported"},
	})
}

// TestOfThat has multiples of the number that was told last.
func TestOfThat(t *testing.T) {
	runSamples(t, []sample{
		{"ours", "Kent recorded 264 offences in 2023/24. Surrey had 98: ours was almost treble that.", pairOf, "almost treble: supported borderline 2.69"},
		{"ours, wrong", "Kent recorded 264 offences in 2023/24. Surrey, over the border, had 98 then: ours was double that.", pairOf, "double: contradicted wrong_multiple_word 2.69"},
		{"times that", "Surrey recorded 98 offences in 2023/24. Kent's 264 is four times that.", pairOf, "four times: contradicted wrong_multiple_word 2.69"},
		{"that of a place", "Surrey recorded 98 offences in 2023/24. Kent's 264 was more than twice that of Surrey.", pairOf, "more than twice: supported"},
		{"a year's", "In 2021/22 Surrey recorded 60 offences. In 2023/24 it had 98, or 1.6 times that.", pairOf, "1.6 times: supported"},
	})
}

// TestJointTotals has numbers of several places together.
func TestJointTotals(t *testing.T) {
	runSamples(t, []sample{
		{"the pair", "Kent recorded 264 offences in 2023/24 and Surrey 98. Between them the pair closed the year on 362.", pairOf, "362: supported 362"},
		{"the pair, wrong", "Kent recorded 264 offences in 2023/24 and Surrey 98. Between them the pair ended the year on 326.", pairOf, "326: contradicted parts_do_not_sum 362"},
		{"the two forces", "Kent recorded 264 offences in 2023/24 and Surrey 98. The two forces finished that year with 362.", pairOf, "with 362: supported 362"},
		{"before the parts", "South-eastern forces reported 362 offences between them in 2023/24. Kent had most, 264, up 14.8 per cent. Surrey came next on 98.", pairOf, "362: supported 362\n264: supported\n98: supported"},
		{"of other places", "Kent recorded 264 offences in 2023/24. The two detectives that lead the team handled 362.", pairOf, "362: cannot_tell"},
		{"a region with a gap", "Offences in the East Midlands came down in 2016/17. Derbyshire had 141. Nottinghamshire reached 166. Lincolnshire had 58. That took the whole region to 365.",
			"Derbyshire|2016-17|141\nNottinghamshire|2016-17|166\nLincolnshire|2016-17|58\nLeicestershire|2016-17|-", "365: not_comparable gap_as_nil 365"},
		{"so many forces of it", "Offences in the East Midlands came down in 2016/17. Derbyshire had 141. Nottinghamshire reached 166. Lincolnshire had 58. The three forces of the region that answered had 365.",
			"Derbyshire|2016-17|141\nNottinghamshire|2016-17|166\nLincolnshire|2016-17|58\nLeicestershire|2016-17|-", "365: supported 365"},
	})
}

// TestSaidRestated has numbers of which the story itself says that they were restated.
func TestSaidRestated(t *testing.T) {
	runSamples(t, []sample{
		{"a rise on it", "Offences in the division were 83 in 2022, a rise of 36 per cent on the 61 given for 2021. The earlier number has since been restated as 78.", "", "36 per cent: not_comparable vintage 36.1"},
		{"corrected to", "There were 83 offences in 2022, up 36 per cent on 61 in 2021. The force has corrected the earlier figure to 78.", "", "36 per cent: not_comparable vintage"},
		{"a rise on the new one", "The 61 of 2021 was later revised to 78. In 2022 there were 83, up 6 per cent on the revised 78.", "", "6 per cent: supported 6.4"},
		{"the versions apart", "There were 83 offences in 2022, up 36 per cent on 61 in 2021. The earlier number has since been restated as 78; old and new versions differ by 17.", "", "differ by 17: supported 17"},
		{"the versions apart, wrong", "There were 83 offences in 2022, up 36 per cent on 61 in 2021. The earlier number has since been restated as 78; old and new versions differ by 27.", "", "differ by 27: contradicted wrong_arithmetic 17"},
		{"raised to", "Kent recorded 230 offences in 2022/23. In 2023/24 it was raised to 264, up 14.8 per cent.", pairOf, "14.8 per cent: supported"},
	})
}
