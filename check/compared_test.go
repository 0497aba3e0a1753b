package check

import "testing"

const dorset = "Dorset|2016-17|61\nDorset|2017-18|88\nDorset|2018-19|143"

// TestTimesSaid has changes whose words say when their two values were, so that
// the figures decide them although the story does not print both.
func TestTimesSaid(t *testing.T) {
	runSamples(t, []sample{
		{"between two years", "Between 2016/17 and 2018/19 offences in Dorset rose by 134 per cent.", dorset, "134 per cent: supported 134.4"},
		{"between two years, a ratio", "In Dorset, from 2016/17 to 2018/19, the number soared by 234 per cent.", dorset, "234 per cent: contradicted ratio_as_rise 134.4"},
		{"since", "Dorset's number has doubled since 2016/17, to 143 in 2018/19.", dorset, "doubled: contradicted wrong_multiple_word 2.34"},
		{"on the year before", "The 2018/19 count in Dorset, 143, was 63 per cent up on the year before.", dorset, "63 per cent: supported 62.5"},
		{"first to last", "Dorset Police made three returns. Its number more than doubled between the first year and the last.", dorset, "more than doubled: supported"},
		{"by place in a list", "Dorset recorded 61, 88 and 143 offences in three years. The last number is treble the first. The third is 62.5 per cent above the second.", dorset,
			"treble: contradicted wrong_multiple_word 2.34\n62.5 per cent: supported"},
		{"over the whole time", "Dorset recorded 61 offences in 2016/17, 88 in 2017/18 and 143 in 2018/19. Over the whole period the rise was 234 per cent.", dorset, "234 per cent: contradicted ratio_as_rise"},
		{"over another time", "Dorset recorded 143 offences in 2018/19, up from 88 in 2017/18. Over ten years, though, the number fell by a tenth.", dorset, "a tenth: cannot_tell"},
		{"a count goes on from the last", "Offences in Dorset went up from 61 in 2016/17 to 88 in 2017/18. In 2018/19 there were 143, which is up 162 per cent.", "",
			"up 162 per cent: contradicted ratio_as_rise 62.5"},
		{"a further number", "By 2017/18 Dorset stood at 88, and in 2018/19 a further 55 came on top.", dorset, "a further 55: supported 55"},
	})
}

// TestPlacesBeside has comparisons of places and sums over them.
func TestPlacesBeside(t *testing.T) {
	const east = "Norfolk|2019-20|204\nSuffolk|2019-20|208\nBedfordshire|2019-20|193\nEssex|2019-20|209"
	runSamples(t, []sample{
		{"fewer than", "In 2019-20 Norfolk recorded 204 offences, four fewer than Suffolk.", east, "four fewer: supported"},
		{"fewer than, wrong", "In 2019-20 Norfolk recorded 204 offences, 14 fewer than Suffolk.", east, "14 fewer: contradicted"},
		{"times the other's", "Norfolk's 204 offences in 2019-20 were more than double Bedfordshire's 193.", east, "more than double: contradicted wrong_multiple_word"},
		{"between them", "In 2019-20 Norfolk and Suffolk had 412 offences between them.", east, "412: supported 412"},
		{"between them, wrong", "In 2019-20 Norfolk and Suffolk had 421 offences between them.", east, "421: contradicted parts_do_not_sum 412"},
		{"for the three", "Norfolk had 204 offences in 2019-20 and Bedfordshire 193. With Essex it makes 606 for the three.", east, "606: supported 606"},
		{"the same value is another's", "In 2019-20 Norfolk recorded 204 offences. The Suffolk number was 204 on a poster.", east, "was 204: contradicted wrong_area"},
		{"as a standard", "Suffolk is at 208 offences in 2019-20, against Norfolk's number at 204.", east, "208: supported\n204: supported"},
		{"a share of the region", "The North East had 658 offences in 2016/17. Durham alone had more than a quarter of that number.", "North East|2016-17|658\nDurham|2016-17|190", "more than a quarter: supported 28.9"},
		{"a share of the region, wrong", "The North East had 658 offences in 2016/17. Durham alone had nearly half of that number.", "North East|2016-17|658\nDurham|2016-17|190", "nearly half: contradicted wrong_arithmetic 28.9"},
		{"half that of", "In 2019-20 Durham's count was half that of Cleveland.", "Durham|2019-20|50\nCleveland|2019-20|100", "half: supported 50.0"},
	})
}

