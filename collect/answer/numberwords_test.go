package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A number in words is the same number wherever it stands: a total of seven years is one, as one of six is.
func TestTotalsOfSoManyYears(t *testing.T) {
	for n, words := range map[int]string{6: "Six", 7: "Seven", 8: "Eight"} {
		var rows strings.Builder
		rows.WriteString("Q1. Sexual offences,Number\n")
		for i := range n {
			fmt.Fprintf(&rows, "%d/%d,%d\n", 2010+i, 11+i, 100+i)
		}
		sum := 100*n + n*(n-1)/2
		fmt.Fprintf(&rows, "%s years,%d\n", words, sum+9)
		r := read(t, "a.csv", rows.String())
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, fmt.Sprintf("sum to %d", sum)) }) {
			t.Errorf("%s years: no wrong sum among %q", words, r.Problems)
		}
	}
}
