// Package score measures decisions against labels that a careful reader gave:
// precision, recall, what went to people, and how far the probabilities can be
// believed. Each proportion comes with its interval. It refuses to turn a
// measure without cases into a number: it is then absent.
package score

import (
	"slices"

	"cyberflag/flag"
)

// A Label is what a careful reader said.
type Label string

// The labels. Unclear means that an honest reader could not say.
const (
	Yes     Label = "yes"
	No      Label = "no"
	Unclear Label = "unclear"
)

// A Case is one labelled record and what was decided.
type Case struct {
	Label       Label
	Channel     string   // labelled; "" when not labelled
	Platforms   []string // labelled, sorted
	HasPlatform bool     // platforms were labelled, if only as none
	Trap        string   // what makes it hard; may be empty
	Decision    flag.Decision
}

// Counts is how the records of one label were answered.
type Counts struct {
	N       int `json:"n"`
	FlagYes int `json:"flag_yes"`
	FlagNo  int `json:"flag_no"`
	Review  int `json:"review"`
}

func (c *Counts) add(a flag.Answer) {
	c.N++
	switch a {
	case flag.Yes:
		c.FlagYes++
	case flag.No:
		c.FlagNo++
	case flag.Review:
		c.Review++
	default:
		panic("BUG: a case that nobody decided")
	}
}

// A Sheet is the cases of one label set, added up.
type Sheet struct {
	Yes, No, Unclear Counts

	channelRight, channelAsked int
	platformTP, platformFP     int
	platformFN                 int
	probabilities              []probability
}

// A probability is what was said of a record, and what it was.
type probability struct {
	said   float64
	online bool
}

// Add adds one case.
func (s *Sheet) Add(c Case) {
	s.counts(c.Label).add(c.Decision.Answer())
	if c.Label == Unclear {
		return
	}
	s.probabilities = append(s.probabilities, probability{c.Decision.Probability(), c.Label == Yes})
	if c.Label == Yes && c.Decision.Answer() == flag.Yes && c.Channel != "" {
		s.channelAsked++
		if c.Channel == c.Decision.Channel() {
			s.channelRight++
		}
	}
	if c.HasPlatform {
		s.addPlatforms(c.Platforms, c.Decision.Platforms())
	}
}

func (s *Sheet) counts(l Label) *Counts {
	switch l {
	case Yes:
		return &s.Yes
	case No:
		return &s.No
	case Unclear:
		return &s.Unclear
	}
	panic("BUG: unknown label " + string(l))
}

func (s *Sheet) addPlatforms(want, got []string) {
	for _, p := range got {
		if slices.Contains(want, p) {
			s.platformTP++
		} else {
			s.platformFP++
		}
	}
	for _, p := range want {
		if !slices.Contains(got, p) {
			s.platformFN++
		}
	}
}

// N counts the cases.
func (s *Sheet) N() int { return s.Yes.N + s.No.N + s.Unclear.N }

// Precision is the share of true ones among the records flagged yes; records
// labelled unclear are left out.
func (s *Sheet) Precision() Proportion {
	return Proportion{float64(s.Yes.FlagYes), float64(s.Yes.FlagYes + s.No.FlagYes)}
}

// Recall is the share of the true ones that were flagged yes.
func (s *Sheet) Recall() Proportion {
	return Proportion{float64(s.Yes.FlagYes), float64(s.Yes.N)}
}

// RecallWithReview counts a true one sent to people as found.
func (s *Sheet) RecallWithReview() Proportion {
	return Proportion{float64(s.Yes.FlagYes + s.Yes.Review), float64(s.Yes.N)}
}

// ReviewShare is the share of all records sent to people.
func (s *Sheet) ReviewShare() Proportion {
	return Proportion{float64(s.Yes.Review + s.No.Review + s.Unclear.Review), float64(s.N())}
}

// AccuracyDecided is the share of right answers among the records labelled
// yes or no that were not sent to people.
func (s *Sheet) AccuracyDecided() Proportion {
	decided := s.Yes.FlagYes + s.Yes.FlagNo + s.No.FlagYes + s.No.FlagNo
	return Proportion{float64(s.Yes.FlagYes + s.No.FlagNo), float64(decided)}
}

// F1 is the harmonic mean of precision and recall: the true ones flagged yes,
// over them and half of the errors.
func (s *Sheet) F1() Proportion {
	return f1(s.Yes.FlagYes, s.No.FlagYes, s.Yes.N-s.Yes.FlagYes)
}

// PlatformF1 is F1 over the platforms of all records labelled yes or no whose
// platforms were labelled.
func (s *Sheet) PlatformF1() Proportion { return f1(s.platformTP, s.platformFP, s.platformFN) }

func f1(tp, fp, fn int) Proportion {
	return Proportion{float64(tp), float64(tp) + float64(fp+fn)/2}
}

// ChannelAccuracy is the share of the right channel among the records that
// are labelled yes with a channel and were flagged yes.
func (s *Sheet) ChannelAccuracy() Proportion {
	return Proportion{float64(s.channelRight), float64(s.channelAsked)}
}
