package answer_test

import (
	"strings"
	"testing"
)

// A sentence may refuse several questions together, whatever mark stands above it: each of them is refused, or answered in part
// where it has figures all the same.
func TestSeveralRefusedTogether(t *testing.T) {
	const asked = fromKent + "You asked:\n1. How many sexual offences against children were recorded in 2018/19 and 2019/20?\n2. How many had a cyber flag?\n3. Please break 2 down by platform.\n4. Please break 2 down by outcome.\n\nWe have considered your request.\n\n"
	for _, c := range []struct{ why, words, want string }{
		{"all, behind two", "Points 3 and 4 cannot be drawn from the system without reading each record, which would take over 100 hours. Section 12(1) of the Act therefore applies to points 1 to 4.\n\nOutside the Act, the flag was set on 12 offences in 2018/19 and 15 in 2019/20.", "Q1 refused, Q2 partly, Q3 refused, Q4 refused"},
		{"three, and one is answered", "Reading the records would take over 100 hours. We therefore refuse questions 1, 3 and 4 under section 12(1).\n\nQuestion 2. 12 in 2018/19 and 15 in 2019/20.", "Q1 refused, Q2 answered, Q3 refused, Q4 refused"},
		{"two below the mark of one", "Question 1. 112 in 2018/19 and 115 in 2019/20.\n\nQuestion 2. 12 in 2018/19 and 15 in 2019/20.\n\nQuestion 3. The information asked for in parts 3 and 4 is withheld under section 40(2), as it is about children.", "Q1 answered, Q2 answered, Q3 refused, Q4 refused"},
	} {
		if got := strings.Join(statuses(read(t, "a.txt", asked+c.words+"\n")), ", "); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got %s, want %s", c.why, got, c.want)
		}
	}
}
