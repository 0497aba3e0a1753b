package answer_test

import (
	"slices"
	"testing"
)

// A heading on two lines is one: its second is no heading of those under 18, or of girls, and may hold the question. A
// line in lower case below a short heading is a heading of its own.
func TestHeadingOnTwoLines(t *testing.T) {
	const table = "<table><tr><th>Offence</th><th>2018/19</th></tr><tr><td>Rape</td><td>309</td></tr><tr><td>Sexual assault</td><td>502</td></tr></table>"
	want := []string{"Q1 2018-19 Rape offences 309", "Q1 2018-19 Sexual assault offences 502"}
	for _, c := range []struct {
		heads [2]string
		want  []string
	}{
		{[2]string{"Table 1 as corrected on 24 March 2020: sexual offences recorded against children", "under 18 (question 1)"}, want},
		{[2]string{"Answer to question 1: all sexual offences recorded by the force against girls and boys", "under 18"}, want},
		{[2]string{"Question 1", "girls"}, []string{"Q1 2018-19 Rape F offences 309", "Q1 2018-19 Sexual assault F offences 502"}},
	} {
		page := "<h1>Sussex Police</h1><h2>" + c.heads[0] + "</h2><h2>" + c.heads[1] + "</h2>" + table
		if got := brief(read(t, "a.html", page)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.heads, got)
		}
	}
}
