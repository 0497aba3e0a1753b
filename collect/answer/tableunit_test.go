package answer_test

import (
	"slices"
	"testing"
)

// Words above several tables may say in turn what each counts.
func TestUnitsOfTablesInTurn(t *testing.T) {
	want := []string{"Q1 2015-16 F victims 328", "Q1 2015-16 M victims 101", "Q1 2015-16 Rape offences 73", "Q1 2015-16 Sexual assault offences 132"}
	first, second := "Year,Rape,Sexual assault\n2015/16,73,132\n", "Victims,2015/16,\nGirls,328,\nBoys,101,\n"
	for _, lead := range []string{
		"The first table counts offences, by offence. The second counts victims, by sex, for the same offences.",
		"The first table is of recorded crimes and the second table is of victims.",
		"In the first table offences are counted; in the second, victims.",
	} {
		for name, r := range inFormats(t, "Q1. Sexual offences against under 18s,,\n\""+lead+"\",,\n,,\n"+first+",,\n"+second) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q %q", name, lead, got, r.Problems)
			}
		}
	}
}
