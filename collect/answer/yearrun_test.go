package answer_test

import (
	"slices"
	"testing"
)

// The ends of a run of years, in the words of letters: a count for each, or one for all.
func TestRunsOfYears(t *testing.T) {
	each := []string{"Q1 2015-16 offences 455", "Q1 2016-17 offences 502", "Q1 2017-18 offences 561"}
	for words, want := range map[string][]string{
		"From 2015/16 to 2017/18 the numbers of recorded offences were 455, 502 and 561.":            each,
		"In the years 2015/16 to 2017/18 we recorded 455, 502 and 561 offences respectively.":        each,
		"In the three years to 31 March 2018 we recorded 455, 502 and 561 offences.":                 each,
		"In the three financial years ending March 2018 there were 455, 502 and 561 offences.":       each,
		"The totals for the last three financial years (2015/16 - 2017/18) are 455, 502 and 561.":    each,
		"Beginning with 2015/16 and ending with 2017/18 the recorded offences are 455, 502 and 561.": each,
		"In the three years to 31 March 2018 there were 1,518 offences.":                             {"Q1 2015-04-01 to 2018-03-31 offences 1518"},
		"Between 2015/16 and 2017/18 there were 1,518 offences.":                                     {"Q1 2015-04-01 to 2018-03-31 offences 1518"},
		"From 2016/17 to 2017/18 there were 455 offences with a girl, 502 with a boy and 3 unknown.": {"Q1 2016-04-01 to 2018-03-31 F offences 455", "Q1 2016-04-01 to 2018-03-31 M offences 502", "Q1 2016-04-01 to 2018-03-31 U offences 3"},
		"Between 2015/16 and 2017/18 recorded offences rose from 455 to 561.":                        {"Q1 2015-16 offences 455", "Q1 2017-18 offences 561"},
		"Between 2016/17 and 2017/18 there were 502 and 561 offences.":                               {"Q1 2016-17 offences 502", "Q1 2017-18 offences 561"},
		"There were 502 offences in 2016/17, and in the two years to 31 March 2020 together 1,100.":  {"Q1 2016-17 offences 502"},
	} {
		r := read(t, "a.txt", "Dorset Police\n\nQ1: "+words+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q\n%q", words, got, want, r.Problems)
		}
	}
}
