package audit

import (
	"math"

	"cyberflag/measure"
)

// A Capture is an estimate of all from two lists and what is on both. Officer's
// flag and text flag see the same facts, so it is too low: it is shown as a
// sensitivity and never as the figure.
type Capture struct {
	Petersen float64 // 0 when nothing is on both lists
	Chapman  float64
	SE       float64 // of Chapman's, by Seber
	WhyNot   measure.Reason
}

// CaptureOf gives the estimates of Petersen and Chapman (1951) for lists of
// first and second records, both of them on both.
func CaptureOf(first, second, both int64) Capture {
	if both < 0 || first < both || second < both {
		return Capture{WhyNot: measure.Impossible}
	}
	m, c, r := float64(first), float64(second), float64(both)
	e := Capture{Chapman: (m+1)*(c+1)/(r+1) - 1}
	e.SE = math.Sqrt((m + 1) * (c + 1) * (m - r) * (c - r) / ((r + 1) * (r + 1) * (r + 2)))
	if both == 0 {
		e.WhyNot = measure.TooFewEvents // Petersen's needs one; Chapman's stands, unsure
		return e
	}
	e.Petersen = m * c / r
	return e
}

// A Dependence is what two lists say when one makes the other likelier.
type Dependence struct {
	Neither float64 // on neither list
	Total   float64
	WhyNot  measure.Reason
}

// Dependent gives the number on neither list, and of all, for an odds ratio
// between the lists: 1 is Petersen's, and above 1 there are more.
func Dependent(firstOnly, secondOnly, both int64, oddsRatio float64) Dependence {
	switch {
	case firstOnly < 0 || secondOnly < 0 || both < 0 || !(oddsRatio >= 0):
		return Dependence{WhyNot: measure.Impossible}
	case both == 0:
		return Dependence{WhyNot: measure.TooFewEvents}
	}
	neither := oddsRatio * float64(firstOnly) * float64(secondOnly) / float64(both)
	return Dependence{Neither: neither, Total: neither + float64(firstOnly+secondOnly+both)}
}
