package answer_test

import (
	"slices"
	"testing"
)

// A table within the answer of a grid of questions and answers is of the question beside it, and stands among its words.
func TestTableInAnAnswer(t *testing.T) {
	want := []string{"Q1 2016-17 0-9 offences 40", "Q1 2016-17 10-17 offences 60", "Q1 2016-17 rape offences 30", "Q1 2016-17 sexual assault offences 70", "Q2 2016-17 offences 12",
		"Q3 2016-17 Kik offences 4", "Q3 2016-17 Snapchat offences 8"}
	offences := "<table><tr><td>Offence</td><td>2016/17</td></tr><tr><td>rape</td><td>30</td></tr><tr><td>sexual assault</td><td>70</td></tr></table>"
	ages := "<table><tr><td>Age</td><td>2016/17</td></tr><tr><td>0-9</td><td>40</td></tr><tr><td>10-17</td><td>60</td></tr></table>"
	sites := "<table><tr><td>Snapchat</td><td>8</td></tr><tr><td>Kik</td><td>4</td></tr></table>"
	grid := func(heads, one, two, three string) string {
		return "<p>Kent Police, reference 12/17</p><table>" + heads + "<tr>" + one + "<td><p>1a By offence:</p>" + offences + "<p>1b By age of the victim:</p>" + ages + "</td></tr>" +
			"<tr>" + two + "<td>2016/17 – 12</td></tr><tr>" + three + "<td><p>In 2016/17:</p>" + sites + "</td></tr></table>"
	}
	for why, page := range map[string]string{
		"a column of numbers":  grid("<tr><th>No.</th><th>Your request</th><th>Kent Police response</th></tr>", "<td>1</td><td>Sexual offences against children by offence and age</td>", "<td>2</td><td>How many of these were cyber flagged</td>", "<td>3</td><td>Number 2 by platform</td>"),
		"numbers in questions": grid("<tr><th>You asked</th><th>We answer</th></tr>", "<td>1. Sexual offences against children by offence and age</td>", "<td>2. How many of these were cyber flagged</td>", "<td>3. Number 2 by platform</td>"),
		"no numbers":           grid("<tr><th>Question</th><th>Answer of the force</th></tr>", "<td>Sexual offences against children by offence and age</td>", "<td>How many of these were cyber flagged</td>", "<td>Number 2 by platform</td>"),
	} {
		r := read(t, "a.html", "<html><body>"+page+"</body></html>")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q, problems %q", why, got, want, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %s %d has %.2f for %q", why, f.Question, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
}
