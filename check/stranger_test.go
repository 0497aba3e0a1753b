package check

import "testing"

// TestStrangers has ways of speaking that were met in stories by others, in our own
// words and with other numbers.
func TestStrangers(t *testing.T) {
	const (
		durham = "Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509"
		three  = "Kent|2016-17|361\nSussex|2016-17|46\nSurrey|2016-17|84\nKent|2015-16|63\nSussex|2015-16|38\nSurrey|2015-16|31"
		wales  = "Gwent|2018-19|229\nSouth Wales|2018-19|214\nNorth Wales|2018-19|133\nDyfed-Powys|2018-19|-\nDyfed-Powys|2015-16|116\nGwent|2015-16|59\nSouth Wales|2015-16|26\nNorth Wales|2015-16|95"
	)
	runSamples(t, []sample{
		{"the highest", "In 2016/17 Kent recorded 361 offences, the highest number in the South East.", three, "the highest number: supported 1"},
		{"not the highest", "Kent recorded 361 offences in 2016/17, Sussex 46 and Surrey 84. Surrey had the most.", three, "the most: contradicted wrong_arithmetic 2"},
		{"a rank among others that are not known", "In 2016/17 Kent recorded 361 offences and ranked fifth in England.", three, "ranked fifth: cannot_tell"},
		{"a rank by rate", "In 2016/17 Kent recorded 361 offences, the highest rate of the three.", three, "the highest rate: cannot_tell"},
		{"one of the highest is no rank", "Kent's 361 offences in 2016/17 are one of the highest numbers.", three, "the highest: none"},
		{"ahead", "In 2016/17 Surrey was ahead of Sussex.", three, "ahead of Sussex: supported 84"},
		{"ahead by so many is a claim of its own", "In 2016/17 Surrey had 84 offences, 38 more than Sussex.", three, "38 more: supported"},
		{"every year", "Offences in Durham have risen every year since 2016/17.", durham, "risen every year: supported"},
		{"not every year", "Offences in Gwent have risen every year.", "Gwent|2016-17|60\nGwent|2017-18|50\nGwent|2018-19|70", "risen every year: contradicted wrong_arithmetic"},
		{"a missing year says nothing", "Offences in Gwent have risen every year.", "Gwent|2016-17|60\nGwent|2018-19|70", "risen every year: cannot_tell"},
		{"the other two", "Kent recorded 361 offences in 2016/17. Girls were the victims in 300 of them and boys in 59; in the other two it is not known.", three, "two: supported 2"},
		{"leaving too many", "Kent recorded 361 offences in 2016/17, 300 of them against girls, leaving 71 against boys.", three, "71: contradicted wrong_arithmetic 61"},
		{"per force", "39 forces in England and Wales recorded 5,653 offences in 2016/17, an average of 145 each.", "ENGLAND AND WALES (39 forces)|2016-17|5653\nCleveland|2016-17|145", "145: supported 144.9"},
		{"a total that counts twice", "Kent recorded 1,200 child sexual offences in 2016/17. A further 361 were online, bringing the total to 1,561.",
			"Kent|2016-17|361\nKent|2016-17|1200|all child sexual offences", "1,561: contradicted wrong_arithmetic 1200"},
		{"a lead and its series", "Online offences have trebled in Durham, a leaflet says. It was 190 in 2016/17, 375 in 2017/18 and 509 in 2018/19.", durham, "trebled: contradicted wrong_multiple_word 2.68"},
		{"a daily average", "Police in England and Wales recorded 5,653 offences in 2016-17, a daily average of 15.5.", "ENGLAND AND WALES|2016-17|5653", "15.5: supported 15.5"},
		{"right for another time", "Kent recorded 735 offences in 2019/20, two every hour.", "Kent|2019-20|735", "two every hour: contradicted wrong_unit"},
		{"right for other heads", "Lincolnshire recorded 58 offences in 2016/17, 4.0 per 1,000 children.", "Lincolnshire|2016-17|58\nLincolnshire|2016-06-30 to 2016-06-30|143761|population aged 0-17", "4.0 per 1,000: contradicted wrong_unit"},
		{"for each 100,000 is no count", "Numbers for each 100,000 children differ.", "Kent|2016-17|55507", "100,000 children: none"},
		{"clocked up is no rise", "Over seven years Durham has clocked up 1,074 of these offences.", durham, "1,074: cannot_tell"},
		{"from one up to another", "Durham went from 190 up to 375.", durham, "375: supported"},
		{"is so many now", "In Durham it was 375 in 2017/18 and is 509 now.", durham, "509: supported"},
		{"that is back", "Durham had 190 offences in 2016/17. The following year it had 375. That is an increase of 197 per cent. In 2018/19 there were 509.", durham, "197 per cent: contradicted ratio_as_rise 97.4"},
		{"those that were given before", "Durham recorded 509 offences in 2018/19. Behind each of the 590 offences there is a child.", durham, "590 offences: contradicted two_values 509"},
		{"columns of a list", "By force, 2015-16 then 2016-17\n* Kent: from 63 up to 361\n* Sussex: from 38 up to 46\n* Surrey: from 31 up to 84\n* All three: from 132 up to 501", three,
			"132: supported 132\n501: contradicted parts_do_not_sum 491"},
		{"the three that gave a number", "Gwent 229, South Wales 214, North Wales 133, Dyfed-Powys nil. Those are the offences of 2018-19. Three years before, Dyfed-Powys had 116. The three that still report made 566 between them.", wales,
			"566: contradicted parts_do_not_sum 576"},
		{"the pair", "Kent had 361 offences in 2016/17 and Sussex 46. The pair's joint figure, 407, is high.", three, "407: supported 407"},
		{"years added up", "Durham had 190 offences in 2016/17, 375 in 2017/18 and 509 in 2018/19. Adding the three years together gives 1,174.", durham, "1,174: contradicted parts_do_not_sum 1074"},
		{"a release in a measure's name", "Northumbria first gave 170 offences for 2015-16; its number for 2016-17 is 323. That is a surge of 90 per cent.",
			"Northumbria|2015-16|170|cyber-flagged child sexual offences (2016 release)\nNorthumbria|2015-16|98|cyber-flagged child sexual offences (2017 release)\nNorthumbria|2016-17|323|cyber-flagged child sexual offences (2017 release)",
			"90 per cent: not_comparable vintage 90.0"},
		{"a share that is cut", "Among the 863 offences in Kent in 2016/17 are 146 with the flag, or 16 per cent.", "Kent|2016-17|863|all child sexual offences\nKent|2016-17|146", "16 per cent: truncated 16.9"},
		{"points called per cent", "In Durham 24 per cent of offences were online in 2016/17 and 43 per cent in 2017/18. The share is up 19 per cent.", durham, "19 per cent: contradicted wrong_unit"},
		{"a rank of the number before it", "West Mercia gives 213 offences for 2016-17. Either way 213 is the most of any force in the West Midlands, where Staffordshire had 374 and Warwickshire 65.",
			"West Mercia|2016-17|213\nStaffordshire|2016-17|374\nWarwickshire|2016-17|65", "the most of: contradicted wrong_arithmetic 2"},
		{"x4", "Lancashire: 151 offences in 2016/17, 373 in 2017/18 and 604 in 2018/19. That is x4.", "Lancashire|2016-17|151\nLancashire|2017-18|373\nLancashire|2018-19|604", "x4: supported 4.00"},
		{"people are no side of a change", "Cleveland had 145 offences in 2016-17, and there are 123,000 children. It is 2.64 times the 55 of the year before, an increase of 264 per cent.", "Cleveland|2015-16|55\nCleveland|2016-17|145",
			"264 per cent: contradicted ratio_as_rise 163.6"},
		{"lines that begin with a symbol", "➡️ Suffolk had 82 offences in 2017-18\n➡️ in 2018-19? 115\n➡️ so that is a 40% rise\n➡️ and Essex said 6 once, and 43 now", "Suffolk|2017-18|82\nSuffolk|2018-19|115\nEssex|2017-18|6\nEssex|2018-19|43", "40% rise: supported 40.2"},
		{"beside another number", "It is twice the 274 of 2017/18. Gwent, whose 67 compares with 30 the year before, is up.", "Gwent|2022-23|30\nGwent|2023-24|67\nWALES (4 forces)|2017-18|274", "30: supported"},
		{"its predecessor", "Kent had 562 offences in 2022/23. That year was above its predecessor, when there were 481.", "Kent|2021-22|481\nKent|2022-23|562", "481: supported"},
		{"counted from the later value", "Durham went from 190 offences in 2016/17 to 375 in 2017/18, a rise of 49 per cent.", durham, "49 per cent: contradicted wrong_arithmetic 97.4"},
		{"the youngest", "The youngest victim was four and the oldest seventeen.", durham, "youngest victim was four: cannot_tell\noldest seventeen: cannot_tell"},
		{"months", "From April to September 2020, in just six months, Kent had 49 offences.", "Kent|2020-04-01 to 2020-09-30|49", "in just six months: supported 6"},
		{"years ago", "Durham had 509 offences in 2018/19. Two years ago, in 2016/17, it had 190. Nine years previously, in 2016/17, it was quiet.", durham,
			"Two years ago: supported 2\nNine years previously: contradicted wrong_year_count"},
		{"another's reading of a half", "Kent had 361 offences in 2016/17. Surrey had 84, a little under a quarter as many.", three, "a little under a quarter: supported"},
	})
}
