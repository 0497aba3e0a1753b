package train

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// What the thresholds promise: with 95 % confidence, at most 5 % of the online
// records are answered no, and at most 5 % of those answered yes are not online
// (learn-then-test; Wilks: 59 records without a miss, 93 with one, 124 with two).
const (
	mostMissed = 0.05
	mostWrong  = 0.05
	confidence = 0.95
)

// A Promise is what a threshold keeps on records like those it was learnt
// from, and on how many labels that stands.
type Promise struct {
	Errors, Of int     // of the held-out records that the threshold is about
	Upper      float64 // the upper 95 % bound of the share of errors
	Kept       bool    // false when there are too few labels to promise anything
}

// thresholds chooses both thresholds on the calibrated probabilities that were
// said of held-out rows. They are rounded to three decimals to the side on which
// more records go to people, so that the promise holds of what is written.
func thresholds(said []float64, rows []Row, knots []rules.Knot) (t rules.Thresholds, yes, no Promise) {
	learnt := rules.Learnt{Calibration: knots}
	var online, all []judged
	for i, row := range rows {
		p := learnt.Calibrated(said[i])
		if row.Label == weigh.Yes {
			online = append(online, judged{p, true})
		}
		if row.Label != weigh.Unclear {
			all = append(all, judged{p, row.Label == weigh.Yes})
		}
	}
	t.No, no = missThreshold(online)
	t.Yes, yes = wrongThreshold(all)
	t.No, t.Yes = math.Floor(t.No*1000)/1000, math.Ceil(t.Yes*1000)/1000
	t.Yes = max(t.Yes, t.No)
	return t, yes, no
}

// A judged record is what was said of it and what it was.
type judged struct {
	said   float64
	online bool
}

// missThreshold gives the greatest threshold below which so few online records
// fall that the promise holds: 0, and no promise, when even none is too many.
func missThreshold(online []judged) (float64, Promise) {
	slices.SortFunc(online, func(a, b judged) int { return cmp.Compare(a.said, b.said) })
	n := len(online)
	best, promise := 0.0, Promise{Of: n, Upper: upper(0, n)}
	for missed := 0; missed < n && upper(missed, n) <= mostMissed; missed++ {
		if t := online[missed].said; missed == 0 || t > online[missed-1].said {
			best, promise = t, Promise{missed, n, upper(missed, n), true}
		}
	}
	return best, promise
}

// leastTested is the fewest records on which the threshold of a yes is tested.
const leastTested = 100

// wrongThreshold gives the least threshold at or above which so few records
// are not online that the promise holds. It tests from the safest downwards
// and stops at the first that fails, so that several tests are not several
// chances. Without a promise it is 1: everything goes to people.
func wrongThreshold(all []judged) (float64, Promise) {
	slices.SortFunc(all, func(a, b judged) int { return cmp.Compare(b.said, a.said) })
	best, promise := 1.0, Promise{Of: len(all), Upper: 1}
	wrong := 0
	for i, r := range all {
		if !r.online {
			wrong++
		}
		n := i + 1
		if n < leastTested || n < len(all) && all[n].said == r.said {
			continue
		}
		u := upper(wrong, n)
		if u > mostWrong {
			break
		}
		best, promise = r.said, Promise{wrong, n, u, true}
	}
	return best, promise
}

// upper gives the one-sided upper bound of Clopper and Pearson for k of n.
func upper(k, n int) float64 {
	if k >= n {
		return 1
	}
	u := distuv.Beta{Alpha: float64(k + 1), Beta: float64(n - k)}.Quantile(confidence)
	if math.IsNaN(u) {
		return 1
	}
	return u
}
