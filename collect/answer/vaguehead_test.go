package answer_test

import (
	"slices"
	"testing"
)

// Outcomes are outcomes below a head that is elsewhere that of platforms.
func TestOutcomesBelowVagueHeads(t *testing.T) {
	want := []string{"Q4 2017-18 Charged by requisition persons 7", "Q4 2017-18 Community resolution persons 4", "Q4 2017-18 Youth caution persons 3", "Q4 2017-18 persons 14",
		"Q4 2018-19 Charged by requisition persons 8", "Q4 2018-19 Community resolution persons 5", "Q4 2018-19 Youth caution persons 2", "Q4 2018-19 persons 15"}
	for _, head := range []string{"Method", "Means", "Means of disposal", "Channel"} {
		r := read(t, "a.csv", "Kent Police,,\n\"Table 3. Question 4. Persons dealt with for offences with the cyber flag. It counts persons, not offences.\",,\n"+head+",2017/18,2018/19\nCharged by requisition,7,8\nYouth caution,3,2\nCommunity resolution,4,5\nAll persons,14,15\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q\n%q", head, got, want, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Breakdown.Platform != "" || f.Confidence < 0.9 {
				t.Errorf("%s: %d has the platform %q, doubts %q", head, f.Value, f.Breakdown.Platform, f.Doubts)
			}
		}
	}
	if got := brief(read(t, "a.csv", "Kent Police,\nQuestion 3. Offences with the cyber flag,\nMethod,2017/18\nSnapchat,7\nText messages,3\nOther,4\n")); !slices.Contains(got, "Q3 2017-18 Text messages offences 3") {
		t.Errorf("platforms: got %q", got)
	}
}

// What is not known keeps its two languages where it is a name, and says no more than in one where it is a sex or an age.
func TestNotKnownInTwoLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"Question 3. Offences with the cyber flag,\nLlwyfan / Platform,2017/18\nSnapchat,7\nArall / Other,2\nHeb ei gofnodi / Not recorded,3\n":      "Q3 2017-18 Heb ei gofnodi / Not recorded offences 3",
		"Question 4. Offences with the cyber flag,\nCanlyniad / Outcome,2017/18\nCharged,7\nAnhysbys / Unknown,3\n":                                  "Q4 2017-18 Anhysbys / Unknown offences 3",
		"Question 2. Offences with the cyber flag,\nOed / Age,2017/18\nO dan 10 / Under 10,7\n10 i 12 / 10 to 12,2\n13 a throsodd / 13 and over,3\n": "Q2 2017-18 0-9 offences 7",
		"Question 2. Offences with the cyber flag,\nRhyw / Sex,2017/18\nBenyw / Female,7\nGwryw / Male,2\nHeb ei gofnodi / Not recorded,3\n":         "Q2 2017-18 U offences 3",
		"Question 2. Offences with the cyber flag,\nOedran / Age,2017/18\nDan 13 / Under 13,7\n13-17,2\nAnhysbys / Not known,3\n":                    "Q2 2017-18 unknown offences 3",
	} {
		r := read(t, "a.csv", "North Wales Police,\n"+text)
		if got := brief(r); !slices.Contains(got, want) {
			t.Errorf("%s\n got %q, want %q\n%q", text, got, want, r.Problems)
		}
	}
}
