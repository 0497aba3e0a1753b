package audit

import (
	"cmp"
	"math"
	"slices"

	"cyberflag/measure"
)

// MinStratum is the fewest records looked at in a stratum that has as many. To
// say "under 5%" of a stratum with 95% confidence takes 59 without a find.
const MinStratum = 30

// A Part is a stratum as it is before anybody looked: its records, and the
// standard deviation of what is counted in it.
type Part struct {
	N  int64
	SD float64
}

// PartOfShare gives a stratum of n records of which a share p is expected to be
// online. Its standard deviation is that of a finite population: the root of
// p (1 - p) n/(n - 1).
func PartOfShare(n int64, p float64) Part {
	if n < 2 {
		return Part{N: n}
	}
	return Part{N: n, SD: math.Sqrt(p * (1 - p) * float64(n) / float64(n-1))}
}

// An Allocation is how many records to look at in each stratum.
type Allocation struct {
	Raw []float64 // Neyman's, before rounding, floor and cap
	N   []int64
	// Total is the sum of N. It is more than was asked for where the floors
	// alone need more, and less where there are not as many records.
	Total  int64
	WhyNot measure.Reason
}

// Neyman shares n records among strata in proportion to size times standard
// deviation, which makes the estimated total as sure as n can. No stratum gets
// fewer than floor, or more than it has; what the bounds take or leave is shared
// among the others.
func Neyman(parts []Part, n, floor int64) Allocation {
	var a Allocation
	weights := make([]float64, len(parts))
	var all float64
	for h, p := range parts {
		if p.N < 0 || !(p.SD >= 0) || n < 0 || floor < 0 {
			return Allocation{WhyNot: measure.Impossible}
		}
		weights[h] = float64(p.N) * p.SD
		all += weights[h]
	}
	if len(parts) == 0 {
		return Allocation{WhyNot: measure.NoUnits}
	}
	if all == 0 {
		// Nobody expects anything anywhere: by size.
		for h, p := range parts {
			weights[h], all = float64(p.N), all+float64(p.N)
		}
	}
	for h := range parts {
		raw := 0.0
		if all > 0 {
			raw = float64(n) * weights[h] / all
		}
		a.Raw = append(a.Raw, raw)
	}
	a.N = bounded(parts, weights, n, floor)
	for _, k := range a.N {
		a.Total += k
	}
	return a
}

// bounded fixes the strata that a bound holds, floors before caps, until the
// rest can be shared by weight.
func bounded(parts []Part, weights []float64, n, floor int64) []int64 {
	out := make([]int64, len(parts))
	free := make([]bool, len(parts))
	for h := range free {
		free[h] = true
	}
	for {
		share := shareOut(weights, free, n-sumFixed(out, free))
		held := hold(parts, share, free, out, func(h int) int64 { return min(floor, parts[h].N) }, func(got float64, b int64) bool { return got < float64(b) })
		if !held {
			held = hold(parts, share, free, out, func(h int) int64 { return parts[h].N }, func(got float64, b int64) bool { return got > float64(b) })
		}
		if !held {
			round(parts, share, free, out, n-sumFixed(out, free))
			topUp(parts, out, n)
			return out
		}
	}
}

// hold fixes the strata whose share breaks a bound, and reports whether any did.
func hold(parts []Part, share []float64, free []bool, out []int64, bound func(int) int64, breaks func(float64, int64) bool) bool {
	held := false
	for h := range parts {
		if b := bound(h); free[h] && breaks(share[h], b) {
			out[h], free[h], held = b, false, true
		}
	}
	return held
}

func sumFixed(out []int64, free []bool) int64 {
	sum := int64(0)
	for h, n := range out {
		if !free[h] {
			sum += n
		}
	}
	return sum
}

func shareOut(weights []float64, free []bool, n int64) []float64 {
	all := 0.0
	for h, w := range weights {
		if free[h] {
			all += w
		}
	}
	share := make([]float64, len(weights))
	for h, w := range weights {
		if free[h] && all > 0 {
			share[h] = float64(max(n, 0)) * w / all
		}
	}
	return share
}

// round gives whole numbers with the sum n by largest remainders.
func round(parts []Part, share []float64, free []bool, out []int64, n int64) {
	var order []int
	for h := range share {
		if free[h] {
			out[h] = int64(math.Floor(share[h]))
			n -= out[h]
			order = append(order, h)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(share[b]-math.Floor(share[b]), share[a]-math.Floor(share[a]))
	})
	for _, h := range order {
		if n > 0 && out[h] < parts[h].N {
			out[h]++
			n--
		}
	}
}

// topUp gives what is left, where nothing is expected of the strata that have
// records left, one record each in turn.
func topUp(parts []Part, out []int64, n int64) {
	for _, k := range out {
		n -= k
	}
	for more := true; more && n > 0; {
		more = false
		for h := range parts {
			if n > 0 && out[h] < parts[h].N {
				out[h]++
				n--
				more = true
			}
		}
	}
}

// A PlannedError is the standard error that a design will have.
type PlannedError struct {
	SE     float64
	WhyNot measure.Reason
}

// SEOfTotal gives the standard error of an estimated total from n[h] records of
// each stratum, drawn without replacement (Cochran 1977, ch. 5).
func SEOfTotal(parts []Part, n []int64) PlannedError {
	if len(parts) != len(n) || len(parts) == 0 {
		return PlannedError{WhyNot: measure.NoUnits}
	}
	variance := 0.0
	for h, p := range parts {
		if p.N == 0 {
			continue
		}
		if n[h] == 0 {
			return PlannedError{WhyNot: measure.NotSampled}
		}
		if n[h] < 0 || n[h] > p.N {
			return PlannedError{WhyNot: measure.Impossible}
		}
		size, drawn := float64(p.N), float64(n[h])
		variance += size * size * (1 - drawn/size) * p.SD * p.SD / drawn
	}
	return PlannedError{SE: math.Sqrt(variance)}
}

// A SampleSize is how many records a share needs.
type SampleSize struct {
	N      int64
	WhyNot measure.Reason
}

// SizeForShare gives how many of all records must be looked at for the 95%
// interval of a share of about p to be halfWidth either way. all is 0 when the
// records are too many to matter. A p of 0 or 1 is refused: by this it would need
// no record at all.
func SizeForShare(p, halfWidth float64, all int64) SampleSize {
	if !(p > 0 && p < 1) || !(halfWidth > 0) || all < 0 {
		return SampleSize{WhyNot: measure.Impossible}
	}
	q := z(measure.Conf95)
	n := q * q * p * (1 - p) / (halfWidth * halfWidth)
	if all > 0 {
		n = min(n/(1+(n-1)/float64(all)), float64(all))
	}
	return SampleSize{N: int64(math.Ceil(n))}
}
