package train

import (
	"cmp"
	"math"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/internal/binomial"
	"cyberflag/rules"
)

// confidence is how sure a promise is.
const confidence = 0.95

// A Bound is what the thresholds promise: with 95 % confidence, at most the
// share Missed of the online records is answered no, and at most the share Wrong
// of those answered yes is not online (learn-then-test; Wilks: 59 records without
// a miss promise 5 %, 99 promise 3 %).
type Bound struct{ Missed, Wrong float64 }

// A Promise is what a threshold keeps on records like those it was learnt
// from, and on how many labels that stands.
type Promise struct {
	Errors, Of int     // of the held-out records that the threshold is about
	Upper      float64 // the upper 95 % bound of the share of errors
	Kept       bool    // false when there are too few labels to promise anything
}

// doubtThreshold gives the chance of doubt from which a record that would be answered no goes to people: of those that it
// sends there three of five are such that a reader called them unclear or yes, and it is raised from there as long as
// unclearSent of all that a reader called unclear still go (doc/decisions/0005-what-was-tried.md). 0, and nothing is sent,
// when there is none.
func doubtThreshold(rows []Row, l rules.Learnt, said, doubts []float64, named []bool) float64 {
	var below []judged    // all that would be answered no
	var unclear []float64 // the doubts of the unclear among them
	of, sent := 0, 0      // the unclear, and those that go to people anyway
	for i, row := range rows {
		p := l.Calibrated(said[i])
		no, isUnclear := p < l.Thresholds.No, row.Label == weigh.Unclear
		if no {
			below = append(below, judged{doubts[i], row.Label != weigh.No})
		}
		switch {
		case isUnclear && no:
			of, unclear = of+1, append(unclear, doubts[i])
		case isUnclear && !l.Thresholds.IsYes(p, named[i]):
			of, sent = of+1, sent+1
		case isUnclear:
			of++
		}
	}
	worth := leastWorth(below, 3./5)
	if worth == 0 {
		return 0
	}
	return max(worth, greatestSending(unclear, int(math.Ceil(unclearSent*float64(of)))-sent))
}

// unclearSent is the share of the unclear that should go to people.
const unclearSent = 0.85

// greatestSending gives the greatest threshold, of three decimals, from which at least n of the values are: 0 when they are
// fewer, and 1 when none is wanted.
func greatestSending(values []float64, n int) float64 {
	switch {
	case n <= 0:
		return 1
	case n > len(values):
		return 0
	}
	values = slices.Sorted(slices.Values(values))
	return math.Floor(values[len(values)-n]*steps) / steps
}

// unnamedThreshold gives the least chance from which a record that names no channel is a
// yes too: of those from it on, three of five are labelled yes, and neither no nor unclear.
// With a half, short log lines, of which few are online, lost precision (doc/decisions/0005-what-was-tried.md).
// It is 1, and none is a yes, when there is no such chance, and 0 when it is that of any yes.
func unnamedThreshold(rows []Row, l rules.Learnt, said []float64, named []bool) float64 {
	var able []judged
	for i, row := range rows {
		if p := l.Calibrated(said[i]); !named[i] && p >= l.Thresholds.Yes {
			able = append(able, judged{p, row.Label == weigh.Yes})
		}
	}
	switch t := leastWorth(able, 3./5); {
	case t == 0 && l.Thresholds.Yes < 1:
		return 1
	case t > l.Thresholds.Yes:
		return t
	}
	return 0
}

// leastWorth gives the least value, of three decimals, from which at least a share of the
// records are right to take, of enough of them; 0 when there is none.
func leastWorth(records []judged, share float64) float64 {
	floor := func(r judged) float64 { return math.Floor(r.said*steps) / steps }
	slices.SortStableFunc(records, func(a, b judged) int { return cmp.Compare(b.said, a.said) })
	from, worth := 0.0, 0
	for n, r := range records {
		if r.online {
			worth++
		}
		if n+1 < len(records) && floor(records[n+1]) == floor(r) {
			continue // it is taken by the same value
		}
		if n+1 >= leastTaken && float64(worth) >= share*float64(n+1) {
			from = floor(r)
		}
	}
	return from
}

