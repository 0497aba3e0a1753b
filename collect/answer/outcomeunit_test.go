package answer_test

import (
	"slices"
	"testing"
)

// What a letter says of the outcomes alone is so of them wherever they stand, and not of the offences beside them.
func TestUnitOfOutcomes(t *testing.T) {
	list := "2018/19\n- Offences recorded: 612\n- With the cyber marker: 39\n- charged or summonsed: 6\n- cautioned: 2\n"
	for _, c := range []struct{ before, behind, unit string }{
		{"Please see below. The results are those of the offences with the marker and count people, not offences.", "", "persons"},
		{"Outcomes count persons, not offences.", "", "persons"},
		{"The outcomes in question 4 are of suspects, not offences.", "", "suspects"},
		{"Please see below.", "Note: outcomes are counted by person and not by offence.", "persons"},
		{"Please see below.", "Outcomes are published elsewhere too.", "offences"},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.before+"\n\n"+list+"\n"+c.behind+"\n")
		want := []string{"Q1 2018-19 offences 612", "Q2 2018-19 offences 39", "Q4 2018-19 cautioned " + c.unit + " 2", "Q4 2018-19 charged or summonsed " + c.unit + " 6"}
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s %s:\n got %q\nwant %q", c.before, c.behind, got, want)
		}
	}
}

// "Victims under 18" above a table or in its corner says whose offences they are, where the table says that it counts offences.
func TestVictimsUnder18AsScope(t *testing.T) {
	for _, c := range []struct{ text, unit string }{
		{"Victims under 18,2018/19\nQUESTION 1 - OFFENCES RECORDED,\nRape,12\nExposure,10\nAll offences,22\n", "offences"},
		{"\"Questions 1 and 2, victims under 18\",,,\nPeriod,Offence,Recorded\n2018/19,Rape,12\n2018/19,Exposure,10\n2018/19,All,22\n", "offences"},
		{"Number of victims under 18,2018/19\nRape,12\nExposure,10\nTotal,22\n", "victims"},
	} {
		for name, r := range inFormats(t, "Kent Police,\nQuestion 1,\n"+c.text) {
			want := []string{"Q1 2018-19 Exposure " + c.unit + " 10", "Q1 2018-19 Rape " + c.unit + " 12", "Q1 2018-19 " + c.unit + " 22"}
			slices.Sort(want)
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, want %q", c.text, name, got, want)
			}
		}
	}
}

// An outcome that is called by its number keeps it, and one that the victim chose is named whole.
func TestNamesOfOutcomes(t *testing.T) {
	want := []string{"Q4 2018-19 Outcome 1: Charge or summons offences 42", "Q4 2018-19 Outcome 18: No suspect offences 7", "Q4 2018-19 Outcome 3: Caution - Adults offences 8"}
	slices.Sort(want)
	for name, r := range inFormats(t, "Kent Police,\nQ4 Outcome,2018/19\nOutcome 1: Charge or summons,42\nOutcome 3: Caution - Adults,8\nOutcome 18: No suspect,7\n") {
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	if r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 4. These ended in a charge or a summons: 8 of those of 2018/19.\n"); !slices.Equal(offered(r), []string{"Q4 2018-19 charge or a summons offences 8"}) {
		t.Errorf("charge or a summons: got %q", offered(r))
	}
	for _, s := range []string{
		"charged, 12 (2018/19); victim does not support prosecution, 30 (2018/19).",
		"In 2018/19 12 were charged, and in 30 the victim does not support prosecution.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 4. "+s+"\n")
		if got := offered(r); !slices.Equal(got, []string{"Q4 2018-19 charged offences 12", "Q4 2018-19 victim does not support prosecution offences 30"}) {
			t.Errorf("%s: got %q", s, got)
		}
	}
}
