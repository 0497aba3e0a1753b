package answer_test

import (
	"slices"
	"testing"
)

// "Matters" and "things" may be the offences; only behind what somebody asked for are they others.
func TestMattersAreOffencesUnlessSought(t *testing.T) {
	for text, want := range map[string][]string{
		"Q2. 61 matters were recorded with the cyber flag in 2017/18.":                                                                        {"Q2 2017-18 offences 61"},
		"Q2. In 2017/18 there were 61 things flagged as cyber.":                                                                               {"Q2 2017-18 offences 61"},
		"Q2. 61 sexual matters had the cyber flag in 2017/18.":                                                                                {"Q2 2017-18 offences 61"},
		"Q2. In 2017/18 it had 61 such matters with the cyber flag.":                                                                          {"Q2 2017-18 offences 61"},
		"Q2. Your request had 4 things. The cyber flag was on 61 offences in 2017/18.":                                                        {"Q2 2017-18 offences 61"},
		"Q2. You asked for 4 matters of 2017/18. The cyber flag was on 61 offences in 2017/18.":                                               {"Q2 2017-18 offences 61"},
		"Q2. 61 offences had the cyber flag in 2017/18. In 2017/18 there were 2 matters outstanding with the Commissioner.":                   {"Q2 2017-18 offences 61"},
		"Q2. 61 offences had the cyber flag in 2017/18. In 2017/18, 3 matters were before the tribunal, and 2 things still with the auditor.": {"Q2 2017-18 offences 61"},
	} {
		if r := read(t, "a.txt", fromKent+text+"\n"); !slices.Equal(brief(r), want) {
			t.Errorf("%s:\n got %q, problems %q", text, brief(r), r.Problems)
		}
	}
}
