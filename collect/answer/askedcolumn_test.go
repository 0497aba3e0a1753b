package answer_test

import (
	"slices"
	"testing"
)

// Questions repeated in a column of their own name the question of the rows below them.
func TestColumnOfQuestions(t *testing.T) {
	want := []string{"Q1 2017-18 0-12 offences 25", "Q1 2017-18 offences 74", "Q1 2018-19 0-12 offences 27", "Q1 2018-19 offences 80",
		"Q2 2017-18 offences 31", "Q2 2018-19 offences 44", "Q4 2017-18 Caution offences 4", "Q4 2017-18 Charged offences 16", "Q4 2018-19 Caution offences 0", "Q4 2018-19 Charged offences 18"}
	head := "You asked,We answer,2017/18,2018/19\n"
	for _, c := range []struct{ why, text string }{
		{"numbered, blank below", head + "\"1. Recorded sexual offences against children, by offence and age\",All offences,74,80\n,of which victim under 13,25,27\n2. How many had a cyber-flag,\"Offences with an online qualifier\",31,44\n3. By platform,Not held,,\n4. By outcome,Charged,16,18\n,Caution,4,0\n"},
		{"repeated in each row", head + "Q1 How many sexual offences were recorded?,All offences,74,80\nQ1 How many sexual offences were recorded?,Victim under 13,25,27\nQ2 How many had a cyber-flag?,Offences flagged,31,44\nQ4 What was the outcome?,Charged,16,18\nQ4 What was the outcome?,Caution,4,0\n"},
		{"without numbers", "Request,Count,2017/18,2018/19\nRecorded sexual offences against children by age,All offences,74,80\n,Victim under 13,25,27\nHow many of these had a cyber-flag,Offences,31,44\nBy outcome,Charged,16,18\n,Caution,4,0\n"},
	} {
		if got := brief(read(t, "a.csv", c.text)); !slices.Equal(got, want) {
			t.Errorf("%s: read\n%q, want\n%q", c.why, got, want)
		}
	}
}
