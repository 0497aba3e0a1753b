package measure

import "math"

// minStandardised is the number of events from which a standardised rate is
// given. Source: OHID, PHEindicatormethods.
const minStandardised = 10

// A Stratum is one age group of a standardised rate.
type Stratum struct {
	Events     int64
	Population int64
	Weight     float64 // of the standard population
	// Squares is the sum of k^2 over people with k events: Events itself when
	// nobody has more than one.
	Squares int64
}

// A StandardRate is a directly standardised rate per 100,000.
type StandardRate struct {
	Rate     float64
	Interval Interval
	Events   int64
	WhyNot   Reason
}

// Standardised gives the rate that an area would have with the ages of the
// standard population, with the interval of Dobson and others (1991) around
// it. It gives none below 10 events.
func Standardised(strata []Stratum, conf float64) StandardRate {
	if !hasInterval(0, conf) {
		return StandardRate{WhyNot: Impossible}
	}
	var weights, sum, variance float64
	var events int64
	for _, s := range strata {
		if s.Events < 0 || s.Population <= 0 || !(s.Weight >= 0) || s.Squares < s.Events {
			return StandardRate{WhyNot: Impossible}
		}
		n := float64(s.Population)
		weights += s.Weight
		sum += s.Weight * float64(s.Events) / n
		variance += s.Weight * s.Weight * float64(s.Squares) / (n * n)
		events += s.Events
	}
	switch {
	case len(strata) == 0 || weights == 0:
		return StandardRate{WhyNot: NoUnits}
	case events < minStandardised:
		return StandardRate{Events: events, WhyNot: TooFewEvents}
	}
	rate := perChildren * sum / weights
	perEvent := perChildren / weights * math.Sqrt(variance/float64(events))
	i := CountInterval(events, conf)
	return StandardRate{Rate: rate, Events: events, Interval: Interval{
		Low:  max(0, rate+perEvent*(i.Low-float64(events))),
		High: rate + perEvent*(i.High-float64(events)),
	}}
}
