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

// Rate gives count per 100,000 of a population of children, which must be
// above nought.
func Rate(count, children int64) ChildRate {
	if children <= 0 {
		return ChildRate{WhyNot: NoPopulation}
	}
	i := CountInterval(count, Conf95)
	scale := perChildren / float64(children)
	i.Low, i.High = i.Low*scale, i.High*scale
	r := big.NewRat(count, children)
	return ChildRate{Rate: r.Mul(r, big.NewRat(perChildren, 1)), Interval: i}
}
