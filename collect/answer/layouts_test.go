package answer_test

import (
	"slices"
	"testing"
)

// Layouts of whole answers that lost a file each.
func TestLayouts(t *testing.T) {
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"a last row of sums without a label", "a.csv", "Kent Police,,,\n,,,\nQ3. Flagged offences by platform,,,\nPlatform,2017/18,2018/19,All\nFacebook,15,20,35\nOther/none,15,15,30\n,30,35,65\n",
			[]string{"Q3 2017-18 Facebook offences 15", "Q3 2017-18 Other/none offences 15", "Q3 2017-18 offences 30", "Q3 2017-04-01 to 2019-03-31 Facebook offences 35", "Q3 2017-04-01 to 2019-03-31 Other/none offences 30",
				"Q3 2017-04-01 to 2019-03-31 offences 65", "Q3 2018-19 Facebook offences 20", "Q3 2018-19 Other/none offences 15", "Q3 2018-19 offences 35"}},
		{"the kind before a label", "a.csv", "Kent Police,,\n,,\nMeasure,2017/18,2018/19\nOffences with the cyber flag,50,60\nOutcome of flagged: charged,5,6\nOutcome of flagged: no further action,45,54\n",
			[]string{"Q2 2017-18 offences 50", "Q2 2018-19 offences 60", "Q4 2017-18 charged offences 5", "Q4 2017-18 no further action offences 45", "Q4 2018-19 charged offences 6", "Q4 2018-19 no further action offences 54"}},
		{"a question with its outcome in the labels", "a.csv", "Kent Police,,\n,,\nQuestion,2017/18,2018/19\nQuestion 2: with a cyber flag,50,60\nQuestion 4: charged,5,6\nQuestion 4: no further action,45,54\n",
			[]string{"Q2 2017-18 offences 50", "Q2 2018-19 offences 60", "Q4 2017-18 charged offences 5", "Q4 2017-18 no further action offences 45", "Q4 2018-19 charged offences 6", "Q4 2018-19 no further action offences 54"}},
		{"records parted by commas", "a.txt", "Kent Police\n\nQ1. 2018/19 - 701 (girls 560, boys 130, unknown 11), 2019/20 - 755 (girls 600, boys 140, unknown 15)\n",
			[]string{"Q1 2018-19 F offences 560", "Q1 2018-19 M offences 130", "Q1 2018-19 U offences 11", "Q1 2018-19 offences 701", "Q1 2019-20 F offences 600", "Q1 2019-20 M offences 140", "Q1 2019-20 U offences 15", "Q1 2019-20 offences 755"}},
		{"parts of each year, sentence by sentence", "a.txt", "Kent Police\n\nQ3. 2018/19: Snapchat 12, Instagram 9, not stated 40. 2019/20: Snapchat 22, Instagram 15, not stated 41.\n",
			[]string{"Q3 2018-19 Instagram offences 9", "Q3 2018-19 Snapchat offences 12", "Q3 2018-19 not stated offences 40", "Q3 2019-20 Instagram offences 15", "Q3 2019-20 Snapchat offences 22", "Q3 2019-20 not stated offences 41"}},
		{"answers led to by a word", "a.txt", "Kent Police\n\nQuestion 1 - number of sexual offences against under 18s\nResponse - 2018/19 344, 2019/20 351\n\nQuestion 4 - outcomes\nResponse - 2018/19 charged 4, no further action 30; 2019/20 charged 5, no further action 40, under investigation 6\n",
			[]string{"Q1 2018-19 offences 344", "Q1 2019-20 offences 351", "Q4 2018-19 charged offences 4", "Q4 2018-19 no further action offences 30", "Q4 2019-20 charged offences 5", "Q4 2019-20 no further action offences 40", "Q4 2019-20 under investigation offences 6"}},
		{"what is left, beside its years", "a.txt", "Kent Police\n\nQ3. Snapchat 2018/19 - 20, 2019/20 - 25. Not recorded 2018/19 - 51, 2019/20 - 58.\n",
			[]string{"Q3 2018-19 Not recorded offences 51", "Q3 2018-19 Snapchat offences 20", "Q3 2019-20 Not recorded offences 58", "Q3 2019-20 Snapchat offences 25"}},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, slices.Sorted(slices.Values(c.want))) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
