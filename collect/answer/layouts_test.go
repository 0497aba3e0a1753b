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
		{"a title of the question for each outcome", "a.txt", "Kent Police\n\nQuestion 4: Open\n2018/19: 4\n2019/20: 7\n\nQuestion 4: Charged\n2018/19: 5\n2019/20: 6\n",
			[]string{"Q4 2018-19 Charged offences 5", "Q4 2018-19 Open offences 4", "Q4 2019-20 Charged offences 6", "Q4 2019-20 Open offences 7"}},
		{"numbers with a point and a bracket", "a.txt", "KENT POLICE\n\n1.) 2017/18 = 500\n    2018/19 = 600\n\n2.) 2017/18 = 50\n    2018/19 = 60 with the flag\n\n3.) Not held\n\n4.) 2017/18: 5 charged, 45 not charged\n    2018/19: 6 charged, 54 not charged\n",
			[]string{"Q1 2017-18 offences 500", "Q1 2018-19 offences 600", "Q2 2017-18 offences 50", "Q2 2018-19 offences 60", "Q4 2017-18 charged offences 5", "Q4 2017-18 not charged offences 45", "Q4 2018-19 charged offences 6", "Q4 2018-19 not charged offences 54"}},
		{"both years in a head and in a sentence", "a.html", "<p>Kent Police</p><h2>Q2</h2><p>The number of offences which have been flagged is 51 for 2017/18 and 54 for 2018/19.</p><h2>Q3</h2><p>Of the 105 flagged offences in both years, 40 were on Snapchat, 35 on Instagram and for 30 no platform is recorded.</p><h2>Q4</h2><table><tr><td>Outcome</td><td>Both years</td></tr><tr><td>Charged</td><td>15</td></tr><tr><td>Other</td><td>90</td></tr></table>",
			[]string{"Q2 2017-18 offences 51", "Q2 2018-19 offences 54", "Q3 2017-04-01 to 2019-03-31 Instagram offences 35", "Q3 2017-04-01 to 2019-03-31 Snapchat offences 40", "Q3 2017-04-01 to 2019-03-31 no platform is recorded offences 30", "Q4 2017-04-01 to 2019-03-31 Charged offences 15", "Q4 2017-04-01 to 2019-03-31 Other offences 90"}},
		{"a log of what was done", "a.csv", "Date,Action,By\n03/05/2020,\"Request received. Ref 123/20, Kent Police\",DO\n05/05/2020,\"Q1: 500 sexual offences against under 18s in 2018/19 and 600 in 2019/20\",Analyst\n06/05/2020,\"Q2: of these 50 were flagged as cyber in 2018/19 and 60 in 2019/20\",Analyst\n07/05/2020,Q3 refused under section 12(1) - 110 records at 20 minutes,DO\n",
			[]string{"Q1 2018-19 offences 500", "Q1 2019-20 offences 600", "Q2 2018-19 offences 50", "Q2 2019-20 offences 60"}},
		{"totals with letters", "a.csv", "Kent Police,\n,\nQ4. Outcomes of flagged offences,\nOutcome,2018/19\nCharged,10\nCautioned,3\nTotal (a+b),13\nOpen,5\nNo suspect,7\nSum of groups,25\n",
			[]string{"Q4 2018-19 Cautioned offences 3", "Q4 2018-19 Charged offences 10", "Q4 2018-19 No suspect offences 7", "Q4 2018-19 Open offences 5", "Q4 2018-19 Total (a+b) offences 13", "Q4 2018-19 offences 25"}},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, slices.Sorted(slices.Values(c.want))) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// A head of offences may say how old their victims are, and is none of ages for it.
func TestOffencesOfVictims(t *testing.T) {
	want := []string{"Q1 2018-19 17A Assault on a male offences 61", "Q1 2018-19 20A Assault on a female offences 284", "Q2 2018-19 17A Assault on a male offences 2", "Q2 2018-19 20A Assault on a female offences 11"}
	for _, head := range []string{"Offence", "Offence (victim under 18)", "Offence (victims aged under 18)", "Offence type (under 18s)"} {
		got := brief(read(t, "a.csv", "Kent Police\nFinancial year 2018/19\nCode,"+head+",Recorded (Q1),With cyber flag (Q2)\n17A,Assault on a male,61,2\n20A,Assault on a female,284,11\n"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", head, got)
		}
	}
}
