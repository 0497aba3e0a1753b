package check

import "testing"

// TestPress has sound sentences in the many orders that papers use: nothing in
// them may be contradicted.
func TestPress(t *testing.T) {
	runSamples(t, []sample{
		{"total then forces after a colon", "Across the three forces there were 582 offences last year: West Yorkshire 294, South Yorkshire 229 and Cleveland 59.",
			"West Yorkshire|2015-16|294\nSouth Yorkshire|2015-16|229\nCleveland|2015-16|59", "582: supported 582\n294: supported\n229: supported\n59: supported"},
		{"from a low to a high over years", "The number of crimes recorded by Gwent Police soared from 59 in 2015/16 to 216 in 2019/20 - more than three and a half times as many.",
			"Gwent|2015-16|59\nGwent|2019-20|216", "59: supported\n216: supported\nthree and a half times: supported 3.66"},
		{"in five years", "Offences have more than tripled in Kent in five years: 190 were recorded in 2018/19 against 62 in 2013/14.",
			"Kent|2013-14|62\nKent|2018-19|190", "more than tripled: supported 3.06\nfive years: supported\n190: supported\n62: supported"},
		{"compared to brackets", "Essex Police recorded 146 offences in 2017/18 (compared with 101 in 2016/17), an increase of 45 per cent.",
			"Essex|2016-17|101\nEssex|2017-18|146", "45 per cent: supported 44.6\n146: supported\n101: supported"},
		{"percent first then from", "There was a 45 per cent increase in Essex between 2016/17 and 2017/18, when 146 crimes were recorded.",
			"Essex|2016-17|101\nEssex|2017-18|146", "45 per cent: supported 44.6\n146: supported"},
		{"ranges of two years", "Between 2016/17 and 2017/18 the total in Essex went up from 101 to 146.", "Essex|2016-17|101\nEssex|2017-18|146", "101: supported\n146: supported"},
		{"respectively", "Kent and Sussex recorded 361 and 46 offences in 2016/17 respectively.", "Kent|2016-17|361\nSussex|2016-17|46", "361: supported\n46: supported"},
		{"list with of", "Of the 1,134 offences in West Yorkshire in 2017/18, nearly three quarters, 822, involved girls.", "West Yorkshire|2017-18|1134|indecent images of children", "1,134: supported\nthree quarters: supported 72.5"},
		{"the equivalent", "Police in Scotland recorded 1,928 crimes in 2022/23, the equivalent of five a day.", "Scotland|2022-23|1928|communicating indecently with a child (Scotland)", "1,928: supported\nfive a day: supported"},
		{"two years running", "The Suffolk figure was 52 in 2017/18, 60 in 2018/19 and 71 in 2019/20, a rise of 37 per cent in two years.",
			"Suffolk|2017-18|52\nSuffolk|2018-19|60\nSuffolk|2019-20|71", "37 per cent: supported 36.5\ntwo years: supported\n52: supported\n60: supported\n71: supported"},
		{"last year's", "Last year's total of 323 in Northumbria was 230 per cent up on the previous year's 98.", "Northumbria|2015-16|98\nNorthumbria|2016-17|323", "323: supported\n230 per cent: supported 229.6\n98: supported"},
		{"nine months", "In the nine months to December 2017 Kent Police dealt with 75 grooming crimes.", "Kent|2017-04-01 to 2017-12-31|75|grooming offences", "75: supported"},
		{"first six months", "Within six months of the law coming into force, 1,316 offences had been recorded in England and Wales.", "ENGLAND AND WALES|2017-04-03 to 2017-10-02|1316|sexual communication with a child", "1,316: supported"},
		{"fewer", "Lincolnshire had 54 fewer offences in 2016/17 than in 2015/16: 58 against 112.", "Lincolnshire|2015-16|112\nLincolnshire|2016-17|58", "54 fewer: supported -54\n58: supported\n112: supported"},
		{"a total with a hedge", "Almost 4,000 crimes were recorded in England and Wales in 2015/16 and more than 5,600 the following year.", "ENGLAND AND WALES|2015-16|3903\nENGLAND AND WALES|2016-17|5653", "4,000: supported 3903\n5,600: supported 5653"},
		{"the latest figures", "Figures for 2016/17 show that Cleveland recorded 145 offences, up on 55 in 2015/16.", "Cleveland|2015-16|55\nCleveland|2016-17|145", "145: supported\n55: supported"},
		{"years as adjectives", "The 2016/17 figure for Cleveland, 145, compares with a 2015/16 figure of 55.", "Cleveland|2015-16|55\nCleveland|2016-17|145", "145: supported\n55: supported"},
		{"period at the end", "Cleveland Police recorded 55 offences, then 145, in 2015/16 and 2016/17.", "Cleveland|2015-16|55\nCleveland|2016-17|145", "145: supported\n55: supported"},
		{"two areas compared", "Kent's 361 was far above Surrey's 84, with Sussex on 46.", "Kent|2016-17|361\nSurrey|2016-17|84\nSussex|2016-17|46", "361: supported\n84: supported\n46: supported"},
		{"a force in a region", "In the South East, Kent had the most offences at 361.", "Kent|2016-17|361", "361: supported"},
		{"a town in a force", "Police in Hartlepool and the rest of Cleveland recorded 145 offences.", "Cleveland|2016-17|145", "145: supported"},
		{"both measures", "Of 1,118 child sex offences in Avon and Somerset in 2015/16, 68 were online; a year later it was 85 of 1,483.",
			"Avon and Somerset|2015-16|1118|all child sexual offences\nAvon and Somerset|2015-16|68\nAvon and Somerset|2016-17|85\nAvon and Somerset|2016-17|1483|all child sexual offences",
			"1,118: supported\n68: supported\n85: supported\n1,483: supported"},
		{"up by numbers", "The number in Devon and Cornwall was up by 26 to 52 in 2019/20.", "Devon and Cornwall|2018-19|26\nDevon and Cornwall|2019-20|52", "52: supported\n26: supported"},
		{"a drop", "Wiltshire saw a drop of nearly a fifth, to 63 from 77.", "Wiltshire|2018-19|77\nWiltshire|2019-20|63", "nearly a fifth: supported -18.2\n63: supported\n77: supported"},
		{"doubled with since", "Since 2015/16, when 4,042 were recorded, offences have doubled to 8,224 in 2018/19.", "ENGLAND, WALES AND N IRELAND|2015-16|4042\nENGLAND, WALES AND N IRELAND|2018-19|8224", "doubled: supported 2.03\n4,042: supported\n8,224: supported"},
		{"the national number beside the local", "Nationally 5,653 offences were recorded in 2016/17, of which 145 were in Cleveland.", "ENGLAND AND WALES|2016-17|5653\nCleveland|2016-17|145", "5,653: supported\n145: supported"},
		{"local beside national with a change each", "In Cleveland the rise was 164 per cent, far above the 45 per cent in England and Wales as a whole.",
			"ENGLAND AND WALES|2015-16|3903\nENGLAND AND WALES|2016-17|5653\nCleveland|2015-16|55\nCleveland|2016-17|145", "164 per cent: supported\n45 per cent: supported"},
		{"quoted twice", "Child sex crimes up 164 per cent\n\nCleveland Police recorded 145 offences in 2016/17, up 164 per cent from 55.", "Cleveland|2015-16|55\nCleveland|2016-17|145", "up 164 per cent: supported"},
	})
}
