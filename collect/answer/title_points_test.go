package answer_test

import (
	"slices"
	"testing"
)

// A title may say of which question's offences its own are a part, or has its question in two languages;
// the question that it points at is not the one it answers.
func TestTitlesThatPointAtAQuestion(t *testing.T) {
	q1 := "Question 1: sexual offences recorded,,\n,2017/18,2018/19\nAll,310,352\n\n"
	table := ",2017/18,2018/19\n0-12,31,44\n13-17,60,71\nTotal,91,115\n"
	want := []string{"Q1 2017-18 offences 310", "Q1 2018-19 offences 352", "Q2 2017-18 0-12 offences 31", "Q2 2017-18 13-17 offences 60", "Q2 2017-18 offences 91",
		"Q2 2018-19 0-12 offences 44", "Q2 2018-19 13-17 offences 71", "Q2 2018-19 offences 115"}
	for _, title := range []string{
		"Offences in question 1 with a cyber flag by age of victim",
		"\"Of the offences in Q1, those with the online crime flag, by age of victim\"",
		"\"From the crimes counted at question 1, how many had the cyber marker, by age\"",
		"\"Out of all offences at part 1, the number flagged as cyber, by age\"",
		"\"Question 1 offences that carry the internet flag, by age of victim\"",
		"Cwestiwn 2 / Question 2: offences in question 1 with a cyber flag by age of victim",
		"Rhan 2 - Part 2: offences in part 1 by age of victim",
	} {
		if got := brief(read(t, "a.csv", q1+title+",,\n"+table)); !slices.Equal(got, want) {
			t.Errorf("%s: read %q", title, got)
		}
	}
}
