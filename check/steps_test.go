package check

import "testing"

// TestStepsNamed has steps of a run of years named by where they stand, and what comes
// of differences.
func TestStepsNamed(t *testing.T) {
	const dorset3 = "Dorset|2016-17|61\nDorset|2017-18|88\nDorset|2018-19|143"
	const run = "In Dorset the count of 61 for 2016/17 became 88 in 2017/18 and then 143. "
	runSamples(t, []sample{
		{"and then", run, dorset3, "61: supported\n88: supported\n143: supported"},
		{"the first of those moves", run + "The first of those moves is worth 44 per cent.", dorset3, "44 per cent: supported 44.3"},
		{"the latest step", "Dorset recorded 61 offences in 2016/17, 88 in 2017/18 and 143 in 2018/19. The latest step, 62 per cent, is the steepest.", dorset3, "62 per cent: truncated 62.5"},
		{"the two-year gain", "Dorset recorded 143 offences in 2018/19. It was 88 the year before and 61 the year before that, so the two-year gain is 134 per cent.", dorset3, "134 per cent: supported 134.4"},
		{"extra, or", "Dorset recorded 88 offences in 2017/18 and 143 in 2018/19. That is 55 extra, or 62.5 per cent.", dorset3, "55 extra: supported\n62.5 per cent: supported"},
		{"extra, or, wrong", "Dorset recorded 88 offences in 2017/18 and 143 in 2018/19. That is 55 extra, or 26.5 per cent.", dorset3, "26.5 per cent: contradicted wrong_arithmetic 62.5"},
		{"after a decimal", "Offences in Dorset grew by 62.5. Kent recorded 264 in 2023/24.", pairOf, "264: supported"},
	})
}

// TestPlacesApart has numbers of one place beside those of others.
func TestPlacesApart(t *testing.T) {
	const three = pairOf + "\nSussex|2022-23|189\nSussex|2023-24|223"
	const all = "Sussex saw 223 offences in 2023/24, the year in which Surrey saw 98 and Kent 264. "
	runSamples(t, []sample{
		{"behind and ahead", all + "Sussex is thus 41 behind Kent but 125 ahead of Surrey.", three, "41 behind: supported\n125 ahead: supported"},
		{"behind, wrong", all + "Sussex is thus 118 behind Kent.", three, "118 behind: contradicted wrong_arithmetic"},
		{"compared with", all + "Compared with Surrey's 98 Kent's is more than two and a half times as many.", three, "two and a half times: supported"},
		{"the trio from and to", all + "The trio's sum went from 493 to 585.", three, "493: supported\n585: supported"},
		{"the trio, wrong", all + "The three forces finished with 558.", three, "558: contradicted parts_do_not_sum 585"},
	})
}

// TestListsAddedUp has sums and means of a list that stands some sentences before.
func TestListsAddedUp(t *testing.T) {
	const four = "Staffordshire|2015-16|225\nStaffordshire|2016-17|374\nStaffordshire|2017-18|341\nStaffordshire|2018-19|402"
	const list = "Four years of returns from Staffordshire read 225, 374, 341 and 402. The force took on staff. "
	runSamples(t, []sample{
		{"added up", list + "Added up they make 1,342, an average of 335.", four, "1,342: supported 1342\n335: supported"},
		{"added up, wrong", list + "Added up they make 1,432.", four, "1,432: contradicted parts_do_not_sum 1342"},
		{"the sum is", list + "The sum of these returns is 1,342, or 336 on average.", four, "1,342: supported\n336: supported"},
		{"of something else", list + "In all 1,432 pupils were spoken to.", four, "1,432: cannot_tell"},
	})
}
