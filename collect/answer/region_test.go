package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The sum row of a table of forces has the name of what they are together, however it is called.
func TestSumOfForces(t *testing.T) {
	for _, c := range []struct{ title, row, force string }{
		{"Joint reply of the Welsh forces", "Wales", "Wales"},
		{"Reply WF/031/20", "Welsh forces", "Wales"},
		{"Reply WF/031/20", "Total for Wales", "Wales"},
		{"Joint reply of the Welsh forces", "Total", "Wales"},
		{"Joint reply of the Welsh forces", "All four forces", "Wales"},
		{"Joint reply of the Welsh forces", "Regional total", "Wales"},
	} {
		text := fmt.Sprintf("%s,,\n,,\nQuestion 2 offences with a cyber flag,,\nForce,2016/17,2017/18\nGwent,72,83\nNorth Wales,93,118\n%s,165,211\n", c.title, c.row)
		want := []string{"Gwent Q2 2016-17 offences 72", "Gwent Q2 2017-18 offences 83", "North Wales Q2 2016-17 offences 93", "North Wales Q2 2017-18 offences 118",
			c.force + " (2 forces) Q2 2016-17 offences 165", c.force + " (2 forces) Q2 2017-18 offences 211"}
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.row, name, got, want, r.Problems)
			}
			if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "201") && strings.Contains(p, "211") }) {
				t.Errorf("%s, %s: no problem names the wrong sum: %q", c.row, name, r.Problems)
			}
		}
	}
}
