package measure

import (
	"maps"
	"math"
	"slices"
)

// A Clustered is a count of offences of which several may have one victim, so
// that it scatters more than a count of independent ones.
type Clustered struct {
	Offences, Victims int64
	// Inflation is the variance over that of as many independent offences,
	// 1 or more: sum of k^2 f_k over sum of k f_k, f_k victims with k offences.
	Inflation float64
	// Plain is the 95% interval as if offences were independent, and Interval
	// the one stretched by the root of Inflation.
	Plain, Interval Interval
	WhyNot          Reason
}

// ClusteredCount gives the interval of a count of offences, from how many
// victims had 1, 2, 3... of them. The device is OHID's for directly
// standardised rates, put on the exact or Byar's limits of the count.
func ClusteredCount(victims map[int64]int64, conf float64) Clustered {
	var c Clustered
	if !hasInterval(0, conf) {
		return Clustered{WhyNot: Impossible}
	}
	squares := int64(0)
	for _, k := range slices.Sorted(maps.Keys(victims)) {
		f := victims[k]
		if k < 1 || f < 0 {
			return Clustered{WhyNot: Impossible}
		}
		c.Offences, c.Victims, squares = c.Offences+k*f, c.Victims+f, squares+k*k*f
	}
	c.Inflation = 1
	if c.Offences > 0 {
		c.Inflation = float64(squares) / float64(c.Offences)
	}
	c.Plain = CountInterval(c.Offences, conf)
	c.Interval = c.Plain.stretched(float64(c.Offences), math.Sqrt(c.Inflation))
	return c
}

// stretched moves both limits away from x by that factor. A lower limit below
// nought is nought: a count cannot be less.
func (i Interval) stretched(x, factor float64) Interval {
	i.Low = max(0, x-factor*(x-i.Low))
	i.High = x + factor*(i.High-x)
	return i
}
