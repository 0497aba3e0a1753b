package answer_test

import (
	"slices"
	"testing"
)

// A number below platforms or outcomes that is their sum is their total, whatever it is called.
func TestTotalShownByItsSum(t *testing.T) {
	for _, c := range []struct {
		text  string
		total bool
	}{
		{"Q3. Platforms of the flagged offences,,\nPlatform,2017/18,2018/19\nFacebook,31,40\nSnapchat,12,25\nNot known,6,7\nOffences with the flag,49,72\n", true},
		{"Q3. Platforms of the flagged offences,,\nPlatform,2017/18,2018/19\nFlagged offences,49,72\nFacebook,31,40\nSnapchat,12,25\nNot known,6,7\n", true},
		{"Q4. Outcomes of the flagged offences,,\nOutcome,2017/18,2018/19\nCharged,9,11\nCautioned,4,5\nNo suspect,36,56\nFlagged crimes recorded,49,72\n", true},
		{"Q4. Outcomes of the flagged offences,,\nOutcome,2017/18,2018/19\nCharged,9,11\nCautioned,4,5\nNo suspect,30,51\nFlagged crimes recorded,49,72\n", false},
	} {
		r := read(t, "a.csv", "Kent Police,,\n"+c.text)
		sure := 0
		for _, f := range r.Figures {
			if f.Breakdown.IsNone() && (f.Value == 49 || f.Value == 72) && f.IsTotal && f.Confidence >= 0.9 {
				sure++
			}
		}
		if (sure == 2) != c.total {
			t.Errorf("%s: %q %v %q", c.text, slices.Clone(brief(r)), r.Figures, r.Problems)
		}
	}
}
