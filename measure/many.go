package measure

import (
	"cmp"
	"math/big"
	"slices"
)

// An Adjusted is p-values adjusted for having been looked at together.
type Adjusted struct {
	P      []float64 // in the order they came; at most 1
	WhyNot Reason
}

// FalseDiscovery adjusts p-values by Benjamini and Hochberg (1995): of the
// changes called where the adjusted value is at most q, a share q is expected
// to be chance.
func FalseDiscovery(p []float64) Adjusted {
	if len(p) == 0 {
		return Adjusted{WhyNot: NoUnits}
	}
	order := make([]int, len(p))
	for i, v := range p {
		if !(v >= 0 && v <= 1) {
			return Adjusted{WhyNot: Impossible}
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[b], p[a]) }) // largest first
	adjusted, least := make([]float64, len(p)), 1.0
	for rank, i := range order {
		least = min(least, p[i]*float64(len(p))/float64(len(p)-rank))
		adjusted[i] = least
	}
	return Adjusted{P: adjusted}
}

// Called gives how many adjusted values are at most q.
func (a Adjusted) Called(q float64) int {
	n := 0
	for _, p := range a.P {
		if p <= q {
			n++
		}
	}
	return n
}

// FalseAlarms gives how many of so many areas are expected outside limits of
// that confidence, such as 998/1000, when nothing differs. It is nil for a
// number of areas below 0 or a confidence outside 0 to 1.
func FalseAlarms(areas int64, confidence *big.Rat) *big.Rat {
	if areas < 0 || confidence.Sign() < 0 || confidence.Cmp(one) > 0 {
		return nil
	}
	outside := new(big.Rat).Sub(one, confidence)
	return outside.Mul(outside, big.NewRat(areas, 1))
}
