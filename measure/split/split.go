// Package split takes a change in recorded flags apart: into more offences and
// a larger share flagged, into recent and older ones, into what recording and
// what occurrence can have done. It refuses to say that more was done where the
// share that the flag finds was not measured in both years.
package split

import (
	"math/big"

	"cyberflag/measure"
)

// Effects are the parts of a change that its factors make, in their order; they
// add up to Total.
type Effects struct {
	Of     []float64
	Total  float64
	WhyNot measure.Reason
}

// maxFactors keeps the number of orders of change that are averaged small.
const maxFactors = 12

// Decompose splits the change of a product of factors, before to after, into an
// effect of each, by Das Gupta (1993): the mean over every order in which they
// could have changed, so that no order is preferred. With two factors it is
// Kitagawa's (1955).
func Decompose(before, after []float64) Effects {
	n := len(before)
	if n == 0 || n != len(after) || n > maxFactors {
		return Effects{WhyNot: measure.Impossible}
	}
	e := Effects{Of: make([]float64, n), Total: product(after) - product(before)}
	for i := range n {
		for set := range 1 << n { // the factors that have changed already
			if set>>i&1 == 1 {
				continue
			}
			rest, changed := 1.0, 0
			for j := range n {
				switch {
				case j == i:
				case set>>j&1 == 1:
					rest *= after[j]
					changed++
				default:
					rest *= before[j]
				}
			}
			e.Of[i] += rest * (after[i] - before[i]) * orders(changed, n-1-changed)
		}
	}
	return e
}

// orders gives the share of all orders in which exactly those a of a+b others
// come first.
func orders(a, b int) float64 {
	share := 1 / float64(a+b+1)
	for i := 1; i <= a; i++ {
		share *= float64(i) / float64(b+i)
	}
	return share
}

func product(xs []float64) float64 {
	p := 1.0
	for _, x := range xs {
		p *= x
	}
	return p
}

// A Year is what is known of the flag in one year.
type Year struct {
	Flagged int64
	// Precision is the share of the flagged that are online, and Recall the
	// share of the online that are flagged, with its interval. Audited is false
	// when nobody looked, and then neither is read.
	Precision float64
	Recall    float64
	Interval  measure.Interval
	Audited   bool
}

// An Occurrence is what a change in flags says of how many offences there were.
type Occurrence struct {
	FlaggedPercent *big.Rat // nil when there were none before
	// Before and After are the offences that the flags stand for, and Percent
	// their change; Low and High are as far as the recall intervals let it go.
	Before, After      float64
	Percent, Low, High float64
	WhyNot             measure.Reason
}

// OccurrenceOf bounds the change in offences: flags times precision over recall
// in each year. Without an audit in both years it gives nothing but the change
// in flags, because only the product of share and recall can be seen.
func OccurrenceOf(before, after Year) Occurrence {
	var o Occurrence
	if before.Flagged < 0 || after.Flagged < 0 {
		return Occurrence{WhyNot: measure.Impossible}
	}
	o.FlaggedPercent = percent(before.Flagged, after.Flagged)
	switch {
	case !before.Audited || !after.Audited:
		o.WhyNot = measure.NoAuditBoth
		return o
	case !before.sound() || !after.sound():
		o.WhyNot = measure.Impossible
		return o
	}
	o.Before, o.After = before.at(before.Recall), after.at(after.Recall)
	if o.Before == 0 {
		o.WhyNot = measure.BaseZero
		return o
	}
	change := func(from, to float64) float64 { return 100 * (to/from - 1) }
	o.Percent = change(o.Before, o.After)
	o.Low = change(before.at(before.Interval.Low), after.at(after.Interval.High))
	o.High = change(before.at(before.Interval.High), after.at(after.Interval.Low))
	return o
}

func (y Year) sound() bool {
	return y.Precision >= 0 && y.Precision <= 1 && y.Interval.Low > 0 && y.Interval.High <= 1 &&
		y.Interval.Low <= y.Recall && y.Recall <= y.Interval.High
}

// at gives the offences that the flags stand for at that recall.
func (y Year) at(recall float64) float64 { return float64(y.Flagged) * y.Precision / recall }

// A Recency is a change split by when the offences were committed.
type Recency struct {
	// All, Recent and Older are percentages, nil where there were none before.
	All, Recent, Older *big.Rat
	// ShareOlder is the part of the change that older offences make; nil when
	// there is no change. It can be below 0 or above 1 where the parts differ in
	// direction.
	ShareOlder *big.Rat
	WhyNot     measure.Reason
}

// ByRecency splits a change, all[0] to all[1], by how many of each year were
// committed long before, older[0] and older[1].
func ByRecency(all, older [2]int64) Recency {
	for i := range all {
		if older[i] < 0 || older[i] > all[i] {
			return Recency{WhyNot: measure.Impossible}
		}
	}
	r := Recency{
		All: percent(all[0], all[1]), Older: percent(older[0], older[1]),
		Recent: percent(all[0]-older[0], all[1]-older[1]),
	}
	if d := all[1] - all[0]; d != 0 {
		r.ShareOlder = big.NewRat(older[1]-older[0], d)
	}
	return r
}

func percent(from, to int64) *big.Rat {
	if from == 0 {
		return nil
	}
	p := big.NewRat(to-from, from)
	return p.Mul(p, big.NewRat(100, 1)) // not 100*(to-from), which can overflow
}

// A Ladder is what is still to be reported of offences by the year in which
// they were committed.
type Ladder struct {
	Factors  []float64 // growth from each delay to the next
	Ultimate []float64 // by year committed, oldest first
	Pending  []float64 // not yet reported
	WhyNot   measure.Reason
}

// ChainLadder fills a triangle of reports (Mack 1993): counts[i][j] were
// committed in year i and reported j years later, and a row ends where nothing
// can be known yet. The oldest year must be complete, and each next one shorter or
// as long. The newest year always looks low, so years are compared grossed up or
// at equal delay.
func ChainLadder(counts [][]int64) Ladder {
	sums, ok := cumulate(counts)
	if !ok {
		return Ladder{WhyNot: measure.Impossible}
	}
	delays := len(counts[0])
	var l Ladder
	for j := range delays - 1 {
		var from, to float64
		for _, row := range sums {
			if len(row) > j+1 {
				from, to = from+row[j], to+row[j+1]
			}
		}
		if from == 0 {
			return Ladder{WhyNot: measure.TooFewEvents}
		}
		l.Factors = append(l.Factors, to/from)
	}
	for _, row := range sums {
		now := row[len(row)-1]
		end := now
		for j := len(row) - 1; j < delays-1; j++ {
			end *= l.Factors[j]
		}
		l.Ultimate, l.Pending = append(l.Ultimate, end), append(l.Pending, end-now)
	}
	return l
}

// cumulate adds up each year's reports as far as they go, and says no to what
// is no triangle.
func cumulate(counts [][]int64) (sums [][]float64, ok bool) {
	for i, row := range counts {
		if len(row) == 0 || i > 0 && len(row) > len(counts[i-1]) {
			return nil, false
		}
		own, sum := make([]float64, len(row)), int64(0)
		for j, n := range row {
			if n < 0 {
				return nil, false
			}
			sum += n
			own[j] = float64(sum)
		}
		sums = append(sums, own)
	}
	return sums, len(sums) > 0
}
