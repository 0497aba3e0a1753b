package answer_test

import (
	"slices"
	"testing"
)

// Figures that cannot be what they look like are not put forward: an age that was not read,
// parts that are more than their whole, adults among children, a period that begins within a
// month, a total that is read as a name.
func TestDoubtsOfSenseAndSums(t *testing.T) {
	for _, c := range []struct{ why, name, text, doubt string }{
		{"an age that was not read", "a.csv", "Kent Police,,\nQ2. Cyber flagged,,\nAge of victim,2016/17\nteenager,20\n0-12,30\n13-17,40\n", "words beside it were not understood"},
		{"more than the whole", "a.txt", "Kent Police\n\nQ2. Cyber flagged: 100 in 2016/17.\n\nBy sex of the victim in 2016/17:\nFemale: 900\nMale: 80\n", "together with its neighbours it is more than the whole"},
		{"adults among them", "a.csv", "Kent Police,,\nQ2. Cyber flagged,,\nAge of victim,2016/17\n0-17,20\n18 and over,30\nTotal,50\n", "adults are counted beside children"},
		{"within a month", "a.txt", "Kent Police\n\nQ2. From 18 April 2016 to 31 March 2017 the cyber flag was set on 61 offences.\n", "its period begins or ends within a month"},
	} {
		r := read(t, c.name, c.text)
		doubted := 0
		for _, f := range r.Figures {
			if slices.Contains(f.Doubts, c.doubt) {
				doubted++
			}
		}
		if doubted == 0 {
			t.Errorf("%s: no figure of %v has the doubt %q", c.why, brief(r), c.doubt)
		}
	}
}
