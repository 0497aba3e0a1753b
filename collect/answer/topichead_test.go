package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A reply may head its answers by what was asked, without the numbers of the questions.
func TestHeadsOfTopics(t *testing.T) {
	want := []string{
		"Q1 2016-17 F offences 40", "Q1 2016-17 M offences 22", "Q1 2016-17 offences 62", "Q2 2016-17 offences 21",
		"Q3 2016-17 Kik offences 4", "Q3 2016-17 Snapchat offences 9", "Q4 2016-17 Charged offences 6", "Q4 2016-17 Ongoing offences 15",
	}
	counts := []string{"2016/17: 62\n\nBy sex of the victim in 2016/17\n\nFemale: 40\nMale: 22", "2016/17: 21", "2016/17\nSnapchat: 9\nKik: 4", "2016/17\nCharged: 6\nOngoing: 15"}
	for why, heads := range map[string][]string{
		"Roman figures":   {"I. RECORDED SEXUAL OFFENCES, VICTIM UNDER 18", "II. CYBER-FLAG", "III. PLATFORM", "IV. OUTCOME"},
		"letters":         {"A) Sexual offences recorded against children", "B) Offences with the online marker", "C) Social media platform", "D) Disposal"},
		"questions":       {"How many sexual offences against under 18s were recorded?", "How many of them were online-flagged?", "On which platform?", "With what outcome?"},
		"lines of words":  {"Offences recorded", "Online flag", "Sites and apps used", "Results"},
		"with their year": {"Recorded crimes in 2016/17", "Of which flagged", "Which apps were named", "How they ended: outcomes"},
	} {
		text := "Bedfordshire Police\n\nOnline sexual offences against children\n\nThe periods are financial years.\n"
		for i, h := range heads {
			text += "\n" + h + "\n\n" + counts[i] + "\n"
		}
		r := read(t, "a.txt", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s\n%s", why, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %v %v", why, f.Value, f.Doubts)
			}
		}
	}
}

// What is said below such a head is said of its question.
func TestWordsBelowHeadsOfTopics(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nI. RECORDED SEXUAL OFFENCES, VICTIM UNDER 18\n\n2016/17: 62\n\nII. CYBER-FLAG\n\nThe Force was not using the flag in that year.\n\n"+
		"III. PLATFORM\n\nNot held, there being no flagged offences.\n\nIV. OUTCOME\n\nNot held, for the same reason.\n")
	var got []string
	for _, q := range r.Questions {
		got = append(got, q.Question+" "+string(q.Status))
	}
	if want := []string{"Q1 answered", "Q2 flag_not_used", "Q3 not_held", "Q4 not_held"}; !slices.Equal(got, want) {
		t.Errorf("statuses %q, want %q", got, want)
	}
}

// Heads that go to and fro are of no questions.
func TestHeadsThatAreNoTopics(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nOutcomes\n\n2016/17\nCharged: 6\nOngoing: 15\n\nCyber flag\n\n2016/17: 21\n\nPlatform\n\n2016/17\nSnapchat: 9\nKik: 4\n")
	want := []string{"Q2 2016-17 offences 21", "Q3 2016-17 Kik offences 4", "Q3 2016-17 Snapchat offences 9", "Q4 2016-17 Charged offences 6", "Q4 2016-17 Ongoing offences 15"}
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("figures %q, want %q", got, want)
	}
}
