package answer_test

import (
	"slices"
	"testing"
)

// A line of counts of several periods may stand alone below its title, where the letter gave their order.
func TestLoneLineOfCountsInTurn(t *testing.T) {
	const lead = "Kent Police\n\nIn each line the first number is of 2017/18 and the second of 2018/19.\n\nQ1 - recorded sexual offences\nRape = 174; 201\nOther = 530; 590\n\n"
	for text, want := range map[string][]string{
		"Q2 - with cyber flag\nAll = 61; 98":                           {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Q2. Of these, flagged as online\nTotal: 61 / 98":              {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Question 2 (online flag)\nOffences - 61 and 98":               {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Q3 - platform of the offences with the flag\nKik: 4, 7":       {"Q3 2017-18 Kik offences 4", "Q3 2018-19 Kik offences 7"},
		"Q2. The flag is not held\nKent Police, response number 61/98": nil,
	} {
		got := slices.DeleteFunc(brief(read(t, "a.txt", lead+text+"\n")), func(s string) bool { return s[:2] == "Q1" })
		if !slices.Equal(got, want) {
			t.Errorf("%q: figures are %q, want %q", text, got, want)
		}
	}
}
