package answer_test

import (
	"slices"
	"testing"
)

// A list may go on from a sentence about its year, and say so before a colon.
func TestListBehindLead(t *testing.T) {
	want := []string{"Q3 2015-16 Facebook offences 20", "Q3 2015-16 Kik offences 6", "Q3 2016-17 Facebook offences 25", "Q3 2016-17 Kik offences 8"}
	for _, lead := range []string{"In 2016/2017 it was:", "In 2016/17 they were:", "For 2016/17 the platforms were:", "In 2016/17:"} {
		r := read(t, "a.txt", "Dorset Police\n\nQuestion Three\n\nThe platform of the flagged offences in 2015/2016 was: Facebook 20, Kik 6. "+lead+" Facebook 25, Kik 8.\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q %q", lead, got, r.Problems)
		}
	}
}

// A part is named by what became of it, not by the day on which it was so or the flag that it has.
func TestNameOfAPart(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQ4. In 2018/19, 39 of the offences with an online marker ended in a charge, 8 were cautioned and 32 were still under investigation on 15 July 2019.\n")
	if got := brief(r); !slices.Equal(got, []string{"Q4 2018-19 cautioned offences 8", "Q4 2018-19 charge offences 39", "Q4 2018-19 still under investigation offences 32"}) {
		t.Errorf("%q %q", got, r.Problems)
	}
}

// Who is counted in one year is counted in the next, when nothing else is said.
func TestPeopleOfTheNextYear(t *testing.T) {
	want := []string{"Q4 2016 charged persons 38", "Q4 2017 charged persons 45", "Q4 2018 charged persons 51"}
	for _, s := range []string{"38 persons were charged in 2016, 45 in 2017 and 51 in 2018 with an offence under question 2.", "In 2016, 38 persons were charged, 45 in 2017 and 51 in 2018."} {
		r := read(t, "a.txt", "Gwent Police\n\nCalendar years are used.\n\nQ2. Those with the flag: 90 in 2016, 91 in 2017 and 92 in 2018.\n\nQ4. "+s+"\n")
		got := slices.DeleteFunc(brief(r), func(s string) bool { return s[:2] != "Q4" })
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q %q", s, got, r.Problems)
		}
	}
}
