package answer_test

import (
	"slices"
	"testing"
)

// What a search of words found where the flag is not used counts neither the flag nor a platform.
func TestFoundBySearch(t *testing.T) {
	all := []string{"Q1 2017-18 offences 400"}
	for text, want := range map[string][]string{
		"Q2. The flag is not used. A keyword search found 61 records for 2017/18 with the words Facebook or Snapchat.":                  all,
		"Q2. We do not use the flag. Searching the free text of crimes for Facebook gave 61 records in 2017/18.":                        all,
		"Q2. The flag was not used in 2017/18.\nQ3. A search of the MO for 'Facebook' or 'Snapchat' returned 202 crimes.":               all,
		"Q2. The flag is not used by this force.\nQ3. Searching the MO notes of 2017/18 for platforms, we found Facebook in 61 crimes.": all,
		"Q2. 71 offences in 2017/18 had the cyber flag.\nQ3. A keyword search of these found Facebook in 20 records in 2017/18.":        nil,
	} {
		got := brief(read(t, "a.txt", "Kent Police\n\nQ1. 400 in 2017/18.\n"+text+"\n"))
		if want != nil && !slices.Equal(got, want) || want == nil && (len(got) != 3 || got[1] != "Q2 2017-18 offences 71") {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// "Reported" over counts beside outcomes heads all of them, and "Increase" heads none.
func TestReportedAndIncrease(t *testing.T) {
	want := []string{"Q2 2016-17 offences 71", "Q2 2017-18 offences 96", "Q4 2016-17 Detected offences 12", "Q4 2017-18 Detected offences 15"}
	for _, head := range []string{"Reported", "Offences reported", "Recorded"} {
		for name, r := range inFormats(t, "Kent Police FOI 12/19,,,\nCyber flagged child sexual offences,,,\nYear,"+head+",Detected,Detection rate %\n2016/17,71,12,17\n2017/18,96,15,16\n") {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q %q", head, name, got, r.Problems)
			}
		}
	}
	for _, head := range []string{"Increase", "Increase/decrease", "Rise on year", "Movement"} {
		for name, r := range inFormats(t, "Kent Police FOI 12/19,,,\nCyber flagged child sexual offences,,,\n,2016/17,2017/18,"+head+"\nFemale,60,80,33\nMale,11,16,45\nTotal,71,96,35\n") {
			if len(r.Figures) != 6 || len(r.Problems) > 0 {
				t.Errorf("%s, %s: %q %q", head, name, brief(r), r.Problems)
			}
		}
	}
}

// Rows that begin "- of" are parts of the row above, and children beside adults are one part of all victims.
func TestSumsOfPartsOfRows(t *testing.T) {
	for why, text := range map[string]string{
		"- of":   "Kent Police FOI 12/19,\nCyber flagged child sexual offences,\nOffence,2016/17\nRape,20\n- of females,15\n- of males,5\nGrooming,51\nTotal,71\n",
		"adults": "Kent Police FOI 12/19,\n\"Sexual offences with the cyber flag, 2017/18\",\nVictim,Offences\nChild (under 18),88\nAdult,140\nUnknown,6\nTotal,234\n",
	} {
		for name, r := range inFormats(t, text) {
			if len(r.Problems) > 0 || len(r.Figures) < 4 {
				t.Errorf("%s, %s: %q %q", why, name, brief(r), r.Problems)
			}
		}
	}
}
