package check

import "testing"

// TestOtherSubjectOfChange has changes of something else than offences beside those of
// offences.
func TestOtherSubjectOfChange(t *testing.T) {
	const figs = "Kent|2015-16|63\nKent|2016-17|361\nGwent|2016-17|30"
	const kent = "Kent Police recorded 361 online child sexual offences in 2016-17, up from 63. "
	runSamples(t, []sample{
		{"calls", kent + "The helpline took 573 calls, up 20 per cent.", figs, "up 20 per cent: cannot_tell"},
		{"more calls", kent + "The charity's helpline had more calls, up 20 per cent.", figs, "up 20 per cent: cannot_tell"},
		{"downloads", kent + "Downloads of the charity's guide were up 573 per cent.", figs, "up 573 per cent: cannot_tell"},
		{"a budget, by chance right", kent + "Its budget rose by 473 per cent.", figs, "rose by 473 per cent: cannot_tell"},
		{"officers", kent + "It employs 4,000 officers, an increase of 10 per cent.", figs, "an increase of 10 per cent: cannot_tell"},
		{"pupils", kent + "Its schools programme reached 9,000 pupils, twice as many as in 2015.", figs, "twice: cannot_tell"},
		{"cameras", kent + "There are 700 cameras in the county, 15 per cent more than before.", figs, "15 per cent more: cannot_tell"},
		{"goes on", kent + "It now has 40 officers online. That is a rise of 25 per cent.", figs, "a rise of 25 per cent: cannot_tell"},
		{"both values, right", kent + "It now has 30 officers in its online team, up from 12 in 2017, an increase of 150 per cent.", figs, "an increase of 150 per cent: supported 150.0"},
		{"both values, wrong", kent + "It now has 30 officers in its online team, up from 12 in 2017, an increase of 250 per cent.", figs, "an increase of 250 per cent: contradicted ratio_as_rise"},
		{"offences all the same", kent + "The force said the total rose by 473 per cent.", figs, "rose by 473 per cent: supported"},
		{"offences, wrong all the same", kent + "The force has 30 officers. The number of offences rose by 573 per cent.", figs, "rose by 573 per cent: contradicted ratio_as_rise"},
	})
}
