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

// CountInterval gives the interval of a count: exact below 10, Byar from 10.
func CountInterval(x int64, conf float64) Interval {
	if x < exactBelow {
		return exactPoisson(x, conf)
	}
	return byar(x, conf)
}

// exactPoisson is Garwood's interval (1936), by quantiles of the gamma.
func exactPoisson(x int64, conf float64) Interval {
	tail := (1 - conf) / 2
	i := Interval{High: mathext.GammaIncRegInv(float64(x)+1, 1-tail)}
	if x > 0 {
		i.Low = mathext.GammaIncRegInv(float64(x), tail)
	}
	return i
}

// byar is Byar's approximation. At high confidence and a count of 1 or 2 its
// lower limit falls below nought, and is then not available.
func byar(x int64, conf float64) Interval {
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
