package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Rows of all and of the flagged below each offence are read whatever word heads them, also one for numbers of rows.
func TestFlaggedBelowEachOffence(t *testing.T) {
	want := []string{
		"Q1 2018-19 Assault F offences 30", "Q1 2018-19 Assault M offences 7", "Q1 2018-19 F offences 40", "Q1 2018-19 M offences 12", "Q1 2018-19 Rape F offences 10", "Q1 2018-19 Rape M offences 5",
		"Q2 2018-19 Assault F offences 9", "Q2 2018-19 Assault M offences 3", "Q2 2018-19 F offences 13", "Q2 2018-19 M offences 5", "Q2 2018-19 Rape F offences 4", "Q2 2018-19 Rape M offences 2",
	}
	rows := ",2018/19,2018/19\n,,Female,Male\nRape,Recorded,10,5\n,of which cyber keyword,4,2\nAssault,Recorded,30,7\n,of which cyber keyword,9,3\nAll listed offences,Recorded,40,12\n,of which cyber keyword,13,5\n"
	for why, text := range map[string]string{
		"a row":         "Offence,Row" + rows,
		"a line":        "Offence,Line" + strings.ReplaceAll(rows, "of which cyber keyword", "With the cyber flag"),
		"an item":       "Offence,Item" + strings.ReplaceAll(rows, "Recorded", "All recorded"),
		"beside shares": "Offence,Row" + strings.ReplaceAll(rows, ",of which cyber keyword,4,2\n", ",of which cyber keyword,4,2\n,% cyber,40.0%,40.0%\n"),
	} {
		for name, r := range inFormats(t, "Kent Police,,,\nRecorded sexual offences of victims under 18 and those with the cyber keyword,,,\n"+text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", why, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
}
