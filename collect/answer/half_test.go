package answer_test

import (
	"slices"
	"testing"
)

// The halves of a year are months of the year that stands beside them, financial or calendar.
func TestHalves(t *testing.T) {
	const first, second = "Q2 2016-04-01 to 2016-09-30 offences 20", "Q2 2016-10-01 to 2017-03-31 offences 32"
	year := []string{first, second, "Q2 2016-17 offences 52"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"heads", "Kent Police,,,\nFlagged offences,,,\n,H1,H2,Year\n2016/17,20,32,52\n", year},
		{"in words", "Kent Police,,,\nFlagged offences,,,\nYear,First half,Second half,Whole year\n2016/17,20,32,52\n", year},
		{"six months", "Kent Police,,,\nFlagged offences,,,\nYear,First six months,Last 6 months,12 months\n2016/17,20,32,52\n", year},
		{"down the rows", "Kent Police,\nFlagged offences,\n,2016/17\n1st half,20\n2nd half,32\nTotal,52\n", year},
		{"in a column of their own", "Kent Police,,\nFlagged offences,,\nYear,Half,Offences\n2016/17,H1,20\n2016/17,H2,32\n", year[:2]},
		{"the year in the title", "Kent Police,Flagged offences 2016/17,\nSex,H1,H2\nFemale,20,32\n",
			[]string{"Q2 2016-04-01 to 2016-09-30 F offences 20", "Q2 2016-10-01 to 2017-03-31 F offences 32"}},
		{"of a calendar year", "Kent Police,,,\nFlagged offences,,,\nCalendar year,First half,Second half,Total\n2016,20,32,52\n",
			[]string{"Q2 2016 offences 52", "Q2 2016-01-01 to 2016-06-30 offences 20", "Q2 2016-07-01 to 2016-12-31 offences 32"}},
	} {
		for name, r := range inFormats(t, c.text) {
			want := slices.Sorted(slices.Values(c.want))
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", c.why, name, got, want, r.Problems)
			}
		}
	}
}

// Where no year says when it begins, no half is dated.
func TestHalvesWithoutAYear(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police,,,\nFlagged offences,,,\n,H1,H2,Year\nFemale,20,32,52\n") {
		if len(r.Figures) > 0 {
			t.Errorf("%s: got %q", name, brief(r))
		}
	}
}
