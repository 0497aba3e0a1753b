package check

import "testing"

// TestEarlierFewer has differences that are said of the earlier number.
func TestEarlierFewer(t *testing.T) {
	const now = "England and Wales recorded 5,653 cyber-flagged child sexual offences in 2016-17. "
	runSamples(t, []sample{
		{"the year before", now + "The year before, 3,903 were recorded, 1,750 fewer.", "", "1,750 fewer: supported"},
		{"in another verb", now + "A year earlier it had been 3,903, or 1,750 fewer.", "", "1,750 fewer: supported"},
		{"said of the later", "England and Wales recorded 3,903 cyber-flagged child sexual offences in 2015-16. The year after, 5,653 were recorded, 1,750 fewer.", "", "1,750 fewer: cannot_tell"},
		{"wrong all the same", now + "The year before, 3,903 were recorded, 1,250 fewer.", "", "1,250 fewer: contradicted"},
	})
}

// TestHalfFold has multiples with hyphens and a half.
func TestHalfFold(t *testing.T) {
	const figs = "Hampshire|2017-18|98\nHampshire|2019-20|247"
	runSamples(t, []sample{
		{"fold", "Offences in Hampshire have increased two-and-a-half-fold in two years, from 98 in 2017-18 to 247 in 2019-20.", figs, "two-and-a-half-fold: supported 2.52"},
		{"wrong", "Offences in Hampshire have increased three-and-a-half-fold in two years, from 98 in 2017-18 to 247 in 2019-20.", figs, "three-and-a-half-fold: contradicted wrong_multiple_word"},
		{"times", "Hampshire's 247 offences in 2019-20 were two-and-a-half-times the 98 of 2017-18.", figs, "two-and-a-half-times: supported 2.52"},
	})
}

// TestTotalBesideParts does not add a total to its own parts.
func TestTotalBesideParts(t *testing.T) {
	const lists = "In Wales, 296 were recorded in 2015-16: 116 in Dyfed-Powys, 95 in North Wales, 59 in Gwent and 26 in South Wales. "
	runSamples(t, []sample{
		{"a list before", lists + "Together three of them recorded 576 in 2018-19.", "", "576: cannot_tell"},
		{"a total in the midst", "Of 1,316 crimes in all, 548 were on Facebook, 209 on Instagram and 31 on WhatsApp - 788 altogether. Snapchat accounted for 256.", "", "1,316: cannot_tell"},
		{"parts that do not sum", "In Wales, 320 were recorded in 2015-16, made up of 116 in Dyfed-Powys, 95 in North Wales, 59 in Gwent and 26 in South Wales.", "", "320: contradicted parts_do_not_sum 296"},
	})
}

// TestTheNext has the year after the one named last, in short.
func TestTheNext(t *testing.T) {
	const figs = "ENGLAND AND WALES (39 forces)|2015-16|3903\nENGLAND AND WALES (39 forces)|2016-17|5653"
	runSamples(t, []sample{
		{"for the next", "In England and Wales 39 forces gave 3,903 online child sexual offences for 2015-16 and 5,653 for the next, which is 45 per cent more.", figs, "5,653: supported"},
		{"in the following one", "In England and Wales 39 forces gave 3,903 online child sexual offences in 2015-16 and 5,653 in the following one.", figs, "5,653: supported"},
		{"not of the next", "In England and Wales 39 forces gave 3,903 online child sexual offences in 2015-16 and 3,903 in the following one.", figs, "3,903 in the following: contradicted wrong_period"},
	})
}

// TestYearsOfService has years that are somebody's and not those of the figures.
func TestYearsOfService(t *testing.T) {
	const figs = "Cleveland|2015-16|55\nCleveland|2016-17|145"
	const rose = "In Cleveland the number of online child sexual offences rose from 55 in 2015-16 to 145 in 2016-17. "
	runSamples(t, []sample{
		{"in the force", rose + `"Over my 26 years in the force I have seen such offences treble," said a detective.`, figs, "26 years: cannot_tell"},
		{"of service", rose + `"In 26 years of service I have seen the number rise by half," said a detective.`, figs, "26 years: cannot_tell"},
		{"of the figures", "In Cleveland the number of online child sexual offences rose in five years from 55 in 2015-16 to 145 in 2016-17.", figs, "five years: contradicted wrong_year_count"},
	})
}

