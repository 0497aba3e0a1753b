package chart

import (
	"math"
	"slices"

	"cyberflag/measure"
)

// The bounds within which a funnel says something. Ten areas: the 10% at each
// end are pulled in before the scatter is judged. A phi above 10: the areas are
// not measuring the same thing, and differences are of recording. Source of the
// second: Spiegelhalter (2005) as the methods reference of the project has it.
const (
	minAreas = 10
	maxPhi   = 10
)

// An Area is one force in a funnel: what it recorded, and what it would have
// recorded at the common rate.
type Area struct{ Observed, Expected float64 }

// A Funnel compares areas with the common rate, allowing for the scatter that
// they have among themselves.
type Funnel struct {
	Phi  float64 // mean of the squared z of all areas, the ends pulled in
	Tau2 float64 // variance between areas, of the root of observed/expected
	// Points are the areas in the order they came.
	Points []Point
	// WhyNot: TooFewUnits or TooScattered, and then no funnel is drawn and no
	// area is called high or low.
	WhyNot measure.Reason
}

// A Point is an area's place in the funnel.
type Point struct {
	Ratio    float64 // observed over expected
	Z        float64 // standard deviations from the common rate, by chance alone
	Adjusted float64 // the same with the scatter between areas allowed for
}

// Beyond reports whether the point is outside the limits of that confidence.
func (p Point) Beyond(conf float64) bool { return math.Abs(p.Adjusted) > quantile(conf) }

// BeyondChance reports the same for chance alone.
func (p Point) BeyondChance(conf float64) bool { return math.Abs(p.Z) > quantile(conf) }

// NewFunnel places areas by the additive overdispersion of Spiegelhalter
// (2005): z is that of the root of observed over expected, the 10% at each end
// pulled in (winsorised, quantiles of type 7), and the scatter that chance does
// not explain is added to the variance of each area alike.
func NewFunnel(areas []Area, winsorise float64) Funnel {
	var f Funnel
	z := make([]float64, len(areas))
	for i, a := range areas {
		if !(a.Expected > 0) || !(a.Observed >= 0) {
			return Funnel{WhyNot: measure.Impossible}
		}
		z[i] = (math.Sqrt(a.Observed/a.Expected) - 1) / spread(a.Expected)
	}
	if len(areas) == 0 || winsorise < 0 || winsorise >= 0.5 {
		return Funnel{WhyNot: measure.NoUnits}
	}
	f.Phi, f.Tau2 = scatter(areas, z, winsorise)
	for i, a := range areas {
		s := spread(a.Expected)
		f.Points = append(f.Points, Point{Ratio: a.Observed / a.Expected, Z: z[i], Adjusted: z[i] * s / math.Sqrt(s*s+f.Tau2)})
	}
	switch {
	case len(areas) < minAreas:
		f.WhyNot = measure.TooFewUnits
	case f.Phi > maxPhi:
		f.WhyNot = measure.TooScattered
	}
	return f
}

// spread is the standard deviation of the root of observed over expected.
func spread(expected float64) float64 { return 1 / (2 * math.Sqrt(expected)) }

// scatter gives phi and tau squared.
func scatter(areas []Area, z []float64, winsorise float64) (phi, tau2 float64) {
	low, high := quantile7(z, winsorise), quantile7(z, 1-winsorise)
	var w, w2 float64
	for i, a := range areas {
		pulled := min(max(z[i], low), high)
		phi += pulled * pulled / float64(len(z))
		weight := 4 * a.Expected // one over spread squared
		w, w2 = w+weight, w2+weight*weight
	}
	n := float64(len(z))
	if room := w - w2/w; room > 0 {
		tau2 = max(0, (n*phi-(n-1))/room)
	}
	return phi, tau2
}

// quantile7 is the quantile of type 7 of Hyndman and Fan: linear between the
// order statistics, the default of R.
func quantile7(xs []float64, p float64) float64 {
	sorted := slices.Sorted(slices.Values(xs))
	at := p * float64(len(sorted)-1)
	i := int(math.Floor(at))
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// Limits gives the ratios between which an area with that expected count is
// unremarkable, at that confidence.
func (f Funnel) Limits(expected, conf float64) measure.Interval {
	s := spread(expected)
	half := quantile(conf) * math.Sqrt(s*s+f.Tau2)
	root := max(0, 1-half)
	return measure.Interval{Low: root * root, High: (1 + half) * (1 + half)}
}

// ExpectedLimits gives the expected counts between which an observed count is
// unremarkable by chance alone: those of the exact interval of the count.
func ExpectedLimits(observed int64, conf float64) measure.Interval {
	return measure.ExactInterval(observed, conf)
}
