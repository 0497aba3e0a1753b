package answer_test

import (
	"slices"
	"testing"
)

// Codes may be a class and what it is of that; such a column is no question and no year, also where the title of an
// offence names children.
func TestSubCodes(t *testing.T) {
	want := []string{"Q1 2017-18 17/13 Sexual assault on a male aged 13 and over offences 14", "Q1 2017-18 71/00 Abuse of children through sexual exploitation offences 7", "Q1 2017-18 88/01 Sexual grooming offences 12", "Q1 2017-18 offences 33"}
	for _, head := range []string{"Q1,Recorded sexual offences", "Code,Offence", ",Q1 Offences", "HO code,Title"} {
		r := read(t, "a.csv", "Kent Police,,\nReference 1/19,,\n3 June 2019,,\n,,\n"+head+",2017/18\n17/13,Sexual assault on a male aged 13 and over,14\n71/00,Abuse of children through sexual exploitation,7\n88/01,Sexual grooming,12\n,Total,33\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", head, got, want)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.6 {
				t.Errorf("%s: %s has %.2f: %q", head, f.Where, f.Confidence, f.Doubts)
			}
		}
	}
}
