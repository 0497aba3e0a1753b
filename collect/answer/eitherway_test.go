package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A sheet of flagged offences may say how many were recorded in all, with the flag or without it. That is the first
// question, and the sheet's own total is the second's headline.
func TestAllRecordedInFlaggedSheet(t *testing.T) {
	table := "Kent Police - cyber flagged sexual offences with a victim under 18 by outcome,,\nOutcome,2018/19,2019/20\nCharged,14,19\nNo further action,76,110\nAll,90,129\n"
	want := []string{"Q1 2018-19 offences 702", "Q1 2019-20 offences 745", "Q2 2018-19 offences 90", "Q2 2019-20 offences 129",
		"Q4 2018-19 Charged offences 14", "Q4 2018-19 No further action offences 76", "Q4 2018-19 offences 90",
		"Q4 2019-20 Charged offences 19", "Q4 2019-20 No further action offences 110", "Q4 2019-20 offences 129"}
	for _, label := range []string{"Recorded in total (flag or none)", "\"All recorded, flagged or not\"", "With and without flag", "With or without the flag", "Flagged and unflagged", "Cyber or not", "All whether flagged or not",
		"All offences regardless of the flag", "Not flagged and flagged", "Recorded in total", "All child sexual offences", "All recorded", "All sexual offences recorded"} {
		for _, gap := range []string{",,\n", ""} {
			r := read(t, "a.csv", table+gap+label+",702,745\n")
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%q, %q:\n got %q\nwant %q", gap, label, got, want)
			}
			for _, p := range r.Problems {
				if strings.Contains(p, "702") && (gap != "" || !strings.Contains(label, "ecorded") && !strings.HasPrefix(label, "All child")) {
					t.Errorf("%s: a false problem: %s", label, p)
				}
			}
		}
	}
}

// One total of several that is not the sum of its parts is the headline of its year all the same, in doubt.
func TestFlaggedTotalWithASlip(t *testing.T) {
	for _, title := range []string{"Q2 and Q3. Flagged offences by platform", "Questions 2 and 3: cyber flagged offences by platform"} {
		r := read(t, "a.csv", "Kent Police,,,\nQ1. All offences,,,\nYear,Offences\n2016/17,502\n2017/18,545\n2018/19,561\n\n"+title+",,,\nYear,Facebook,Snapchat,None given,Total\n2016/17,12,20,9,41\n2017/18,14,22,11,48\n2018/19,16,25,12,53\n")
		if got := brief(r); !slices.Contains(got, "Q2 2016-17 offences 41") || !slices.Contains(got, "Q2 2017-18 offences 48") || !strings.Contains(strings.Join(r.Problems, "\n"), "47") {
			t.Errorf("%s: %q, problems %q", title, got, r.Problems)
		}
	}
}

// Where the total of the parts and the second question are two numbers, the second is not put forward.
func TestContradictedHeadline(t *testing.T) {
	r := read(t, "a.csv", "Kent Police - cyber flagged sexual offences with a victim under 18 by outcome,\nOutcome,2018/19\nCharged,14\nNo further action,76\nTotal,90\n,\nOffences with a flag in the other system,702\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "90") && strings.Contains(p, "702") }) {
		t.Errorf("no problem names both: %q", r.Problems)
	}
	for _, f := range r.Figures {
		if f.Value == 702 && f.Confidence >= 0.5 {
			t.Errorf("702 is put forward at %v: %q", f.Confidence, f.Doubts)
		}
	}
}

// Offences that have a suspect are no count of suspects that is sure.
func TestOffencesWithSuspects(t *testing.T) {
	for label, doubted := range map[string]bool{
		"Of flagged: child victim also suspect": true, "Cyber (child as suspect)": true, "Flagged with a suspect": true, "Flagged where the suspect was a child": true,
		"Suspects of flagged offences": false, "Flagged: number of suspects": false, "Suspects aged under 18 (cyber)": false,
	} {
		r := read(t, "a.csv", "Kent Police,,\n,2018/19,2019/20\nChild sexual offences recorded,241,218\nOf which flagged online,39,45\n"+label+",33,29\n")
		for _, f := range r.Figures {
			if f.Value == 33 && (f.Confidence < 0.5) != doubted {
				t.Errorf("%s: 33 has %v, %q", label, f.Confidence, f.Doubts)
			}
		}
		if !slices.ContainsFunc(brief(r), func(s string) bool { return strings.HasSuffix(s, " 33") }) {
			t.Errorf("%s: 33 is not read: %q %q", label, brief(r), r.Problems)
		}
	}
}
