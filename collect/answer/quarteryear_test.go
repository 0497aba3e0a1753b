package answer_test

import (
	"slices"
	"testing"
)

// The column or row behind the quarters of a year may be the only one that says which.
func TestYearBehindItsQuarters(t *testing.T) {
	want := []string{
		"Q2 2019-04-01 to 2019-06-30 Grooming offences 4", "Q2 2019-04-01 to 2019-06-30 Rape offences 2", "Q2 2019-07-01 to 2019-09-30 Grooming offences 5", "Q2 2019-07-01 to 2019-09-30 Rape offences 3",
		"Q2 2019-10-01 to 2019-12-31 Grooming offences 6", "Q2 2019-10-01 to 2019-12-31 Rape offences 0", "Q2 2019-20 Grooming offences 22", "Q2 2019-20 Rape offences 9", "Q2 2020-01-01 to 2020-03-31 Grooming offences 7", "Q2 2020-01-01 to 2020-03-31 Rape offences 4",
	}
	for _, text := range []string{
		"Offence,Apr-Jun,Jul-Sep,Oct-Dec,Jan-Mar,Year 2019/20\nRape,2,3,0,4,9\nGrooming,4,5,6,7,22\n",
		"Offence,April to June,July to September,October to December,January to March,2019/20\nRape,2,3,0,4,9\nGrooming,4,5,6,7,22\n",
		"Offence,2019/20 total,Apr - Jun,Jul - Sep,Oct - Dec,Jan - Mar\nRape,9,2,3,0,4\nGrooming,22,4,5,6,7\n",
		"Period,Rape,Grooming\nApr-Jun,2,4\nJul-Sep,3,5\nOct-Dec,0,6\nJan-Mar,4,7\nWhole year 2019-20,9,22\n",
		"Offence,Q1,Q2,Q3,Q4,FY 2019/20\nRape,2,3,0,4,9\nGrooming,4,5,6,7,22\n",
	} {
		for name, r := range inFormats(t, "Offences with the online crime tag,,,,,\n"+text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s %s:\n got %q\nwant %q\n%q", name, text, got, want, r.Problems)
			}
		}
	}
}

// Of two years none says whose the quarters are.
func TestQuartersOfTwoYears(t *testing.T) {
	r := read(t, "a.csv", "Flagged offences,,,,\nOffence,Apr-Jun,Jul-Sep,2018/19,2019/20\nRape,2,3,8,9\nGrooming,4,5,18,22\n")
	for _, f := range r.Figures {
		if f.Period.Months() == 3 {
			t.Errorf("%v %v", f.Period, f.Value)
		}
	}
}
