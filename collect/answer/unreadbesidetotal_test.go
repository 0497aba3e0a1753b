package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A row of which nothing is understood is no rival of the total, whatever its numbers; it is named.
func TestUnreadRowBesideTotal(t *testing.T) {
	want := []string{"Q2 2017-18 F offences 24", "Q2 2017-18 M offences 5", "Q2 2017-18 offences 29", "Q2 2018-19 F offences 31", "Q2 2018-19 M offences 8", "Q2 2018-19 offences 39"}
	for _, label := range []string{"Still open from an earlier year", "Sibling group", "Tier two"} {
		r := read(t, "a.csv", "Kent Police\n\nQ2. Flagged offences\nSex of victim,2017/18,2018/19\nFemale,24,31\nMale,5,8\nTotal,29,39\n"+label+",18,21\n")
		if got := brief(r); !slices.Equal(got, want) || !strings.Contains(strings.Join(r.Problems, "\n"), "2 numbers have the question, period and breakdown of another") {
			t.Errorf("%s: %q, problems %q", label, got, r.Problems)
		}
	}
}
