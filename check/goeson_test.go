package check

import "testing"

// TestGoesOn has numbers and changes that go on from one place, year or whole to the next.
func TestGoesOn(t *testing.T) {
	const east = "Norfolk|2017-18|210\nNorfolk|2019-20|301\nSuffolk|2017-18|180\nSuffolk|2019-20|240"
	const years = "Cumbria|2018-19|340\nCumbria|2019-20|391\nCumbria|2020-21|455\nDurham|2018-19|612\nDurham|2019-20|580\nDurham|2020-21|699"
	const west = "Wiltshire|2020-21|412\nWiltshire|2021-22|530\nDorset|2020-21|305\nDorset|2021-22|290\nHampshire|2020-21|1180\nHampshire|2021-22|1416"
	const beds = "Bedfordshire|2018-19|98\nBedfordshire|2020-21|204\nCambridgeshire|2018-19|133\nCambridgeshire|2020-21|161"
	runSamples(t, []sample{
		{"and Suffolk a third", "Norfolk recorded 301 offences in 2019-20 and Suffolk 240. Over the two years Norfolk is up 43 per cent and Suffolk a third.", east, "43 per cent: supported\na third: supported"},
		{"and Suffolk, wrong", "Norfolk recorded 301 offences in 2019-20 and Suffolk 240. Over the two years Norfolk is up 43 per cent and Suffolk by 133 per cent.", east, "133 per cent: contradicted ratio_as_rise"},
		{"the same years", "Cumbria's three years come to 1,186 and Durham's to 1,891.", years, "1,186: supported\n1,891: supported"},
		{"the same years, wrong", "Cumbria's three years come to 1,186 and Durham's to 1,981.", years, "1,981: contradicted parts_do_not_sum 1891"},
		{"the step before", "Durham went from 580 offences in 2019-20 to 699 in 2020-21, having dropped five per cent the year before.", years, "five per cent: supported"},
		{"the share was", "Police in three counties dealt with 2,236 offences in 2021-22. Wiltshire's share was 530, just under a quarter; Hampshire's 1,416 was 73 per cent. Dorset had 290.", west, "a quarter: supported\n73 per cent: contradicted wrong_arithmetic 63.3"},
		{"a joint total, wrong", "Norfolk recorded 301 offences in 2019-20 and Suffolk 240. In 2017-18 the counties had 930 between them.", "Norfolk|2017-18|510\nNorfolk|2019-20|301\nSuffolk|2017-18|380\nSuffolk|2019-20|240", "930: contradicted parts_do_not_sum 890"},
		{"one place to the other", "Bedfordshire has overtaken Cambridgeshire. In 2018-19 it noted 98 cases to Cambridgeshire's 133; by 2020-21 the score was 204 to 161.", beds, "98 cases: supported\n204: supported"},
	})
}

// TestRestatedRates has rates right behind the total that they say again.
func TestRestatedRates(t *testing.T) {
	const figs = "Kent|2022-23|9984\nSussex|2022-23|8011"
	runSamples(t, []sample{
		{"or so many a day", "Kent's residents made 9,984 reports in 2022-23, or 27 a day; Sussex's made 8,011, or 27 a day.", figs, "8,011, or 27 a day: contradicted wrong_arithmetic"},
	})
}

// TestOfASurvey leaves numbers of people who were asked open.
func TestOfASurvey(t *testing.T) {
	runSamples(t, []sample{
		{"a survey", "Merseyside had 471 offences in 2017-18, Cumbria 263 and Lancashire 588. A survey of parents found that 44 per cent knew how to make a report.", "Merseyside|2017-18|471\nCumbria|2017-18|263\nLancashire|2017-18|588", "44 per cent: cannot_tell"},
	})
}

// TestKindsThatLead has numbers of one kind of offence that are those of another.
func TestKindsThatLead(t *testing.T) {
	const kinds = "Gwent|2017-18|112\nGwent|2017-18|93|grooming offences (home office grooming group)"
	const scots = "Scotland|2018-19|605|sexual communication with a child\nScotland|2018-19|640|indecent images of children\nScotland|2019-20|702|indecent images of children"
	runSamples(t, []sample{
		{"grooming offences", "Gwent Police dealt with 112 grooming offences in 2017-18.", kinds, "112: not_comparable definition"},
		{"its own number", "Gwent Police dealt with 93 grooming offences in 2017-18.", kinds, "93: supported"},
		{"image crimes", "In Scotland image crimes rose from 605 to 702.", scots, "605: not_comparable definition"},
	})
}
