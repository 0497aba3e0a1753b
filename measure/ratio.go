package measure

import (
	"math"
	"math/big"

	"gonum.org/v1/gonum/mathext"
)

// A RatioTest compares two counts, or two rates: it conditions on their sum,
// of which the first is then binomial.
type RatioTest struct {
	Ratio    *big.Rat // (x1/n1) / (x0/n0), exact; nil when x0 is 0
	Interval          // exact 95% interval of the ratio, for tables
	MidP     Interval // mid-P interval, for decisions
	PExact   float64  // two-sided, twice the smaller tail
	PMid     float64
	WhyNot   Reason // BothZero: nothing can be said
}

// RateRatio tests x1 events in exposure n1 against x0 in n0. For two counts of
// equally long periods both exposures are 1.
func RateRatio(x1, n1, x0, n0 int64) RatioTest {
	if x1 == 0 && x0 == 0 {
		return RatioTest{WhyNot: BothZero}
	}
	b := binomial{x: x1, n: x1 + x0}
	exposure := float64(n0) / float64(n1)
	tail := (1 - Conf95) / 2
	t := RatioTest{
		Interval: b.exactLimits(tail).odds(exposure),
		MidP:     b.midLimits(tail).odds(exposure),
	}
	if x0 > 0 {
		t.Ratio = new(big.Rat).Mul(big.NewRat(x1, x0), big.NewRat(n0, n1))
	}
	share := float64(n1) / (float64(n1) + float64(n0)) // of x1, if nothing differs
	t.PExact = twoSided(b.atMost(share), b.atLeast(share))
	half := b.exactly(share) / 2
	t.PMid = twoSided(b.atMost(share)-half, b.atLeast(share)-half)
	return t
}

func twoSided(low, high float64) float64 { return math.Min(1, 2*math.Min(low, high)) }

// binomial is x successes in n trials, n > 0.
type binomial struct{ x, n int64 }

// atLeast gives P(X >= x) when the chance of success is p.
func (b binomial) atLeast(p float64) float64 {
	if b.x == 0 {
		return 1
	}
	return mathext.RegIncBeta(float64(b.x), float64(b.n-b.x+1), p)
}

// atMost gives P(X <= x).
func (b binomial) atMost(p float64) float64 {
	if b.x == b.n {
		return 1
	}
	return mathext.RegIncBeta(float64(b.n-b.x), float64(b.x+1), 1-p)
}

// exactly gives P(X = x), for p between 0 and 1, both excluded.
func (b binomial) exactly(p float64) float64 {
	x, n := float64(b.x), float64(b.n)
	return math.Exp(logChoose(n, x) + x*math.Log(p) + (n-x)*math.Log1p(-p))
}

func logChoose(n, k float64) float64 {
	a, _ := math.Lgamma(n + 1)
	b, _ := math.Lgamma(k + 1)
	c, _ := math.Lgamma(n - k + 1)
	return a - b - c
}

// exactLimits gives the Clopper-Pearson limits of the chance of success.
func (b binomial) exactLimits(tail float64) Interval {
	return b.limits(tail, 0)
}

// midLimits gives the mid-P limits, which count half of P(X = x).
func (b binomial) midLimits(tail float64) Interval {
	return b.limits(tail, 0.5)
}

// limits finds where each tail, less part of P(X = x), is just tail.
func (b binomial) limits(tail, part float64) Interval {
	i := Interval{Low: 0, High: 1}
	if b.x > 0 {
		i.Low = bisect(func(p float64) bool { return b.atLeast(p)-part*b.exactly(p) > tail })
	}
	if b.x < b.n {
		i.High = bisect(func(p float64) bool { return b.atMost(p)-part*b.exactly(p) < tail })
	}
	return i
}

// bisect gives the p in (0, 1) at which past turns from false to true. Sixty
// halvings leave nothing below the precision of a float64.
func bisect(past func(p float64) bool) float64 {
	low, high := 0.0, 1.0
	for range 60 {
		if mid := (low + high) / 2; past(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return (low + high) / 2
}

// odds turns limits of a chance into limits of a ratio of rates.
func (i Interval) odds(exposure float64) Interval {
	ratio := Interval{Low: i.Low / (1 - i.Low) * exposure, NoHigh: i.High == 1}
	if !ratio.NoHigh {
		ratio.High = i.High / (1 - i.High) * exposure
	}
	return ratio
}
