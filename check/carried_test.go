package check

import "testing"

// TestCarried has numbers and changes whose place, forces or time stand in a sentence
// before.
func TestCarried(t *testing.T) {
	const mids = "West Mercia|2016-17|190\nWest Mercia|2017-18|243\nStaffordshire|2016-17|158\nStaffordshire|2017-18|149"
	const welsh = "Gwent|2016-17|58\nGwent|2017-18|112\nSouth Wales|2016-17|203\nSouth Wales|2017-18|311"
	const essex = "Essex|2017-18|111\nEssex|2018-19|206"
	const cleveland = "Cleveland|2015-16|55\nCleveland|2016-17|145\nCleveland|2017-18|197"
	runSamples(t, []sample{
		{"the number again", "West Mercia had 243 offences in 2017-18 and Staffordshire 149. The 243 is up by 53, or 28 per cent.", mids, "The 243: supported\nup by 53: supported\n28 per cent: supported"},
		{"the number again, wrong", "West Mercia had 243 offences in 2017-18 and Staffordshire 149. The 243 is up by 53, or 22 per cent.", mids, "22 per cent: contradicted wrong_arithmetic 27.9"},
		{"added together, wrong", "Gwent saw 112 offences and South Wales 311 in 2017-18. Added together, that is 413.", welsh, "413: contradicted parts_do_not_sum 423"},
		{"the same forces", "Gwent saw 112 offences and South Wales 311 in 2017-18. Together that is 423. In 2016-17 they came to 261.", welsh, "261: supported"},
		{"went on, wrong", "Together Gwent and South Wales had 423 offences in 2017-18, and in 2016-17 just 271.", welsh, "271: contradicted parts_do_not_sum 261"},
		{"became", "In Essex, the 111 offences of 2017-18 became 206.", essex, "206: supported"},
		{"a year earlier than the latest", "In 2017-18 Gwent had 112 offences and South Wales 311. In 2016-17 they came to 261. Gwent's have almost doubled; 58 were recorded a year earlier.", welsh, "58: supported"},
		{"in a single year", "Cleveland recorded 145 offences in 2016-17, up from 55, which means numbers rose 264 per cent in a single year.", cleveland, "rose 264 per cent: contradicted ratio_as_rise"},
		{"over the two years", "In Cleveland offences went from 55 in 2015-16 to 145 the year after. By 2017-18 the count was 197. Over the two years that is a rise of 258 per cent.", cleveland, "258 per cent: supported"},
		{"in the latest year", "In Cleveland offences went from 55 in 2015-16 to 197 in 2017-18; in the latest year alone the rise was 36%.", cleveland, "36%: supported"},
	})
}

// TestWholeRegion has totals of a region of which the figures have every force.
func TestWholeRegion(t *testing.T) {
	const all = "Northumbria|2017-18|408\nDurham|2017-18|211\nCleveland|2017-18|197"
	runSamples(t, []sample{
		{"right", "The North East forces recorded 816 offences between them in 2017-18.", all, "816: supported"},
		{"wrong", "The North East forces recorded 861 offences between them in 2017-18.", all, "861: contradicted parts_do_not_sum 816"},
		{"a force is missing", "The North East forces recorded 861 offences between them in 2017-18.", "Northumbria|2017-18|408\nDurham|2017-18|211", "861: cannot_tell"},
	})
}

// TestYearsOfASum has lengths of time that a sum of the figures is of.
func TestYearsOfASum(t *testing.T) {
	const four = "Cumbria|2015-16|33\nCumbria|2016-17|71\nCumbria|2017-18|64\nCumbria|2018-19|80"
	runSamples(t, []sample{
		{"in four years", "In four years Cumbria Constabulary has recorded 248 offences in all.", four, "In four years: supported"},
	})
}
