package answer_test

import (
	"slices"
	"testing"
)

// The number before the words of a table's corner is that of the next question, whatever the words are.
func TestNumberedCorners(t *testing.T) {
	for _, corner := range []string{"4. Offences in part 2: persons dealt with", "4) How those in part 2 ended", "4. Persons charged or cautioned", "(4) Action against offenders"} {
		text := "Kent Police\n\n\"1. Recorded offences\",2018,2019\nAll,50,60\n\n\"2. Of these, with the cyber flag\",2018,2019\nAll,12,14\n\n\"3. Offences in part 2 by platform\",2018,2019\nKik,5,6\nFacebook,7,8\n\n\"" + corner + "\",2018,2019\nPersons charged,5,4\nPersons cautioned,,2\n"
		want := []string{"Q1 2018 offences 50", "Q1 2019 offences 60", "Q2 2018 offences 12", "Q2 2019 offences 14", "Q3 2018 Facebook offences 7", "Q3 2018 Kik offences 5", "Q3 2019 Facebook offences 8", "Q3 2019 Kik offences 6",
			"Q4 2018 Persons charged persons 5", "Q4 2019 Persons cautioned persons 2", "Q4 2019 Persons charged persons 4"}
		if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", corner, got, want)
		}
	}
}
