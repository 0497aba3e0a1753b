package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The words of questions may be the labels of a table.
func TestQuestionsAsLabels(t *testing.T) {
	want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60", "Q3 2016-17 Facebook offences 20", "Q3 2017-18 Facebook offences 25"}
	for _, labels := range [][3]string{
		{"How many sexual offences against children were recorded?", "How many of these were cyber flagged?", "How many were on Facebook?"},
		{"1. Number of recorded sexual offences with a victim under 18", "2. Number of these with the cyber marker", "3. Number of those in 2 on Facebook"},
		{"What is the total number of child sexual offences?", "Of these, how many had the online flag?", "Please give the number of these that involved Facebook"},
	} {
		text := "Kent Police\nQuestion,2016/17,2017/18\n" + labels[0] + ",410,455\n\"" + labels[1] + "\",45,60\n" + labels[2] + ",20,25\n"
		if got := offered(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", labels[0], got, want)
		}
	}
	girls := "Kent Police\nQuestion,2016/17,2017/18\nHow many sexual offences against children were recorded?,410,455\nHow many of the victims were girls?,300,310\n"
	for _, s := range offered(read(t, "a.csv", girls)) {
		if strings.HasSuffix(s, " 300") && !strings.Contains(s, " F ") {
			t.Errorf("a part is a whole: %s", s)
		}
	}
}

// Questions may stand with their answers in one paragraph, each behind its own or below it.
func TestQuestionsAnsweredInOneParagraph(t *testing.T) {
	want := []string{"Q1 2016-17 offences 410", "Q2 2016-17 offences 45"}
	for _, text := range []string{
		"How many sexual offences against children were recorded in 2016/17? 410\nHow many of these were cyber flagged? 45\n",
		"How many sexual offences against children were recorded in 2016/17?\n410\nHow many of these were cyber flagged?\n45\n",
		"1. How many sexual offences against children were recorded in 2016/17?\n410\n2. How many of these had an online flag?\n45\n",
		"1. How many sexual offences against children were recorded in 2016/17? 410\n2. How many of these had an online flag? 45\n",
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+text)); !slices.Equal(got, want) {
			t.Errorf("%s got %q\nwant %q", text, got, want)
		}
	}
	if got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\nHow many officers were trained in 2016/17? 410\nHow many of these used the flag? 45\n")); len(got) > 0 {
		t.Errorf("officers: %q", got)
	}
}
