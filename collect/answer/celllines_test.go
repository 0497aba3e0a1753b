package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A cell of several counts in lines is read by the labels of its lines, and not at all without them.
func TestLinesInCells(t *testing.T) {
	both := []string{"Q1 2016-17 offences 210", "Q1 2017-18 offences 240", "Q2 2016-17 offences 31", "Q2 2017-18 offences 38"}
	page := func(head, first, second string) string {
		return "<p>Kent Police</p><table><tr><th>Year</th><th>" + head + "</th></tr><tr><td>2016/17</td><td>" + first + "</td></tr><tr><td>2017/18</td><td>" + second + "</td></tr></table>"
	}
	for _, c := range []struct {
		why, text string
		want      []string
		named     string
	}{
		{"all and flagged", page("Child sexual offences (Q1, Q2)", "All: 210<br>Flagged: 31", "All: 240<br>Flagged: 38"), both, ""},
		{"questions", page("Sexual offences", "Q1: 210<br>Q2 (flagged): 31", "Q1: 240<br>Q2 (flagged): 38"), both, ""},
		{"other signs", page("Child sexual offences", "Recorded - 210<br>With cyber flag - 31", "Recorded - 240<br>With cyber flag - 38"), both, ""},
		{"no labels", "<p>Q2. Flagged offences</p>" + page("Offences", "210<br>31", "240<br>38"), nil, "210 / 31"},
		{"no labels, as one number would look", "<p>Q2. Flagged offences</p>" + page("Offences", "12<br>310", "38"), []string{"Q2 2017-18 offences 38"}, "12 / 310"},
		{"other labels", "<p>Q2. Flagged offences</p>" + page("Offences", "All: 210<br>Flagged: 31", "Flagged: 38<br>All: 240"), nil, "210 / 31"},
		{"lines across a row", "<p>Kent Police</p><p>Q2. Flagged offences</p><table><tr><th>Sex</th><th>2016/17</th><th>2017/18</th></tr><tr><td>Girls<br>Boys</td><td>21<br>10</td><td>28<br>10</td></tr></table>",
			[]string{"Q2 2016-17 F offences 21", "Q2 2016-17 M offences 10", "Q2 2017-18 F offences 28", "Q2 2017-18 M offences 10"}, ""},
	} {
		r := read(t, "a.html", c.text)
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.named) })
		if got := brief(r); !slices.Equal(got, c.want) || named != (c.named != "") {
			t.Errorf("%s: got %q, problems %q, want %q", c.why, got, r.Problems, c.want)
		}
	}
}
