package measure

import (
	"math/big"

	"cyberflag/figure"
)

// PerDay gives count divided by the days of the period, exact. It panics when
// the period has no day, which a Period that was read cannot be.
func PerDay(count int64, p figure.Period) *big.Rat {
	if p.Days() < 1 {
		panic("BUG: measure.PerDay of a period without a day")
	}
	return big.NewRat(count, int64(p.Days()))
}

// PerWeek gives count divided by the weeks of the period, a week being 7 days.
func PerWeek(count int64, p figure.Period) *big.Rat {
	return new(big.Rat).Mul(PerDay(count, p), big.NewRat(7, 1))
}
