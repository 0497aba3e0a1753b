package audit

import (
	"math/rand/v2"
	"slices"

	"cyberflag/measure"
)

// AgreementInterval gives the 95% interval of positive agreement by drawing the
// records again, with replacement, that many times (percentiles). The seed is
// the caller's and is to be printed.
func AgreementInterval(r Ratings, categories int, seed uint64, times int) (measure.Interval, measure.Reason) {
	if a := Agree(r, categories); a.WhyNot != measure.Given || a.Positive.WhyNot != measure.Given || categories != 2 {
		return measure.Interval{}, measure.TooFewRatings
	}
	if times < 100 {
		return measure.Interval{}, measure.Impossible
	}
	chance := rand.New(rand.NewPCG(seed, 0))
	var values []float64
	again := make(Ratings, len(r))
	for range times {
		for i := range again {
			again[i] = r[chance.IntN(len(r))]
		}
		if p := Agree(again, categories).Positive; p.WhyNot == measure.Given {
			values = append(values, p.Value)
		}
	}
	if len(values) < times/2 {
		return measure.Interval{}, measure.TooFewRatings
	}
	slices.Sort(values)
	at := func(p float64) float64 { return values[int(p*float64(len(values)-1)+0.5)] }
	return measure.Interval{Low: at(level / 2), High: at(1 - level/2)}, measure.Given
}
