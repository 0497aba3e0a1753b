package answer_test

import (
	"slices"
	"testing"
)

// A list of ages may begin with one that ends in a number, whatever sign leads to its count.
func TestAgesBeforeSigns(t *testing.T) {
	for _, head := range []string{"Q2 continued: victim's age, year 2017/18 only (victims, not offences)", "Q2 victims by age, 2017/18"} {
		for _, first := range []string{"under 11 = 5", "Under 11 = 5", "Aged under 11 = 5", "Under 11: 5"} {
			text := "Kent Police. 3 June 2019.\n\nQ2 Offences which have the flag\n2016/17 = 52\n2017/18 = 60\n\n" + head + "\n" + first + "\n11 to 13 = 18\n14 to 17 = 41\n"
			want := []string{"Q2 2016-17 offences 52", "Q2 2017-18 0-10 victims 5", "Q2 2017-18 11-13 victims 18", "Q2 2017-18 14-17 victims 41", "Q2 2017-18 offences 60"}
			if got := brief(read(t, "a.txt", text)); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", head, first, got, want)
			}
		}
	}
}
