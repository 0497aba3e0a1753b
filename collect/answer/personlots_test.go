package answer_test

import (
	"slices"
	"testing"
)

// Sexes and ages below each offence are its parts, also where each has others.
func TestPartsBelowEachOffence(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"ages of their own", "Offence,2017/18\nRape of a child under 16,30\n10-12,12\n13-15,18\nSexual assault of a child under 13,24\n0-5,4\n6-9,9\n10-12,11\nTotal,54\n", []string{
			"Q1 2017-18 Rape of a child under 16 10-12 offences 12", "Q1 2017-18 Rape of a child under 16 13-15 offences 18", "Q1 2017-18 Rape of a child under 16 offences 30",
			"Q1 2017-18 Sexual assault of a child under 13 0-5 offences 4", "Q1 2017-18 Sexual assault of a child under 13 10-12 offences 11", "Q1 2017-18 Sexual assault of a child under 13 6-9 offences 9",
			"Q1 2017-18 Sexual assault of a child under 13 offences 24", "Q1 2017-18 offences 54"}},
		{"a bare age, and one offence without", "Crime,2017/18\nGrooming,9\n12 and under,2\n13-14,4\n15,3\nVoyeurism,5\nRape,12\nUnder 10,5\n10 to 15,7\n", []string{
			"Q1 2017-18 Grooming 0-12 offences 2", "Q1 2017-18 Grooming 13-14 offences 4", "Q1 2017-18 Grooming 15 offences 3", "Q1 2017-18 Grooming offences 9",
			"Q1 2017-18 Rape 0-9 offences 5", "Q1 2017-18 Rape 10-15 offences 7", "Q1 2017-18 Rape offences 12", "Q1 2017-18 Voyeurism offences 5"}},
		{"sexes of some", "Crime,2017/18\nGrooming,9\nFemale,7\nMale,2\nRape,12\nFemale,12\n", []string{
			"Q1 2017-18 Grooming F offences 7", "Q1 2017-18 Grooming M offences 2", "Q1 2017-18 Grooming offences 9", "Q1 2017-18 Rape F offences 12", "Q1 2017-18 Rape offences 12"}},
		{"of all", "Crime,2017/18\nGrooming,9\nRape,12\nFemale,15\nMale,6\nTotal,21\n", []string{
			"Q1 2017-18 F offences 15", "Q1 2017-18 Grooming offences 9", "Q1 2017-18 M offences 6", "Q1 2017-18 Rape offences 12", "Q1 2017-18 offences 21"}},
	} {
		r := read(t, "a.csv", "Kent Police,\nQ1 Recorded sexual offences,\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, c.want, r.Problems)
		}
	}
}
