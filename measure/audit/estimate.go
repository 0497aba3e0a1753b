package audit

import (
	"math"

	"cyberflag/internal/binomial"
	"cyberflag/measure"
)

// A Stratum is a part of the records after people looked at a sample of it.
type Stratum struct {
	Name    string
	Flagged bool // the officer set the flag
	N       int64
	Looked  int64 // n: how many of N were drawn and looked at
	Online  int64 // x: how many of those were online
}

// A Total is an estimated number of records.
type Total struct {
	Value, SE float64
	// Interval is Value and 1.96 SE either side, never below what was found nor
	// above what was not ruled out. A stratum whose sample was all alike has no
	// SE, and gives the half width of Wilson's interval instead; see alike.
	Interval measure.Interval
	// Guaranteed holds with at least 95% confidence whatever the truth: exact
	// limits of each stratum, shared out by Bonferroni.
	Guaranteed measure.Interval

	// below and above are the half widths of Interval. alike: a sample that was
	// all alike is in them.
	below, above float64
	alike        bool
}

// A Ratio is an estimated share.
type Ratio struct {
	Value, SE            float64
	Interval, Guaranteed measure.Interval
	WhyNot               measure.Reason
}

// An Estimate is what an audit says of a flag.
type Estimate struct {
	Missed    Total // online and not flagged
	Flagged   Total // flagged, and online indeed
	Corrected Total // online: both together
	Precision Ratio // of what is flagged, the share that is online
	Recall    Ratio // of what is online, the share that is flagged
	// Driver is the stratum that makes Corrected most unsure, and DriverShare its
	// part, 0 to 1, of the squared half widths of all: of a stratum whose sample was
	// all alike those are not nought, as its variance is. Empty when nothing is unsure.
	Driver      string
	DriverShare float64
	WhyNot      measure.Reason
}

// Estimated gives what the strata say: a Horvitz-Thompson total with finite
// population correction, recall as a ratio of totals with its interval on the
// logit scale, and limits that are guaranteed. A stratum with records of which
// nobody looked at two makes it refuse, unless it has only one and that was.
func Estimated(strata []Stratum) Estimate {
	return estimated(strata, func(_ int, t Total) Total { return t })
}

// estimated adds up what help makes of each stratum.
func estimated(strata []Stratum, help func(h int, t Total) Total) Estimate {
	if why := whyNoEstimate(strata); why != measure.Given {
		return Estimate{WhyNot: why}
	}
	var e Estimate
	each := 1 - level/float64(max(1, populated(strata)))
	var all, most float64
	for h, s := range strata {
		t := help(h, total(s, each))
		e.Corrected = e.Corrected.plus(t)
		if s.Flagged {
			e.Flagged = e.Flagged.plus(t)
		} else {
			e.Missed = e.Missed.plus(t)
		}
		v := t.below*t.below + t.above*t.above
		if all += v; v > most {
			most, e.Driver = v, s.Name
		}
	}
	if all > 0 {
		e.DriverShare = most / all
	}
	e.Missed.bound(knownIn(strata, func(s Stratum) bool { return !s.Flagged }))
	e.Flagged.bound(knownIn(strata, func(s Stratum) bool { return s.Flagged }))
	e.Corrected.bound(knownIn(strata, func(Stratum) bool { return true }))
	e.Precision = precision(strata, e.Flagged)
	e.Recall = recall(e.Flagged, e.Missed)
	return e
}

const level = 1 - measure.Conf95

func whyNoEstimate(strata []Stratum) measure.Reason {
	if len(strata) == 0 {
		return measure.NoUnits
	}
	for _, s := range strata {
		switch {
		case s.N < 0 || s.Looked < 0 || s.Looked > s.N || s.Online < 0 || s.Online > s.Looked:
			return measure.Impossible
		case s.Looked < min(2, s.N): // one record has no variance
			return measure.NotSampled
		}
	}
	return measure.Given
}

// populated counts the strata that have records.
func populated(strata []Stratum) int {
	n := 0
	for _, s := range strata {
		if s.N > 0 {
			n++
		}
	}
	return n
}

// total estimates how many of a stratum are online. Where all were looked at
// nothing is left to chance, and its limits say so.
func total(s Stratum, conf float64) Total {
	if s.N == 0 {
		return Total{}
	}
	n, looked := float64(s.N), float64(s.Looked)
	p := float64(s.Online) / looked
	t := Total{Value: n * p}
	if s.Looked == s.N {
		t.Guaranteed = measure.Interval{Low: t.Value, High: t.Value}
		return t
	}
	t.SE = math.Sqrt(n * n * (1 - looked/n) * p * (1 - p) / (looked - 1))
	t.below, t.above = z(measure.Conf95)*t.SE, z(measure.Conf95)*t.SE
	if s.Online == 0 || s.Online == s.Looked {
		t.below, t.above, t.alike = alike(s)
	}
	low, high := binomial.Trials{X: s.Online, N: s.Looked}.Exact(conf)
	t.Guaranteed = measure.Interval{Low: n * low, High: n * high}
	return t
}

// alike gives the half widths of a stratum whose sample was all online or none:
// the variance of such a sample is nought, and what is known of the rest is not.
// They are Wilson's, with finite population correction, and are added up with
// those of other strata by their squares (Zou and Donner 2008).
func alike(s Stratum) (below, above float64, is bool) {
	low, high := binomial.Wilson(float64(s.Online), float64(s.Looked), measure.Conf95)
	n, looked := float64(s.N), float64(s.Looked)
	width := n * math.Sqrt(1-looked/n)
	if s.Online == 0 {
		return 0, width * high, true
	}
	return width * (1 - low), 0, true
}

func (t Total) plus(u Total) Total {
	return Total{
		Value: t.Value + u.Value, SE: math.Hypot(t.SE, u.SE),
		below: math.Hypot(t.below, u.below), above: math.Hypot(t.above, u.above), alike: t.alike || u.alike,
		Guaranteed: measure.Interval{Low: t.Guaranteed.Low + u.Guaranteed.Low, High: t.Guaranteed.High + u.Guaranteed.High},
	}
}

// bound sets the interval: there are no fewer than the people found, and no more
// than they did not rule out.
func (t *Total) bound(found, possible float64) {
	t.Value = min(possible, max(found, t.Value)) // a machine can be wrong by more
	t.Interval = measure.Interval{Low: max(found, t.Value-t.below), High: min(possible, t.Value+t.above)}
}

// knownIn gives how many of some strata people found online, and how many can be.
func knownIn(strata []Stratum, of func(Stratum) bool) (found, possible float64) {
	for _, s := range strata {
		if of(s) {
			found += float64(s.Online)
			possible += float64(s.N - (s.Looked - s.Online))
		}
	}
	return found, possible
}
