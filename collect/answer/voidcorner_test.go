package answer_test

import (
	"slices"
	"testing"
)

// A title over the labels of a table may say that it no longer stands, and words below a title why it is shown at all.
func TestTablesKeptThoughWithdrawn(t *testing.T) {
	const fresh = "<table><tr><th>Flagged offences</th><th>2016/17</th></tr><tr><td>Female</td><td>60</td></tr><tr><td>Male</td><td>31</td></tr><tr><td>Total</td><td>91</td></tr></table>"
	old := func(corner string) string {
		return "<table><tr><th>" + corner + "</th><th>2016/17</th></tr><tr><td>Female</td><td>72</td></tr><tr><td>Male</td><td>44</td></tr><tr><td>Total</td><td>116</td></tr></table>"
	}
	want := []string{"Q2 2016-17 F offences 60", "Q2 2016-17 M offences 31", "Q2 2016-17 offences 91"}
	for name, body := range map[string]string{
		"in the corner":        old("Question 2. As sent on 2 March 2018 - WITHDRAWN, two codes were left out") + "<p>Corrected:</p>" + fresh,
		"in the corner, short": old("Table as first issued (superseded)") + "<p>Corrected:</p>" + fresh,
		"why it is shown":      fresh + "<h2>Superseded response of 2 March 2018</h2><p>That response counted victims and was withdrawn on 4 May. It is kept here for the record only.</p>" + old("Sex of victim"),
		"why, in other words":  fresh + "<h2>Withdrawn figures, March 2018</h2><p>These are retained for transparency.</p>" + old("Sex of victim"),
	} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2018</p><p>Dear Sir</p><h2>Question 2. Offences with the online flag</h2>"+body))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