// leastTaken is the fewest records on which such a value is tested.
const leastTaken = 20

// steps is how many thresholds from 0 to 1 are tried: those of three decimals,
// so that what is promised is promised of the threshold as it is written.
const steps = 1000

// Least gives how many records without an error promise at most a share of them.
func Least(share float64) int {
	n := 1
	for upper(0, n) > share {
		n++
	}
	return n
}

// thresholds chooses both thresholds on the calibrated probabilities that were
// said of held-out rows; only those with a named channel can be answered yes.
func (b Bound) thresholds(said []float64, named []bool, rows []Row, knots []rules.Knot) (t rules.Thresholds, yes, no Promise) {
	learnt := rules.Learnt{Calibration: knots}
	var online, all []judged
	for i, row := range rows {
		p := learnt.Calibrated(said[i])
		if row.Label == weigh.Yes {
			online = append(online, judged{p, true})
		}
		if row.Label != weigh.Unclear && named[i] {
			all = append(all, judged{p, row.Label == weigh.Yes})
		}
	}
	t.No, no = b.missThreshold(online)
	t.Yes, yes = b.wrongThreshold(all)
	if t.Yes < t.No { // nothing is left to people: fewer are missed than was allowed
		t.No = t.Yes
		no = promised(missedBelow(online, t.No), len(online))
	}
	return t, yes, no
}

// A judged record is what was said of it, and whether it was right to say so: for most
// thresholds, that it was online.
type judged struct {
	said   float64
	online bool
}

// missThreshold gives the greatest threshold below which so few online records
// fall that the promise holds: 0, and no promise, when even none is too many.
func (b Bound) missThreshold(online []judged) (float64, Promise) {
	best, promise := 0.0, Promise{Of: len(online), Upper: upper(0, len(online))}
	for step := 1; step <= steps; step++ {
		t := float64(step) / steps
		p := promised(missedBelow(online, t), len(online))
		if p.Upper > b.Missed {
			break
		}
		best, promise = t, p
	}
	return best, promise
}

// missedBelow counts the online records that are answered no below t.
func missedBelow(online []judged, t float64) (missed int) {
	for _, r := range online {
		if r.said < t {
			missed++
		}
	}
	return missed
}

// leastTested is the fewest records on which the threshold of a yes is tested.
const leastTested = 100

// wrongThreshold gives the least threshold at or above which so few records
// are not online that the promise holds. It tests from the safest downwards
// and stops at the first that fails, so that several tests are not several
// chances. Without a promise it is 1: everything goes to people.
func (b Bound) wrongThreshold(all []judged) (float64, Promise) {
	best, promise := 1.0, Promise{Of: len(all), Upper: 1}
	for step := steps; step > 0; step-- {
		t := float64(step) / steps
		wrong, of := wrongFrom(all, t)
		if of < leastTested || of == promise.Of && promise.Kept {
			continue // of several thresholds for the same records, the highest
		}
		p := promised(wrong, of)
		if p.Upper > b.Wrong {
			break
		}
		best, promise = t, p
	}
	return best, promise
}

// wrongFrom counts the records answered yes from t, and those of them that are
// not online.
func wrongFrom(all []judged, t float64) (wrong, of int) {
	for _, r := range all {
		if r.said >= t {
			of++
			if !r.online {
				wrong++
			}
		}
	}
	return wrong, of
}

func promised(errors, of int) Promise { return Promise{errors, of, upper(errors, of), true} }

// upper gives the one-sided upper bound of Clopper and Pearson for k of n.
func upper(k, n int) float64 {
	if k >= n {
		return 1
	}
	return binomial.Trials{X: int64(k), N: int64(n)}.Upper(confidence)
}
