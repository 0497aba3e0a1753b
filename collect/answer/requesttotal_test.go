package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A total may name the question whose it is by number alone, and "no suspect" has other words.
func TestTotalOfRequest(t *testing.T) {
	want := []string{
		"Q3 2018-19 Kik offences 4", "Q3 2018-19 Other offences 5", "Q3 2018-19 offences 9",
		"Q4 2018-19 Charged offences 2", "Q4 2018-19 No identifiable suspect offences 7", "Q4 2018-19 offences 9",
	}
	text := "Kent Police - cyber flag,\n,2018/19\nREQUEST 3 - PLATFORM,\nKik,4\nOther,5\nTotal request 3,9\nREQUEST 4 - OUTCOME,\nCharged,2\nNo identifiable suspect,7\nTotal request 4,9\n"
	for why, text := range map[string]string{
		"requests":  text,
		"questions": strings.NewReplacer("Total request", "Total question", "REQUEST", "QUESTION").Replace(text),
		"parts":     strings.NewReplacer("Total request ", "Total: part ", "REQUEST", "PART").Replace(text),
	} {
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", why, name, got, want, r.Problems)
			}
		}
	}
}
