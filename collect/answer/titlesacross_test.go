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
