package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A period may begin on the day that the words before it told, and "it" be the flag that they name.
func TestPeriodSinceThatDay(t *testing.T) {
	want := []string{"Q2 2015-09-01 to 2016-03-31 offences 37", "Q2 2016-17 offences 82"}
	for _, words := range []string{
		"The cyber flag came into use on 1 September 2015. From that day to 31 March 2016 it was put on 37 of the offences. In the whole of 2016/17 it was put on 82.",
		"The flag was introduced on 1 September 2015. Between that date and 31 March 2016 there were 37 flagged offences; in 2016/17 there were 82.",
		"The flag has been used since September 2015. From then until the end of March 2016 it was set on 37 offences. In 2016/17 it was set on 82.",
		"The flag came in on 1 September 2015. From that day to 31 March 2016 it was present on 37 of the offences. In 2016/17 it was on 82.",
		"The flag was introduced on 1 September 2015. Between that date and 31 March 2016 there were 37 flagged offences. In 2016/17 it appeared on 82.",
	} {
		for name, text := range map[string]string{
			"a.txt":  "Question 2. " + words,
			"a.html": "<table><tr><th>You asked</th><th>Our answer</th></tr><tr><td>1. How many sexual offences were recorded?</td><td>Refused under section 12(1).</td></tr><tr><td>2. How many of these had a cyber flag?</td><td>" + words + "</td></tr></table>",
		} {
			r := read(t, name, map[string]string{"a.txt": fromKent, "a.html": "<p>" + fromKent + "</p>"}[name]+text+"\n")
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%s", name, words, got, want, strings.Join(r.Problems, "\n"))
			}
			for _, f := range r.Figures {
				if strings.Contains(f.Quote, "–") {
					t.Errorf("%s: the quote %q has not the words of the letter", name, f.Quote)
				}
			}
		}
	}
}
