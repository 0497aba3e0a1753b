package answer_test

import (
	"slices"
	"testing"
)

// "All disposals" is a total.
func TestAllDisposals(t *testing.T) {
	for name, r := range inFormats(t, "Question 4,,\nCustody records,2019/20,2020/21\nCharged to court,10,12\nReleased,13,17\nAll disposals,23,29\n") {
		if got := brief(r); !slices.Contains(got, "Q4 2019-20 persons 23") || len(got) != 6 {
			t.Errorf("%s: %q %q", name, got, r.Problems)
		}
	}
}

// The sections of a table end where a row sums one up in its own name, or counts what is in none of them.
func TestRowsBehindSections(t *testing.T) {
	want := []string{"Q2 2018-19 0-12 F offences 12", "Q2 2018-19 0-12 M offences 5", "Q2 2018-19 13-17 F offences 30", "Q2 2018-19 13-17 M offences 6", "Q2 2018-19 F offences 42", "Q2 2018-19 M offences 11", "Q2 2018-19 U offences 3", "Q2 2018-19 offences 56",
		"Q2 2019-20 0-12 F offences 14", "Q2 2019-20 0-12 M offences 7", "Q2 2019-20 13-17 F offences 31", "Q2 2019-20 13-17 M offences 8", "Q2 2019-20 F offences 45", "Q2 2019-20 M offences 15", "Q2 2019-20 U offences 4", "Q2 2019-20 offences 64"}
	for why, text := range map[string]string{
		"each summed in its own name":  "FEMALE,,\nUnder 13,12,14\n13 to 17,30,31\n\"Female, all ages\",42,45\nMALE,,\nUnder 13,5,7\n13 to 17,6,8\n\"Male, all ages\",11,15\nSEX NOT STATED,3,4\nGRAND TOTAL,56,64\n",
		"totals, then what is in none": "Girls,,\nUnder 13,12,14\n13 to 17,30,31\nTotal,42,45\nBoys,,\nUnder 13,5,7\n13 to 17,6,8\nTotal,11,15\nSex not recorded,3,4\nTotal,56,64\n",
		"all girls, all boys":          "Girls,,\nUnder 13,12,14\n13 to 17,30,31\nAll girls,42,45\nBoys,,\nUnder 13,5,7\n13 to 17,6,8\nAll boys,11,15\nSex unknown,3,4\nAll offences,56,64\n",
	} {
		for name, r := range inFormats(t, "Q2. Offences with the cyber flag,,\nVictim,2018/19,2019/20\n"+text) {
			if got := brief(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", why, name, got, want, r.Problems)
			}
		}
	}
}
