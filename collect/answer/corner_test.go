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

// The corner may say the period of a table beside what its rows are.
func TestPeriodInTheCorner(t *testing.T) {
	for _, corner := range []string{"2016/17: age of victim", "Age group, 2016/17", "Age (2016/17)", "Victim's age in 2016-17", "1 April 2016 to 31 March 2017 - age", "Age of victim for 2016 to 2017"} {
		got := brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><p>You asked for 2016/17 and 2017/18.</p><h2>Question 1</h2><table><tr><th>`+corner+`</th><th>Girls</th><th>Boys</th></tr><tr><td>0-12</td><td>40</td><td>21</td></tr><tr><td>13-17</td><td>77</td><td>30</td></tr></table>`))
		if len(got) != 4 || got[0] != "Q1 2016-17 0-12 F offences 40" {
			t.Errorf("%s: got %q", corner, got)
		}
	}
}
