package answer_test

import (
	"slices"
	"testing"
)

// A part that points at flagged offences counted before it, or follows them where nothing else was
// counted, is of the flagged.
func TestPartsOfFlaggedBefore(t *testing.T) {
	const whole = "Q2 2018-19 offences 84"
	boys := []string{whole, "Q2 2018-19 M offences 12"}
	both := []string{"Q2 2018-19 F offences 72", "Q2 2018-19 M offences 12", whole}
	all := []string{"Q1 2018-19 F offences 500", "Q1 2018-19 M offences 140", whole}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Of these offences, 12 were against boys.", boys},
		{"Of the offences, 12 were against boys.", boys},
		{"12 of these offences were against boys; 72 were against girls.", both},
		{"Of these crimes 12 involved boys under 13.", []string{"Q2 2018-19 0-12 M offences 12", whole}},
		{"Breakdown: boys 12, girls 72.", both},
		{"Boys: 12\nGirls: 72", both},
		{"In 2018/19, 12 were against boys and 72 against girls.", both},
		{"There were 12 offences against boys in 2018/19.", boys},
		{"Victims under 13 accounted for 12 of these.", []string{"Q2 2018-19 0-12 offences 12", whole}},
		// What says that it is of all offences stays with them.
		{"In total we recorded 140 offences against boys in 2018/19.", []string{"Q1 2018-19 M offences 140", whole}},
		{"Sexual offences recorded in 2018/19 by sex of victim:\n\nGirls    500\nBoys     140", all},
	} {
		for _, lead := range []string{"In 2018/19 there were 84 flagged offences.\n\n", "I can confirm that 84 offences in 2018/19 had a cyber flag.\n\n"} {
			r := read(t, "a.txt", fromKent+lead+c.text+"\n")
			slices.Sort(c.want)
			if got := offered(r); !slices.Equal(got, c.want) {
				t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
			}
		}
	}
	// Where all offences were counted too, a list that does not say of which stays with them.
	r := read(t, "a.txt", fromKent+"In 2018/19 there were 640 offences. 84 were flagged in 2018/19.\n\nBoys: 150\nGirls: 490\n")
	if got := offered(r); !slices.Contains(got, "Q1 2018-19 M offences 150") {
		t.Errorf("beside all offences: %q", got)
	}
}
