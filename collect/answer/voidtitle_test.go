package answer_test

import (
	"slices"
	"testing"
)

// The title of a table may say by a clause that the table no longer stands, and of which day it is.
func TestTitlesOfWithdrawnTables(t *testing.T) {
	want := []string{"Q2 2016-17 Exposure offences 31", "Q2 2016-17 Grooming offences 60", "Q2 2016-17 offences 91"}
	for _, title := range []string{
		"Table as issued on 2 March 2018, now replaced:", "The table sent to you on 2 March, which is withdrawn:", "Figures of 2 March 2018, since superseded", "What we sent on 2 March (withdrawn)",
		"Withdrawn table of 2 March:", "The counts given in March, which have been withdrawn.", "Numbers in our letter of 2 March 2018: do not use", "Superseded figures (2 March 2018)", "Table given in our reply of 2 March, which was wrong:",
	} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2018</p><h2>Question 2. Offences with the online flag</h2><p>"+title+"</p><table><tr><th>Offence</th><th>2016/17</th></tr><tr><td>Grooming</td><td>72</td></tr><tr><td>Exposure</td><td>44</td></tr><tr><td>Total</td><td>116</td></tr></table><p>Corrected table:</p><table><tr><th>Offence</th><th>2016/17</th></tr><tr><td>Grooming</td><td>60</td></tr><tr><td>Exposure</td><td>31</td></tr><tr><td>Total</td><td>91</td></tr></table>"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", title, got)
		}
	}
	for _, title := range []string{"Table of offences (withdrawn complaints or not)", "Table of offences, withdrawn complaints included", "Figures for the year, which were withdrawn from no other source"} {
		if got := brief(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2018</p><h2>Question 2. Offences with the online flag</h2><p>"+title+"</p><table><tr><th>Offence</th><th>2016/17</th></tr><tr><td>Grooming</td><td>60</td></tr><tr><td>Exposure</td><td>31</td></tr><tr><td>Total</td><td>91</td></tr></table>")); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", title, got)
		}
	}
	for _, title := range []string{"Table 3: Outcomes (withdrawn, charged)", "Table 3 - withdrawn and other outcomes of the flagged offences"} {
		got := offered(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2018</p><h2>"+title+"</h2><table><tr><th>Outcome</th><th>2016/17</th></tr><tr><td>Withdrawn by victim</td><td>60</td></tr><tr><td>Charged</td><td>31</td></tr></table>"))
		if !slices.Contains(got, "Q4 2016-17 Charged offences 31") {
			t.Errorf("%s: got %q", title, got)
		}
	}
}
