package check

import "testing"

// TestSaidOfAll has numbers of one place that are said of several.
func TestSaidOfAll(t *testing.T) {
	const told = "Norfolk had 412 thefts in 2021/22, Suffolk 288 and Cambridgeshire 501. "
	const figs = "Norfolk|2021-22|412|thefts\nSuffolk|2021-22|288|thefts\nCambridgeshire|2021-22|501|thefts"
	runSamples(t, []sample{
		{"across the three counties", told + "The leaflet speaks of 501 thefts across the three counties.", "", "501 thefts across: contradicted wrong_area 501"},
		{"by the figures too", told + "The leaflet speaks of 501 thefts across the three counties.", figs, "501 thefts across: contradicted wrong_area 501"},
		{"led by the places", told + "In all three forces there were 412, it says.", figs, "there were 412: contradicted wrong_area 412"},
		{"their own total", told + "Across the three counties there were 1,201 thefts.", figs, "1,201 thefts: supported 1201"},
		{"the highest of them", told + "The highest number across the three counties was 501.", figs, "was 501: supported"},
		{"one of them again", told + "Cambridgeshire, with 501, has more than Norfolk.", figs, "with 501: supported"},
	})
}

// TestTotalLines has totals among the lines of a list and of names that are taken together.
func TestTotalLines(t *testing.T) {
	const list = "Bike theft by ward:\n* Abbey 38\n* Milton 21\n* Priory 47\n* Castle 44\n"
	runSamples(t, []sample{
		{"all wards", list + "* All wards: 160 bike thefts", "", "160 bike thefts: contradicted parts_do_not_sum 150"},
		{"all wards, right", list + "* All wards: 150 bike thefts", "", "150 bike thefts: supported 150"},
		{"two of them", list + "Abbey and Milton between them had 59.", "", "had 59: supported 59"},
		{"three of them", list + "Abbey, Priory and Castle together had 129.", "", "had 129: supported 129"},
		{"two of them, wrong", list + "Abbey and Milton between them had 63.", "", "had 63: contradicted parts_do_not_sum 59"},
		{"markers", "Kent had 3,114 hate crimes in 2021/22. Race was marked 1,906 times, faith 412 times and disability 338 times. In all 2,756 markers were set.", "Kent|2021-22|3114|hate crimes\nKent|2020-21|2902|hate crimes",
			"1,906 times: cannot_tell\n2,756 markers: contradicted parts_do_not_sum 2656"},
	})
}

// TestToldTimes has numbers whose time the words behind them name.
func TestToldTimes(t *testing.T) {
	const kent = "Kent|2015-16|388|stalking\nKent|2016-17|291|stalking\nKent|2017-18|342|stalking\nKent|2018-19|310|stalking"
	runSamples(t, []sample{
		{"the peak came in", "Kent Police logged 310 stalking offences in 2018/19. The peak, 388, came in 2016/17.", kent, "388: contradicted wrong_period 388"},
		{"the low dates from", "Kent Police logged 310 stalking offences in 2018/19. The lowest count, 291, dates from 2016/17.", kent, "291: supported"},
		{"the record was set", "Kent Police logged 310 stalking offences in 2018/19. The record, 388, was set back in 2015/16.", kent, "388: supported"},
		{"the full year", "From April to December 2018 Kent had 210 stalking offences, against 342 for the full year 2017/18.", kent + "\nKent|2018-04-01 to 2018-12-31|210|stalking", "342: supported"},
		{"that same year", "Kent had 342 stalking offences in 2017/18. In that same year it hired ten officers. It had 388 in the full year of 2015/16.", kent, "388: supported"},
	})
}

// TestRateOfDifference has rates that say a difference in other words.
func TestRateOfDifference(t *testing.T) {
	const figs = "Kent|2019-20|4390|fraud reports\nKent|2020-21|7363|fraud reports"
	runSamples(t, []sample{
		{"equal so many a day", "Fraud reports in Kent went from 4,390 in 2019/20 to 7,363 in 2020/21. The 2,973 additional reports equal eight a day.", figs, "eight a day: supported 8.1"},
		{"or so many a week", "Fraud reports in Kent went from 4,390 in 2019/20 to 7,363 in 2020/21, an increase of 2,973, or 57 a week.", figs, "57 a week: supported"},
		{"of the total itself", "Kent had 7,363 fraud reports in 2020/21, or 20 a day.", figs, "20 a day: supported"},
	})
}

// TestFirstReleases has values that the name of their measure says were since replaced.
func TestFirstReleases(t *testing.T) {
	const figs = "Kent|2021-22|1340|stalking offences\nKent|2021-22|1250|stalking offences (as first published, July 2022)\nKent|2022-23|1500|stalking offences"
	runSamples(t, []sample{
		{"on the first", "Kent had 1,500 stalking offences in 2022/23. The 2021/22 number was first given as 1,250, and late entries have since raised it to 1,340. On the number first given it is a rise of 20 per cent.", figs, "a rise of 20 per cent: not_comparable vintage 20.0"},
		{"on the later", "Kent had 1,500 stalking offences in 2022/23. The 2021/22 number was first given as 1,250, and late entries have since raised it to 1,340. On the later number it is a rise of 12 per cent.", figs, "a rise of 12 per cent: supported"},
		{"now stands at", "Kent put 2021/22 at 1,250 in last year's release; it now stands at 1,340. For 2022/23 it has 1,500. Beside the first number that is a 20 per cent rise.", figs, "20 per cent rise: not_comparable vintage"},
	})
}

// TestSumsOfHelplines has stories whose only figures are of money.
func TestSumsOfHelplines(t *testing.T) {
	const figs = "Kent|2021-22|33|fraud losses (GBP million)"
	runSamples(t, []sample{
		{"callers", "Fraud took £33 million from Kent in 2021/22. The advice line heard from 1,186 people in that year, compared with 1,037 people in 2020/21, which is 14 per cent higher. The extra callers numbered 149. The 1,168 people of 2021/22 deserve better.", figs,
			"£33 million: supported\n14 per cent higher: supported\nnumbered 149: supported 149\n1,168 people: contradicted two_values 1186"},
		{"another sum", "Fraud took £35 million from Kent in 2021/22.", figs, "£35 million: cannot_tell"},
	})
}

// TestIncreasePutAt has differences that a verb of putting leads.
func TestIncreasePutAt(t *testing.T) {
	runSamples(t, []sample{
		{"put at", "There were 312 raids in 2021 and 425 raids in 2022. The council put the increase at 113 raids.", "", "113 raids: supported 113"},
		{"put the fall at", "There were 425 raids in 2021 and 312 raids in 2022. The force puts this fall in raids at 123.", "", "123: contradicted wrong_arithmetic -113"},
		{"swapped digits, the new one", "There were 312 raids in 2021 and 452 raids in 2022. The force put the increase at 113 raids, or 36 per cent.", "", "452 raids: contradicted misprint 425\n113 raids: supported"},
	})
}
