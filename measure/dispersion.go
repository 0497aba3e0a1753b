package measure

import (
	"math"
	"sort"

	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/figure"
)

// level is the chance of calling a change where there is none.
const level = 1 - Conf95

// A ScatteredRatio compares two counts that scatter more than independent
// events do.
type ScatteredRatio struct {
	Ratio    float64
	Interval Interval
	P        float64 // two-sided
	WhyNot   Reason
}

// ScatteredRateRatio compares x1 events in exposure n1 with x0 in n0 on the log
// scale, where the variance is phi (1/x1 + 1/x0). It needs an event in both.
func ScatteredRateRatio(x1, n1, x0, n0 int64, phi float64) ScatteredRatio {
	switch {
	case x1 < 0 || x0 < 0 || n1 <= 0 || n0 <= 0 || !(phi >= 1):
		return ScatteredRatio{WhyNot: Impossible}
	case x1 == 0 || x0 == 0:
		return ScatteredRatio{WhyNot: TooFewEvents}
	}
	ratio := float64(x1) / float64(x0) * float64(n0) / float64(n1)
	se := math.Sqrt(phi * (1/float64(x1) + 1/float64(x0)))
	z := distuv.UnitNormal.Quantile(1 - level/2)
	return ScatteredRatio{
		Ratio: ratio, Interval: logInterval(ratio, z*se),
		P: 2 * distuv.UnitNormal.CDF(-math.Abs(math.Log(ratio))/se),
	}
}

// logInterval gives ratio divided and multiplied by e to the half width.
func logInterval(ratio, half float64) Interval {
	return Interval{Low: ratio * math.Exp(-half), High: ratio * math.Exp(half)}
}

// A SmallestRise is the least count that is a rise on a base and not chance.
type SmallestRise struct {
	Count  int64
	WhyNot Reason
}

// SmallestRiseFrom gives the least count of an equally long period that differs
// from base at the two-sided 5% level: by mid-P when phi is 1, and on the log
// scale when counts scatter more than that. A base of nought has one by mid-P
// only, and where counts scatter so much that none below figure.MaxCount would do
// there is none.
func SmallestRiseFrom(base int64, phi float64) SmallestRise {
	if base < 0 || !(phi >= 1) {
		return SmallestRise{WhyNot: Impossible}
	}
	if base == 0 && phi > 1 {
		return SmallestRise{WhyNot: TooFewEvents}
	}
	p := func(x int64) float64 {
		if phi == 1 {
			return RateRatio(x, 1, base, 1).PMid
		}
		return ScatteredRateRatio(x, 1, base, 1, phi).P
	}
	// A count that surely is one: no standard error of the log of the ratio is
	// above the root of 2 phi/base, and none is looked for above MaxCount.
	most := min(figure.MaxCount, float64(base+10)*math.Exp(2*math.Sqrt(2*phi/float64(max(1, base)))))
	n := sort.Search(max(0, int(most)-int(base)), func(i int) bool { return p(base+1+int64(i)) < level })
	if count := base + 1 + int64(n); count < figure.MaxCount {
		return SmallestRise{Count: count}
	}
	return SmallestRise{WhyNot: TooScattered}
}