// TestNextPlace has a change said of two places, and a number before the name of the next.
func TestNextPlace(t *testing.T) {
	const figs = "Cleveland|2015-16|55\nCleveland|2016-17|145\nNorthumbria|2015-16|98\nNorthumbria|2016-17|323\nStaffordshire|2015-16|225\nSouth Yorkshire|2016-17|311\nWest Mercia|2016-17|213"
	runSamples(t, []sample{
		{"carried", "Online offences against children rose by 90 in Cleveland and 225 in Northumbria in 2016-17.", figs, "225: supported 225"},
		{"carried, with by", "Online offences against children rose by 90 in Cleveland, and by 225 in Northumbria, in 2016-17.", figs, "225: supported 225"},
		{"two places", "In South Yorkshire online child sex offences rose by just over a third to 311 and in West Mercia by 87 per cent to 213 in 2016-17.", figs, "311: supported\n213: supported"},
		{"two places, with but", "In South Yorkshire there were 311 online child sex offences but in West Mercia only 213 in 2016-17.", figs, "311 online child sex offences: supported\n213: supported"},
	})
}

// TestOfWhich has parts that have the value of a figure of the whole in another year.
func TestOfWhich(t *testing.T) {
	const figs = "Kent|2015-16|63\nKent|2016-17|361\nENGLAND AND WALES (39 forces)|2016-17|5653"
	runSamples(t, []sample{
		{"by platform", "Kent recorded 361 online child sexual offences in 2016-17, of which 63 involved Facebook.", figs, "63: cannot_tell"},
		{"of them", "Kent recorded 361 online child sexual offences in 2016-17. Of them 63 were on Instagram.", figs, "63: cannot_tell"},
		{"by place", "England and Wales recorded 5,653 online child sexual offences in 2016-17, of which 361 were in Kent.", figs, "361: supported"},
		{"by time", "Kent recorded 361 online child sexual offences in 2016-17 and in 2015-16 it had 63.", figs, "63: supported"},
	})
}

// TestRemainingForces has forces that are left, which are no offences.
func TestRemainingForces(t *testing.T) {
	const figs = "ENGLAND AND WALES (39 forces)|2016-17|5653\nGwent|2016-17|20"
	const published = "Of the 5,653 online child sexual offences recorded in England and Wales in 2016-17, 3,770 were recorded by the 19 forces that published. "
	runSamples(t, []sample{
		{"must have recorded", published + "The remaining 20 must have recorded 1,883.", figs, "20 must: cannot_tell"},
		{"did not", published + "The other 20 did not publish a number.", figs, "20 did: cannot_tell"},
		{"offences", "Kent recorded 361 online child sexual offences, 63 of them on Facebook. The remaining 298 were on other sites.", "Kent|2016-17|361", "298: supported"},
	})
}

// TestRateOfMeasure holds a rate against what the story counts.
func TestRateOfMeasure(t *testing.T) {
	const figs = "Kent|2016-17|361\nKent|2016-17|2202|all child sexual offences"
	const kent = "In Kent 361 cyber-flagged child sexual offences were recorded in 2016-17. "
	runSamples(t, []sample{
		{"of another measure", kent + "It is a matter for schools. That is about six a day.", figs, "about six a day: cannot_tell"},
		{"beside the number", kent + "That is about six a day.", figs, "about six a day: cannot_tell"},
		{"of neither", kent + "That is about four a day.", figs, "about four a day: contradicted"},
		{"of the number", kent + "That is about one a day.", figs, "about one a day: supported"},
		{"of the other, in its words", kent + "Child sexual offences of every kind came to six a day.", figs, "six a day: supported"},
	})
}

// TestOtherSubjectRight has changes of other things that are by chance those of figures.
func TestOtherSubjectRight(t *testing.T) {
	const figs = "Kent|2015-16|350\nKent|2016-17|361\nKent|2017-18|412"
	const kent = "Kent recorded 361 online child sexual offences in 2016-17. "
	runSamples(t, []sample{
		{"a budget", kent + "Kent Police's budget rose 3 per cent in the year.", figs, "rose 3 per cent: cannot_tell"},
		{"sickness", kent + "Sickness in Kent Police went up by 3 per cent.", figs, "went up by 3 per cent: cannot_tell"},
		{"after its number", kent + "Childline gave 2,950 counselling sessions, 3 per cent more than the year before.", figs, "3 per cent more: cannot_tell"},
		{"a rate of detection", kent + "The detection rate in Kent fell from 21 per cent to 3 per cent.", figs, "3 per cent.: cannot_tell"},
		{"offences after a number", "Kent recorded 361 such offences in 2016-17, 3 per cent more than the year before.", figs, "3 per cent more: supported"},
		{"offences", kent + "The number of such offences in Kent rose by 3 per cent.", figs, "rose by 3 per cent: supported"},
	})
}
