package check

import "testing"

// TestOwnTimeOfRate has rates that say their own time, and means of a year.
func TestOwnTimeOfRate(t *testing.T) {
	const figs = "Dorset|2016-17|118\nDorset|2017-18|136"
	const thames = "Thames Valley|2016-17|378\nThames Valley|2017-18|414\nThames Valley|2018-19|455"
	const met = "ENGLAND AND WALES (41 forces)|2017-18|3217|sexual communication with a child\nENGLAND AND WALES (41 forces)|2018-19|4373|sexual communication with a child"
	runSamples(t, []sample{
		{"the year before", "Dorset recorded 136 offences in 2017-18, or 11 a month. The year before the rate was 9.8 a month.", figs, "11 a month: supported\n9.8 a month: supported"},
		{"the year before, wrong", "Dorset recorded 136 offences in 2017-18, or 11 a month. The year before the rate was 12 a month.", figs, "12 a month: contradicted wrong_arithmetic"},
		{"mean of the years", "Thames Valley's annual totals are 378, 414 and 455, which add up to 1,247. The average is 415 a year.", thames, "415 a year: supported"},
		{"two sentences back", "Police in England and Wales recorded 4,373 offences of sexual communication with a child in 2018-19, compared with 3,217 in the previous year. That is an increase of one third. It means an average of 16 a day.", met, "16 a day: contradicted wrong_arithmetic"},
		{"by any reading", "Thames Valley recorded 414 offences in 2017-18. It was 378 the year before. That is five a day.", thames, "five a day: contradicted"},
	})
}

// TestWholesSaidAgain has wholes and shares that are spoken of as known.
func TestWholesSaidAgain(t *testing.T) {
	const dorset = "Dorset|2021-22|231\nDorset|2022-23|264"
	const east = "East Midlands (5 forces)|2020-21|3388\nNottinghamshire|2020-21|1046\nDerbyshire|2020-21|688"
	const pair = "Humberside|2017-18|206\nLincolnshire|2017-18|133\nHumberside|2016-17|157\nLincolnshire|2016-17|101"
	runSamples(t, []sample{
		{"another whole", "Dorset Police recorded 264 online offences in 2022-23. What bothers me is the outcome. Of the 291 offences flagged in 2022-23, few ended in court.", dorset, "291 offences: contradicted two_values 264"},
		{"the same whole", "Dorset Police recorded 264 online offences in 2022-23. What bothers me is the outcome. Of the 264 offences flagged in 2022-23, few ended in court.", dorset, "Of the 264 offences: supported"},
		{"a force's number for the region", "Across the East Midlands as a whole, police noted 1,046 cases in 2020-21. In Derbyshire there were 688.", east, "1,046: contradicted wrong_area"},
		{"a change from one to the other", "In Dorset the change is from 231 in 2021-22 to 264, which is 24 per cent.", dorset, "24 per cent: contradicted wrong_arithmetic 14.3"},
		{"people for offences", "Humberside and Lincolnshire recorded 339 offences together in 2017-18. The 339 victims are mostly girls.", pair, "339 victims: contradicted wrong_unit"},
		{"joint, from and to", "Together Humberside and Lincolnshire rose from 258 to 349.", pair, "349: contradicted parts_do_not_sum 339"},
		{"the increase is one of", "In Dorset there were 264 in 2022-23. The year before there were 231, so the increase is one of 33, or 14.3%.", dorset, "33: supported\n14.3%: supported"},
	})
}

// TestSubjectsGoOn has sentences that go on about what the one before is about.
func TestSubjectsGoOn(t *testing.T) {
	const figs = "Metropolitan Police|2016-17|604\nMetropolitan Police|2017-18|721\nEssex|2017-18|483"
	const ni = "Kent|2015-16|138\nKent|2019-20|265\nKent|2020-21|308"
	runSamples(t, []sample{
		{"it, and not what it is compared with", "The Metropolitan Police figure of 721 was higher than that of Essex in 2017-18. It rose by 117 in a year.", figs, "by 117: supported"},
		{"since, when it was", "Kent recorded 308 offences in 2020-21. That is 16 per cent more than the 265 of 2019-20, and the number has more than doubled since 2015-16, when it was 138.", ni, "more than doubled: supported"},
	})
}
