package answer_test

import (
	"fmt"
	"strings"
	"testing"
)

// A number of which nothing says what it counts is the total of the parts of a year that sum to it, and of no other.
func TestUnsaidTotals(t *testing.T) {
	const letter = "Kent Police\n\nQ1. Recorded offences\n2016/17: 410\n2017/18: 425\n\nQ3. Platforms of the flagged offences\n" +
		"2016/17\nFacebook: 31\nSnapchat: 22\nKik: 11\n2017/18\nFacebook: 40\nSnapchat: 25\nKik: 15\n\n"
	for _, c := range []struct{ name, words, want string }{
		{"one year", "Beneath the line, 80 altogether.", "Q2 2017-18 80"},
		{"another number", "Beneath the line, 79 altogether.", ""},
		{"a rate", "Beneath the line, 80 per 100,000 children.", ""},
	} {
		var got []string
		for _, f := range read(t, "reply.txt", letter+c.words+"\n").Figures {
			if f.Question == "Q2" && f.Breakdown.IsNone() {
				got = append(got, fmt.Sprintf("%s %v %d", f.Question, f.Period, f.Value))
				if f.Confidence > 0.6 {
					t.Errorf("%s: %v has a confidence of %v", c.name, f.Value, f.Confidence)
				}
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
