package answer_test

import (
	"slices"
	"testing"
)

// A total without a period below rows that have theirs is of all of them, unless it is the sum of the
// last one's.
func TestTotalsWithoutAPeriod(t *testing.T) {
	rows := []string{"Q2 2016-17 0-12 offences 10", "Q2 2016-17 13-17 offences 4", "Q2 2017-18 0-12 offences 12", "Q2 2017-18 13-17 offences 5"}
	const grand, first, second = "Q2 2016-04-01 to 2018-03-31 offences 31", "Q2 2016-17 offences 14", "Q2 2017-18 offences 17"
	for _, c := range []struct {
		why, text string
		totals    []string
	}{
		{"one row per count", "Year,Age,Count\n2016/17,Under 13,10\n2016/17,13-17,4\n2017/18,Under 13,12\n2017/18,13-17,5\n,Grand total,31\n", []string{grand}},
		{"total alone", "Year,Age,Count\n2016/17,Under 13,10\n2016/17,13-17,4\n2017/18,Under 13,12\n2017/18,13-17,5\n,Total,31\n", []string{grand}},
		{"years printed once", "Year,Age,Count\n2016/17,Under 13,10\n,13-17,4\n2017/18,Under 13,12\n,13-17,5\n,Total,31\n", []string{grand}},
		{"of each and of all", "Year,Age,Count\n2016/17,Under 13,10\n,13-17,4\n,Total,14\n2017/18,Under 13,12\n,13-17,5\n,Total,17\n,Grand total,31\n", []string{grand, first, second}},
		{"of each", "Year,Age,Count\n2016/17,Under 13,10\n2016/17,13-17,4\n,Total,14\n2017/18,Under 13,12\n2017/18,13-17,5\n,Total,17\n", []string{first, second}},
		{"behind another column", "Force,Year,Age,Count\nKent Police,2016/17,Under 13,10\nKent Police,2016/17,13-17,4\nKent Police,2017/18,Under 13,12\nKent Police,2017/18,13-17,5\nKent Police,,Total,31\n", []string{grand}},
	} {
		want := slices.Sorted(slices.Values(slices.Concat(rows, c.totals)))
		for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\nQ2. Flagged offences\n"+c.text) {
			if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", c.why, name, got, r.Problems, want)
			}
			for _, f := range r.Figures {
				if f.IsTotal != (f.Breakdown.Age == "") {
					t.Errorf("%s, %s: total is %v of %+v", c.why, name, f.IsTotal, f)
				}
			}
		}
	}
	// A blank of the columns between is that of the row above only where those are printed once.
	r := read(t, "a.csv", "Kent Police. 3 June 2019.\n\nQ2. Flagged offences\nYear,Age,Sex,Count\n2016/17,Under 13,F,10\n2016/17,13-17,F,4\n2017/18,Under 13,F,12\n2017/18,13-17,F,5\n,,Total,31\n")
	if !slices.Contains(offered(r), grand) {
		t.Errorf("behind two blanks: %q", offered(r))
	}
}
