package measure

import (
	"math"
	"math/big"

	"cyberflag/internal/binomial"
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
	switch {
	case x1 < 0 || x0 < 0 || n1 <= 0 || n0 <= 0:
		return RatioTest{WhyNot: Impossible}
	case x1 == 0 && x0 == 0:
		return RatioTest{WhyNot: BothZero}
	}
	b := binomial.Trials{X: x1, N: x1 + x0}
	exposure := float64(n0) / float64(n1)
	t := RatioTest{Interval: odds(exposure)(b.Exact(Conf95)), MidP: odds(exposure)(b.MidP(Conf95))}
	if x0 > 0 {
		t.Ratio = new(big.Rat).Mul(big.NewRat(x1, x0), big.NewRat(n0, n1))
	}
	share := float64(n1) / (float64(n1) + float64(n0)) // of x1, if nothing differs
	t.PExact = twoSided(b.AtMost(share), b.AtLeast(share))
	half := b.Exactly(share) / 2
	t.PMid = twoSided(b.AtMost(share)-half, b.AtLeast(share)-half)
	return t
}

func twoSided(low, high float64) float64 { return math.Min(1, 2*math.Min(low, high)) }

// odds turns limits of a chance into limits of a ratio of rates.
func odds(exposure float64) func(low, high float64) Interval {
	return func(low, high float64) Interval {
		ratio := Interval{Low: low / (1 - low) * exposure, NoHigh: high == 1}
		if !ratio.NoHigh {
			ratio.High = high / (1 - high) * exposure
		}
		return ratio
	}
}
