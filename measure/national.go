package measure

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// minForces is the fewest forces whose scatter says anything. Our own rule.
const minForces = 3

// A NationalChange is the common change of the same forces in two periods, with
// how differently they changed.
type NationalChange struct {
	Base, Current int64
	Ratio         float64
	// ChiSquare on DF tests that all forces changed alike; P is its tail.
	ChiSquare, P float64
	DF           int
	// Phi is the Pearson dispersion, ChiSquare over DF: 1 is chance alone.
	Phi float64
	// Poisson is the 95% interval of the ratio as if only chance moved the
	// counts. Quasi allows for the scatter among forces, by Phi and Student's t,
	// and is never narrower.
	Poisson, Quasi Interval
	WhyNot         Reason
}

// CommonChange tests the change of matched forces, base[i] to current[i]. It
// needs three forces or more, and an event in both periods.
func CommonChange(base, current []int64) NationalChange {
	var c NationalChange
	if len(base) != len(current) {
		return NationalChange{WhyNot: Impossible}
	}
	forces := 0
	for i := range base {
		if base[i] < 0 || current[i] < 0 {
			return NationalChange{WhyNot: Impossible}
		}
		if base[i]+current[i] > 0 {
			forces++ // a force without any says nothing of how it changed
		}
		c.Base, c.Current = c.Base+base[i], c.Current+current[i]
	}
	switch {
	case c.Base == 0 || c.Current == 0:
		c.WhyNot = TooFewEvents
	case forces < minForces:
		c.WhyNot = TooFewUnits
	default:
		c.test(base, current, forces-1)
	}
	return c
}

func (c *NationalChange) test(base, current []int64, df int) {
	b, t := float64(c.Base), float64(c.Base+c.Current)
	for i := range base {
		n := float64(base[i] + current[i])
		for _, cell := range [][2]float64{{float64(base[i]), n * b / t}, {float64(current[i]), n * (t - b) / t}} {
			if cell[1] > 0 {
				c.ChiSquare += (cell[0] - cell[1]) * (cell[0] - cell[1]) / cell[1]
			}
		}
	}
	c.DF, c.Ratio = df, (t-b)/b
	c.P = distuv.ChiSquared{K: float64(df)}.Survival(c.ChiSquare)
	c.Phi = c.ChiSquare / float64(df)
	c.Poisson = logInterval(c.Ratio, distuv.UnitNormal.Quantile(1-level/2)*c.se())
	student := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(df)}.Quantile(1 - level/2)
	c.Quasi = logInterval(c.Ratio, student*c.se()*math.Sqrt(max(1, c.Phi)))
}

// se is the standard error of the log of the ratio by chance alone.
func (c NationalChange) se() float64 { return math.Sqrt(1/float64(c.Base) + 1/float64(c.Current)) }

// t is how many standard errors, with the scatter allowed for, the ratio is
// from 1; never below 0.
func (c NationalChange) t() float64 {
	return math.Abs(math.Log(c.Ratio)) / (c.se() * math.Sqrt(max(1, c.Phi)))
}
