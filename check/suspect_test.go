package check

import "testing"

// TestSlips has stories that a hypothesis explains, and beside them sound ones that it must
// leave alone; TestEachHypothesis asks that none is without. None is from a labelled set.
func TestSlips(t *testing.T) {
	const leeds = "Leeds|2018-19|412\nLeeds|2019-20|607"
	runSamples(t, []sample{
		// the multiple printed as a rise
		{"multiple as rise, far before", "Phone scams in the borough are up 340 per cent. The council keeps a tally. In 2017/18 it had 55 reports. By 2021/22 there were 187.", "",
			"up 340 per cent: contradicted ratio_as_rise 240.0"},
		{"the rise itself", "Phone scams in the borough are up 240 per cent. The council keeps a tally. In 2017/18 it had 55 reports. By 2021/22 there were 187.", "",
			"up 240 per cent: supported"},
		// counted from the later value
		{"from the later", "Kent Police recorded 361 online child sexual offences in 2016-17. It had been 63 in 2015-16. This was put at an increase of 83 per cent.", "Kent|2015-16|63\nKent|2016-17|361",
			"an increase of 83 per cent: contradicted wrong_arithmetic 473.0"},
		// a digit wrong in a part
		{"swapped in a part", "The three forces had 658 offences in 2016-17. Durham logged 190 of them, Northumbria 332 and Cleveland 145.", "Durham|2016-17|190\nNorthumbria|2016-17|323\nCleveland|2016-17|145",
			"332: contradicted misprint 323"},
		{"swapped, the only one not printed", "Fraud and the public: in 2022-23 people across Kent made 9,396 reports. There had been 8,821 in 2021-22.", "Kent|2021-22|8821|fraud reports\nKent|2022-23|9936|fraud reports", "9,396 reports: contradicted misprint 9936"},
		// a difference gives another number
		{"swapped base", "The unit logged 942 threats in 2022, 121 more than the 812 of 2021, and 821 is what its log has.", "", "812: contradicted misprint 821"},
		{"sound base", "The unit logged 942 threats in 2022, 130 more than the 812 of 2021.", "", "812: cannot_tell"},
		// called something else
		{"offences called arrests", "Of 1,340 offences on file, 212 led to an arrest. It is odd that 1,340 arrests brought nobody to court.", "", "1,340 arrests: contradicted wrong_unit"},
		{"offences called children", "The force flagged 6,733 children in 2016-17.", "Kent|2016-17|6733\nKent|2015-16|5120", "6,733 children: contradicted wrong_unit 6733"},
		{"as many officers", "The division had 340 offences on file. It has 340 officers.", "", "340 officers: cannot_tell"},
		// parts of a total
		{"lines before", "Reports by ward, 2021:\n- Aldham: 214\n- Burnley Road: 131\n- Castle: 98\nThe three wards together make 453 reports.", "", "453 reports: contradicted parts_do_not_sum 443"},
		{"lines before, right", "Reports by ward, 2021:\n- Aldham: 214\n- Burnley Road: 131\n- Castle: 98\nThe three wards together make 443 reports.", "", "443 reports: supported 443"},
		{"other number of wards", "Reports by ward, 2021:\n- Aldham: 214\n- Burnley Road: 131\n- Castle: 98\nThe five wards together make 453 reports.", "", "453 reports: cannot_tell"},
		{"groups of people", "The 880 victims on the list fall into three groups: 412 paid a bogus landlord, 263 a bogus bank and 215 a bogus suitor.", "", "880 victims: contradicted parts_do_not_sum 890"},
		// the same thing with two values
		{"said again of a year", "The force logged 742 blackmail offences in 2021, 24 per cent more than the 598 of 2020. Most of the 761 offences logged in 2021 began on a phone.", "", "761 offences: contradicted two_values 742"},
		{"some of them", "The force logged 742 blackmail offences in 2021, 24 per cent more than the 598 of 2020. Another 701 offences in 2021 were of other kinds.", "", "701 offences: cannot_tell"},
		{"of another year", "The force logged 742 blackmail offences in 2021, 24 per cent more than the 598 of 2020. Most of the 761 offences logged in 2022 began on a phone.", "", "761 offences: cannot_tell"},
		{"those that led to something", "The force logged 742 blackmail offences in 2021, 24 per cent more than the 598 of 2020. Of those, 701 offences in 2021 were in towns.", "", "701 offences: cannot_tell"},
		{"a line of a list", "Kent Police passed on 742 reports in 2021/22, up by 24 per cent.\n- 2020/21: 598\n- 2021/22: 790", "Kent|2020-21|598\nKent|2021-22|742", "790: contradicted two_values 742"},
		// the number of another place or time
		{"another place's", "West Mercia moved from 191 in 2018-19 to 389 in 2019-20. Staffordshire went the other way: 427 offences after 346.", "West Mercia|2018-19|191\nWest Mercia|2019-20|389\nStaffordshire|2018-19|346\nStaffordshire|2019-20|325\nWest Midlands|2019-20|427", "427 offences: contradicted wrong_area 427"},
		{"its own", "West Mercia moved from 191 in 2018-19 to 389 in 2019-20. Staffordshire went the other way: 325 offences after 346.", "West Mercia|2018-19|191\nWest Mercia|2019-20|389\nStaffordshire|2018-19|346\nStaffordshire|2019-20|325\nWest Midlands|2019-20|427", "325 offences: supported 325"},
		{"another time's in a list", "Durham had 509 offences, Kent 412 and Surrey 187.", "Durham|2018-19|509\nKent|2018-19|412\nSurrey|2018-19|240\nSurrey|2017-18|187\nDurham|2017-18|390\nKent|2017-18|361", "187: contradicted wrong_period 187"},
		// a gap taken as nought
		{"gap as nil", "Stalking across Norfolk and Suffolk is up 131 per cent. Suffolk had 95 offences in 2020-21 and 80 in 2019-20; Norfolk had 90 in 2020-21.", "Norfolk|2019-20|-\nNorfolk|2020-21|90\nSuffolk|2019-20|80\nSuffolk|2020-21|95", "up 131 per cent: not_comparable gap_as_nil"},
		// years
		{"another length", "Kent logged 1,004 offences over the four years.", "Kent|2014-15|129\nKent|2015-16|214\nKent|2016-17|300\nKent|2017-18|361\nKent|2018-19|390", "over the four years: supported"},
		{"another length, wrong", "Kent logged 1,004 offences over the six years.", "Kent|2014-15|129\nKent|2015-16|214\nKent|2016-17|300\nKent|2017-18|361\nKent|2018-19|390", "over the six years: contradicted wrong_year_count 4"},
		{"two years that are four", "Kent Police recorded 361 online child sexual offences in 2016-17, a rise of 180 per cent on the 129 recorded just two years earlier.", "Kent|2012-13|129\nKent|2016-17|361", "two years earlier: contradicted wrong_year_count 4"},
		// near what the two numbers beside it give
		{"near miss", "The constabulary had 512 cases of hate crime in 2022. A year earlier, in 2021, the number was 407. We are looking at a 31% rise.", "", "31% rise: contradicted wrong_arithmetic 25.8"},
		{"a part and the whole told before", "The unit logged 5,586 threats in 2022. Of these 632 were made by phone (14% of all threats).", "", "14%: contradicted wrong_arithmetic 11.3"},
		{"a part and the whole, right", "The unit logged 5,586 threats in 2022. Of these 632 were made by phone (11% of all threats).", "", "11%: supported"},
		{"far off", "The constabulary had 512 cases of hate crime in 2022. A year earlier, in 2021, the number was 407. We are looking at a 72% rise.", "", "72% rise: cannot_tell"},
		{"another subject", "The constabulary had 512 cases of hate crime in 2022. A year earlier, in 2021, the number was 407. Its overtime bill saw a 31% rise.", "", "31% rise: cannot_tell"},
		{"two pairs as likely", "There were 407 reports and 300 calls in 2021, and 512 reports and 390 calls in 2022. That is a 28% rise.", "", "28% rise: cannot_tell"},
		{"figures of charges", "There were 118 charges in Leeds.", leeds, "118 charges: cannot_tell"},
	})
}

