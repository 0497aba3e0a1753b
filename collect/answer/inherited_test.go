package answer_test

import (
	"slices"
	"testing"
)

// What a table or sentence has from those before it: heads without the one of the row
// labels, and years by their place among those that were counted.
func TestInherited(t *testing.T) {
	years := []string{"Q1 2016-17 offences 1102", "Q1 2017-18 offences 1190", "Q2 2016-17 offences 140", "Q2 2017-18 offences 188"}
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"heads of ages above platforms, a share left out", "a.csv", "Kent Police,,,\nQ2. Cyber flagged offences,,,\nAge of victim,2017/18,2018/19,% change\n0-9,12,15,25.0\n10-17,61,77,26.2\n,,,\nQ3 Platform,,,\nFacebook,41,60,\nSnapchat,32,32,\n",
			[]string{"Q2 2017-18 0-9 offences 12", "Q2 2017-18 10-17 offences 61", "Q2 2018-19 0-9 offences 15", "Q2 2018-19 10-17 offences 77", "Q3 2017-18 Facebook offences 41", "Q3 2017-18 Snapchat offences 32", "Q3 2018-19 Facebook offences 60", "Q3 2018-19 Snapchat offences 32"}},
		{"years by number", "a.txt", "Kent Police\n\nQ1. Sexual offences\n2016/17: 1,102\n2017/18: 1,190\n\nQ2. With the cyber flag\n\nYear one: 140. Year two: 188.\n", years},
		{"one ordinal for several counts", "a.txt", "Kent Police\n\nQ2. With the cyber flag\n2016/17: 140\n2017/18: 188\n\nQ4. In the first year 20 offences led to a charge and 9 to a caution; in the second year 24 and 11.\n",
			[]string{"Q2 2016-17 offences 140", "Q2 2017-18 offences 188", "Q4 2016-17 caution offences 9", "Q4 2016-17 charge offences 20", "Q4 2017-18 caution offences 11", "Q4 2017-18 charge offences 24"}},
		{"cells parted by tabs, of any length", "a.txt", "Kent Police\n\nQ4. Outcome of cyber-flagged offences\n\n\t2016/17\t2017/18\nCharged or summonsed\t12\t15\nCautioned\t4\t5\nNFA\t80\t90\n",
			[]string{"Q4 2016-17 Cautioned offences 4", "Q4 2016-17 Charged or summonsed offences 12", "Q4 2016-17 NFA offences 80", "Q4 2017-18 Cautioned offences 5", "Q4 2017-18 Charged or summonsed offences 15", "Q4 2017-18 NFA offences 90"}},
		{"the letter of an answer", "a.txt", "Kent Police\n\nQ4. What were the outcomes of flagged offences in 2017/18?\nA. Charged 8, caution 5\n", []string{"Q4 2017-18 Charged offences 8", "Q4 2017-18 caution offences 5"}},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
