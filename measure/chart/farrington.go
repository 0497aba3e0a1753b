package chart

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/measure"
)

// A Seasonal asks whether a count stands out against the same weeks (or months)
// of earlier years.
type Seasonal struct {
	Frequency int     // points in a year: 52 or 12
	Years     int     // how many earlier years are looked at, three or more
	Window    int     // points either side of the same week in each
	Reweight  bool    // past outbreaks count for less
	Trend     bool    // look for a trend
	Alpha     float64 // two-sided; 0.01 in the original
}

// A Threshold is the answer for one point.
type Threshold struct {
	Expected float64
	Upper    float64 // NaN when WhyNot is set
	Phi      float64 // dispersion, 1 or more
	Trend    bool    // a trend was kept
	Exceeded bool
	WhyNot   measure.Reason
}

// The least recent events for a threshold to be given, and over how many
// points. Source: algo.farrington's limit54 in R's surveillance.
const (
	minRecent   = 5
	recentOver  = 4
	minYears    = 3
	trendLevel  = 0.05
	twoThirds   = 2.0 / 3
	sixthNegate = -1.0 / 6
)

// At gives the threshold of Farrington and others (1996) for point t, from 0, of
// series: a log-linear quasi-Poisson model of the base points, with past peaks
// weighed down once, a trend only where it is significant, three years long and
// does not extrapolate beyond what was seen; and the 2/3 power against skewness.
func (s Seasonal) At(series []int64, t int) Threshold {
	none := func(why measure.Reason) Threshold { return Threshold{Upper: math.NaN(), WhyNot: why} }
	first := t - s.Years*s.Frequency - s.Window
	switch {
	case s.Frequency < 1 || s.Window < 0 || 2*s.Window >= s.Frequency || !(s.Alpha > 0 && s.Alpha < 1) || t < 0 || t >= len(series) || slices.Min(series) < 0:
		return none(measure.Impossible)
	case s.Years < minYears:
		return none(measure.TooFewYears)
	case first < 0:
		return none(measure.TooFewYears)
	case recent(series, t) < minRecent:
		return none(measure.TooFewEvents)
	}
	y, at := s.base(series, t)
	m, trend, ok := s.fit(y, at, float64(t))
	if !ok {
		return none(measure.NoFit)
	}
	mu, se := m.predict(float64(t))
	tau := m.phi + se*se/mu
	spread := math.Sqrt(4.0 / 9 * math.Cbrt(mu) * tau)
	top := math.Pow(mu, twoThirds) + quantile(1-s.Alpha)*spread
	upper := math.Pow(top, 1/twoThirds)
	return Threshold{Expected: mu, Upper: upper, Phi: m.phi, Trend: trend, Exceeded: float64(series[t]) > upper}
}

func recent(series []int64, t int) int64 {
	sum := int64(0)
	for i := max(0, t-recentOver+1); i <= t; i++ {
		sum += series[i]
	}
	return sum
}

// base gives the counts that t is compared with, and where they are.
func (s Seasonal) base(series []int64, t int) (y, at []float64) {
	for year := s.Years; year > 0; year-- {
		middle := t - year*s.Frequency
		for i := middle - s.Window; i <= middle+s.Window; i++ {
			y, at = append(y, float64(series[i])), append(at, float64(i))
		}
	}
	return y, at
}

// fit fits the model, with its trend where one is wanted and bears looking at.
func (s Seasonal) fit(y, at []float64, t float64) (m logLinear, trend, ok bool) {
	if s.Trend {
		if m, ok = fitWeighed(y, at, s.Reweight); ok {
			mu, _ := m.predict(t)
			if m.slopeP() < trendLevel && mu <= slices.Max(y) {
				return m, true, true
			}
		}
	}
	m, ok = fitWeighed(y, nil, s.Reweight)
	return m, false, ok
}

// fitWeighed fits once, and once more with past peaks weighed down.
func fitWeighed(y, at []float64, reweight bool) (logLinear, bool) {
	weights := make([]float64, len(y))
	for i := range weights {
		weights[i] = 1
	}
	m, ok := fitLogLinear(y, at, weights)
	if !ok || !reweight {
		return m, ok
	}
	sum := 0.0
	for i := range y {
		weights[i] = 1
		if r := m.anscombe(i); r > 1 {
			weights[i] = 1 / (r * r)
		}
		sum += weights[i]
	}
	for i := range weights {
		weights[i] *= float64(len(y)) / sum
	}
	return fitLogLinear(y, at, weights)
}

// slopeP gives the two-sided p of the trend, by Student's t on the dispersion
// as it was estimated.
func (m logLinear) slopeP() float64 {
	t := m.slope / math.Sqrt(m.dispersion*m.cov[2])
	return 2 * distuv.StudentsT{Mu: 0, Sigma: 1, Nu: m.freedom}.CDF(-math.Abs(t))
}
