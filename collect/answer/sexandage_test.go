package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Ages and sexes may stand below one another, in the lines of a letter or in one column of a table, in
// any order and beside the number of all.
func TestSexesAndAgesInOneColumn(t *testing.T) {
	want := []string{"Q1 2017-18 0-11 offences 11", "Q1 2017-18 12-15 offences 15", "Q1 2017-18 16+ offences 6", "Q1 2017-18 F offences 24", "Q1 2017-18 M offences 8", "Q1 2017-18 offences 32",
		"Q1 2018-19 0-11 offences 12", "Q1 2018-19 12-15 offences 17", "Q1 2018-19 16+ offences 7", "Q1 2018-19 F offences 27", "Q1 2018-19 M offences 9", "Q1 2018-19 offences 36"}
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"lines, the number first", "a.txt", "Kent Police\n\nQuestion 1: recorded offences\n\nAll such offences: 32 in 2017/18 and 36 in 2018/19.\nFemale victims: 24 in 2017/18 and 27 in 2018/19.\nMale victims: 8 in 2017/18 and 9 in 2018/19.\nVictims aged 11 and under: 11 in 2017/18 and 12 in 2018/19.\nVictims aged 12 to 15: 15 in 2017/18 and 17 in 2018/19.\nVictims aged 16 and over: 6 in 2017/18 and 7 in 2018/19.\nAll lines count offences.\n", want},
		{"lines, the year first", "a.txt", "Kent Police\n\nQuestion 1: recorded offences\n\nAll offences - 2017/18: 32; 2018/19: 36\n16 or over - 2017/18: 6; 2018/19: 7\n12 to 15 - 2017/18: 15; 2018/19: 17\n11 or under - 2017/18: 11; 2018/19: 12\nGirls - 2017/18: 24; 2018/19: 27\nBoys - 2017/18: 8; 2018/19: 9\n", want},
		{"a table", "a.csv", "Kent Police,,\nQ1 Recorded offences against children,2017/18,2018/19\nAll such offences,32,36\nVictim female,24,27\nVictim male,8,9\nVictim aged 11 and under,11,12\nVictim aged 12 to 15,15,17\nVictim aged 16 and over,6,7\n", want},
		{"mostly ages", "a.csv", "Kent Police,\nQ1 Recorded offences,2017/18\n0-11,11\n12-15,15\n16 and over,6\nFemale,24\nMale,8\nTotal,32\n", want[:6]},
		{"what the request had is no count", "a.txt", "Kent Police\n\nYour request had 4 questions for 2017/18 and asked about 3 systems in 2017/18.\n\nQuestion 1: recorded offences\n\n2017/18: 32\n", []string{"Q1 2017-18 offences 32"}},
	} {
		r := read(t, c.name, c.text)
		got := brief(r)
		for i := range got {
			got[i] = strings.TrimPrefix(got[i], "Kent ")
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, c.want, r.Problems)
		}
		for _, p := range r.Problems {
			if strings.Contains(p, "sum to") {
				t.Errorf("%s: %s", c.why, p)
			}
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.5 {
				t.Errorf("%s: %d has %.2f: %q", c.why, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
}
