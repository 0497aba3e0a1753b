package answer_test

import (
	"slices"
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

// A total of all years before them, or behind them, is tested against the years that are read: one that
// was lost shows.
func TestTotalsOfYearsOfWhichOneIsLost(t *testing.T) {
	for _, text := range []string{
		"Kent Police,,\nFlagged offences,,\nYear,Offences\nAll years,101\n2015/16,31\n2016/17,40\n",
		"Kent Police,,\nFlagged offences,,\nYear,Offences\n2015/16,31\n2016/17,40\nAll years,101\n",
		"Kent Police,,,\nFlagged offences,,,\nSex,All years,2015/16,2016/17\nGirls,101,31,40\nBoys,7,3,4\n",
		"Kent Police,,,\nFlagged offences,,,\nSex,2015/16,2016/17,All years\nGirls,31,40,101\nBoys,3,4,7\n",
	} {
		r := read(t, "a.csv", text)
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 71, printed 101") }) || len(r.Problems) != 1 {
			t.Errorf("%s: problems %q", text, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Value == 101 && f.Confidence > 0.8 {
				t.Errorf("%s: the total has %v", text, f.Confidence)
			}
		}
	}
}
