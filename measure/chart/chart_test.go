package chart

import (
	"math"
	"math/rand/v2"
	"testing"

	"cyberflag/measure"
)

func TestRefusals(t *testing.T) {
	alike := make([]Area, 12)
	for i := range alike {
		alike[i] = Area{Observed: 20, Expected: 20}
	}
	apart := make([]Area, 12)
	for i := range apart {
		apart[i] = Area{Observed: float64(400 * (i % 2)), Expected: 200}
	}
	long := make([]int64, 400)
	for i := range long {
		long[i] = int64(i % 5)
	}
	weekly := Seasonal{Frequency: 52, Years: 4, Window: 3, Reweight: true, Trend: true, Alpha: 0.01}
	two := weekly
	two.Years = 2
	for _, c := range []struct {
		why       string
		got, want measure.Reason
	}{
		{"no areas", NewFunnel(nil, 0.1).WhyNot, measure.NoUnits},
		{"nine areas", NewFunnel(alike[:9], 0.1).WhyNot, measure.TooFewUnits},
		{"ten areas", NewFunnel(alike[:10], 0.1).WhyNot, measure.Given},
		{"a phi of 9", NewFunnel(scattered(3), 0.1).WhyNot, measure.Given},
		{"a phi of 11", NewFunnel(scattered(math.Sqrt(11)), 0.1).WhyNot, measure.TooScattered},
		{"areas all alike", NewFunnel(alike, 0.1).WhyNot, measure.Given},
		{"areas that may not be measuring the same", NewFunnel(apart, 0.1).WhyNot, measure.TooScattered},
		{"an area where nothing is expected", NewFunnel([]Area{{1, 0}}, 0.1).WhyNot, measure.Impossible},
		{"one value", NewXmR([]float64{3}).WhyNot, measure.TooFewPoints},
		{"eleven values", NewXmR(make([]float64, 11)).WhyNot, measure.TooFewPoints},
		{"twelve can be drawn", NewXmR(make([]float64, 12)).WhyNot, measure.Given},
		{"and signal nothing", NewXmR(make([]float64, 12)).WhyNoSignals, measure.TooFewPoints},
		{"twenty can", NewXmR(make([]float64, 20)).WhyNoSignals, measure.Given},
		{"no exposure", NewU([]int64{3}, []float64{0}).WhyNot, measure.Impossible},
		{"nothing", NewU(nil, nil).WhyNot, measure.NoUnits},
		{"a fall is no rise", PoissonCusum(nil, 5, 4).WhyNot, measure.Impossible},
		{"no limit", CusumRunLength(0.5, 0, 0, false).WhyNot, measure.Impossible},
		{"two earlier years", two.At(long, 300).WhyNot, measure.TooFewYears},
		{"too early in the series", weekly.At(long, 100).WhyNot, measure.TooFewYears},
		{"beyond its end", weekly.At(long, 400).WhyNot, measure.Impossible},
		{"nothing lately", weekly.At(make([]int64, 400), 300).WhyNot, measure.TooFewEvents},
		{"enough", weekly.At(long, 300).WhyNot, measure.Given},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}

// Nothing in four earlier years and five now: there is no model of nought.
func TestNothingBefore(t *testing.T) {
	series := make([]int64, 300)
	for i := 295; i < 300; i++ {
		series[i] = 2
	}
	s := Seasonal{Frequency: 52, Years: 4, Window: 3, Reweight: true, Trend: true, Alpha: 0.01}
	if got := s.At(series, 299); got.WhyNot != measure.NoFit || !math.IsNaN(got.Upper) {
		t.Errorf("%+v", got)
	}
}

// An outbreak stands out, and one in the past hides it less when it is weighed
// down.
func TestSeasonalExceeded(t *testing.T) {
	series := make([]int64, 300)
	for i := range series {
		series[i] = int64(4 + i%3)
	}
	series[299] = 40
	s := Seasonal{Frequency: 52, Years: 4, Window: 3, Reweight: true, Trend: true, Alpha: 0.01}
	if got := s.At(series, 299); !got.Exceeded || got.Trend {
		t.Errorf("%+v", got)
	}
	series[299-52] = 200
	down := s.At(series, 299)
	s.Reweight = false
	if plain := s.At(series, 299); !(down.Upper < plain.Upper) {
		t.Errorf("weighed down %v, plain %v", down.Upper, plain.Upper)
	}
}

// A steady rise is a trend, as long as it does not go beyond what was seen.
func TestSeasonalTrend(t *testing.T) {
	series := make([]int64, 300)
	for i := range series {
		series[i] = int64(300 - i)
	}
	s := Seasonal{Frequency: 52, Years: 4, Window: 3, Trend: true, Alpha: 0.01}
	if got := s.At(series, 290); !got.Trend || got.Expected > 60 {
		t.Errorf("a fall: %+v", got)
	}
	for i := range series {
		series[i] = int64(i)
	}
	if got := s.At(series, 290); got.Trend {
		t.Errorf("a rise beyond what was seen: %+v", got)
	}
}

// The run length solved for is that of a simulation: shift 1, h = 5, k = 1/2.
func TestRunLengthAgainstSimulation(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	const runs = 20_000
	points := 0
	for range runs {
		up, down := 0.0, 0.0
		for up <= 5 && down <= 5 {
			x := chance.NormFloat64() + 1
			up, down = max(0, up+x-0.5), max(0, down-x-0.5)
			points++
		}
	}
	got := CusumRunLength(0.5, 5, 1, true).Mean
	if sim := float64(points) / runs; math.Abs(sim/got-1) > 0.02 {
		t.Errorf("solved %v, simulated %v", got, sim)
	}
}

// With more scatter than chance the limits of u' are wider, with less narrower.
func TestLaney(t *testing.T) {
	events, exposures := make([]int64, 30), make([]float64, 30)
	for i := range events {
		events[i], exposures[i] = int64(100+40*(i%2*2-1)), 10
	}
	c := NewU(events, exposures)
	if !(c.Sigma > 3) || !(c.Scattered[0].High > c.Limits[0].High) || len(c.Signals) != 30 {
		t.Errorf("%+v", c)
	}
}

// Quantiles of type 7, as R: 10% of 1 to 11 is 2.
func TestQuantile7(t *testing.T) {
	xs := []float64{11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for p, want := range map[float64]float64{0: 1, 0.1: 2, 0.25: 3.5, 0.95: 10.5, 1: 11} {
		if got := quantile7(xs, p); math.Abs(got-want) > 1e-12 {
			t.Errorf("%v: %v, want %v", p, got, want)
		}
	}
}

// scattered gives areas of which each is z standard deviations from what was
// expected, half of them above and half below.
func scattered(z float64) []Area {
	var areas []Area
	for i := range 12 {
		root := 1 + z/20 // of 100 expected, one over spread is 20
		if i%2 == 1 {
			root = 1 - z/20
		}
		areas = append(areas, Area{Observed: 100 * root * root, Expected: 100})
	}
	return areas
}
