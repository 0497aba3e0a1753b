// Package audit measures what a flag misses: how large a sample to look at and
// from which parts of the records, which records those are, and what the people
// who looked at them found, as an estimate with its interval. It refuses an
// estimate when a part of the records was not looked at, and never takes the raw
// share of a sample for that of the records it was drawn from.
package audit

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/internal/binomial"
	"cyberflag/measure"
)

// A Share is x of n with both intervals.
type Share struct {
	Value float64
	// Wilson is for display, and Exact (Clopper-Pearson) for a guarantee.
	Wilson, Exact measure.Interval
	WhyNot        measure.Reason
}

// ShareOf gives x of n at that confidence.
func ShareOf(x, n int64, conf float64) Share {
	switch {
	case n == 0:
		return Share{WhyNot: measure.NoUnits}
	case x < 0 || x > n:
		return Share{WhyNot: measure.Impossible}
	}
	s := Share{Value: float64(x) / float64(n)}
	s.Wilson.Low, s.Wilson.High = binomial.Wilson(float64(x), float64(n), conf)
	s.Exact.Low, s.Exact.High = binomial.Trials{X: x, N: n}.Exact(conf)
	return s
}

// A Most is the largest number that a sample does not exclude.
type Most struct {
	Total  int64
	WhyNot measure.Reason
}

// MostIn gives how many of all records can be online when found of n looked at
// are, one-sided at that confidence: the largest total whose chance of showing
// so few is still above 1 - conf. The sample is drawn without replacement, so it
// is smaller than what the share alone would say.
func MostIn(all, n, found int64, conf float64) Most {
	if found < 0 || found > n || n > all || all < 0 || !(conf > 0 && conf < 1) {
		return Most{WhyNot: measure.Impossible}
	}
	if n == 0 {
		return Most{Total: all, WhyNot: measure.NotSampled}
	}
	low, high := found, all-n+found // high leaves no record unlike those found
	for low < high {
		mid := low + (high-low+1)/2
		if atMost(found, all, mid, n) > 1-conf+lostByLogs {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return Most{Total: low}
}

// lostByLogs is more than logarithms lose of a chance: one of exactly 1 in 20 is not above it.
const lostByLogs = 1e-12

// atMost gives the chance of x or fewer of k among n drawn from all.
func atMost(x, all, k, n int64) float64 {
	sum := 0.0
	for i := max(0, n-(all-k)); i <= min(x, k); i++ {
		sum += math.Exp(logChoose(k, i) + logChoose(all-k, n-i) - logChoose(all, n))
	}
	return sum
}

func logChoose(n, k int64) float64 {
	if k < 0 || k > n {
		return math.Inf(-1)
	}
	a, _ := math.Lgamma(float64(n) + 1)
	b, _ := math.Lgamma(float64(k) + 1)
	c, _ := math.Lgamma(float64(n-k) + 1)
	return a - b - c
}

func z(conf float64) float64 { return distuv.UnitNormal.Quantile(1 - (1-conf)/2) }
