package answer_test

import (
	"slices"
	"testing"
)

// One table may answer several questions, and its rows may be numbered without being
// questions; what a sign or a column of numbers means is said by the table itself.
func TestTableOfQuestions(t *testing.T) {
	both := []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 655", "Q2 2016-17 offences 88", "Q2 2017-18 offences 117"}
	outcomes := append(slices.Clone(both), "Q4 2016-17 Charged offences 14", "Q4 2016-17 Still open offences 74", "Q4 2017-18 Charged offences 19", "Q4 2017-18 Still open offences 98")
	girls := []string{"Q1 2016-17 F offences 9", "Q1 2016-17 M offences 3", "Q1 2016-17 U offences 2", "Q2 2016-17 offences 4"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"one sentence names both questions", "Kent Police,,\nSexual offences against children. Question 1: recorded. Question 2: recorded and flagged as online crime.,,\n\nYear,Recorded,Flagged online\n2016/17,612,88\n2017/18,655,117\n", both},
		{"both questions are headings of one table", "Kent Police,,\nQ1. Sexual offences recorded,,\nQ2. How many had a cyber flag,,\n\nYear,All,With flag\n2016/17,612,88\n2017/18,655,117\n", both},
		{"numbered items below titles of questions", "Kent Police,,,,\nItem,Information,2016/17,2017/18,Code\n1,QUESTION 1: sexual offences recorded,,,\n1.1,All,612,655,A\n2,QUESTION 2: offences at 1.1 marked as online,,,\n2.1,Marked,88,117,A\n3,QUESTION 3: by platform,,,\n3.1,Platform,not held,not held,C\n4,QUESTION 4: by outcome,,,\n4.1,Charged,14,19,A\n4.2,Still open,74,98,A\n", outcomes},
		{"numbered items and no titles", "Kent Police,,,\nNo.,What,2016/17,2017/18\n1.1,Sexual offences,612,655\n2.1,Those with the cyber flag,88,117\n4.1,Charged,14,19\n4.2,Still open,74,98\n", outcomes},
		{"rows that point at rows above", "Kent Police,,,\nLine,Request,2016/17,2017/18\n1,Sexual offences against under 18s,612,655\n2,Of line 1: with the cyber flag,88,117\n4,Of line 2: outcome,,\n4.1,of line 2: Charged,14,19\n4.2,Still open (of line 2),74,98\n", outcomes},
		{"pointers in other words", "Kent Police,,,\nRef,Question,2016/17,2017/18\n(1),Sexual offences,612,655\n(2),\"Out of (1), those with the cyber flag\",88,117\n(4.1),From row 2 - Charged,14,19\n(4.2),Of those at 2: Still open,74,98\n", outcomes},
		{"what a question is about beside its number", "Kent Police,,,\nQuestion,Item,2016/17,2017/18\n1,Recorded sexual offences,612,655\n2,of which with cyber flag,88,117\n4 (outcome),Charged,14,19\n4 (outcome),Still open,74,98\n", outcomes},
		{"sexes among measures", "Kent Police,,\nQuestion,,2016/17\nQ1,\"Offences, victim female\",9\nQ1,\"Offences, victim male\",3\nQ1,\"Offences, sex of victim not recorded\",2\nQ2,Offences with the cyber flag,4\n", girls},
		{"sexes in words", "Kent Police,,\nQuestion,,2016/17\nQ1,Crimes with a female victim,9\nQ1,Crimes with a male victim,3\nQ1,Crimes where the sex was not recorded,2\nQ2,Crimes with the cyber flag,4\n", girls},
		{"a key in cells", "Kent Police,,\nKey,–,none recorded\n,s,suppressed because it is under 5\n\nQ2. Cyber flagged,2016/17,2017/18\nRape,–,7\nGrooming,s,5\n",
			[]string{"Q2 2016-17 Grooming offences c", "Q2 2016-17 Rape offences 0", "Q2 2017-18 Grooming offences 5", "Q2 2017-18 Rape offences 7"}},
	} {
		if got := brief(read(t, "a.csv", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
