package audit

import (
	"math"

	"cyberflag/measure"
)

// A Machine is what a machine said of a stratum: F[i] is its probability for the
// record that people answered Y[i] for, 0 or 1, and Sum and Squares are of its
// probabilities for all N records of the stratum.
type Machine struct {
	Y, F         []float64
	Sum, Squares float64
}

// EstimatedWith is Estimated with each stratum helped by the machine: PPI++ of
// Angelopoulos, Duchi and Zrnic (2023) in the form for records that are all there
// and all have a probability, which is the difference estimator of survey
// sampling. It is right on average however good the machine is. The guaranteed
// limits do not use it. machine[h] is of strata[h].
func EstimatedWith(strata []Stratum, machine []Machine) Estimate {
	if len(machine) != len(strata) {
		return Estimate{WhyNot: measure.Impossible}
	}
	for h, m := range machine {
		if int64(len(m.Y)) != strata[h].Looked || len(m.F) != len(m.Y) {
			return Estimate{WhyNot: measure.Impossible}
		}
	}
	return estimated(strata, func(h int, t Total) Total { return machine[h].help(strata[h], t) })
}

// help gives the total of s with the machine's help. A stratum that was looked at
// whole needs none, and one whose sample was all alike can be given none: there is
// nothing to hold the machine against.
func (m Machine) help(s Stratum, t Total) Total {
	if s.Looked == s.N || t.alike {
		return t
	}
	n, all := float64(s.Looked), float64(s.N)
	mean := m.Sum / all
	lambda := m.lambda(n, all)
	off := make([]float64, len(m.Y))
	for i := range off {
		off[i] = m.Y[i] - lambda*m.F[i]
	}
	offMean, offVariance := moments(off)
	t.Value = all * (lambda*mean + offMean)
	t.SE = all * math.Sqrt((1-n/all)*offVariance/(n-1))
	t.below, t.above = z(measure.Conf95)*t.SE, z(measure.Conf95)*t.SE
	return t
}

// lambda gives how far the machine is leant on, as bestLambda does with the
// records that were not looked at for more.
func (m Machine) lambda(n, all float64) float64 {
	variance := (m.Squares - m.Sum*m.Sum/all) / (all - 1)
	if !(variance > 0) {
		return 0
	}
	my, _ := moments(m.Y)
	mf, _ := moments(m.F)
	cov := 0.0
	for i := range m.Y {
		cov += (m.Y[i] - my) * (m.F[i] - mf) / n
	}
	return min(1, max(0, cov/((1+n/(all-n))*variance)))
}
