package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Of counts that stand twice in a table, as they were sent and as they are right, only the
// right ones are proposed; a problem names both.
func TestCorrectedCounts(t *testing.T) {
	want := []string{"Q1 2018-19 offences 478", "Q1 2019-20 offences 519", "Q2 2018-19 offences 97", "Q2 2019-20 offences 126"}
	for _, c := range []struct{ why, text string }{
		{"beside one another", "Financial year,Q1 sent on 3 June (wrong),Q1 Correct,Q2 sent on 3 June (wrong),Q2 Correct\n2018/19,502,478,101,97\n2019/20,540,519,133,126\n"},
		{"only one of two says so", "Year,Q1,Q1 (corrected),Q2,Q2 (corrected)\n2018/19,502,478,101,97\n2019/20,540,519,133,126\n"},
		{"the old one says so", "Year,Q1 as first sent,Q1,Q2 as first sent,Q2\n2018/19,502,478,101,97\n2019/20,540,519,133,126\n"},
		{"below what is counted", "Year,Q1. Recorded offences,,Q2. With the cyber flag,\n,Originally supplied,Revised,Originally supplied,Revised\n2018/19,502,478,101,97\n2019/20,540,519,133,126\n"},
		{"in words", "Year,All offences (incorrect),All offences (amended),Flagged offences (incorrect),Flagged offences (amended)\n2018/19,502,478,101,97\n2019/20,540,519,133,126\n"},
		{"years across", "Version,2018/19,2019/20\nQ1. Recorded offences (old),502,540\nQ1. Recorded offences (new),478,519\nQ2. Flagged offences (old),101,133\nQ2. Flagged offences (new),97,126\n"},
		{"a column of versions", "Year,Version,Q1. Offences,Q2. Flagged offences\n2018/19,As sent,502,101\n2018/19,Correct,478,97\n2019/20,As sent,540,133\n2019/20,Correct,519,126\n"},
		{"the year printed once", "Year,Version,Q1. Offences,Q2. Flagged offences\n2018/19,Previous,502,101\n,Corrected,478,97\n2019/20,Previous,540,133\n,Corrected,519,126\n"},
	} {
		for name, r := range inFormats(t, "Kent Police,,\n,,\n"+c.text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, want, r.Problems)
			}
			if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "478 replaces 502") }) {
				t.Errorf("%s, %s: what was replaced is not told: %q", c.why, name, r.Problems)
			}
		}
	}
	for _, c := range []struct{ why, text, want string }{
		{"new outcomes", "Q4. Outcome of flagged offences,Charged,Open,New - not yet assigned\n2018/19,4,9,2\n", "Q4 2018-19 New - not yet assigned offences 2"},
		{"newly recorded", "Year,Recorded offences (Q1),New recorded offences with the flag (Q2)\n2018/19,502,97\n", "Q2 2018-19 offences 97"},
	} {
		if got := brief(read(t, "a.csv", "Kent Police,,\n,,\n"+c.text)); !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %s", c.why, got, c.want)
		}
	}
}

// The columns of two systems of records are no versions of one count: both stand.
func TestTwoSystems(t *testing.T) {
	r := read(t, "a.csv", "Kent Police\nQuestion 1\nYear,Old system (CIS),New system (Niche)\n2017/18,40,65\n2018/19,12,91\n")
	if len(r.Figures) != 4 {
		t.Errorf("%d figures, problems %q", len(r.Figures), r.Problems)
	}
}
