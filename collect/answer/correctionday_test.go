package answer

import (
	"strings"
	"testing"
)

// A corrected answer is of the day of the correction, not of the answer that it corrects.
func TestCorrectionDay(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"FOI 12/19 - Correction issued 9 August 2018|In our response of 2 July 2018 Table 1 was wrong.", "2018-08-09"},
		{"Correction issued 9 August 2018 to our response of 2 July 2018", "2018-08-09"},
		{"Corrected response of 9 August 2018|This replaces our reply of 2 July 2018.", "2018-08-09"},
		{"Erratum: 9 August 2018|The reply of 2 July 2018 is withdrawn.", "2018-08-09"},
		{"This is a revised version dated Thursday 9 August 2018|From our letter of 2 July 2018 the total was missing.", "2018-08-09"},
		{"9 August 2018|Following our disclosure dated 2 July 2018 we found an error.", "2018-08-09"},
		{"In our response of 2 July 2018 Table 1 was wrong.", ""},
		{"Correction to our response of 2 July 2018", ""},
		// What was corrected in between, and the day of the answer itself, stay.
		{"5 September 2018|The table has been corrected on 9 August 2018.", "2018-09-05"},
		{"Date of our response: 5 June 2019", "2019-06-05"},
		{"Please find our response dated 5 June 2019 below.", "2019-06-05"},
		{"This response was issued on 5 June 2019|It follows your request of 1 May 2019.", "2019-06-05"},
	} {
		if got := ownDate(letter{}, strings.Split(c.lines, "|")); got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}
