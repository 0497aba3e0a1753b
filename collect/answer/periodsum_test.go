package answer_test

import (
	"strings"
	"testing"
)

// A year is tested against its quarters, wherever they stand; of a year with one
// missing nothing is said.
func TestPeriodSums(t *testing.T) {
	const answer = "Question 2. Flagged offences\nPeriod,Offences with cyber-flag\n2017/18,%\n" +
		"April to June 2017,20\nJuly to September 2017,25\nOctober to December 2017,30\nJanuary to March 2018,35\n"
	for printed, want := range map[string]string{"110": "", "117": "quarters sum to 110, the whole is 117"} {
		text := strings.Replace(answer, "%", printed, 1)
		if got := strings.Join(read(t, "a.csv", text).Problems, "\n"); !strings.Contains(got, want) || want == "" && strings.Contains(got, "sum to") {
			t.Errorf("with %s printed the problems are %q, want %q", printed, got, want)
		}
		short := strings.Replace(text, "July to September 2017,25\n", "", 1)
		if got := strings.Join(read(t, "a.csv", short).Problems, "\n"); strings.Contains(got, "quarters") {
			t.Errorf("a year with a quarter missing was tested: %q", got)
		}
	}
}
