package answer_test

import (
	"slices"
	"testing"
)

// Bare years mean what the words over them, beside them or once in the letter say, and
// where those are not understood a year is in doubt.
func TestBareYearsMeanWhatTheWordsSay(t *testing.T) {
	want := []string{"Q2 2016-17 offences 31", "Q2 2017-18 offences 44"}
	calendar := []string{"Q2 2017 offences 31", "Q2 2018 offences 44"}
	ended := "Q2 Offences with the online flag\n\n"
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"over the heads of aligned columns", "a.txt", ended + "                Year ending 31 March\n                2017     2018\nFlagged           31       44\n", want},
		{"in the corner above years down", "a.csv", "Q2 Offences with the online flag,\nYear to 31 March,Flagged\n2017,31\n2018,44\n", want},
		{"in a row of its own over the years", "a.csv", "Q2 Offences with the online flag,,\n,12 months to March,\n,2017,2018\nFlagged,31,44\n", want},
		{"once in the letter, below", "a.csv", "Q2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n,,\n\"Years are financial years, named by the year in which they end.\",,\n", want},
		{"by one example", "a.csv", "2017 means 1 April 2016 to 31 March 2017.,,\n,,\nQ2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n", want},
		{"named by their beginning", "a.csv", "Q2 Offences with the online flag,,\nYears beginning 1 April,2016,2017\nFlagged,31,44\n", want},
		{"heads in a row are no key", "a.csv", "Q2 Offences with the online flag,,\n2017,2018,2019\n31,44,50\n",
			[]string{"Q2 2017 offences 31", "Q2 2018 offences 44", "Q2 2019 offences 50"}},
		{"calendar years", "a.csv", "Calendar years,,\n,,\nQ2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n",
			calendar},
		{"calendar years by their months", "a.csv", "Our returns are made per calendar year (January to December).,,\n,,\nQ2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n", calendar},
		{"years by their months only", "a.csv", "Each year runs 1 January - 31 December,,\n,,\nQ2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n", calendar},
		{"years from one month to another, in the corner", "a.csv", "Q2 Offences with the online flag,,\nYear (Jan-Dec),Flagged\n2017,31\n2018,44\n", calendar},
		{"a year from its first day", "a.csv", "Years beginning on 1 April to 31 March,,\n,,\nQ2 Offences with the online flag,,\n,2016,2017\nFlagged,31,44\n", want},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: read %q, want %q", c.why, got, c.want)
		}
	}
	for _, said := range []string{"Figures are by financial year.", "Our year (April to March) is meant.", "Annual counts are July to June."} {
		for _, f := range read(t, "a.csv", said+",,\n,,\nQ2 Offences with the online flag,,\n,2017,2018\nFlagged,31,44\n").Figures {
			if f.Confidence >= 0.9 {
				t.Errorf("%s a bare year is believed: %v %v", said, f.Period, f.Confidence)
			}
		}
	}
}
