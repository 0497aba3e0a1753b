package answer_test

import "testing"

// What a sign means may stand right behind it, below the table.
func TestSignWithItsMeaning(t *testing.T) {
	for remark, low := range map[string]int64{"<5 means 1 to 4.": 1, "Counts of offences. <5 means 1 to 4.": 1, "“<5” = between 1 and 4": 1, "<5 is 1-4": 1, "Figures are by date recorded.": 0} {
		r := read(t, "a.csv", "Kent Police FOI 12/19,\nCyber flagged child sexual offences,\nAge,2016/17\n0-12,<5\n13-15,60\nTotal,63\n"+remark+",\n")
		if len(r.Figures) != 3 || r.Figures[0].Low == nil || *r.Figures[0].Low != low {
			t.Errorf("%s: %v %q", remark, r.Figures, r.Problems)
		}
	}
}
