package answer_test

import (
	"slices"
	"testing"
)

// A sentence may give only the number of another year, of what the sentence before counted.
func TestNumberOfAnotherYear(t *testing.T) {
	for _, c := range [][2]string{
		{"In 2016/17, 31 of the flagged offences ended in a charge or summons. In 2017/18 the number was 38.", "charge or summons"},
		{"There were 31 flagged offences that resulted in a caution in 2016/17. The figure for 2017/18 is 38.", "caution"},
		{"In 2016/17 we charged 31 of the flagged offences: 31 charged. For 2017/18 the total was 38.", ""},
		{"A community resolution was given for 31 flagged offences in 2016/17. The corresponding figure in 2017/18 was 38.", "community resolution"},
		{"In 2016/17 no suspect was identified in 31 of the flagged offences. The number in 2017/18 was 38.", "no suspect was identified"},
	} {
		got := brief(read(t, "a.txt", fromKent+"Question 2\nThe cyber flag was attached to 203 offences in 2016/17 and to 264 in 2017/18.\n\nQuestion 4\n"+c[0]+"\n"))
		if c[1] != "" && (!slices.Contains(got, "Q4 2017-18 "+c[1]+" offences 38") || len(got) != 4) {
			t.Errorf("%s\n got %q", c[0], got)
		}
	}
}

// The numbers of sections count nothing, also where several stand in a row with their subsections.
func TestSectionsInARow(t *testing.T) {
	for _, s := range []string{"sections 23(5) and 24(2)", "Sections 30(1)(a), 31 (1) and 40(2)", "ss 23(5) or 24(2)", "section 23(5), section 24(2) & section 27(4)", "sections 24(2), 30(3) and 31(3) of the 2000 Act"} {
		r := read(t, "a.txt", fromKent+"Question 2\nThe cyber flag was attached to 203 offences in 2016/17 and to 264 in 2017/18.\n\nQuestion 4\nWe neither confirm nor deny that we hold any other information, by virtue of "+s+".\n")
		if got := brief(r); len(got) != 2 {
			t.Errorf("%s\n got %q", s, got)
		}
	}
}
