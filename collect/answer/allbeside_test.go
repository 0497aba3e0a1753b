package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A column of all offences beside one of the flagged is of the first question, though nothing
// but its head says so; a column that only stands there is in doubt.
func TestAllBesideFlagged(t *testing.T) {
	for head, sure := range map[string]bool{"All": true, "Total": true, "Recorded": true, "Number": false} {
		r := read(t, "a.html", "<p>Suffolk Constabulary</p><table><tr><th>Age group</th><th>"+head+"</th><th>Cyber</th></tr>"+
			"<tr><td>0-12 (2017/18)</td><td>130</td><td>19</td></tr><tr><td>13-17 (2017/18)</td><td>266</td><td>51</td></tr></table>")
		for _, f := range r.Figures {
			if f.Question == "Q1" && f.Confidence >= 0.9 != sure {
				t.Errorf("%s: %+v", head, f)
			}
		}
		if !slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return f.Question == "Q1" && f.Value == 130 }) {
			t.Errorf("%s: no figure of all offences in %q", head, brief(r))
		}
	}
}

// What a question would cost may stand before the section that refuses it.
func TestCostBeforeSection(t *testing.T) {
	r := read(t, "a.txt", "Suffolk Constabulary\n\nRecorded sexual offences against children in 2017/18: 611. With a cyber flag: 84.\n\n"+
		"Platform information could only be found by reading each of the 84 records at an estimated 15 minutes each, which is 21 hours. Section 12(1) applies.\n")
	i := slices.IndexFunc(r.Questions, func(q answer.Question) bool { return q.Question == "Q3" })
	if i < 0 || r.Questions[i].Status != answer.Refused || !slices.Equal(r.Questions[i].Exemptions, []string{"s12(1)"}) {
		t.Errorf("questions are %+v, want the third refused by s12(1)", r.Questions)
	}
}
