package answer_test

import (
	"slices"
	"testing"
)

// Words above a table may say in any of their sentences that people are counted, or that
// they are not.
func TestWordsSayPeople(t *testing.T) {
	for _, c := range []struct{ words, unit string }{
		{"Outcomes of flagged offences are reported by person. The table counts persons. <5 means 1 to 4 and is used under section 40(2). 0 means none.", "persons"},
		{"The table below shows persons and not offences.", "persons"},
		{"The outcomes are recorded per suspect. An offence can have more than one.", "suspects"},
		{"Please note that these figures are of suspects rather than crimes.", "suspects"},
		{"The numbers are of individuals, not offences.", "persons"},
		{"Each person is counted once, whatever the number of offences.", "persons"},
		{"Outcomes are given for each suspect linked to the flagged offences.", "suspects"},
		{"The unit of count is the offender.", "suspects"},
		{"Figures relate to the number of people dealt with.", "persons"},
		{"An offence involving two suspects is counted twice.", "suspects"},
		{"Crimes with more than one offender appear more than once.", "suspects"},
		{"Crimes with two offenders are counted twice.", "suspects"},
		{"An offence involving two suspects is counted once.", "offences"},
		{"The table counts offences and not the persons who were charged.", "offences"},
		{"The figures are of offences, not suspects.", "offences"},
		{"Outcomes of the flagged offences. One person may be charged with several offences.", "offences"},
		{"Outcomes of the flagged offences. The victims were children.", "offences"},
	} {
		want := []string{"Q4 2018-19 Cautioned " + c.unit + " 9", "Q4 2018-19 Charged " + c.unit + " 20"}
		for name, body := range map[string]string{
			"above": "<p>" + c.words + "</p><table><tr><td>Outcome</td><td>2018/19</td></tr><tr><td>Charged</td><td>20</td></tr><tr><td>Cautioned</td><td>9</td></tr></table>",
			"below": "<p>Outcomes</p><table><tr><td>Outcome</td><td>2018/19</td></tr><tr><td>Charged</td><td>20</td></tr><tr><td>Cautioned</td><td>9</td></tr></table><p>" + c.words + "</p>",
		} {
			if got := brief(read(t, "a.html", "<p>Kent Police</p><h2>Question 4</h2>"+body)); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c.words, name, got, want)
			}
		}
	}
}
