package measure

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Small inputs give a result or a reason, never a number that means nothing.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		why  string
		got  Reason
		want Reason
	}{
		{"no victims at all is a count of nought", ClusteredCount(nil, Conf95).WhyNot, Given},
		{"a victim of no offence", ClusteredCount(map[int64]int64{0: 3}, Conf95).WhyNot, Impossible},
		{"no population", RatePer(3, 0, 1000, Conf95).WhyNot, NoPopulation},
		{"a negative count", RatePer(-1, 10, 1000, Conf95).WhyNot, Impossible},
		{"nine events", Standardised([]Stratum{{9, 100, 1, 9}}, Conf95).WhyNot, TooFewEvents},
		{"ten events", Standardised([]Stratum{{10, 100, 1, 10}}, Conf95).WhyNot, Given},
		{"no age groups", Standardised(nil, Conf95).WhyNot, NoUnits},
		{"an age group without people", Standardised([]Stratum{{10, 0, 1, 10}}, Conf95).WhyNot, Impossible},
		{"no exposure", RateRatio(1, 0, 1, 1).WhyNot, Impossible},
		{"none in either", RateRatio(0, 1, 0, 1).WhyNot, BothZero},
		{"none in one, on the log scale", ScatteredRateRatio(3, 1, 0, 1, 2).WhyNot, TooFewEvents},
		{"less scatter than chance", ScatteredRateRatio(3, 1, 3, 1, 0.5).WhyNot, Impossible},
		{"two forces", CommonChange([]int64{3, 4}, []int64{5, 6}).WhyNot, TooFewUnits},
		{"three, of which one never had any", CommonChange([]int64{3, 4, 0}, []int64{5, 6, 0}).WhyNot, TooFewUnits},
		{"three", CommonChange([]int64{3, 4, 1}, []int64{5, 6, 0}).WhyNot, Given},
		{"none before", CommonChange([]int64{0, 0, 0}, []int64{5, 6, 1}).WhyNot, TooFewEvents},
		{"years of different forces", CommonChange([]int64{0, 0, 0}, []int64{5, 6}).WhyNot, Impossible},
		{"two responders", RatioTotal([]Responder{{1, 2}, {3, 4}}, []float64{1}, Conf95).WhyNot, TooFewUnits},
		{"a responder without children", RatioTotal([]Responder{{0, 2}, {3, 4}, {1, 1}}, nil, Conf95).WhyNot, Impossible},
		{"no p-values", FalseDiscovery(nil).WhyNot, NoUnits},
		{"a p-value above 1", FalseDiscovery([]float64{1.1}).WhyNot, Impossible},
		{"a p-value that is none", FalseDiscovery([]float64{math.NaN()}).WhyNot, Impossible},
		{"from none, scattered", SmallestRiseFrom(0, 2).WhyNot, TooFewEvents},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}

// Everybody answered: nothing is left to a model.
func TestRatioTotalWithoutGaps(t *testing.T) {
	m := RatioTotal([]Responder{{10, 3}, {20, 9}, {30, 8}}, nil, Conf95)
	if m.Total != 20 || m.SE != 0 || m.Coverage != 1 || m.Interval.Low != 20 || m.Interval.High != 20 {
		t.Errorf("%+v", m)
	}
	// A model may say less than was seen; what is printed may not.
	m = RatioTotal([]Responder{{1, 0}, {1, 40}, {1, 0}}, []float64{1}, Conf95)
	if m.Interval.Low >= 40 || m.AtLeastObserved().Low != 40 || m.WhyNot != TooScattered {
		t.Errorf("%+v", m)
	}
}

// The intervals of a count hold each other: mid-P within exact; and all hold
// the count.
func TestCountIntervalsNest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Int64Range(0, 3000).Draw(t, "x")
		conf := rapid.SampledFrom([]float64{0.9, 0.95, 0.998}).Draw(t, "conf")
		exact, mid := ExactInterval(x, conf), MidPInterval(x, conf)
		if !(exact.Low <= mid.Low && mid.Low <= float64(x) && float64(x) <= mid.High && mid.High <= exact.High) {
			t.Fatalf("%d: exact %+v, mid-P %+v", x, exact, mid)
		}
		clustered := ClusteredCount(map[int64]int64{1: x, 3: 2}, conf)
		if clustered.Interval.Low > clustered.Plain.Low || clustered.Interval.High < clustered.Plain.High {
			t.Fatalf("clustered %+v", clustered)
		}
	})
}

// One offence a victim is an ordinary count.
func TestUnclustered(t *testing.T) {
	c := ClusteredCount(map[int64]int64{1: 145}, Conf95)
	if c.Inflation != 1 || c.Interval != CountInterval(145, Conf95) {
		t.Errorf("%+v", c)
	}
}

// The least rise is one, and one less is not.
func TestSmallestRiseIsTheSmallest(t *testing.T) {
	for _, base := range []int64{0, 1, 7, 55, 5653} {
		n := SmallestRiseFrom(base, 1).Count
		if RateRatio(n, 1, base, 1).PMid >= level || RateRatio(n-1, 1, base, 1).PMid < level && n-1 > base {
			t.Errorf("from %d: %d", base, n)
		}
	}
}

// Adjusted values keep the order of the values and never fall below them.
func TestFalseDiscovery(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SliceOfN(rapid.Float64Range(0, 1), 1, 50).Draw(t, "p")
		a := FalseDiscovery(p)
		for i := range p {
			for j := range p {
				if p[i] < p[j] && a.P[i] > a.P[j] {
					t.Fatalf("%v became %v", p, a.P)
				}
			}
			if a.P[i] < p[i]-1e-12 || a.P[i] > 1 {
				t.Fatalf("%v became %v", p[i], a.P[i])
			}
		}
	})
}
