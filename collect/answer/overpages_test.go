package answer_test

import (
	"slices"
	"testing"
)

// The total of a table that goes on below its heads again is of all rows.
func TestTotalsOverTwoTables(t *testing.T) {
	heads := "Age of victim,2019/20,2020/21\n"
	for _, c := range []struct {
		why, between, total string
		problems            []string
	}{
		{"right", "", "Total,100,130", nil},
		{"one of them wrong", "Continued overleaf,,\n,,\n", "Total,100,143", []string{"2020/21 Total: rows sum to 130, printed 143"}},
		{"of the second only", "", "Total,60,80", nil},
	} {
		text := "Question 2: offences with the cyber flag by age,,\n,,\n" + heads + "11,15,20\n12,25,30\n,,\n" + c.between + heads + "13,20,30\n14,40,50\n" + c.total + "\n"
		if got := read(t, "a.csv", text).Problems; !slices.Equal(got, c.problems) {
			t.Errorf("%s: problems %q", c.why, got)
		}
	}
}
