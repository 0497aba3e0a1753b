package check

import "testing"

// TestBesideEachOther has changes between two numbers of one sentence that no
// word puts in order, and checks that are not to be taken from another sentence.
func TestBesideEachOther(t *testing.T) {
	runSamples(t, []sample{
		{"other sets of forces", "In 38 forces there were 3,000 crimes; in 39 forces 5,000, 67 per cent more. That is 163 per cent up, from 55 to 145.", "",
			"67 per cent more: not_comparable coverage 66.7\n163 per cent up: truncated 163.6"},
		{"a year that is four", "Kent went up 473 per cent on the year before, to 361 in 2016/17 from 63 in 2012/13.", "Kent|2012-13|63\nKent|2016-17|361",
			"473 per cent: contradicted wrong_period 473.0"},
		{"a total less one force", "Across England and Wales 5,463 offences were recorded in 2016/17.", "ENGLAND AND WALES (39 forces)|2016-17|5653\nDurham|2016-17|190",
			"5,463: contradicted misprint 5653"},
	})
}
