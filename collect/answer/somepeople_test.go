package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// People of one kind are not all the victims or suspects of a table, and named.
func TestPeopleOfOneKindAreNotProposed(t *testing.T) {
	const rows = "Kent Police,,\nQ2 Child sexual offences with the cyber flag by sex of victim,,\nSex,2016/17,2017/18\nFemale,20,30\nMale,5,6\n"
	want := brief(read(t, "a.csv", rows))
	for _, label := range []string{
		"Number of victims with more than one offence", "Repeat suspects", "Repeat victims", "Victims who were victims of two or more offences", "Vulnerable victims",
		"Victims with a disability", "Suspects linked to more than one offence", "of which repeat offenders", "Children in care",
	} {
		r := read(t, "a.csv", rows+label+",17,19\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", label, got, want)
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "17, 19") }) {
			t.Errorf("%s: 17 and 19 are not named: %q", label, r.Problems)
		}
	}
	const columns = "Kent Police,,,\nQ2 Child sexual offences with the cyber flag,,,\nYear,Offences,Repeat victims,Suspects with more than one offence\n2016/17,20,3,4\n2017/18,30,5,6\n"
	if got, want := brief(read(t, "a.csv", columns)), []string{"Q2 2016-17 offences 20", "Q2 2017-18 offences 30"}; !slices.Equal(got, want) {
		t.Errorf("columns:\n got %q\nwant %q", got, want)
	}
}
