package chart

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/measure"
)

// A Cusum is a cumulative sum of how far counts were above a reference value.
type Cusum struct {
	K    float64 // the reference value
	Path []float64
	// WhyNot is Impossible when the two means are no rise or not above 0, and with
	// a count below 0.
	WhyNot measure.Reason
}

// PoissonCusum sums up counts against a rise of their mean from inControl to
// outOfControl, with the reference value of Lucas (1985): (m1 - m0) / ln(m1/m0).
func PoissonCusum(counts []int64, inControl, outOfControl float64) Cusum {
	if !(inControl > 0) || !(outOfControl > inControl) || slices.ContainsFunc(counts, func(n int64) bool { return n < 0 }) {
		return Cusum{WhyNot: measure.Impossible}
	}
	c := Cusum{K: (outOfControl - inControl) / math.Log(outOfControl/inControl)}
	s := 0.0
	for _, n := range counts {
		s = max(0, s+float64(n)-c.K)
		c.Path = append(c.Path, s)
	}
	return c
}

// FirstSignal gives the first point, from 0, at which the sum reaches h.
func (c Cusum) FirstSignal(h float64) (int, bool) {
	for i, s := range c.Path {
		if s >= h {
			return i, true
		}
	}
	return 0, false
}

// A RunLength is how many points a chart runs on average before it signals.
type RunLength struct {
	Mean   float64
	WhyNot measure.Reason
}

// nodes is the number of points of the quadrature; with 60 the run lengths of
// Montgomery's examples are those of R's spc to nine digits.
const nodes = 60

// CusumRunLength gives the average run length of a CUSUM of normal values with
// standard deviation 1, whose mean is shift above target, with reference value
// k and limit h, from its start at 0: that of one sum, or of one upwards and one
// downwards together. It solves the integral equation of Page (1954) by
// Gauss-Legendre quadrature (Nystrom).
func CusumRunLength(k, h, shift float64, twoSided bool) RunLength {
	if !(k >= 0) || !(h > 0) || math.IsNaN(shift) {
		return RunLength{WhyNot: measure.Impossible}
	}
	up, ok := oneSided(k, h, shift)
	if !ok {
		return RunLength{WhyNot: measure.NoFit}
	}
	if !twoSided {
		return RunLength{Mean: up}
	}
	down, ok := oneSided(k, h, -shift)
	if !ok {
		// The other sum never signals: it does not shorten the run.
		return RunLength{Mean: up}
	}
	return RunLength{Mean: 1 / (1/up + 1/down)}
}

// oneSided solves L(z) = 1 + P(sum falls to 0) L(0) + the integral of L over
// where the sum goes, for the vector of L(0) and L at the nodes.
func oneSided(k, h, shift float64) (float64, bool) {
	x, w := make([]float64, nodes), make([]float64, nodes)
	quad.Legendre{}.FixedLocations(x, w, 0, h)
	starts := append([]float64{0}, x...)
	a := mat.NewDense(nodes+1, nodes+1, nil)
	ones := mat.NewVecDense(nodes+1, nil)
	for i, z := range starts {
		ones.SetVec(i, 1)
		a.Set(i, 0, -distuv.UnitNormal.CDF(k-z-shift))
		for j := range x {
			a.Set(i, j+1, -w[j]*distuv.UnitNormal.Prob(x[j]+k-z-shift))
		}
		a.Set(i, i, a.At(i, i)+1)
	}
	var l mat.VecDense
	if err := l.SolveVec(a, ones); err != nil {
		return 0, false
	}
	return l.AtVec(0), true
}
