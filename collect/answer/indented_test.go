package answer_test

import (
	"slices"
	"testing"
)

// The number of a table may have a column of its own, empty below it; its title still says which question it answers.
func TestIndentedBelowTableNumber(t *testing.T) {
	want := []string{"Q4 2018-19 Charged offences 9", "Q4 2018-19 Filed offences 31", "Q4 2019-20 Charged offences 14", "Q4 2019-20 Filed offences 43"}
	for _, title := range []string{"Table 3,Flagged offences by outcome (Q4)", "Annex C,Disposals of flagged offences (question 4)", "C,Q4: how flagged offences ended"} {
		r := read(t, "a.csv", "Kent Police,FOI 77/20,,\n\nQ3,By platform - see the picture,,\n\n"+title+",,\n,Outcome,2018/19,2019/20\n,Charged,9,14\n,Filed,31,43\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q", title, got)
		}
	}
}
