package audit

import (
	"math"

	"cyberflag/measure"
)

// A Powered is a mean estimated from few labels and many machine answers.
type Powered struct {
	// Lambda is how far the machine is leant on, 0 to 1: at 0 this is the plain
	// sample.
	Lambda    float64
	Value, SE float64
	Interval  measure.Interval
	WhyNot    measure.Reason
}

// PredictionPowered is PPI++ of Angelopoulos, Duchi and Zrnic (2023): the mean
// of what people say, y, helped by what a machine says of the same records, f,
// and of many others, more. It is valid however good the machine is. With lambda
// NaN the best one is used. Labels must be two or more.
func PredictionPowered(y, f, more []float64, lambda, conf float64) Powered {
	if len(y) != len(f) {
		return Powered{WhyNot: measure.Impossible}
	}
	if len(y) < 2 || len(more) == 0 {
		return Powered{WhyNot: measure.NotSampled}
	}
	n, rest := float64(len(y)), float64(len(more))
	if math.IsNaN(lambda) {
		lambda = bestLambda(y, f, more)
	}
	off := make([]float64, len(y))
	for i := range y {
		off[i] = y[i] - lambda*f[i]
	}
	mOff, vOff := moments(off)
	mMore, vMore := moments(more)
	p := Powered{Lambda: lambda, Value: lambda*mMore + mOff}
	p.SE = math.Sqrt(lambda*lambda*vMore/rest + vOff/n)
	half := z(conf) * p.SE
	p.Interval = measure.Interval{Low: p.Value - half, High: p.Value + half}
	return p
}

// bestLambda gives cov(y, f) / ((1 + n/N) var f), held to 0 to 1; 0 when the
// machine says the same of all.
func bestLambda(y, f, more []float64) float64 {
	my, _ := moments(y)
	mf, _ := moments(f)
	cov := 0.0
	for i := range y {
		cov += (y[i] - my) * (f[i] - mf)
	}
	cov /= float64(len(y))
	all := append(append([]float64{}, f...), more...)
	_, v := moments(all)
	v *= float64(len(all)) / float64(len(all)-1)
	if v == 0 {
		return 0
	}
	return min(1, max(0, cov/((1+float64(len(y))/float64(len(more)))*v)))
}

// moments gives mean and variance, the latter with as many as there are below.
func moments(xs []float64) (mean, variance float64) {
	for _, x := range xs {
		mean += x / float64(len(xs))
	}
	for _, x := range xs {
		variance += (x - mean) * (x - mean) / float64(len(xs))
	}
	return mean, variance
}

// PoweredTotal adds up strata: sizes[h] times the mean of each.
func PoweredTotal(sizes []int64, means []Powered, conf float64) Powered {
	if len(sizes) != len(means) || len(sizes) == 0 {
		return Powered{WhyNot: measure.NoUnits}
	}
	var t Powered
	for h, m := range means {
		if m.WhyNot != measure.Given {
			return Powered{WhyNot: m.WhyNot}
		}
		t.Value += float64(sizes[h]) * m.Value
		t.SE = math.Hypot(t.SE, float64(sizes[h])*m.SE)
	}
	half := z(conf) * t.SE
	t.Lambda = math.NaN() // each stratum has its own
	t.Interval = measure.Interval{Low: t.Value - half, High: t.Value + half}
	return t
}
