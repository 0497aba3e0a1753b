package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A label may name, before a platform or an outcome, the crimes that it is a part of.
func TestCrimesBeforeName(t *testing.T) {
	want := []string{"Q3 2017-18 Kik offences 31", "Q3 2017-18 Skype offences 12", "Q3 2017-18 other apps offences 9", "Q4 2017-18 charged offences 8", "Q4 2017-18 no suspect identified offences 44"}
	for _, before := range []string{"Offences in 2, ", "Offences under part 2: ", "Crimes from row 2 - ", "Flagged offences, ", "Cyber-flagged crimes: ", "Offences with the flag, ", "All offences in (2): "} {
		rows := "No.|Item|2017/18\n1|Recorded sexual offences, victim under 18|310\n2|Offences in 1 with a cyber flag|52\n3a|*Kik|31\n3b|*Skype|12\n3c|*other apps|9\n4a|*charged|8\n4b|*no suspect identified|44\n"
		text := "Kent Police\nReference 1/19\n3 June 2019\n\n\"" + strings.NewReplacer("|", "\",\"", "\n", "\"\n\"", "*", before).Replace(strings.TrimSpace(rows)) + "\"\n"
		got := slices.DeleteFunc(brief(read(t, "a.csv", text)), func(s string) bool { return s[:2] < "Q3" })
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", before, got, want)
		}
	}
}
