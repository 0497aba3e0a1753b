// Package binomial has the arithmetic of x successes in n trials: tails, exact
// and mid-P limits of the chance of success, and Wilson's interval. It refuses
// nothing: who calls it holds 0 <= x <= n and n > 0.
package binomial

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// Trials is X successes in N trials, N > 0 and 0 <= X <= N.
type Trials struct{ X, N int64 }

// AtLeast gives P(X or more) when the chance of success is p.
func (b Trials) AtLeast(p float64) float64 {
	if b.X == 0 {
		return 1
	}
	return mathext.RegIncBeta(float64(b.X), float64(b.N-b.X+1), p)
}

// AtMost gives P(X or fewer).
func (b Trials) AtMost(p float64) float64 {
	if b.X == b.N {
		return 1
	}
	return mathext.RegIncBeta(float64(b.N-b.X), float64(b.X+1), 1-p)
}

// Exactly gives P(X), for p between 0 and 1, both excluded.
func (b Trials) Exactly(p float64) float64 {
	x, n := float64(b.X), float64(b.N)
	return math.Exp(logChoose(n, x) + x*math.Log(p) + (n-x)*math.Log1p(-p))
}

func logChoose(n, k float64) float64 {
	a, _ := math.Lgamma(n + 1)
	b, _ := math.Lgamma(k + 1)
	c, _ := math.Lgamma(n - k + 1)
	return a - b - c
}

// Exact gives the limits of Clopper and Pearson (1934) at that confidence.
func (b Trials) Exact(conf float64) (low, high float64) { return b.limits((1-conf)/2, 0) }

// MidP gives the mid-P limits, which count half of P(X).
func (b Trials) MidP(conf float64) (low, high float64) { return b.limits((1-conf)/2, 0.5) }

// Upper gives the exact one-sided upper limit at that confidence.
func (b Trials) Upper(conf float64) float64 {
	_, high := b.limits(1-conf, 0)
	return high
}

// limits finds where each tail, less part of P(X), is just tail.
func (b Trials) limits(tail, part float64) (low, high float64) {
	high = 1
	if b.X > 0 {
		low = bisect(func(p float64) bool { return b.AtLeast(p)-part*b.Exactly(p) > tail })
	}
	if b.X < b.N {
		high = bisect(func(p float64) bool { return b.AtMost(p)-part*b.Exactly(p) < tail })
	}
	return low, high
}

// bisect gives the p in (0, 1) at which past turns from false to true. Eighty
// halvings leave nothing that a float64 could tell, also for a chance of 1e-9.
func bisect(past func(p float64) bool) float64 {
	low, high := 0.0, 1.0
	for range 80 {
		if mid := (low + high) / 2; past(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return (low + high) / 2
}

// Wilson gives the interval of Wilson (1927) for cases of all, all > 0. They
// need not be whole: of weighed cases it is that of as many.
func Wilson(cases, all, conf float64) (low, high float64) {
	z := distuv.UnitNormal.Quantile(1 - (1-conf)/2)
	share := cases / all
	middle := (share + z*z/(2*all)) / (1 + z*z/all)
	half := z / (1 + z*z/all) * math.Sqrt(share*(1-share)/all+z*z/(4*all*all))
	low, high = max(0, middle-half), min(1, middle+half)
	// Rounding must not take away the ends that are 0 and 1 exactly.
	if cases == 0 {
		low = 0
	}
	if cases == all {
		high = 1
	}
	return low, high
}
