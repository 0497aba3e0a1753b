package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A table below the first question is of the second where its title says so, or its total is the second's headline.
func TestTableOfTheOtherQuestion(t *testing.T) {
	const counts = "<table><tr><th>Year<th>Recorded<th>Cyber flagged</tr><tr><td>2019/20<td>812<td>96</tr><tr><td>2020/21<td>790<td>104</tr></table>"
	const both = "<table><tr><th>Age<th>Girls<th>Boys<th>All</tr><tr><td>Under 13<td>30<td>12<td>42</tr><tr><td>13 to 17<td>50<td>12<td>62</tr><tr><td>All ages<td>80<td>24<td>104</tr></table>"
	const slip = "<table><tr><th>Age<th>Girls<th>Boys<th>All</tr><tr><td>Under 13<td>30<td>12<td>42</tr><tr><td>13 to 17<td>50<td>12<td>64</tr><tr><td>All ages<td>80<td>24<td>104</tr></table>"
	const down = "<table><tr><th>Sex<th>2019/20<th>2020/21</tr><tr><td>Girls<td>70<td>80</tr><tr><td>Boys<td>26<td>24</tr></table>"
	for _, c := range []struct{ mark, title, table, part string }{
		{"1. How many sexual offences were recorded, and 2. how many of them had a cyber-flag?", "The 104 offences of 2020/21 with a cyber-flag, by age and sex", both, "Q2 2020-21 0-12 F offences 30"},
		{"1. Number recorded; 2. number of these with the flag", "The 104 offences of 2020/21 with a cyber-flag, by age and sex", slip, "Q2 2020-21 13-17 M offences 12"},
		{"Question 1. Offences recorded", "Flagged offences of 2020/21 by age and sex of the child", both, "Q2 2020-21 0-12 F offences 30"},
		{"Question 1. Offences recorded", "Age and sex, 2020/21", both, "Q2 2020-21 13-17 M offences 12"},
		{"Question 1. Offences recorded", "Age and sex of the child in 2020/21", slip, "Q2 2020-21 13-17 F offences 50"},
		{"1. Sexual offences", "By sex", down, "Q2 2019-20 F offences 70"},
	} {
		r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>"+c.mark+"</h2>"+counts+"<h2>"+c.title+"</h2>"+c.table+"<h2>3. Platforms</h2><p>Not held.</p></body></html>")
		got := brief(r)
		for _, want := range []string{c.part, "Q1 2019-20 offences 812", "Q1 2020-21 offences 790", "Q2 2020-21 offences 104"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s, %s: no %s in\n%q", c.mark, c.title, want, got)
			}
		}
		for _, s := range got {
			if strings.HasPrefix(s, "Q1") && (strings.Contains(s, " F ") || strings.Contains(s, " M ")) || s == "Q1 2020-21 offences 104" {
				t.Errorf("%s, %s: %s", c.mark, c.title, s)
			}
		}
	}
	// The ages of all offences stay with them.
	all := strings.NewReplacer("104", "790", ">62", ">748", "80", "766").Replace(both)
	r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>1. Offences</h2>"+counts+"<h2>Ages, 2020/21</h2>"+all+"</body></html>")
	if got := brief(r); !slices.Contains(got, "Q1 2020-21 0-12 F offences 30") {
		t.Errorf("all offences: %q", got)
	}
}
