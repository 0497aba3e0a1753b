// Package weigh is the arithmetic of a decision. A text has mentions; each of
// them tells how the offence was done (used), leaves it in doubt (doubtful), or
// tells nothing of it. What stands around a mention moves the odds of the
// three; Combine makes of all mentions the chances of the record, and Fit
// learns the weights from records that careful readers have labelled. The
// package sees no text and no word: features are numbers.
package weigh

import "math"

// Odds are natural logs of odds, each against that the mention tells nothing.
type Odds struct{ Used, Doubtful float64 }

// Add gives the sum of o and p.
func (o Odds) Add(p Odds) Odds { return Odds{o.Used + p.Used, o.Doubtful + p.Doubtful} }

// Times gives o multiplied by x.
func (o Odds) Times(x float64) Odds { return Odds{o.Used * x, o.Doubtful * x} }

// Chances are the probabilities of used and doubtful; the rest to 1 is that
// there is nothing in it.
type Chances struct{ Used, Doubtful float64 }

// Nothing gives the probability that it is neither.
func (c Chances) Nothing() float64 { return max(0, 1-c.Used-c.Doubtful) }

// Chances gives the probabilities of the three.
func (o Odds) Chances() Chances {
	most := max(0, o.Used, o.Doubtful) // so that no exponential overflows
	used, doubtful, nothing := math.Exp(o.Used-most), math.Exp(o.Doubtful-most), math.Exp(-most)
	sum := used + doubtful + nothing
	return Chances{used / sum, doubtful / sum}
}

// A Sum is what several mentions, taken to be independent, come to: the
// probabilities that none of them is used, and that there is nothing in any.
type Sum struct{ Unused, Nothing float64 }

// None is the Sum of no mention.
var None = Sum{1, 1}

// And gives s with one more mention.
func (s Sum) And(m Chances) Sum { return Sum{s.Unused * (1 - m.Used), s.Nothing * m.Nothing()} }

// Chances gives the chances of the whole: it is online when at least one mention
// tells so, and nothing when none does or leaves a doubt.
func (s Sum) Chances() Chances {
	return Chances{Used: 1 - s.Unused, Doubtful: max(0, s.Unused-s.Nothing)}
}

// Combine gives the chances of a record with these mentions.
func Combine(mentions []Chances) Chances {
	s := None
	for _, m := range mentions {
		s = s.And(m)
	}
	return s.Chances()
}
