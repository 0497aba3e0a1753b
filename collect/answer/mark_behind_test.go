package answer_test

import (
	"slices"
	"testing"
)

// A title names its question behind its words, with or without brackets.
func TestQuestionsBehindTitles(t *testing.T) {
	table := "Kind,2017/18,2018/19\nRape,31,44\nSexual assault,60,71\n"
	want := []string{"Q1 2017-18 Rape offences 31", "Q1 2017-18 Sexual assault offences 60", "Q1 2018-19 Rape offences 44", "Q1 2018-19 Sexual assault offences 71"}
	for _, title := range []string{"\"Table B (corrected), question 1\"", "Table 2 - Q1", "Annex A (question 1)", "\"Revised figures, part 1\"", "Counts: question 1"} {
		text := "Question 2: the flag was on 44 in 2017/18 and on 51 in 2018/19,,\n,,\n" + title + ",,\n" + table
		got := brief(read(t, "a.csv", text))
		if got = slices.DeleteFunc(got, func(s string) bool { return !slices.Contains(want, s) }); !slices.Equal(got, want) {
			t.Errorf("%s: read %q", title, brief(read(t, "a.csv", text)))
		}
	}
}

// Spans whose years have two digits are no ages.
func TestSentencesOfShortYears(t *testing.T) {
	want := []string{"Q2 2015-16 offences 112", "Q2 2016-17 offences 187"}
	for _, s := range []string{
		"The cyber flag was on 112 of these offences in 1 Apr 15 - 31 Mar 16 and on 187 in 1 Apr 16 - 31 Mar 17.",
		"The flag was set on 112 offences from 1st April '15 to 31st March '16 and on 187 from 1st April '16 to 31st March '17.",
		"In Apr 15 - Mar 16 there were 112 offences with the flag, and in Apr 16 - Mar 17 there were 187.",
	} {
		if got := brief(read(t, "a.txt", "Question 2\n\n"+s+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s: read %q", s, got)
		}
	}
}
