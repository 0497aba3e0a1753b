package answer_test

import (
	"slices"
	"testing"
)

// A sentence that counts victims and points at their ages counts victims below it, whatever else it tells of offences.
func TestPeopleWhoAreListed(t *testing.T) {
	const table = "\n\nAge | Girls | Boys | All\n0-9 | 41 | 12 | 53\n10-13 | 90 | 21 | 111\n14-17 | 130 | 22 | 152\nAll | 261 | 55 | 316\n"
	for _, c := range []struct {
		lead   string
		people bool
	}{
		{"298 offences were recorded in 2016/17. They had 316 victims under 18, who were of the following ages.", true},
		{"We recorded 298 offences in 2016/17. There were 316 child victims in them, whose ages and sexes are in the table below.", true},
		{"In 2016/17 there were 298 offences. The 316 victims were aged as follows.", true},
		{"298 offences were recorded in 2016/17. These had 316 victims, broken down by age and sex in the next table.", true},
		{"In 2016/17 there were 298 offences with 316 victims; their ages were as follows:", true},
		{"316 offences were recorded in 2016/17, with 330 victims. The offences by age of victim are in the table below.", false},
		{"We recorded 316 offences with 330 victims in 2016/17; the age given for each of the offences is in the following table.", false},
	} {
		want := "Q1 2016-17 10-13 F offences 90"
		if c.people {
			want = "Q1 2016-17 10-13 F victims 90"
		}
		r := read(t, "a.txt", "Kent Police\n\nQuestion 1. "+c.lead+table)
		if got := brief(r); !slices.Contains(got, want) {
			t.Errorf("%q: no %q in %q, problems %q", c.lead, want, got, r.Problems)
		}
	}
}

// A table whose sum is the number of victims that was told, and not that of offences, counts victims.
func TestTablesThatSumToVictims(t *testing.T) {
	const table = "\n\nAge of victim | Girls | Boys | All\n0-9 | 41 | 12 | 53\n10-17 | 220 | 43 | 263\nAll | 261 | 55 | 316\n"
	for lead, unit := range map[string]string{
		"298 offences were recorded in 2016/17, with 316 victims.":                                                  "victims",
		"298 offences were recorded in 2016/17. The ages of the 316 victims:":                                       "victims",
		"We recorded 298 offences in 2016/17 and they had 316 victims. The ages of those victims are in the table.": "victims",
		"316 offences were recorded in 2016/17, with 330 victims.":                                                  "offences",
		"316 offences were recorded in 2016/17, with 316 victims.":                                                  "offences",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 1. "+lead+table)
		if got, want := brief(r), "Q1 2016-17 0-9 F "+unit+" 41"; !slices.Contains(got, want) {
			t.Errorf("%q: no %q in %q, problems %q", lead, want, got, r.Problems)
		}
	}
}

// Lines that say themselves that they count offences do so below words about victims, whose number in thousands is no age.
func TestLinesThatCountOffences(t *testing.T) {
	for _, c := range []struct{ lead, lines string }{
		{"The victims of the 1,204 offences in 2016/17 were:", "- Female: 1,001 offences\n- Male: 183 offences\n- Sex not recorded: 20 offences\n"},
		{"Victims of the 1,204 offences recorded in 2016/17:", "Girls - 1,001 crimes\nBoys - 183 crimes\nNot known - 20 crimes\n"},
		{"Sex of the victims in the 1,204 offences of 2016/17:", "Female 1,001 recorded offences\nMale 183 recorded offences\nUnknown sex 20 recorded offences\n"},
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 1\n\nIn 2016/17 we recorded 1,204 offences. "+c.lead+"\n\n"+c.lines)
		for _, want := range []string{"Q1 2016-17 offences 1204", "Q1 2016-17 F offences 1001", "Q1 2016-17 M offences 183", "Q1 2016-17 U offences 20"} {
			if got := brief(r); !slices.Contains(got, want) {
				t.Errorf("%q: no %q in %q, problems %q", c.lead, want, got, r.Problems)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQuestion 1\n\nIn 2016/17 we recorded 1,204 offences. The victims of the 1,204 offences in 2016/17 were:\n\n- Female: 1,001 offences\n- Male: 183 offences\n- Sex not recorded: 12 offences\n")
	if !toldNumbers(r, "1,196", "1,204") {
		t.Errorf("the wrong sum is not told: %q", r.Problems)
	}
}
