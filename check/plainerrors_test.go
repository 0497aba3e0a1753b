package check

import "testing"

// TestOtherSubjects has changes of something that the figures do not count beside a
// force's pair, which cannot prove them wrong; and changes of the pair itself.
func TestOtherSubjects(t *testing.T) {
	const figs = "Kent|2015-16|63\nKent|2016-17|361\nENGLAND AND WALES (39 forces)|2015-16|3903\nENGLAND AND WALES (39 forces)|2016-17|5653"
	const lead = "Kent Police recorded 361 online child sexual offences in 2016-17, up from 63. "
	var samples []sample
	for _, s := range []struct{ text, want string }{
		{"Nationally offences rose by 44.8 per cent.", "rose by 44.8 per cent: supported 44.8"},
		{"Across the country, the figure was up 45 per cent.", "up 45 per cent: supported 44.8"},
		{"Childline has seen 15 per cent more calls.", "15 per cent more: cannot_tell"},
		{"The force's budget fell by 3 per cent.", "fell by 3 per cent: cannot_tell"},
		{"Detective numbers doubled.", "doubled: cannot_tell"},
		{"The number of social workers rose by 20 per cent.", "rose by 20 per cent: cannot_tell"},
		{"Burglary rose by 12 per cent to 2,310 and robbery fell from 400 to 310.", "rose by 12 per cent: cannot_tell\n400: cannot_tell"},
		{"Nationally offences rose by 31 per cent.", "rose by 31 per cent: cannot_tell"},
		{"House prices are up 9 per cent.", "up 9 per cent: cannot_tell"},
		{"Rail fares will rise by 4 per cent in January.", "rise by 4 per cent: cannot_tell"},
		{"Read 12 more stories.", "12 more: none"},
		{"Subscribe today for 50 per cent less.", "50 per cent less: cannot_tell"},
		{"There was a 30 per cent rise in burglaries.", "30 per cent rise: cannot_tell"},
		{"That is a rise of 573 per cent.", "a rise of 573 per cent: contradicted ratio_as_rise 473.0"},
		{"Online-flagged offences have trebled.", "trebled: contradicted wrong_multiple_word 5.73"},
		{"Officers recorded 15 per cent more offences.", "15 per cent more: contradicted wrong_arithmetic"},
		{"The number of such crimes in the county rose by 20 per cent.", "rose by 20 per cent: contradicted wrong_arithmetic"},
	} {
		samples = append(samples, sample{s.text, lead + s.text, figs, s.want})
	}
	runSamples(t, samples)
}

// TestWholeOfWider has a nation's number as that of which a force has a part.
func TestWholeOfWider(t *testing.T) {
	const figs = "Kent|2016-17|361\nENGLAND AND WALES (39 forces)|2016-17|5653"
	runSamples(t, []sample{
		{"so many of the", "Kent Police recorded 361 of the 5,653 online child sexual offences in 2016-17.", figs, "5,653 online child sexual offences: supported 5653"},
		{"a share of the", "Kent's share of the 5,653 offences in 2016-17 is 6.4 per cent.", figs, "5,653 offences: supported 5653"},
		{"per cent of all", "Kent Police's 361 offences are 6 per cent of all 5,653 recorded in 2016-17.", figs, "5,653: supported 5653"},
		{"given to the force", "Kent Police recorded 5,653 online child sexual offences in 2016-17.", figs, "5,653 online child sexual offences: contradicted wrong_area 5653"},
	})
}

// TestForcesAsked tells forces that were asked, forces that there are and forces that
// gave a figure apart.
func TestForcesAsked(t *testing.T) {
	const figs = "ENGLAND AND WALES (39 forces)|2016-17|5653"
	runSamples(t, []sample{
		{"asked", "The charity sent requests to all 43 forces, said 39 had replied. They recorded 5,653 online child sexual offences in 2016-17.", figs, "43 forces: supported 43"},
		{"were asked", "All 43 police forces were asked. They recorded 5,653 online child sexual offences in 2016-17.", figs, "43 police forces: supported 43"},
		{"asked another number", "We asked 45 forces. They recorded 5,653 online child sexual offences in 2016-17.", figs, "45 forces: cannot_tell"},
		{"except four", "Figures from all 43 forces, except four, show 5,653 online child sexual offences in 2016-17.", figs, "43 forces: supported 39"},
		{"gave", "Figures from 43 forces show 5,653 online child sexual offences in 2016-17.", figs, "43 forces: contradicted two_values 39"},
	})
}

// TestHowOften has rates whose hedge is of how often, and not of the interval.
func TestHowOften(t *testing.T) {
	const figs = "ENGLAND AND WALES (39 forces)|2016-17|5653\nKent|2016-17|361\nThames Valley|2016-17|183"
	const all = "Police in England and Wales recorded 5,653 online child sexual offences in 2016-17, "
	runSamples(t, []sample{
		{"more often", all + "more than one every two hours.", figs, "more than one every two hours: supported 93.0"},
		{"not so often", all + "more than one every hour.", figs, "more than one every hour: contradicted wrong_arithmetic"},
		{"at least", all + "at least one every 90 minutes.", figs, "at least one every 90 minutes: contradicted wrong_arithmetic"},
		{"just so often", all + "one every 93 minutes.", figs, "one every 93 minutes: supported 93.0"},
		{"not quite one", "Kent Police recorded 361 online child sexual offences in 2016-17, more than one a day.", figs, "more than one a day: contradicted wrong_arithmetic"},
		{"nearly one", "Kent Police recorded 361 online child sexual offences in 2016-17, nearly one a day.", figs, "nearly one a day: supported"},
		{"a half is not about one", "Thames Valley Police recorded 183 online child sexual offences in 2016-17, about one a day.", figs, "about one a day: contradicted wrong_arithmetic 0.5"},
	})
}

