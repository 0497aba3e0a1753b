package answer_test

import (
	"slices"
	"testing"
)

// Thousands may stand apart in a sentence; half of such a number is none, nor are digits before a letter of
// another alphabet, nor is a capital behind a number a million.
func TestSpacedAndBrokenNumbers(t *testing.T) {
	for text, want := range map[string][]string{
		"Q1. 1 204 offences in 2016/17 and 1 310 in 2017/18.":                    {"Q1 2016-17 offences 1204", "Q1 2017-18 offences 1310"},
		"Q1. In 2016/17 we recorded 12 204 offences.":                            {"Q1 2016-17 offences 12204"},
		"Q1. In 2016/17 204 offences were recorded.":                             {"Q1 2016-17 offences 204"},
		"Q1. In 2016-17 204 offences and in 2017-18 310 offences were recorded.": {"Q1 2016-17 offences 204", "Q1 2017-18 offences 310"},
		"Q2. In 2016/17: 9б offences had the cyber flag.":                        nil,
		"Q2. In 2016/17 6З offences had the cyber flag.":                         nil,
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, f := range read(t, "a.txt", "Kent Police\n\nQ2. 96 offences had the cyber flag in 2017/18. Victims: 80 F, 15 M, 1 NK.\n").Figures {
		if f.Value > 96 {
			t.Errorf("a million: %v", f)
		}
	}
}
