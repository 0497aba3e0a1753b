package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Where the labels of rows were lost, their printed total is one all the same, and is tested.
func TestTotalOfRowsWithoutLabels(t *testing.T) {
	for name, r := range inFormats(t, "Question 1 Sexual offences by offence and sex,,,,\nOffence,2017/18 Female,2017/18 Male,2018/19 Female,2018/19 Male\n,30,5,41,9\n,100,22,111,25\n,18,7,19,6\nTotal,148,34,181,40\n") {
		if got, want := brief(r), []string{"Q1 2017-18 F offences 148", "Q1 2017-18 M offences 34", "Q1 2018-19 F offences 181", "Q1 2018-19 M offences 40"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q\n%q", name, got, r.Problems)
		}
		if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "rows sum to 171, printed 181") }) {
			t.Errorf("%s: %q", name, r.Problems)
		}
	}
	r := read(t, "a.csv", "Question 1 Sexual offences by sex,,\nOffence,2017/18 Female,2017/18 Male\n,30,5\n,100,22\nTotal,200,60\n")
	if got := brief(r); len(got) > 0 {
		t.Errorf("no sum of them: %q", got)
	}
}
