package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number that is said to be wrong may be that of several figures. Words that name one say which;
// without any none is replaced, none is put forward, and a problem names them.
func TestWrongNumberOfSeveral(t *testing.T) {
	both := "Question 1\nThere were 57 sexual offences in 2016/17.\n\nQuestion 2\nThere were 57 offences with the cyber flag in 2016/17.\n\n"
	sites := "Question 3\nIn 2016/17 Snapchat was named in 20 and Kik in 20 offences.\n\n"
	for _, c := range []struct {
		why, text string
		want      []string
		problem   string
	}{
		{"of two questions", both + "Correction: the figure of 57 for 2016/17 should read 75.",
			[]string{"Q1 2016-17 offences 57?", "Q2 2016-17 offences 57?", "Q2 2016-17 offences 75?"}, "2016-17: 2 figures are 57, and nothing says which of them 75 replaces"},
		{"the flag is named", both + "Correction: the number of offences with the cyber flag in 2016/17 should read 55, not 57.",
			[]string{"Q1 2016-17 offences 57", "Q2 2016-17 offences 55"}, ""},
		{"a platform is named", sites + "Correction: the figure for Kik in 2016/17 should be 22, not 20.", []string{"Q3 2016-17 Kik offences 22", "Q3 2016-17 Snapchat offences 20"}, ""},
		{"no platform is named", sites + "Correction: for 2016/17 the number should be 22, not 20.",
			[]string{"Q3 2016-17 Kik offences 20?", "Q3 2016-17 Snapchat offences 20?", "Q3 2016-17 offences 22?"}, "2 figures are 20, and nothing says which of them 22 replaces"},
		{"the whole and a part of it", "Question 2\nThere were 41 offences with the cyber flag in 2016/17, 41 of them against girls.\n\nCorrection: the number in 2016/17 should be 44, not 41.",
			[]string{"Q2 2016-17 F offences 41", "Q2 2016-17 offences 44"}, ""},
		{"another platform has the number", "Question 3\nIn 2016/17 Snapchat was named in 20 and Kik in 30 offences.\n\nCorrection: the figure for Kik in 2016/17 should be 22, not 20.",
			[]string{"Q3 2016-17 Kik offences 22?", "Q3 2016-17 Kik offences 30?", "Q3 2016-17 Snapchat offences 20"}, ""},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
		if named := slices.ContainsFunc(r.Problems, func(p string) bool {
			return strings.Contains(p, "nothing says which") && strings.Contains(p, c.problem)
		}); named != (c.problem != "") {
			t.Errorf("%s: problems %q, want one with %q", c.why, r.Problems, c.problem)
		}
	}
}

// A correction may point at an answer by its bare number, which is no age and no count there, wherever it stands in the letter.
func TestCorrectionPointsAtAnswer(t *testing.T) {
	letter := "Kent Police\n\n1. Recorded offences against children: 437 in 2016/17.\n2. Of these with the cyber flag: 52 in 2016/17.\n3. Platform\n2016/17: Facebook 30, Kik 16, Skype 6\n4. Outcomes are not held.\n\n"
	for _, text := range []string{
		"We have since seen that under 3 the number for Skype in 2016/17 should be 9 and not 6.", "At 3 the number for Skype in 2016/17 should be 9 and not 6.",
		"In our answer 3 the figure for Skype in 2016/17 should read 9, not 6.", "Under 3 above, Skype in 2016/17 should have been 9 rather than 6.", "The number for Skype in 2016/17 at 3 above should be 9, not 6.",
	} {
		want := []string{"Q1 2016-17 offences 437", "Q2 2016-17 offences 52", "Q3 2016-17 Facebook offences 30", "Q3 2016-17 Kik offences 16", "Q3 2016-17 Skype offences 9"}
		r := read(t, "a.txt", letter+text+"\n")
		if got := offered(r); !slices.Equal(got, want) || !strings.Contains(r.Problems[0], "9") || !strings.Contains(r.Problems[0], "6 is replaced") {
			t.Errorf("%s: %q, problems %q", text, got, r.Problems)
		}
	}
	ages := "Kent Police\n\n1. Recorded offences against children: 437 in 2016/17.\n2. With the cyber flag, by age of victim in 2016/17:\nUnder 3: 4\n3 to 5: 20\n3. Platform\n2016/17: Facebook 30, Kik 16, Skype 6\n\n"
	for _, text := range []string{
		"For those under 3 our figure in 2016/17 should be 5, not 4.", "For children under 3 the recorded figure for 2016/17 should be 5, not 4.", "For victims under 3 our figure for 2016/17 should be 5, not 4.",
		"For victims aged under 3 our number for 2016/17 should be 5, not 4.", "For children who were under 3 the number for 2016/17 should read 5, not 4.",
	} {
		want := []string{"Q1 2016-17 offences 437", "Q2 2016-17 0-2 offences 5", "Q2 2016-17 3-5 offences 20", "Q3 2016-17 Facebook offences 30", "Q3 2016-17 Kik offences 16", "Q3 2016-17 Skype offences 6"}
		if got := offered(read(t, "a.txt", ages+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("an age: %s: %q", text, got)
		}
	}
}
