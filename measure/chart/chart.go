// Package chart says which counts stand out: among forces by a funnel, never a
// rank, and over time by control charts. It refuses a funnel of forces that
// may not be measuring the same thing, a signal from a series that is too short,
// and a threshold from fewer than three earlier years.
package chart

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// The confidence of the two pairs of limits that charts have. With 43 forces
// 2.15 are expected outside the first by chance, and 0.09 outside the second.
const (
	Inner = 0.95
	Outer = 0.998
)

// quantile gives how many standard deviations limits of that confidence are
// from the middle.
func quantile(conf float64) float64 {
	return distuv.UnitNormal.Quantile(1 - (1-conf)/2)
}

func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

// movingRange gives the mean absolute difference of neighbours, of two or more.
func movingRange(xs []float64) float64 {
	sum := 0.0
	for i := 1; i < len(xs); i++ {
		sum += math.Abs(xs[i] - xs[i-1])
	}
	return sum / float64(len(xs)-1)
}

// d2 is the mean range of two standard normal values, by which a mean moving
// range becomes a standard deviation: 3/1.128 is the 2.66 of the NHS charts.
const d2 = 1.128