// TestNotComparableUnprinted has changes that are right between two figures which
// cannot be compared, one of them not printed.
func TestNotComparableUnprinted(t *testing.T) {
	const kent = "Kent|2016-17|361\nKent|2017-04-01 to 2017-12-31|240\nKent|2016-17|900|all child sexual offences"
	runSamples(t, []sample{
		{"nine months and a year", "Kent's 240 offences of April to December 2017 are a third below the number for 2016-17.", kent, "a third below: not_comparable period_length"},
		{"another kind", "Kent recorded 361 online offences in 2016-17, 60 per cent below all child sexual offences that year.", kent, "60 per cent below: not_comparable definition"},
		{"other sets of forces", "In 2019/20 there were 10,391. That is 26 per cent more than the smaller set of forces had the year before.",
			"ENGLAND, WALES AND N IRELAND (40 forces)|2018-19|8224\nUK (46 forces incl. Channel Islands)|2019-20|10391", "26 per cent more: not_comparable coverage"},
		{"restated, without dates", "Northumbria recorded 323 offences in 2016-17, up 90 per cent on 170 in 2015-16.",
			"Northumbria|2015-16|170\nNorthumbria|2015-16|98\nNorthumbria|2016-17|323", "up 90 per cent: not_comparable vintage 90.0"},
		{"the restated value is right", "Northumbria recorded 323 offences in 2016-17, up 230 per cent on 98 in 2015-16.",
			"Northumbria|2015-16|170\nNorthumbria|2015-16|98\nNorthumbria|2016-17|323", "up 230 per cent: supported"},
		{"the same as a difference", "Forces recorded 5,653 offences in 2016/17. A year earlier it was 3,186, so that is a rise of 77 per cent, or 2,467 offences.",
			"ENGLAND AND WALES (38 forces)|2015-16|3186\nENGLAND AND WALES (39 forces)|2016-17|5653", "77 per cent: not_comparable coverage\nor 2,467: not_comparable coverage"},
	})
}

// TestSecondValue has two numbers for one thing, and numbers that only look so.
func TestSecondValue(t *testing.T) {
	const gwent = "Gwent|2015-16|59\nGwent|2018-19|229"
	runSamples(t, []sample{
		{"another page", "Gwent recorded 229 offences in 2018-19. Another page has 242 for that year.", gwent, "242: contradicted two_values 229"},
		{"first and then", "Gwent's count for 2015-16 was given first as 59 and then as 71.", gwent, "59: supported\n71: contradicted two_values 59"},
		{"part of it", "Gwent recorded 229 offences in 2018-19. A table shows that 142 of them were on one app.", gwent, "142: cannot_tell"},
		{"on top of it", "Gwent recorded 229 offences in 2018-19. The table lists a further 142 that were not online.", gwent, "229: supported"},
		{"elsewhere", "Gwent recorded 229 offences in 2018-19. Elsewhere, 240 were recorded.", gwent, "240: cannot_tell"},
		{"no offences", "Gwent recorded no offences in 2018-19.", gwent, "no offences: contradicted two_values 229"},
		{"none of a kind", "Gwent recorded no offences involving rape in 2018-19.", gwent, "no offences: cannot_tell"},
	})
}

