package answer_test

import (
	"slices"
	"testing"
)

// Counts that stand in runs: each with its year in brackets, each name with as many as the periods before, each year in a
// line of items that a sentence follows.
func TestCountsInRuns(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"years in brackets", "Q1. Recorded offences: 1,204 (2019/20), 1,131 (2020/21) and 1,377 (2021/22), made up as follows.",
			[]string{"Q1 2019-20 offences 1204", "Q1 2020-21 offences 1131", "Q1 2021-22 offences 1377"}},
		{"years in brackets, small", "Q2. The flag was on 88 (FY 2019/20), 97 (FY 2020/21), 71 (FY 2021/22).",
			[]string{"Q2 2019-20 offences 88", "Q2 2020-21 offences 97", "Q2 2021-22 offences 71"}},
		{"respectively, twice", "Q3. Of the flagged offences, Snapchat was named in 31 in 2019/20 and 44 in 2020/21. Instagram was named in 18 and 22 respectively, and Facebook in 14 and 9 respectively.",
			[]string{"Q3 2019-20 Facebook offences 14", "Q3 2019-20 Instagram offences 18", "Q3 2019-20 Snapchat offences 31", "Q3 2020-21 Facebook offences 9", "Q3 2020-21 Instagram offences 22", "Q3 2020-21 Snapchat offences 44"}},
		{"both sexes, behind clauses with a year each", "Q1. In the twelve months to March 2016 we recorded 112 offences; in the twelve months to March 2017, 131. The victim was female in 98 and 113 of these respectively, and male in 14 and 18.",
			[]string{"Q1 2015-16 F offences 98", "Q1 2015-16 M offences 14", "Q1 2016-17 F offences 113", "Q1 2016-17 M offences 18"}},
		{"outcomes, without the word", "Q4. Of the flagged offences, 31 in 2019/20 and 44 in 2020/21 were charged. In 18 and 22 no suspect was identified, in 14 and 9 there was no further action.",
			[]string{"Q4 2019-20 charged offences 31", "Q4 2020-21 charged offences 44"}},
		{"lines of items before a sentence", "Q4. Outcomes as recorded on 12 September 2022.\n2019/20: charged or summonsed 24; cautioned 7\n2020/21: charged or summonsed 31; cautioned 6; no suspect identified 107\nNumbers from one to four are shown as less than 5 under Section 40(2).",
			[]string{"Q4 2019-20 cautioned offences 7", "Q4 2019-20 charged or summonsed offences 24", "Q4 2020-21 cautioned offences 6", "Q4 2020-21 charged or summonsed offences 31", "Q4 2020-21 no suspect identified offences 107"}},
		{"the same with platforms", "Q3.\n2019/20: Kik 24, Snapchat 7\n2020/21: Kik 31, Snapchat 6\nPlatforms are taken from the free text of each record.",
			[]string{"Q3 2019-20 Kik offences 24", "Q3 2019-20 Snapchat offences 7", "Q3 2020-21 Kik offences 31", "Q3 2020-21 Snapchat offences 6"}},
	} {
		got := brief(read(t, "a.txt", c.text+"\n"))
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: read %q, without %s", c.why, got, w)
			}
		}
	}
}
