package answer_test

import (
	"slices"
	"testing"
)

// The ages of the victims behind an offence belong to its name.
func TestAgesInTheNamesOfOffences(t *testing.T) {
	for _, name := range []string{"Sexual activity with an older child (13-15)", "Communicating with an older child (13 - 15)", "Rape of a child (aged 13 to 15)", "Voyeurism (10-12)", "Sexual assault (0 to 12)", "Looking at a child online (13-15)"} {
		for _, head := range []string{"Offence", "Crime classification"} {
			r := read(t, "a.csv", "Kent Police,,\nQ1 recorded offences,,\n"+head+",2017/18,2018/19\nRape,13,15\n"+name+",17,19\nGrooming,5,6\n")
			got := brief(r)
			for _, want := range []string{"Q1 2017-18 " + name + " offences 17", "Q1 2018-19 " + name + " offences 19"} {
				if !slices.Contains(got, want) {
					t.Errorf("%s, %s: got %q, want %q", head, name, got, want)
				}
			}
		}
	}
	want := []string{"Q1 2017-18 0-4 offences 13", "Q1 2017-18 13-17 offences 5", "Q1 2017-18 5-12 offences 17"}
	for _, ages := range [][3]string{{"Infant (0-4)", "Primary school age (5-12)", "Teenager (13-17)"}, {"Young child (0 to 4)", "Child (5-12)", "Older child (aged 13 to 17)"}} {
		if got := brief(read(t, "a.csv", "Kent Police,\nQ1 recorded offences,\nAge,2017/18\n"+ages[0]+",13\n"+ages[1]+",17\n"+ages[2]+",5\n")); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", ages, got, want)
		}
	}
}
