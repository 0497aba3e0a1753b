package split

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/measure"
)

func TestRefusals(t *testing.T) {
	audited := func(flagged int64, low, at, high float64) Year {
		return Year{Flagged: flagged, Precision: 1, Recall: at, Interval: measure.Interval{Low: low, High: high}, Audited: true}
	}
	for _, c := range []struct {
		why       string
		got, want measure.Reason
	}{
		{"no factors", Decompose(nil, nil).WhyNot, measure.Impossible},
		{"different factors", Decompose([]float64{1}, []float64{1, 2}).WhyNot, measure.Impossible},
		{"no audit", OccurrenceOf(Year{Flagged: 55}, Year{Flagged: 145}).WhyNot, measure.NoAuditBoth},
		{"one audit", OccurrenceOf(audited(55, 0.3, 0.4, 0.5), Year{Flagged: 145}).WhyNot, measure.NoAuditBoth},
		{"an audit that found nothing flagged", OccurrenceOf(audited(55, 0, 0, 0.5), audited(145, 0.7, 0.8, 0.9)).WhyNot, measure.Impossible},
		{"recall outside its interval", OccurrenceOf(audited(55, 0.3, 0.6, 0.5), audited(145, 0.7, 0.8, 0.9)).WhyNot, measure.Impossible},
		{"none before", OccurrenceOf(audited(0, 0.3, 0.4, 0.5), audited(145, 0.7, 0.8, 0.9)).WhyNot, measure.BaseZero},
		{"more older than all", ByRecency([2]int64{3, 4}, [2]int64{4, 0}).WhyNot, measure.Impossible},
		{"no triangle", ChainLadder(nil).WhyNot, measure.Impossible},
		{"a year without a report", ChainLadder([][]int64{{1, 1}, {}}).WhyNot, measure.Impossible},
		{"below nought", ChainLadder([][]int64{{1, -1}}).WhyNot, measure.Impossible},
		{"a newer year that is longer", ChainLadder([][]int64{{1, 2}, {1}, {1, 2}}).WhyNot, measure.Impossible},
		{"nothing reported at first", ChainLadder([][]int64{{0, 5}, {0}}).WhyNot, measure.TooFewEvents},
		{"one complete year", ChainLadder([][]int64{{5}}).WhyNot, measure.Given},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
	if o := OccurrenceOf(Year{Flagged: 55}, Year{Flagged: 145}); o.FlaggedPercent.FloatString(1) != "163.6" {
		t.Errorf("the change in flags is known without an audit: %v", o.FlaggedPercent)
	}
}

// Effects add up to the change, and no order of the factors is preferred.
func TestDecompose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		numbers := rapid.SliceOfN(rapid.Float64Range(0, 10), n, n)
		a, b := numbers.Draw(t, "before"), numbers.Draw(t, "after")
		e := Decompose(a, b)
		sum := 0.0
		for _, x := range e.Of {
			sum += x
		}
		if math.Abs(sum-e.Total) > 1e-7*(1+math.Abs(e.Total)) {
			t.Fatalf("effects %v add up to %v, want %v", e.Of, sum, e.Total)
		}
		back := Decompose(b, a)
		for i := range e.Of {
			if math.Abs(e.Of[i]+back.Of[i]) > 1e-7*(1+math.Abs(e.Total)) {
				t.Fatalf("there %v, back %v", e.Of, back.Of)
			}
		}
	})
}

// Older cases alone rose: their share of the rise is all of it.
func TestByRecency(t *testing.T) {
	r := ByRecency([2]int64{100, 130}, [2]int64{20, 50})
	if r.ShareOlder.FloatString(2) != "1.00" || r.Recent.Sign() != 0 || r.Older.FloatString(0) != "150" {
		t.Errorf("%+v", r)
	}
	if r = ByRecency([2]int64{0, 5}, [2]int64{0, 0}); r.All != nil || r.Older != nil {
		t.Errorf("from none: %+v", r)
	}
	if r = ByRecency([2]int64{5, 5}, [2]int64{1, 2}); r.ShareOlder != nil {
		t.Errorf("no change has no share: %+v", r)
	}
}
