package score

import (
	"cmp"
	"math"
	"slices"
)

// A Bin is the records labelled yes or no of which a probability in one of ten
// equal parts of 0 to 1 was said. A probability of 1 is in the last.
type Bin struct {
	From, To float64 // From is in it, To is not, but 1
	Said     float64 // the mean; 0 in an empty bin
	Online   Proportion
}

// Reliability gives the ten bins, from the lowest probability.
func (s *Sheet) Reliability() []Bin {
	all := make([]Bin, bins)
	for b := range all {
		all[b].From, all[b].To = float64(b)/bins, float64(b+1)/bins
	}
	for _, p := range s.probabilities {
		b := &all[binOf(p.said)]
		b.Said += p.said
		b.Online.Cases += truth(p)
		b.Online.Of++
	}
	for b := range all {
		if n := all[b].Online.Of; n > 0 {
			all[b].Said /= n
		}
	}
	return all
}

// bins is how many equal parts of 0 to 1 the calibration is looked at in.
const bins = 10

func binOf(said float64) int { return min(bins-1, int(said*bins)) }

// ECE gives the expected calibration error: over the bins, the gap between
// what was said and what was, weighed by cases; or false without cases. It has
// no interval here: its bias is larger than one.
func (s *Sheet) ECE() (float64, bool) {
	sum, n := 0.0, float64(len(s.probabilities))
	for _, b := range s.Reliability() {
		sum += math.Abs(b.Said*b.Online.Of - b.Online.Cases)
	}
	return sum / n, n > 0
}

// leastSaid keeps the logarithm finite where the opposite was said for sure.
const leastSaid = 1e-15

// LogLoss gives the mean of minus the natural log of the probability that was
// said of what was, or false without cases. 0.693 is that of saying 0.5 always.
func (s *Sheet) LogLoss() (float64, bool) {
	sum, n := 0.0, float64(len(s.probabilities))
	for _, p := range s.probabilities {
		of := p.said
		if !p.online {
			of = 1 - p.said
		}
		sum -= math.Log(max(of, leastSaid))
	}
	return sum / n, n > 0
}

// A CoveragePoint is what comes of deciding only the surest records.
type CoveragePoint struct {
	Coverage float64 // share of the records that are decided
	Risk     float64 // share of wrong ones among those
}

// CoverageRisk gives a point for each record labelled yes or no, from the
// surest: they are decided at 0.5 and sorted by the distance from it; records
// that are equally sure keep the order in which they came.
func (s *Sheet) CoverageRisk() []CoveragePoint {
	ps := slices.Clone(s.probabilities)
	slices.SortStableFunc(ps, func(a, b probability) int {
		return cmp.Compare(math.Abs(b.said-0.5), math.Abs(a.said-0.5))
	})
	wrong := 0.0
	points := make([]CoveragePoint, len(ps))
	for i, p := range ps {
		if (p.said >= 0.5) != p.online {
			wrong++
		}
		n := float64(i + 1)
		points[i] = CoveragePoint{n / float64(len(ps)), wrong / n}
	}
	return points
}

// AURC gives the area under the coverage-risk curve, the mean of its risks, or
// false without cases: how well the probability tells which records to send to
// people.
func (s *Sheet) AURC() (float64, bool) {
	sum, n := 0.0, float64(len(s.probabilities))
	for _, p := range s.CoverageRisk() {
		sum += p.Risk
	}
	return sum / n, n > 0
}
