package prose

import "testing"

// TestSpokenNumbers has numbers as people say them, with the step they are meant to.
func TestSpokenNumbers(t *testing.T) {
	for text, want := range map[string][2]int64{
		"two and a half thousand": {2500, 500}, "one and a half thousand": {1500, 500}, "3 and a half million": {3500000, 500000}, "half a million": {500000, 500000},
		"a quarter of a million": {250000, 250000}, "a couple of hundred": {200, 100}, "a score": {20, 20}, "three score": {60, 20}, "four and a quarter thousand": {4250, 250},
	} {
		lit, ok := parseLiteral(text)
		if !ok || lit.value.Num().Int64() != want[0] || lit.rounding.Num().Int64() != want[1] || !lit.inWords {
			t.Errorf("%q: %v to the nearest %v, want %v", text, lit.value, lit.rounding, want)
		}
	}
	f := Scan("Police recorded two and a half thousand such offences, and a score of forces answered. The third scored twice.")
	if len(f.Numbers) != 2 || f.Numbers[0].Value.Num().Int64() != 2500 || f.Numbers[0].Unit != Offences {
		t.Errorf("%+v", f.Numbers)
	}
}