// TestYearsAndRates has distances in years and rates over more than one.
func TestYearsAndRates(t *testing.T) {
	runSamples(t, []sample{
		{"two years after that", "Dorset recorded 61 offences in 2016/17. In 2018/19, two years after that, it was 143.", dorset, "two years after that: supported\n143: supported"},
		{"five years after that", "Dorset recorded 61 offences in 2016/17. In 2018/19, five years after that, it was 143.", dorset, "five years after that: contradicted wrong_year_count 2"},
		{"the years of a span", "In only two years, from 2015/16 to 2019/20, the number grew by half.", "", "In only two years: contradicted wrong_year_count 4"},
		{"the years of a span, either way", "In five years, from 2015/16 to 2019/20, the number grew by half.", "", "In five years: supported"},
		{"a two-year total", "Dorset recorded 61 offences in 2016/17 and 88 in 2017/18, a two-year total of 149.", dorset, "two-year total of 149: supported 149"},
		{"a two-year total, wrong", "Dorset recorded 61 offences in 2016/17 and 88 in 2017/18, a two-year total of 159.", dorset, "two-year total of 159: contradicted parts_do_not_sum 149"},
		{"every single day", "Police in England and Wales recorded 5,653 offences in 2016-17: 15 every single day.", "ENGLAND AND WALES|2016-17|5653", "15 every single day: supported 15.5"},
		{"a year", "Over the three years Dorset recorded 292 offences, an average of 97 a year.", dorset, "292: supported\n97 a year: supported 97.3"},
		{"averaged", "The forces averaged 15 a day, having recorded 5,653 offences in 2016-17.", "ENGLAND AND WALES|2016-17|5653", "15 a day: supported"},
	})
}

// TestWhatIsCounted has numbers of things that no figure is of, and figures given
// as numbers of them.
func TestWhatIsCounted(t *testing.T) {
	const kent = "Kent|2015-16|63\nKent|2016-17|361"
	runSamples(t, []sample{
		{"offenders", "Kent Police recorded 361 offences in 2016/17. The 361 offenders are known to Kent Police.", kent, "361 offenders: contradicted wrong_unit"},
		{"young people", "Kent Police recorded 361 offences in 2016/17: 361 young people were harmed.", kent, "361 young people: contradicted wrong_unit"},
		{"officers by chance", "Kent Police recorded 361 offences in 2016/17. It has 361 officers in Maidstone.", kent, "361 officers: cannot_tell"},
		{"calls", "The helpline took 1,300 calls after Kent's 361 offences.", kent, "1,300 calls: cannot_tell\n361: supported"},
		{"more officers", "Kent Police recorded 361 offences in 2016/17, up from 63. It wants 40 more officers.", kent, "40 more officers: cannot_tell"},
		{"rapes", "Kent Police recorded 361 rapes in 2016/17.", kent, "361 rapes: not_comparable definition"},
		{"a calendar year", "Kent Police recorded 361 offences in the calendar year 2016.", kent, "361 offences: contradicted wrong_period"},
		{"a bare year", "Kent Police recorded 361 offences in 2016.", kent, "361 offences: supported borderline"},
		{"where a slide has it", "1/ Kent Police: 361 offences in 2016/17. 2/ That is up 473% on 2015/16.", kent, "361: supported\nup 473%: supported"},
		{"paragraphs", "1. Kent recorded 63 offences in 2015/16. 2. In 2016/17 it recorded 361.", kent, "63: supported\n361: supported"},
		{"edged up to", "In 2016/17 the number in Kent edged up to 316.", kent, "316: contradicted misprint 361"},
		{"half-dozen", "Kent's 63 offences of 2015/16 were ten times the half-dozen of 2014/15.", "Kent|2014-15|6\nKent|2015-16|63", "ten times: supported\nhalf-dozen: supported 6"},
		{"in capitals", "KENT had not a single offence in 2014-15.", "Kent|2014-15|-\nKent|2015-16|63", "not a single: not_comparable gap_as_nil"},
	})
}
