package answer_test

import (
	"slices"
	"testing"
)

// A title may begin with victims and say that offences are counted.
func TestTitleThatCountsOffences(t *testing.T) {
	for title, unit := range map[string]string{
		"Victims under 18: count of recorded offences by sex of victim":          "offences",
		"Victims by sex - number of crimes":                                      "offences",
		"Victims aged 0 to 17 (counts of sexual offences recorded)":              "offences",
		"Victims under 18. Recorded sexual offences by sex":                      "offences",
		"Victims aged under 18. Offences recorded, by sex of the victim":         "offences",
		"All victims were aged 0 to 17. Total recorded, by sex":                  "offences",
		"Victims of recorded sexual offences by sex":                             "victims",
		"Victims under 18: number of victims of recorded sexual offences by sex": "victims",
	} {
		want := []string{"Q1 2016-17 F " + unit + " 31", "Q1 2016-17 M " + unit + " 9", "Q1 2017-18 F " + unit + " 44", "Q1 2017-18 M " + unit + " 8"}
		for name, r := range inFormats(t, "\""+title+"\",,\nYear,Girls,Boys\n2016/17,31,9\n2017/18,44,8\n") {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q, want %q", title, name, got, want)
			}
		}
	}
}

// A wrong total of outcomes is still theirs, whichever of two years it is of.
func TestWrongTotalOfOutcomes(t *testing.T) {
	for _, label := range []string{"Total", "Grand Total", "All"} {
		r := read(t, "a.csv", "Kent Police\nCrimes with the cyber marker,,\nYear,Girls,Boys,Total\n2016/17,40,10,50\n2017/18,50,12,62\n,,\nCrimes with the cyber marker by disposal,,\nDisposal,2016/17,2017/18\nCharged,20,22\nFiled,30,40\n"+label+",50,64\n")
		if got := brief(r); !slices.Contains(got, "Q4 2017-18 offences 64") || slices.ContainsFunc(got, func(s string) bool { return s[:2] == "Q1" }) {
			t.Errorf("%s: %q", label, got)
		}
	}
}
