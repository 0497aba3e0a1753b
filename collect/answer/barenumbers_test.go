package answer_test

import (
	"fmt"
	"slices"
	"testing"
)

// Questions without a point, with parts in Roman figures or letters that only the request explains.
func TestQuestionsWithRomanParts(t *testing.T) {
	for _, parts := range [][2]string{{"(i)", "(ii)"}, {"(a)", "(b)"}} {
		a, b := parts[0], parts[1]
		r := read(t, "a.txt", "Kent Police\n5 June 2018\n\nYour request, with our numbering:\n\n1 How many sexual offences against children under 18 were recorded from\n  "+a+" 1 April 2016 to 31 March 2017\n  "+b+" 1 April 2017 to 31 March 2018\n"+
			"2 How many of the offences in 1 "+a+" and "+b+" had a cyber flag?\n3 Which sites were used in the offences in 2?\n4 For the offences in 2 "+b+", how many people were "+a+" charged or "+b+" cautioned?\n\nAnswers:\n\n"+
			"1 "+a+" 2,461\n1 "+b+" 2,690\n2 "+a+" 318\n2 "+b+" 402\n3 Exempt. Section 31(1)(a) law enforcement.\n4 "+a+" charged: 37 persons\n4 "+b+" cautioned: 5 persons\n")
		want := []string{"Q1 2016-17 offences 2461", "Q1 2017-18 offences 2690", "Q2 2016-17 offences 318", "Q2 2017-18 offences 402", "Q4 2017-18 cautioned persons 5", "Q4 2017-18 charged persons 37"}
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", a, got, want)
		}
		var status []string
		for _, q := range r.Questions {
			status = append(status, fmt.Sprint(q.Question, " ", q.Status))
		}
		if want := []string{"Q1 answered", "Q2 answered", "Q3 refused", "Q4 answered"}; !slices.Equal(status, want) {
			t.Errorf("%s: %q, want %q", a, status, want)
		}
	}
}
