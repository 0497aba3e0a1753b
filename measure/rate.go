package measure

import "math/big"

// perChildren is the number of children under 18 that a rate is given for.
const perChildren = 100_000

// A ChildRate is a count per 100,000 children under 18.
type ChildRate struct {
	Rate *big.Rat // exact; nil when WhyNot is set
	// Interval is the 95% interval of the rate: exact below a count of 10,
	// Byar's from 10.
	Interval Interval
	WhyNot   Reason
}

// Rate gives count per 100,000 of a population of children.
func Rate(count, children int64) ChildRate { return RatePer(count, children, perChildren, Conf95) }

// RatePer gives count per so many of a population, with its interval at that
// confidence. Without a population above nought there is no rate.
func RatePer(count, population, per int64, conf float64) ChildRate {
	switch {
	case population <= 0:
		return ChildRate{WhyNot: NoPopulation}
	case count < 0 || per <= 0 || !(conf > 0 && conf < 1):
		return ChildRate{WhyNot: Impossible}
	}
	i := CountInterval(count, conf)
	scale := float64(per) / float64(population)
	i.Low, i.High = i.Low*scale, i.High*scale
	r := big.NewRat(count, population)
	return ChildRate{Rate: r.Mul(r, big.NewRat(per, 1)), Interval: i}
}
