package answer_test

import (
	"slices"
	"testing"
)

// Titles in one row stand each over its own table.
func TestTitlesOverTwoTables(t *testing.T) {
	const rows = "Platform,2016-17,2017-18,,,Outcome,2016-17,2017-18\nFacebook,12,18,,,Charged,3,5\nKik,7,11,,,No suspect,16,24\n"
	want := []string{"Q3 2016-17 Facebook offences 12", "Q3 2016-17 Kik offences 7", "Q3 2017-18 Facebook offences 18", "Q3 2017-18 Kik offences 11",
		"Q4 2016-17 Charged offences 3", "Q4 2016-17 No suspect offences 16", "Q4 2017-18 Charged offences 5", "Q4 2017-18 No suspect offences 24"}
	for _, titles := range []string{"Response 3 - platform of the flagged offences,,,,,Response 4 - outcome of the flagged offences,,\n,,,,,,,\n", "Q3 Platform,,,,,Q4 Outcome,,\n,,,,,,,\n"} {
		if got := brief(read(t, "a.csv", "Kent Police reference 33/20,,,,,,,\n,,,,,,,\n"+titles+rows)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", titles, got, want)
		}
	}
}

// What the rows of two tables were chosen by stands between them and their titles.
func TestTitlesOverTwoPivotTables(t *testing.T) {
	const tables = "Row Labels,Count of CrimeNo,,,Row Labels,Count of CrimeNo\nFY 2016/2017,19,,,FY 2016/2017,19\nFY 2017/2018,29,,,Facebook,12\nGrand Total,48,,,Kik,7\n,,,,FY 2017/2018,29\n,,,,Facebook,18\n,,,,Kik,11\n,,,,Grand Total,48\n"
	want := []string{"Q2 2016-04-01 to 2018-03-31 offences 48", "Q2 2016-17 offences 19", "Q2 2017-18 offences 29",
		"Q3 2016-04-01 to 2018-03-31 offences 48", "Q3 2016-17 Facebook offences 12", "Q3 2016-17 Kik offences 7", "Q3 2016-17 offences 19", "Q3 2017-18 Facebook offences 18", "Q3 2017-18 Kik offences 11", "Q3 2017-18 offences 29"}
	for _, chosen := range []string{"", "Keyword,CYB,,,Keyword,CYB\n,,,,,\n", "Keyword,CYB,,,Keyword,CYB\nVictim age,(Multiple Items),,,Victim age,(Multiple Items)\n,,,,,\n"} {
		page := "Kent Police reference 33/20,,,,,\n,,,,,\nQuestion 2 - offences with the cyber keyword,,,,Question 3 - of these by platform,\n,,,,,\n" + chosen + tables
		if got := brief(read(t, "a.csv", page)); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", chosen, got, want)
		}
	}
}
