package check

import (
	"slices"
	"testing"
)

// slipSamples has for each hypothesis, by its slip, a story that it alone explains.
var slipSamples = map[string]sample{
	"none: the numbers of the story give it": {"", "Phone scams in the borough are up 240 per cent. The council keeps a tally. In 2017/18 it had 55 reports. By 2021/22 there were 187.", "",
		"up 240 per cent: supported"},
	"a place without a number is taken for nought": {"", "Stalking across Norfolk and Suffolk is up 131 per cent. Suffolk had 95 offences in 2020-21 and 80 in 2019-20; Norfolk had 90 in 2020-21.", "Norfolk|2019-20|-\nNorfolk|2020-21|90\nSuffolk|2019-20|80\nSuffolk|2020-21|95",
		"up 131 per cent: not_comparable gap_as_nil"},
	"the multiple is printed as a rise": {"", "Phone scams in the borough are up 340 per cent. The council keeps a tally. In 2017/18 it had 55 reports. By 2021/22 there were 187.", "",
		"up 340 per cent: contradicted ratio_as_rise 240.0"},
	"it is counted from the later value": {"", "Kent Police recorded 361 online child sexual offences in 2016-17. It had been 63 in 2015-16. This was put at an increase of 83 per cent.", "Kent|2015-16|63\nKent|2016-17|361",
		"an increase of 83 per cent: contradicted wrong_arithmetic 473.0"},
	"a digit of a figure is wrong, or two are swapped": {"", "The three forces had 658 offences in 2016-17. Durham logged 190 of them, Northumbria 332 and Cleveland 145.", "Durham|2016-17|190\nNorthumbria|2016-17|323\nCleveland|2016-17|145",
		"332: contradicted misprint 323"},
	"a difference and a number give another one, of which digits are swapped": {"", "The unit logged 942 threats in 2022, 121 more than the 812 of 2021, and 821 is what its log has.", "",
		"812: contradicted misprint 821"},
	"offences are called something else": {"", "Of 1,340 offences on file, 212 led to an arrest. It is odd that 1,340 arrests brought nobody to court.", "",
		"1,340 arrests: contradicted wrong_unit"},
	"the number of one of several places is called that of all": {"", "Norfolk had 412 thefts in 2021/22, Suffolk 288 and Cambridgeshire 501. The leaflet speaks of 501 thefts across the three counties.", "",
		"501 thefts across: contradicted wrong_area 501"},
	"the parts that are told come to another total": {"", "Reports by ward, 2021:\n- Aldham: 214\n- Burnley Road: 131\n- Castle: 98\nThe three wards together make 453 reports.", "",
		"453 reports: contradicted parts_do_not_sum 443"},
	"the figures of the places come to another total": {"", "Durham, Northumbria and Cleveland deal with 671 such offences a year between them.", "Durham|2016-17|190\nNorthumbria|2016-17|323\nCleveland|2016-17|145",
		"671 such offences: contradicted parts_do_not_sum 658"},
	"the story has another number for the same thing": {"", "The force logged 742 blackmail offences in 2021, 24 per cent more than the 598 of 2020. Most of the 761 offences logged in 2021 began on a phone.", "",
		"761 offences: contradicted two_values 742"},
	"the years lie another distance apart": {"", "Kent logged 1,004 offences over the six years.", "Kent|2014-15|129\nKent|2015-16|214\nKent|2016-17|300\nKent|2017-18|361\nKent|2018-19|390",
		"over the six years: contradicted wrong_year_count 4"},
	"the two numbers that it is of give another": {"", "The constabulary had 512 cases of hate crime in 2022. A year earlier, in 2021, the number was 407. We are looking at a 31% rise.", "",
		"31% rise: contradicted wrong_arithmetic 25.8"},
	"it is the number of another place": {"", "West Mercia moved from 191 in 2018-19 to 389 in 2019-20. Staffordshire went the other way: 427 offences after 346.", "West Mercia|2018-19|191\nWest Mercia|2019-20|389\nStaffordshire|2018-19|346\nStaffordshire|2019-20|325\nWest Midlands|2019-20|427",
		"427 offences: contradicted wrong_area 427"},
	"it is the number of another time": {"", "In 2018-19 Durham had 509 offences, with Kent at 412. Surrey had 187 offences and Kent 412.", "Durham|2018-19|509\nKent|2018-19|412\nSurrey|2018-19|240\nSurrey|2017-18|187\nDurham|2017-18|390\nKent|2017-18|361",
		"187 offences: contradicted wrong_period 187"},
	"it is the number of one of several places": {"", "Norfolk had 412 thefts in 2021/22, Suffolk 288 and Cambridgeshire 501. The leaflet speaks of 501 thefts across the three counties.", "Norfolk|2021-22|412|thefts\nSuffolk|2021-22|288|thefts\nCambridgeshire|2021-22|501|thefts",
		"501 thefts across: contradicted wrong_area 501"},
	"a number that was taken for a wrong figure is a wrong total": {"", "Kent had 2,714 hate crimes in 2021/22. Race was marked 1,906 times, faith 412 times and disability 338 times. In all 2,741 markers were set.", "Kent|2021-22|2714|hate crimes\nKent|2020-21|2902|hate crimes",
		"2,741 markers: contradicted parts_do_not_sum 2656"},
}

// TestEachHypothesis walks the hypotheses: each must have a sample, which is as it should be
// with it, and no longer so when it alone is left out.
func TestEachHypothesis(t *testing.T) {
	known := 0
	for _, list := range []*[]hypothesis{&hypotheses, &displaced, &ofSlipOrSum} {
		all := *list
		for i, h := range all {
			s, ok := slipSamples[h.slip]
			if !ok {
				t.Errorf("no sample for the slip %q", h.slip)
				continue
			}
			known++
			with := Check(Story{Text: s.text}, figures(t, s.figures))
			*list = slices.Delete(slices.Clone(all), i, i+1)
			without := Check(Story{Text: s.text}, figures(t, s.figures))
			*list = all
			t.Run(h.slip, func(t *testing.T) { expect(t, s.text, with, s.want) })
			if slices.EqualFunc(with.Claims, without.Claims, func(a, b Claim) bool { return a.Verdict == b.Verdict && a.Kind == b.Kind && a.Why == b.Why }) {
				t.Errorf("the sample of the slip %q comes out the same without it", h.slip)
			}
		}
	}
	if known != len(slipSamples) {
		t.Errorf("%d hypotheses have a sample, and there are %d samples", known, len(slipSamples))
	}
}
