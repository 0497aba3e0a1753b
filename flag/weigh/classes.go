package weigh

import (
	"errors"
	"fmt"
	"math"
)

// A ClassCase is one thing with its features and the class that it has.
type ClassCase struct {
	Features []int
	Values   []float64 // of the features; nil when each is 1
	Offset   []float64 // by class: log odds that are known beforehand; nil for none
	Class    int
}

// value gives the value of the feature at i.
func (c *ClassCase) value(i int) float64 {
	if c.Values == nil {
		return 1
	}
	return c.Values[i]
}

// FitClasses gives for each feature and class the weight (features*classes
// numbers, a feature's classes side by side) that makes the classes of cases
// likeliest under a multinomial logistic model, less half of ridge times their
// squares.
func FitClasses(features, classes int, cases []ClassCase, ridge float64) ([]float64, error) {
	if len(cases) == 0 {
		return nil, errors.New("no case to learn from")
	}
	loss := func(x, grad []float64) float64 {
		sum := 0.0
		for i, w := range x {
			sum += ridge / 2 * w * w
			if grad != nil {
				grad[i] = ridge * w
			}
		}
		p := make([]float64, classes)
		for _, c := range cases {
			sum -= math.Log(max(classChances(p, x, c)[c.Class], 1e-300))
			if grad == nil {
				continue
			}
			p[c.Class]--
			for i, f := range c.Features {
				v := c.value(i)
				for k, g := range p {
					grad[f*classes+k] += g * v
				}
			}
		}
		return sum
	}
	x, err := minimize(features*classes, loss)
	if err != nil {
		return nil, fmt.Errorf("learn the classes: %w", err)
	}
	return x, nil
}

// classChances fills p with the probability of each class of c under weights x.
func classChances(p, x []float64, c ClassCase) []float64 {
	clear(p)
	copy(p, c.Offset)
	for i, f := range c.Features {
		v := c.value(i)
		for k := range p {
			p[k] += x[f*len(p)+k] * v
		}
	}
	most := math.Inf(-1)
	for _, s := range p {
		most = max(most, s)
	}
	sum := 0.0
	for k, s := range p {
		p[k] = math.Exp(s - most)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}
