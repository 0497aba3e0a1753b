package measure_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/measure/audit"
	"cyberflag/measure/chart"
)

var nan = math.NaN()

// TestRefusals gives each function an input for which its method does not hold.
func TestRefusals(t *testing.T) {
	monthly := make([]int64, 60)
	for i := range monthly {
		monthly[i] = int64(8 + i%5)
	}
	below := slices.Clone(monthly)
	below[2] = -1
	three := audit.Agree(audit.Ratings{{0, 1}, {2, 2}}, 3)
	_, wording := measure.Wording(30, 52)
	for _, c := range []struct {
		why       string
		got, want measure.Reason
	}{
		{"a percentage in words of a base below 50", wording, measure.BaseBelow50},
		{"a model of areas that recorded none", measure.RatioTotal([]measure.Responder{{100, 0}, {200, 0}, {150, 0}}, []float64{80}, 0.95).WhyNot, measure.TooFewEvents},
		{"a rise that only more than all people would be", measure.SmallestRiseFrom(1, 1000).WhyNot, measure.TooScattered},
		{"clusters at a confidence of 1", measure.ClusteredCount(map[int64]int64{1: 20}, 1).WhyNot, measure.Impossible},
		{"a weight that is no number", measure.Standardised([]measure.Stratum{{Events: 20, Population: 100, Weight: nan, Squares: 20}}, 0.95).WhyNot, measure.Impossible},
		{"a sample for a share of nought", audit.SizeForShare(0, 0.05, 0).WhyNot, measure.Impossible},
		{"accuracies from two records, no better than a coin by then", audit.LangReiczigel(0.85, 1000, audit.Borrowed{Value: 0.9, Of: 2}, audit.Borrowed{Value: 0.2, Of: 1000}, 0.95).WhyNot, measure.NotEstimable},
		{"a record without a place for each person", audit.Agree(audit.Ratings{{0, 1}, {}}, 2).WhyNot, measure.Impossible},
		{"positive agreement over three categories", three.Positive.WhyNot, measure.NotTwoCategories},
		{"negative agreement over three categories", three.Negative.WhyNot, measure.NotTwoCategories},
		{"a month with fewer than none", chart.Seasonal{Frequency: 12, Years: 3, Window: 1, Alpha: 0.05}.At(below, 50).WhyNot, measure.Impossible},
		{"the same months without it", chart.Seasonal{Frequency: 12, Years: 3, Window: 1, Alpha: 0.05}.At(monthly, 50).WhyNot, measure.Given},
		{"a sum of fewer than none", chart.PoissonCusum([]int64{3, -1}, 2, 4).WhyNot, measure.Impossible},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}

// TestIntervalOfNothing asks for the interval of what cannot be.
func TestIntervalOfNothing(t *testing.T) {
	for _, of := range []func(int64, float64) measure.Interval{
		measure.CountInterval, measure.ExactInterval, measure.MidPInterval, measure.ByarInterval, chart.ExpectedLimits,
	} {
		for _, got := range []measure.Interval{of(-1, 0.95), of(5, 0), of(5, 1), of(5, nan)} {
			if !got.NoLow || !got.NoHigh {
				t.Errorf("%+v, want no ends", got)
			}
		}
	}
}

// TestSmallestRiseOfScattered holds the search to the plain one, counting up.
func TestSmallestRiseOfScattered(t *testing.T) {
	for _, c := range []struct {
		base int64
		phi  float64
	}{{5, 1}, {20, 4}, {20, 30}, {3, 12}, {1000, 4}, {400, 200}} {
		x := c.base + 1
		for p := 1.0; ; x++ {
			if p = measure.ScatteredRateRatio(x, 1, c.base, 1, c.phi).P; c.phi == 1 {
				p = measure.RateRatio(x, 1, c.base, 1).PMid
			}
			if p < 0.05 {
				break
			}
		}
		if got := measure.SmallestRiseFrom(c.base, c.phi); got.Count != x || got.WhyNot != measure.Given {
			t.Errorf("from %d with phi %v: %+v, want %d", c.base, c.phi, got, x)
		}
	}
}

// TestHiddenChangeIsNotOverstated: of all numbers that hidden counts can be, the
// finding is of those that make the change least.
func TestHiddenChangeIsNotOverstated(t *testing.T) {
	year := func(start int, low, high int64) figure.Figure {
		return figure.Figure{Period: figure.FinancialYear(start), Value: figure.Hidden(low, high)}
	}
	fall := measure.IsRiseReal(year(2015, 100, 104), year(2016, 1, 40), 1)
	least := measure.IsCountRiseReal(100, 40, 1)
	if fall.Answer != measure.Fall || fall.Ratio.Cmp(least.Ratio) != 0 || fall.Interval != least.Interval || !slices.Contains(fall.Reasons, least.Reasons[1]) {
		t.Errorf("fall: %+v, want that of 100 to 40: %+v", fall, least)
	}
	rise := measure.IsRiseReal(year(2015, 20, 40), year(2016, 100, 104), 1)
	if want := measure.IsCountRiseReal(40, 100, 1); rise.Answer != measure.Rise || rise.Ratio.Cmp(want.Ratio) != 0 {
		t.Errorf("rise: %+v, want that of 40 to 100: %+v", rise, want)
	}
	if !strings.Contains(strings.Join(fall.Reasons, " "), "the change least") {
		t.Errorf("nothing says which numbers the range is of: %q", fall.Reasons)
	}
}
