package answer_test

import (
	"slices"
	"testing"
)

// The second answer may first say again how many offences there were.
func TestWholeBeforeItsFlaggedPart(t *testing.T) {
	want := []string{"Q1 2018-19 offences 702", "Q2 2018-19 offences 64"}
	for text, want := range map[string][]string{
		"In all, 702 such offences were recorded in 2018/19. Of these, 64 carry the cyber flag.":                       want,
		"702 sexual offences against children were recorded in 2018/19. Of those, 64 were flagged as online.":          want,
		"We recorded 702 crimes in 2018/19. Among them 64 have the online marker.":                                     want,
		"64 of the offences of 2018/19 have the cyber flag. Of these, 9 were also flagged as stalking.":                {"Q2 2018-19 offences 64"},
		"The flag is on 64 offences recorded in 2018/19. Of these, 61 had the flag when the crime was first recorded.": {"Q2 2018-19 offences 61", "Q2 2018-19 offences 64"},
	} {
		got := brief(read(t, "a.txt", "Kent Police\n\nQ1. Please see the attached file.\n\nQ2. "+text+"\n"))
		if !slices.Equal(got[:min(len(want), len(got))], want) {
			t.Errorf("%q: figures are %q, want %q", text, got, want)
		}
	}
}

// Nobody wrote a sex or an age down, in other words than "not known".
func TestNeverSaid(t *testing.T) {
	for _, words := range []string{"Not shown", "Not entered", "Never recorded", "None given", "Not noted", "Not captured"} {
		got := brief(read(t, "a.csv", "Kent Police\nQ2. Flagged offences by sex of victim\n\nSex,2018/19\nFemale,50\nMale,10\n"+words+",4\nAll with the flag,64\n"))
		if want := []string{"Q2 2018-19 F offences 50", "Q2 2018-19 M offences 10", "Q2 2018-19 U offences 4", "Q2 2018-19 offences 64"}; !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", words, got, want)
		}
	}
}

// A comma may lead from a period to what stands for its number.
func TestSignBehindAComma(t *testing.T) {
	got := brief(read(t, "a.txt", "Kent Police\n\nQ2. Cyber-flagged offences: 2017/18, 61; 2018/19, not available; 2019/20, 70.\n"))
	if want := []string{"Q2 2017-18 offences 61", "Q2 2018-19 offences x", "Q2 2019-20 offences 70"}; !slices.Equal(got, want) {
		t.Errorf("figures are %q, want %q", got, want)
	}
}

// A suspect who was not identified is an outcome.
func TestSuspectNotIdentifiedIsAnOutcome(t *testing.T) {
	got := brief(read(t, "a.csv", "Kent Police\nQ4. Flagged offences by outcome\n\nOutcome,2018/19\nCharged,9\nSuspect not identified,31\nTotal,40\n"))
	if want := []string{"Q4 2018-19 Charged offences 9", "Q4 2018-19 Suspect not identified offences 31", "Q4 2018-19 offences 40"}; !slices.Equal(got, want) {
		t.Errorf("figures are %q, want %q", got, want)
	}
}
