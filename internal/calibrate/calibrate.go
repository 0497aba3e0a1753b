// Package calibrate makes scores mean what they say, from scores and what was
// true of them: isotonic regression, Platt's curve, and thresholds whose share
// of misses is bounded. It refuses to promise anything from too few labels.
package calibrate

import (
	"math"
	"slices"

	"cyberflag/internal/binomial"
)

// A Block is N cases of neighbouring scores, whose scores add up to Sum and of
// which Ones were true.
type Block struct{ N, Ones, Sum float64 }

// Share is the share that was true.
func (b Block) Share() float64 { return b.Ones / b.N }

// Pool joins neighbouring blocks, which come in the order of their scores, until
// the share that was true grows from each to the next (pool adjacent violators).
func Pool(blocks []Block) []Block {
	var pooled []Block
	for _, b := range blocks {
		pooled = append(pooled, b)
		for n := len(pooled); n > 1 && pooled[n-2].Share() >= pooled[n-1].Share(); n = len(pooled) {
			a, b := pooled[n-2], pooled[n-1]
			pooled = append(pooled[:n-2], Block{a.N + b.N, a.Ones + b.Ones, a.Sum + b.Sum})
		}
	}
	return pooled
}

// A Sigmoid is Platt's curve: the chance at score s is 1 / (1 + exp(A s + B)).
type Sigmoid struct {
	A, B float64
	Loss float64 // negative log likelihood on Platt's smoothed targets
	OK   bool    // false without a case of each kind, or when it does not settle
}

// At gives the chance at a score.
func (s Sigmoid) At(score float64) float64 { return 1 / (1 + math.Exp(s.A*score+s.B)) }

// Platt fits the curve (Platt 1999) by Newton's method with halved steps, as
// Lin, Lin and Weng (2007) advise. Targets are (N+ + 1)/(N+ + 2) and 1/(N- + 2),
// so that nothing is ever certain.
func Platt(scores []float64, labels []bool) Sigmoid {
	yes := 0.0
	for _, l := range labels {
		if l {
			yes++
		}
	}
	no := float64(len(labels)) - yes
	if yes == 0 || no == 0 || len(scores) != len(labels) {
		return Sigmoid{}
	}
	targets := make([]float64, len(labels))
	for i, l := range labels {
		if targets[i] = 1 / (no + 2); l {
			targets[i] = (yes + 1) / (yes + 2)
		}
	}
	s := Sigmoid{B: math.Log((no + 1) / (yes + 1))}
	s.Loss = s.loss(scores, targets)
	for range 100 {
		next, settled := s.step(scores, targets)
		s = next
		if settled {
			s.OK = true
			return s
		}
	}
	return s
}

// step makes one step of Newton's method, halved until the loss falls. It has
// settled when the slope is next to nothing, or when no step helps any more.
func (s Sigmoid) step(scores, targets []float64) (next Sigmoid, settled bool) {
	var ga, gb, haa, hab, hbb float64
	for i, x := range scores {
		p := s.At(x)
		d, w := targets[i]-p, p*(1-p)
		ga, gb = ga+x*d, gb+d
		haa, hab, hbb = haa+x*x*w, hab+x*w, hbb+w
	}
	if math.Abs(ga) < 1e-10 && math.Abs(gb) < 1e-10 {
		return s, true
	}
	haa, hbb = haa+1e-12, hbb+1e-12 // all scores alike: the slope stays where it is
	det := haa*hbb - hab*hab
	da, db := -(hbb*ga-hab*gb)/det, -(haa*gb-hab*ga)/det
	for size := 1.0; size > 1e-10; size /= 2 {
		try := Sigmoid{A: s.A + size*da, B: s.B + size*db}
		if try.Loss = try.loss(scores, targets); try.Loss < s.Loss {
			return try, false
		}
	}
	return s, true
}

func (s Sigmoid) loss(scores, targets []float64) float64 {
	sum := 0.0
	for i, x := range scores {
		f := s.A*x + s.B
		// log(1 + exp(f)) without overflow.
		sum += math.Max(f, 0) + math.Log1p(math.Exp(-math.Abs(f))) - (1-targets[i])*f
	}
	return sum
}

// ConformalRank gives which of the true cases' scores, from the least, is the
// threshold below which on average a share alpha is missed: floor(alpha (m+1)).
// 0 means that nothing may be left out (Angelopoulos and others 2022). The share
// holds on average over calibrations, not for each.
func ConformalRank(m int, alpha float64) int {
	// A product such as 0.29 * 100 must not fall below its whole number.
	return int(math.Floor(alpha*float64(m+1) + 1e-9))
}

// A Threshold is a score below which true cases are missed.
type Threshold struct {
	Rank   int     // of the scores, from 1; 0: everything is to be reviewed
	Score  float64 // 0 when Rank is 0
	Misses int     // of the calibration's scores, below Score
}

// Conformal gives the threshold of ConformalRank from the scores of true cases.
func Conformal(trueScores []float64, alpha float64) Threshold {
	t := Threshold{Rank: ConformalRank(len(trueScores), alpha)}
	if t.Rank == 0 {
		return t
	}
	sorted := slices.Sorted(slices.Values(trueScores))
	t.Score = sorted[min(t.Rank, len(sorted))-1]
	for _, s := range sorted {
		if s < t.Score {
			t.Misses++
		}
	}
	return t
}

// Needed gives how many true cases a calibration with that many misses needs
// for the promise that with confidence 1 - delta at most a share alpha is
// missed (Wilks 1941: 59, 93, 124... at 5% and 5%). It gives 0 for an alpha or
// delta outside 0 to 1.
func Needed(misses int, alpha, delta float64) int {
	if !(alpha > 0 && alpha < 1 && delta > 0 && delta < 1) || misses < 0 {
		return 0
	}
	kept := func(n int) bool {
		return binomial.Trials{X: int64(misses), N: int64(n)}.AtMost(alpha) <= delta
	}
	low, high := misses, misses+1
	for !kept(high) {
		low, high = high, 2*high
	}
	for high-low > 1 {
		if mid := (low + high) / 2; kept(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return high
}
