package answer_test

import (
	"slices"
	"testing"
)

// A line that goes on in the middle of a sentence begins no question, and "All" beside "Flagged" is of all offences also
// where the question before is the second.
func TestTablesBelowWordsOnTheirColumns(t *testing.T) {
	table := func(rows string) string {
		return "<table><tr><th>Age</th><th>2019/20 All</th><th>2019/20 Flagged</th><th>2020/21 All</th><th>2020/21 Flagged</th></tr>" + rows + "</table>"
	}
	first := table("<tr><td>11</td><td>144</td><td>44</td><td>143</td><td>45</td></tr><tr><td>12</td><td>261</td><td>81</td><td>273</td><td>87</td></tr>")
	second := table("<tr><td>13</td><td>434</td><td>120</td><td>439</td><td>121</td></tr><tr><td>14</td><td>619</td><td>140</td><td>625</td><td>139</td></tr>")
	want := []string{"Q1 2019-20 11 offences 144", "Q1 2019-20 12 offences 261", "Q1 2019-20 13 offences 434", "Q1 2019-20 14 offences 619",
		"Q1 2020-21 11 offences 143", "Q1 2020-21 12 offences 273", "Q1 2020-21 13 offences 439", "Q1 2020-21 14 offences 625",
		"Q2 2019-20 11 offences 44", "Q2 2019-20 12 offences 81", "Q2 2019-20 13 offences 120", "Q2 2019-20 14 offences 140",
		"Q2 2020-21 11 offences 45", "Q2 2020-21 12 offences 87", "Q2 2020-21 13 offences 121", "Q2 2020-21 14 offences 139"}
	for _, words := range []string{
		"<p>Sexual offences by age of victim. Columns headed \"All\" answer question 1 of your request and columns headed \"Flagged\"<br>answer question 2 (cyber crime flag). Each offence is counted once.</p>",
		"<p>Sexual offences by age of victim. The columns called All are the numbers that you asked for in<br>question 1; those called Flagged are the answer to<br>question 2 and have the flag.</p>",
		"<h2>Question 2</h2><p>By age of victim, all offences and those with the flag:</p>",
	} {
		for _, between := range []string{"", "<p>Continued overleaf</p>"} {
			if got := brief(read(t, "a.html", "<html><body>"+words+first+between+second+"</body></html>")); !slices.Equal(got, want) {
				t.Errorf("%s %s: read %q", words, between, got)
			}
		}
	}
}
