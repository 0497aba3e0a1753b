package score

import (
	"math"

	"cyberflag/internal/binomial"
)

// z is the 97.5 % point of the normal distribution, for two-sided intervals
// of 95 %.
const z = 1.959963984540054

// A Proportion is cases over all. For F1 the cases are weighed, and its
// interval is that of a proportion of as many.
type Proportion struct{ Cases, Of float64 }

// Value gives the proportion, or false when there is nothing to divide by.
func (p Proportion) Value() (float64, bool) {
	if p.Of == 0 {
		return 0, false
	}
	return p.Cases / p.Of, true
}

// Wilson gives the 95 % interval of Wilson (1927), or false as Value does.
func (p Proportion) Wilson() (low, high float64, ok bool) {
	if p.Of == 0 {
		return 0, 0, false
	}
	low, high = binomial.Wilson(p.Cases, p.Of, 0.95)
	return low, high, true
}

// Brier gives the mean squared difference between what was said and what was,
// with its 95 % interval by the normal approximation, or false without cases.
func (s *Sheet) Brier() (value, low, high float64, ok bool) {
	n := float64(len(s.probabilities))
	if n == 0 {
		return 0, 0, 0, false
	}
	var sum, squares float64
	for _, p := range s.probabilities {
		d := p.said - truth(p)
		sum, squares = sum+d*d, squares+d*d*d*d
	}
	mean := sum / n
	half := z * math.Sqrt(max(0, squares/n-mean*mean)/n)
	return mean, max(0, mean-half), min(1, mean+half), true
}

func truth(p probability) float64 {
	if p.online {
		return 1
	}
	return 0
}
