package audit

import (
	"math"

	"cyberflag/measure"
)

// conger gives the chance agreement of people who each keep their own shares.
func (t table) conger(r Ratings) float64 {
	raters := len(r[0])
	sums, squares, active := make([]float64, t.k), make([]float64, t.k), 0.0
	for g := range raters {
		own, n := make([]float64, t.k), 0.0
		for _, record := range r {
			if c := record[g]; c != Unrated {
				own[c]++
				n++
			}
		}
		if n == 0 {
			continue
		}
		active++
		for k := range own {
			p := own[k] / n
			sums[k], squares[k] = sums[k]+p, squares[k]+p*p
		}
	}
	chance := 0.0
	for k := range sums {
		chance += (sums[k]*sums[k] - squares[k]) / (active * (active - 1))
	}
	return chance
}

// alpha is Krippendorff's for categories, over records with two ratings or more.
func (t table) alpha() Coefficient {
	ratings := 0.0
	p := make([]float64, t.k)
	for i, row := range t.counts {
		if t.people[i] < 2 {
			continue
		}
		ratings += t.people[i]
		for k, c := range row {
			p[k] += c
		}
	}
	chance := sumOf(p, func(c float64) float64 { return c / ratings * c / ratings })
	// Each record counts by its ratings, and the correction is for few of them.
	seen := 0.0
	for i := range t.counts {
		seen += t.pairs(i) * t.people[i] / ratings
	}
	return beyond((1-1/ratings)*seen+1/ratings, chance)
}

// ac1SE is Gwet's variance over records, of a population without end.
func (t table) ac1SE(ac1 Coefficient, shares []float64, chance float64) Coefficient {
	var n float64
	for _, p := range t.people {
		if p > 0 {
			n++
		}
	}
	if ac1.WhyNot != measure.Given || n < 2 {
		return Coefficient{WhyNot: measure.TooFewRatings}
	}
	sum := 0.0
	for i, row := range t.counts {
		if t.people[i] == 0 {
			continue
		}
		own := 0.0
		if t.people[i] >= 2 {
			own = n / float64(t.rated) * (t.pairs(i) - chance) / (1 - chance)
		}
		expected := 0.0
		for k, c := range row {
			expected += c * (1 - shares[k]) / t.people[i] / float64(t.k-1)
		}
		d := own - 2*(1-ac1.Value)*(expected-chance)/(1-chance) - ac1.Value
		sum += d * d
	}
	return Coefficient{Value: math.Sqrt(sum / (n * (n - 1)))}
}
