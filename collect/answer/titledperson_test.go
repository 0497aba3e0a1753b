package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// shown gives the question, period, breakdown and value of each figure, with a question mark where it is not put forward.
func shown(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, f := range read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\n"+text).Figures {
		s := strings.Join(strings.Fields(fmt.Sprint(f.Question, " ", f.Breakdown.Age, " ", f.Breakdown.Sex, " ", f.Breakdown.Platform, f.Breakdown.Outcome, " ", f.Value)), " ")
		if f.Confidence < 0.5 {
			s += "?"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// A title's sex or age ends with its table, unless the next has the same sums.
func TestTitledPersonEnds(t *testing.T) {
	const girls = "Offences with the flag, female victims only\n\nAge    2018/19\n0-9    20\n10-17  31\nTotal  51\n\n"
	own := []string{"Q2 0-9 F 20", "Q2 10-17 F 31", "Q2 F 51"}
	for _, c := range []struct {
		why, next string
		want      []string
	}{
		{"other sums", "Platform  2018/19\nFacebook  40\nSnapchat  22\nTotal     62\n", []string{"Q3 62?", "Q3 Facebook 40?", "Q3 Snapchat 22?"}},
		{"other sums, no total", "Platform  2018/19\nFacebook  40\nSnapchat  22\n", []string{"Q3 Facebook 40?", "Q3 Snapchat 22?"}},
		{"another title", "Platforms\n\nPlatform  2018/19\nFacebook  40\nSnapchat  22\n", []string{"Q3 Facebook 40?", "Q3 Snapchat 22?"}},
		{"the same sums", "Platform  2018/19\nFacebook  30\nSnapchat  21\nTotal     51\n", []string{"Q3 F 51", "Q3 F Facebook 30", "Q3 F Snapchat 21"}},
		{"a title of all", "Offences with the flag, by platform\n\nPlatform  2018/19\nFacebook  40\nSnapchat  22\nTotal     62\n", []string{"Q3 62", "Q3 Facebook 40", "Q3 Snapchat 22"}},
	} {
		want := append(slices.Clone(own), c.want...)
		slices.Sort(want)
		if got := shown(t, girls+c.next); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
	got := shown(t, "Q2. Offences with the flag\n\n2018/19: 70\n\nVictim female, with the flag\n\n2018/19: 44\n\nCharged\n\n2018/19: 24\n")
	if want := []string{"Q2 70", "Q2 F 44", "Q4 Charged 24?"}; !slices.Equal(got, want) {
		t.Errorf("lists:\n got %q\nwant %q", got, want)
	}
}

// The sex or age of suspects in a title or label is none of victims.
func TestTitledSuspects(t *testing.T) {
	for _, c := range []struct {
		title string
		sure  bool
	}{
		{"Offences with the cyber-flag, suspects male only", false},
		{"Offences with the cyber-flag (offender aged 10-17)", false},
		{"Offences with the flag, suspect aged 16 and 17", false},
		{"Flagged offences by male offenders", false},
		{"Offences with the cyber-flag, girls only", true},
		{"Offences with the flag where a suspect was named", true},
		{"Offences with the flag (victims aged 13-15)", true},
	} {
		got := read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\nQuestion 2. "+c.title+"\n\nYear     Count\n2017/18  61\n2018/19  70\n").Figures
		for _, f := range got {
			if f.Confidence > 0.5 != c.sure {
				t.Errorf("%s: %v %d at %.2f, doubts %q", c.title, f.Breakdown, f.Value, f.Confidence, f.Doubts)
			}
		}
		if len(got) != 2 {
			t.Errorf("%s: %d figures", c.title, len(got))
		}
	}
	got := shown(t, "Question 2. Offences with the flag 2018/19\n\nSuspect female: 4\nSuspect male: 61\n")
	if want := []string{"Q2 F 4?", "Q2 M 61?"}; !slices.Equal(got, want) {
		t.Errorf("labels:\n got %q\nwant %q", got, want)
	}
}
