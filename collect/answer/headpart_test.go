package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A heading may say of which outcome, or which platform, all counts below it are.
func TestHeadingNamesPart(t *testing.T) {
	table := "<table><tr><td>Year</td><td>Offences</td></tr><tr><td>2018/19</td><td>29</td></tr><tr><td>2019/20</td><td>33</td></tr></table>"
	across := "<table><tr><td></td><td>2018/19</td><td>2019/20</td></tr><tr><td>Number</td><td>29</td><td>33</td></tr></table>"
	for _, c := range []struct{ heading, part string }{
		{"Q4 Offences in Q2 that led to a charge or summons", "Q4 charge or summons"},
		{"Q4. Number of those offences which resulted in a caution", "Q4 caution"},
		{"Question 4: How many of these ended in no further action", "Q4 no further action"},
		{"Q4 Flagged offences where somebody was charged", "Q4 charged"},
		{"Q4. Community resolutions given for the offences in question 2", "Q4 Community resolutions"},
		{"Q4 - Those offences still under investigation", "Q4 still under investigation"},
		{"Q3 Offences in Q2 in which Snapchat was named", "Q3 Snapchat"},
		{"Q3. Flagged offences committed on Facebook", "Q3 Facebook"},
		{"Question 3 - The number that mention WhatsApp", "Q3 WhatsApp"},
	} {
		q, part, _ := strings.Cut(c.part, " ")
		want := []string{q + " 2018-19 " + part + " offences 29", q + " 2019-20 " + part + " offences 33"}
		for name, body := range map[string]string{"down": table, "across": across, "with a note": "<p>Figures are as at 3 June 2020.</p>" + table, "list": "<p>2018/19: 29<br>2019/20: 33</p>"} {
			if got := brief(read(t, "a.html", "<p>Kent Police</p><h2>"+c.heading+"</h2>"+body)); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c.heading, name, got, want)
			}
		}
	}
	parts := "<table><tr><td>Outcome</td><td>2018/19</td></tr><tr><td>Charged</td><td>20</td></tr><tr><td>Cautioned</td><td>9</td></tr><tr><td>Total</td><td>29</td></tr></table>"
	want := []string{"Q4 2018-19 Cautioned offences 9", "Q4 2018-19 Charged offences 20", "Q4 2018-19 offences 29"}
	for _, heading := range []string{"Q4 Outcomes of the flagged offences", "Q4 How many led to a charge, and other outcomes", "Q4 Offences with an outcome other than charged", "Q4 Outcome at the time of charge"} {
		if got := brief(read(t, "a.html", "<p>Kent Police</p><h2>"+heading+"</h2>"+parts)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", heading, got, want)
		}
	}
}