// TestPlainCounts has round numbers without a word of rounding, and what is denied.
func TestPlainCounts(t *testing.T) {
	const figs = "ENGLAND AND WALES (39 forces)|2016-17|5653\nKent|2016-17|361\nCleveland|2016-17|145\nCleveland|2015-16|55"
	runSamples(t, []sample{
		{"one digit", "Kent Police recorded 400 online child sexual offences in 2016-17.", figs, "400 online child sexual offences: contradicted two_values 361"},
		{"one digit, hedged", "Kent Police recorded nearly 400 online child sexual offences in 2016-17.", figs, "nearly 400 online child sexual offences: supported 361"},
		{"two digits of a thousand", "Police in England and Wales recorded 5,700 online child sexual offences in 2016-17.", figs, "5,700 online child sexual offences: supported 5653"},
		{"one digit of a thousand", "Police in England and Wales recorded 6,000 online child sexual offences in 2016-17.", figs, "6,000 online child sexual offences: contradicted two_values 5653"},
		{"far off", "Kent Police recorded 700 online child sexual offences in 2016-17.", figs, "700 online child sexual offences: contradicted two_values 361"},
		{"far off, of another measure", "Kent Police recorded 700 sexual offences against children in 2016-17.", figs + "\nKent|2016-17|2000|rape", "700 sexual offences: cannot_tell"},
		{"of another thing", "Kent Police recorded 361 online child sexual offences in 2016-17. In the same year robbery fell from 400 to 310.", figs, "400: cannot_tell"},
		{"a base is no part", "Cleveland Police recorded 100 online child sexual offences in 2016-17, up from 55.", figs, "100 online child sexual offences: contradicted two_values 145"},
		{"denied", "Durham has no figure for 2015-16. No number does not mean none.", "Durham|2015-16|-", "none: none"},
		{"denied otherwise", "Durham has no figure for 2015-16, which is not the same as zero.", "Durham|2015-16|-", "zero: none"},
		{"not denied", "Durham had none in 2015-16.", "Durham|2015-16|-", "none: not_comparable gap_as_nil"},
	})
}

// TestRankedAmong has ranks whose set is said or listed before.
func TestRankedAmong(t *testing.T) {
	const figs = "Cleveland|2016-17|145\nDurham|2016-17|190\nNorthumbria|2016-17|323\nKent|2016-17|361\nSussex|2016-17|46\nNorfolk|2016-17|600"
	const years = "Sussex|2014-15|90\nSussex|2016-17|46\nSussex|2017-18|38\nSussex|2018-19|58"
	runSamples(t, []sample{
		{"of a region before", "Three forces in the North East - Cleveland, Durham and Northumbria - recorded 658 online child sexual offences in 2016-17. Northumbria had the most, 323.", figs, "the most: supported 1"},
		{"of a list before", "In 2016-17 Kent recorded 361 offences, Sussex 46 and Cleveland 145. Kent had the highest figure of the three.", figs, "the highest figure: supported 1"},
		{"not of the list", "In 2016-17 Kent recorded 361 offences, Sussex 46 and Cleveland 145. Cleveland had the highest figure of the three.", figs, "the highest figure: contradicted wrong_arithmetic 2"},
		{"of any force", "In 2016-17 Kent recorded 361 offences, Sussex 46 and Cleveland 145. Kent had the most of any force.", figs, "the most: contradicted wrong_arithmetic"},
		{"of a set not known", "In 2016-17 Kent recorded 361 offences. It had the highest figure of the nine.", figs, "the highest figure: cannot_tell"},
		{"of the years before", "Sussex Police recorded 58 online child sexual offences in 2018-19. That compares with 38 in 2017-18 and 46 in 2016-17. It is the highest figure in three years.", years, "the highest figure: supported 1"},
	})
}

// TestMatchedSet has totals of the forces that have figures for both of two years.
func TestMatchedSet(t *testing.T) {
	const figs = "Kent|2015-16|63\nSussex|2015-16|38\nSurrey|2015-16|31\nKent|2016-17|361\nSussex|2016-17|46\nSurrey|2016-17|84\nNorfolk|2016-17|600"
	runSamples(t, []sample{
		{"both years", "Three forces recorded 132 online child sexual offences in 2015-16 and 491 in 2016-17.", figs, "Three forces: supported 3\n132 online child sexual offences: supported 132\n491: supported 491"},
		{"of another number of forces", "Five forces recorded 132 online child sexual offences in 2015-16.", figs, "132 online child sexual offences: cannot_tell"},
	})
}
