package answer_test

import (
	"slices"
	"testing"
)

// Lists of codes and what is no crime count nothing beside the numbers of a letter.
func TestNumbersThatCountNothing(t *testing.T) {
	for _, s := range []string{
		"Offence classes 17 to 22, 71, 73 and 88A, victims aged 0 to 17.",
		"The offences are those in Home Office codes 17, 19, 20 and 22 against children.",
		"The flag may also be put on a report which is not a crime.",
		"The flag stands on any incident, even where it is not an offence.",
		"We searched by platform where one of these three was named.",
	} {
		r := read(t, "a.txt", "Kent Police. 3 June 2019.\n\nQuestion 2\n\n"+s+"\n\nIn 2018/19 the cyber flag was on 118 offences against children.\n")
		if got := offered(r); !slices.Equal(got, []string{"Q2 2018-19 offences 118"}) {
			t.Errorf("%s: %q", s, got)
		}
	}
	r := read(t, "a.csv", "Kent Police. 3 June 2019.\n\nQ1 Sexual offences,2021,2022\nAge of victim\nUp to and including 11,611,652\n12 to 15,102,180\nAll,713,832\n")
	if got := offered(r); len(got) != 6 || got[0] != "Q1 2021 0-11 offences 611" {
		t.Errorf("ages: %q", got)
	}
}
