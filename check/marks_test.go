package check

import "testing"

// TestMarks has figures of other offences than sexual ones: their own words are what the
// story is about, and tell the figures of one measure from those of another.
func TestMarks(t *testing.T) {
	const threats = "Kent|2016-17|31|online-flagged threats to kill\nKent|2021-22|218|online-flagged threats to kill\nSussex|2016-17|44|online-flagged threats to kill\nSussex|2021-22|97|online-flagged threats to kill"
	const adults = "Thames Valley|2013-14|412|cyber-flagged adult sexual offences\nThames Valley|2018-19|988|cyber-flagged adult sexual offences"
	const two = "Kent|2020-21|310|online-flagged stalking offences\nKent|2021-22|403|online-flagged stalking offences\nKent|2020-21|612|online-flagged harassment offences\nKent|2021-22|673|online-flagged harassment offences"
	runSamples(t, []sample{
		{"the place's only pair", "Threats to kill sent over the internet have risen by around 700% in Kent. Sussex went from 44 in 2016-17 to 97. In Kent, 31 in 2016-17 became 218 in 2021-22.", threats,
			"risen by around 700%: contradicted ratio_as_rise\n97: supported"},
		{"told after", "Over the last five years the yearly number of cyber-related sex offences in the Thames Valley involving adults has almost trebled. It was 412 in 2013-14, while in 2018-19 it came to 988.", adults,
			"almost trebled: contradicted wrong_multiple_word"},
		{"of the one kind", "Online stalking in Kent rose by 30 per cent in 2021-22, to 403 offences.", two, "30 per cent: supported"},
		{"of the other kind", "Online harassment in Kent rose by 30 per cent in 2021-22, to 673 offences.", two, "30 per cent: contradicted wrong_arithmetic"},
		{"of neither", "The budget of Kent Police rose by 30 per cent in 2021-22.", two, "30 per cent: cannot_tell"},
	})
}
