package measure

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Responder is an area whose count is known, with the size by which those
// that are missing are judged: children under 18, or its last count.
type Responder struct {
	Size  float64
	Count int64
}

// A ModelTotal is an estimate of a total with areas missing, and never stands
// alone: what was observed, and the bounds that assume nothing, come first.
type ModelTotal struct {
	Observed int64
	// Coverage is the share of the whole size that was observed, 0 to 1.
	Coverage float64
	Rate     float64 // counts per unit of size
	Sigma2   float64 // residual variance per unit of size
	Phi      float64 // Sigma2 / Rate: the dispersion, 1 for chance alone
	Total    float64
	SE       float64
	T        float64 // the quantile of Student's t that the interval uses
	Interval Interval
	WhyNot   Reason
}

// minResponders is the fewest known areas from which the missing are judged.
// Our own rule: with two the interval has Student's t on one degree of freedom.
const minResponders = 3

// maxPhi is the dispersion above which areas are not measuring the same thing,
// and one says nothing of another. It is that of a funnel.
const maxPhi = 10

// RatioTotal estimates the total of known and missing areas by the ratio
// predictor of Royall (1970): a count is in proportion to size, with a variance
// in proportion to it. missing holds the sizes of the missing areas.
func RatioTotal(known []Responder, missing []float64, conf float64) ModelTotal {
	var m ModelTotal
	sizes, absent, ok := m.observe(known, missing)
	switch {
	case !ok || !hasInterval(0, conf):
		return ModelTotal{WhyNot: Impossible}
	case len(known) < minResponders:
		m.WhyNot = TooFewUnits
		return m
	case m.Observed == 0:
		m.WhyNot = TooFewEvents // a rate of nought would be said to be certain
		return m
	}
	m.Coverage = sizes / (sizes + absent)
	m.Rate = float64(m.Observed) / sizes
	for _, r := range known {
		off := float64(r.Count) - m.Rate*r.Size
		m.Sigma2 += off * off / r.Size
	}
	m.Sigma2 /= float64(len(known) - 1)
	m.Phi = m.Sigma2 / m.Rate
	m.Total = float64(m.Observed) + m.Rate*absent
	m.SE = math.Sqrt(m.Sigma2 * absent * (absent + sizes) / sizes)
	m.T = distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(len(known) - 1)}.Quantile(1 - (1-conf)/2)
	m.Interval = Interval{Low: m.Total - m.T*m.SE, High: m.Total + m.T*m.SE}
	if m.Phi > maxPhi {
		m.WhyNot = TooScattered // the numbers stand for who wants to see why
	}
	return m
}

// observe adds up what is known and the sizes of all; ok is false for a size or a
// count that cannot be.
func (m *ModelTotal) observe(known []Responder, missing []float64) (sizes, absent float64, ok bool) {
	for _, r := range known {
		if !(r.Size > 0) || r.Count < 0 {
			return 0, 0, false
		}
		sizes, m.Observed = sizes+r.Size, m.Observed+r.Count
	}
	for _, x := range missing {
		if !(x >= 0) {
			return 0, 0, false
		}
		absent += x
	}
	return sizes, absent, true
}

// AtLeastObserved gives the interval for print: what was observed is the least
// that there can be, whatever the model says.
func (m ModelTotal) AtLeastObserved() Interval {
	return Interval{Low: max(float64(m.Observed), m.Interval.Low), High: m.Interval.High}
}
