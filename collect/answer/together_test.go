package answer_test

import "testing"

// Figures that cannot be so together are believed less, all of their table.
func TestImplausibleTogether(t *testing.T) {
	for _, c := range []struct {
		why, text string
		believed  bool
	}{
		{"a year that had not ended", "Kent Police\n\n27 November 2020\n\nQ2 Offences with the online flag\n\n            2018     2019     2020\nFlagged       31       44       50\n", false},
		{"bare years beside financial ones", "Kent Police\n\nQ1 Sexual offences recorded\n2017/18: 402\n2018/19: 433\n\nQ2 Offences with the online flag\n\n            2018     2019\nFlagged       31       44\n", false},
		{"more with the flag than recorded", "Kent Police\n\nQ1 Sexual offences recorded\n2017/18: 31\n2018/19: 44\n\nQ2 Offences with the online flag\n2017/18: 402\n2018/19: 433\n", false},
		{"nothing of the kind", "Kent Police\n\n27 November 2020\n\nQ2 Offences with the online flag\n\n            2017/18     2018/19\nFlagged       31          44\n", true},
	} {
		fs := read(t, "a.txt", c.text).Figures
		if len(fs) == 0 {
			t.Errorf("%s: nothing read", c.why)
		}
		doubted := 0
		for _, f := range fs {
			if f.Confidence < 0.9 {
				doubted++
			}
		}
		if (doubted == 0) != c.believed {
			t.Errorf("%s: %d of %d figures doubted: %+v", c.why, doubted, len(fs), fs)
		}
	}
}
