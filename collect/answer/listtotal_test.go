package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A sentence behind a list says what its counts come to, and is tested against them.
func TestTotalsBehindLists(t *testing.T) {
	for _, said := range []string{"These come to 43 in all.", "which is 43 altogether.", "That makes 43.", "In total 43 offences.", "They add up to 43.", "Altogether: 43", "The sum of these is 43."} {
		r := read(t, "a.txt", "Kent Police\n\nQ4. Outcomes of the flagged offences in 2017/18:\n\n- charged: 10\n- cautioned: 11\n- no suspect: 20\n\n"+said+"\n\nOutcomes of the flagged offences in 2018/19:\n\n- charged: 12\n- cautioned: 13\n\nYours faithfully\n")
		got := brief(r)
		if !slices.Contains(got, "Q4 2017-18 offences 43") || len(got) != 6 || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 41, printed 43") }) {
			t.Errorf("%s: %q\n%q", said, got, r.Problems)
		}
	}
	for _, said := range []string{"All were recorded by 43 officers.", "This is a rise of 43.", "These are 43 per cent."} {
		r := read(t, "a.txt", "Kent Police\n\nQ4. Outcomes of the flagged offences in 2017/18:\n\n- charged: 10\n- cautioned: 11\n\n"+said+"\n")
		if got := brief(r); slices.Contains(got, "Q4 2017-18 offences 43") {
			t.Errorf("%s: %q", said, got)
		}
	}
}

// A list behind counts of one year is of that year, and its items may end in what is counted.
func TestListsBehindCounts(t *testing.T) {
	for _, lead := range []string{"By age of the victim there were:", "The ages of the victims were:", "Ages:"} {
		r := read(t, "a.txt", "Kent Police\n\nPlease supply figures for the years ending 31 March 2018 and 31 March 2019.\n\nOur response\n\nQ1. We recorded 30 offences in the year to 31 March 2018. "+lead+"\n\n- aged 10 or under, 12 offences\n- aged 11 to 17, 18 offences\n\n"+
			"We recorded 40 offences in the year to 31 March 2019. "+lead+"\n\n- aged 10 or under, 19 offences\n- aged 11 to 17, 21 offences\n")
		want := []string{"Q1 2017-18 0-10 offences 12", "Q1 2017-18 11-17 offences 18", "Q1 2017-18 offences 30", "Q1 2018-19 0-10 offences 19", "Q1 2018-19 11-17 offences 21", "Q1 2018-19 offences 40"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q\n%q", lead, got, r.Problems)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQ3. In 2018/19 the platforms were as follows:\n\nFacebook, 12\nKik, 5\nplatform not recorded, 7\n")
	if got, want := brief(r), []string{"Q3 2018-19 Facebook offences 12", "Q3 2018-19 Kik offences 5", "Q3 2018-19 platform not recorded offences 7"}; !slices.Equal(got, want) {
		t.Errorf("%q\n%q", got, r.Problems)
	}
}
