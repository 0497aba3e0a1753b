package answer_test

import (
	"slices"
	"testing"
)

// What a question says that it counts holds for all years below it, also where each year has two tables, one on each page.
func TestUnitOverYears(t *testing.T) {
	const head = "<tr><td>Age</td><td>Female</td><td>Male</td><td>Total</td></tr>"
	table := func(row string) string { return "<table>" + head + "<tr>" + row + "</tr></table>" }
	year := func(name, young, old string) string {
		return "<p>" + name + "</p>" + table("<td>Under 13</td>"+young) + "<p>Official - response</p>" + table("<td>13 to 17</td>"+old)
	}
	page := "<html><body><h1>Kent Police</h1><p>Question 1 – victims of recorded sexual offences, by age and sex.</p>" +
		year("April 2018 to March 2019", "<td>88</td><td>21</td><td>109</td>", "<td>141</td><td>19</td><td>160</td>") +
		year("April 2019 to March 2020", "<td>93</td><td>26</td><td>119</td>", "<td>158</td><td>24</td><td>182</td>") + "</body></html>"
	want := []string{"Q1 2018-19 0-12 F victims 88", "Q1 2018-19 0-12 M victims 21", "Q1 2018-19 0-12 victims 109", "Q1 2018-19 13-17 F victims 141", "Q1 2018-19 13-17 M victims 19", "Q1 2018-19 13-17 victims 160",
		"Q1 2019-20 0-12 F victims 93", "Q1 2019-20 0-12 M victims 26", "Q1 2019-20 0-12 victims 119", "Q1 2019-20 13-17 F victims 158", "Q1 2019-20 13-17 M victims 24", "Q1 2019-20 13-17 victims 182"}
	if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