// TestOwnUnits has stories that count something else than offences.
func TestOwnUnits(t *testing.T) {
	runSamples(t, []sample{
		{"calls", "The helpline took 639 calls in 2022, against 340 calls in 2021, a rise of 88 per cent.", "", "a rise of 88 per cent: supported"},
		{"a noun that is left out", "Our council says its call blockers stopped 3,300 scam calls in 2022 and 2,640 in 2021. It calls that a 25% increase, and speaks of a difference of 580.", "", "a 25% increase: supported"},
		{"volunteers by the way", "The helpline took 639 calls in 2022. It has 340 volunteers. That is a rise of 88 per cent.", "", "a rise of 88 per cent: cannot_tell"},
		{"calls, wrong", "The helpline took 639 calls in 2022, against 340 calls in 2021, a rise of 64 per cent.", "", "a rise of 64 per cent: contradicted wrong_arithmetic"},
	})
}

// TestOnlyOne asks that a slip explains a claim only when no other of nearly as much says
// that something else is right.
func TestOnlyOne(t *testing.T) {
	of := func(n int64, score int) guess {
		return guess{Claim{Verdict: Contradicted, Value: whole(n)}, score}
	}
	for _, c := range []struct {
		name    string
		guesses []guess
		want    string // our figure, or "" when it stays open
	}{
		{"none", nil, ""},
		{"one", []guess{of(5, 0)}, "5"},
		{"two that agree", []guess{of(5, 3), of(5, 3)}, "5"},
		{"another as likely", []guess{of(5, 3), of(6, 3)}, ""},
		{"another nearly as likely", []guess{of(6, 2), of(5, 3)}, ""},
		{"another less likely", []guess{of(6, 1), of(5, 3)}, "5"},
	} {
		if got, ok := onlyOne(c.guesses); ok != (c.want != "") || got.Value.String() != c.want {
			t.Errorf("%s: onlyOne = %q, %v, want %q", c.name, got.Value, ok, c.want)
		}
	}
}
