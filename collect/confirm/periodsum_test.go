package confirm

import (
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// TestSumsOfPeriods: a total over years, or of a year over its quarters, that its parts
// contradict is not put forward, and neither are they.
func TestSumsOfPeriods(t *testing.T) {
	years := func(from, to int) figure.Period {
		return figure.Period{Start: figure.FinancialYear(from).Start, End: figure.FinancialYear(to).End}
	}
	quarter := func(start, end string) figure.Period {
		return figure.Period{Start: civil.MustParse(start), End: civil.MustParse(end)}
	}
	type at struct {
		period figure.Period
		n      int64
	}
	quarters := []at{{quarter("2016-04-01", "2016-06-30"), 10}, {quarter("2016-07-01", "2016-09-30"), 11}, {quarter("2016-10-01", "2016-12-31"), 12}, {quarter("2017-01-01", "2017-03-31"), 13}}
	for _, c := range []struct {
		why         string
		total       at
		parts       []at
		sum, agrees bool
	}{
		{"two years", at{years(2015, 2016), 76}, []at{{years(2015, 2015), 31}, {years(2016, 2016), 45}}, true, true},
		{"two years that come to less", at{years(2015, 2016), 86}, []at{{years(2015, 2015), 31}, {years(2016, 2016), 45}}, true, false},
		{"a year of three is missing", at{years(2015, 2017), 86}, []at{{years(2015, 2015), 31}, {years(2016, 2016), 45}}, false, false},
		{"quarters", at{years(2016, 2016), 46}, quarters, true, true},
		{"quarters that come to more", at{years(2016, 2016), 45}, quarters, true, false},
		{"one twice", at{years(2016, 2016), 46}, append(quarters[:4:4], quarters[3]), false, false},
	} {
		s := Sheet{}
		for i, x := range append([]at{c.total}, c.parts...) {
			p := Proposal{Question: "Q2", Statement: Statement{Period: x.period, Value: figure.Count(x.n)}, Confidence: 0.97}
			s.Items = append(s.Items, Item{ID: int64(i + 1), Proposal: p, Offered: true})
		}
		for _, i := range s.Items {
			sums := s.Sums(i)
			if (len(sums) == 1) != c.sum || c.sum && sums[0].Agrees() != c.agrees {
				t.Errorf("%s: proposal %d has the sums %v", c.why, i.ID, sums)
			}
			if got, want := s.Preselected(i, DefaultThreshold), !c.sum || c.agrees; got != want {
				t.Errorf("%s: proposal %d pre-selected %v, want %v", c.why, i.ID, got, want)
			}
		}
	}
}
