// Package measure compares counts: changes, multiples, averages, rates and
// their uncertainty. Arithmetic on counts is exact and rounding happens once,
// at print, half away from zero. Every function gives a result with its
// conditions met, or the reason why there is none; never a bare float.
package measure

import (
	"math/big"

	"cyberflag/figure"
)

// A Change is the step from one count to another.
type Change struct {
	Base, Current figure.Value
	// Difference is current less base, when both are exact.
	Difference int64
	// Percent is 100 (current - base) / base, exact; nil when WhyNot is set.
	Percent *big.Rat
	// Low and High bound the percentage where a count is suppressed and the
	// least that the base can be is large enough; else nil.
	Low, High *big.Rat
	WhyNot    Reason
}

// The smallest base for which more than the two counts may be said, and the
// smallest for which a percentage may. With a base of 50 and no real change,
// 95% of observed ratios lie between about 0.68 and 1.48. Our own rule: the
// notes of ONS tables of police recorded crime use 50 too, from memory.
const (
	minBaseDifference = 20
	minBasePercent    = 50
)

// Compare gives the change from one figure to another, and refuses figures
// that do not count the same thing, for the same area, over the same length.
func Compare(base, current figure.Figure) Change {
	if why := LikeForLike(base, current); why != Given {
		return Change{Base: base.Value, Current: current.Value, WhyNot: why}
	}
	return PercentChange(base.Value, current.Value)
}

// LikeForLike says why two figures may not be compared, or Given.
func LikeForLike(base, current figure.Figure) Reason {
	switch {
	case base.Measure != current.Measure:
		return OtherDefinition
	case base.Area.Kind != current.Area.Kind, base.Area.Code != current.Area.Code,
		base.Area.Name != current.Area.Name, base.Area.Forces != current.Area.Forces:
		return OtherCoverage
	case !sameLength(base.Period, current.Period):
		return OtherPeriod
	}
	return Given
}

// sameLength takes whole months for equal, so that a leap year does not make
// two years incomparable; other periods must have as many days.
func sameLength(p, q figure.Period) bool {
	if p.Months() > 0 && q.Months() > 0 {
		return p.Months() == q.Months()
	}
	return p.Days() == q.Days()
}

// PercentChange gives the change between two values that are already known to
// be comparable; see Compare and LikeForLike.
func PercentChange(base, current figure.Value) Change {
	c := Change{Base: base, Current: current}
	from, okFrom := base.Range()
	to, okTo := current.Range()
	switch {
	case !okFrom:
		c.WhyNot = BaseMissing
	case !okTo:
		c.WhyNot = CurrentMissing
	case !from.Exact() || !to.Exact():
		c.WhyNot = HiddenCount
		c.Low, c.High = percentRange(from, to)
	default:
		c.Difference = to.Low - from.Low
		if c.WhyNot = smallBase(from.Low, to.Low); c.WhyNot == Given {
			c.Percent = percent(from.Low, to.Low)
		}
	}
	return c
}

// MatchedChange gives the change between the sums of the same forces in two
// periods. Without a force there is none, and the two sums are not noughts.
func MatchedChange(forces int, base, current int64) Change {
	if forces == 0 {
		return Change{WhyNot: NoForces}
	}
	return PercentChange(figure.Count(base), figure.Count(current))
}

// smallBase says why a percentage of base is not given, or Given.
func smallBase(base, current int64) Reason {
	switch {
	case base == 0 && current == 0:
		return BothZero
	case base == 0:
		return BaseZero
	case base < minBaseDifference:
		return BaseBelow20
	case base < minBasePercent:
		return BaseBelow50
	}
	return Given
}

// percent gives 100 (current - base) / base for a base above 0.
func percent(base, current int64) *big.Rat {
	r := new(big.Rat).SetFrac64(current, base)
	r.Sub(r, big.NewRat(1, 1))
	return r.Mul(r, big.NewRat(100, 1))
}

// percentRange bounds the change between two ranges, or gives nil where an end
// is open or the least base is too small for a percentage.
func percentRange(from, to figure.Range) (low, high *big.Rat) {
	if from.NoHigh || to.NoHigh || from.Low < minBasePercent {
		return nil, nil
	}
	return percent(from.High, to.Low), percent(from.Low, to.High)
}
