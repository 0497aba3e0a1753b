package check

import "testing"

// TestNamedYears has changes whose words name the years that they are between.
func TestNamedYears(t *testing.T) {
	const lines = "Stalking in Kent:\n- 2016/17: 411 offences\n- 2017/18: 629 offences\n- 2018/19: 586 offences\n- 2019/20: 731 offences\n"
	const figs = "Kent|2016-17|411|stalking\nKent|2017-18|629|stalking\nKent|2018-19|586|stalking\nKent|2019-20|731|stalking"
	const kent = "Kent|2014-15|66|stalking\nKent|2015-16|138|stalking\nKent|2019-20|265|stalking\nKent|2020-21|308|stalking"
	runSamples(t, []sample{
		{"since a year, wrong", lines + "Readers should note that the yearly number has nearly trebled since 2016/17.", figs, "nearly trebled: contradicted wrong_multiple_word 1.78"},
		{"since a year, right", lines + "Readers should note that the yearly number has nearly doubled since 2016/17.", figs, "nearly doubled: supported"},
		{"since another year", lines + "It all but doubled since 2018/19, they say.", figs, "all but doubled: contradicted wrong_multiple_word 1.25"},
		{"another subject", lines + "The wage bill has nearly trebled since 2016/17.", figs, "nearly trebled: cannot_tell"},
		{"from a number to a year's figure", "Kent recorded 308 stalking offences in 2020/21, 16 per cent up on the 265 of 2019/20. A spokesman said cases had more than doubled in just three years, from the 138 of 2015/16 to the 2020/21 figure.", kent,
			"more than doubled: supported 2.23\nin just three years: contradicted wrong_year_count 5"},
		{"and the right years", "Kent recorded 308 stalking offences in 2020/21, 16 per cent up on the 265 of 2019/20. A spokesman said cases had more than doubled in five years, from the 138 of 2015/16 to the 2020/21 total.", kent,
			"more than doubled: supported\nin five years: supported"},
	})
}

// TestShareOfTotal has shares of a total that was told before.
func TestShareOfTotal(t *testing.T) {
	const told = "Kent had 9,480 fraud reports in 2022/23, 8 per cent up on the 8,777 of 2021/22. Bogus sales made up 2,370 of the 2022/23 reports, or one in four. "
	const figs = "Kent|2021-22|8777|fraud reports\nKent|2022-23|9480|fraud reports"
	runSamples(t, []sample{
		{"wrong", told + "Another 1,138 of them concerned bogus shares, equal to 16 per cent of the total.", figs, "16 per cent: contradicted wrong_arithmetic 12.0"},
		{"right", told + "Another 1,138 of them concerned bogus shares, equal to 12 per cent of the total.", figs, "12 per cent: supported"},
	})
}

// TestEitherSort has numbers of offences that are online or not.
func TestEitherSort(t *testing.T) {
	const figs = "Kent|2018-19|43\nKent|2018-19|537|all child sexual offences\nKent|2019-20|1051|all child sexual offences"
	runSamples(t, []sample{
		{"online or not", "Counting every child sexual offence, online or not, Kent Police recorded 537 in 2018/19.", figs, "537: supported"},
		{"offline and online", "Taking all child sexual offences, offline and online, Kent Police recorded 537 in 2018/19.", figs, "537: supported"},
		{"online", "Kent Police recorded 537 online child sexual offences in 2018/19.", figs, "537 online: not_comparable definition"},
	})
}

// TestOtherVerbs has words that say a change, and words that do not.
func TestOtherVerbs(t *testing.T) {
	const figs = "Kent|2020-21|715|hate crimes\nKent|2021-22|890|hate crimes\nKent|2022-23|801|hate crimes"
	runSamples(t, []sample{
		{"eased", "Hate crime in Kent eased by 10 per cent in 2022/23. Officers wrote up 801 offences, having dealt with 890 in 2021/22.", figs, "10 per cent: supported -10.0\n801 offences: supported"},
		{"subsided", "Hate crime in Kent subsided by 10 per cent to 801 in 2022/23, from 890.", figs, "10 per cent: supported"},
	})
}
