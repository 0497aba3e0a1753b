package measure

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// An Interval is a confidence interval. Of a count it is the range of counts
// that would be unremarkable if nothing had changed; a count of records has no
// margin of error.
type Interval struct {
	Low, High float64
	// NoLow: no lower limit is available; NoHigh: there is no upper limit.
	NoLow, NoHigh bool
}

// Conf95 is the confidence of every interval that is printed.
const Conf95 = 0.95

// exactBelow is the count from which Byar's approximation replaces the exact
// interval. Source: OHID, PHEindicatormethods.
const exactBelow = 10

// noInterval is that of a count or a confidence that cannot be: nothing is known.
var noInterval = Interval{NoLow: true, NoHigh: true}

func hasInterval(x int64, conf float64) bool { return x >= 0 && conf > 0 && conf < 1 }

// CountInterval gives the interval of a count: exact below 10, Byar from 10. Of a
// count below nought, or a confidence outside 0 to 1, it and the others here give
// an interval without ends.
func CountInterval(x int64, conf float64) Interval {
	if x < exactBelow {
		return ExactInterval(x, conf)
	}
	return ByarInterval(x, conf)
}

// ExactInterval is Garwood's interval (1936), by quantiles of the gamma.
func ExactInterval(x int64, conf float64) Interval {
	if !hasInterval(x, conf) {
		return noInterval
	}
	tail := (1 - conf) / 2
	i := Interval{High: mathext.GammaIncRegInv(float64(x)+1, 1-tail)}
	if x > 0 {
		i.Low = mathext.GammaIncRegInv(float64(x), tail)
	}
	return i
}

// MidPInterval is the mid-P interval, which counts half of the chance of x
// itself. It is shorter than the exact one and for decisions, not for tables.
func MidPInterval(x int64, conf float64) Interval {
	if !hasInterval(x, conf) {
		return noInterval
	}
	tail := (1 - conf) / 2
	// Below the mean m, P(X < x) + P(X = x)/2; both ends lie inside the exact ones.
	below := func(m float64) float64 {
		p := distuv.Poisson{Lambda: m}
		return p.CDF(float64(x)) - p.Prob(float64(x))/2
	}
	outer := ExactInterval(x, conf)
	i := Interval{High: root(outer.Low, outer.High, func(m float64) bool { return below(m) < tail })}
	if x > 0 {
		i.Low = root(outer.Low, outer.High, func(m float64) bool { return below(m) < 1-tail })
	}
	return i
}

// root gives the m between low and high at which past turns from false to true.
func root(low, high float64, past func(m float64) bool) float64 {
	for range 80 {
		if mid := (low + high) / 2; past(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return (low + high) / 2
}

// ByarInterval is Byar's approximation. At high confidence and a count of 1 or
// 2 its lower limit falls below nought, and is then not available.
func ByarInterval(x int64, conf float64) Interval {
	if !hasInterval(x, conf) {
		return noInterval
	}
	z := distuv.UnitNormal.Quantile(1 - (1-conf)/2)
	limit := func(n, sign float64) float64 {
		root := 1 - 1/(9*n) + sign*z/(3*math.Sqrt(n))
		return n * root * root * root
	}
	i := Interval{High: limit(float64(x)+1, 1)}
	if x > 0 {
		i.Low = limit(float64(x), -1)
	}
	if i.Low < 0 {
		i.Low, i.NoLow = 0, true
	}
	return i
}
