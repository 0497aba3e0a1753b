package audit

import (
	"math"

	"cyberflag/measure"
)

// A Prevalence is a share corrected for the errors of what it was counted by.
type Prevalence struct {
	// Value is the point estimate, also when it is outside 0 to 1: then WhyNot
	// is NotEstimable, and it is not to be printed.
	Value    float64
	Interval measure.Interval
	WhyNot   measure.Reason
}

// A Borrowed is sensitivity or specificity from elsewhere, and on how many
// records it was measured; Of is 0 where it is taken as certain.
type Borrowed struct {
	Value float64
	Of    float64
}

// RoganGladen corrects an apparent share for sensitivity and specificity
// (Rogan and Gladen 1978). It is a sensitivity line and no headline: both
// accuracies must come from the same mix of forces, which is seldom so.
func RoganGladen(apparent, sensitivity, specificity float64) Prevalence {
	for _, p := range []float64{apparent, sensitivity, specificity} {
		if !(p >= 0 && p <= 1) {
			return Prevalence{WhyNot: measure.Impossible}
		}
	}
	youden := sensitivity + specificity - 1
	if youden <= 0 {
		return Prevalence{WhyNot: measure.NotEstimable} // no better than a coin
	}
	p := Prevalence{Value: (apparent + specificity - 1) / youden}
	if p.Value < 0 || p.Value > 1 {
		p.WhyNot = measure.NotEstimable
	}
	return p
}

// LangReiczigel gives the same with the interval of Lang and Reiczigel (2014),
// which allows for the sizes of all three samples: the apparent share is of n.
func LangReiczigel(apparent, n float64, se, sp Borrowed, conf float64) Prevalence {
	p := RoganGladen(apparent, se.Value, sp.Value)
	if p.WhyNot != measure.Given {
		return p
	}
	if !(n > 0) || !(se.Of > 0) || !(sp.Of > 0) {
		return Prevalence{WhyNot: measure.Impossible}
	}
	q := z(conf)
	nn := n + q*q
	pp := (n*apparent + q*q/2) / nn
	nse, nsp := se.Of+2, sp.Of+2
	s, c := (se.Of*se.Value+1)/nse, (sp.Of*sp.Value+1)/nsp
	youden := s + c - 1
	if youden <= 0 {
		return Prevalence{Value: p.Value, WhyNot: measure.NotEstimable} // measured on too few to beat a coin
	}
	middle := (pp + c - 1) / youden
	shift := 2 * q * q * (middle*s*(1-s)/nse - (1-middle)*c*(1-c)/nsp)
	half := q / youden * math.Sqrt(pp*(1-pp)/nn+middle*middle*s*(1-s)/nse+(1-middle)*(1-middle)*c*(1-c)/nsp)
	p.Interval = measure.Interval{Low: max(0, middle+shift-half), High: min(1, middle+shift+half)}
	return p
}

// A Precision is the share of those flagged that are online, at a prevalence.
type Precision struct {
	Value  float64
	WhyNot measure.Reason
}

// PrecisionAt tells precision again where another share of all is online: a
// flag that is 95% right where half is online is 47% right where 4.6% is.
func PrecisionAt(sensitivity, specificity, prevalence float64) Precision {
	for _, p := range []float64{sensitivity, specificity, prevalence} {
		if !(p >= 0 && p <= 1) {
			return Precision{WhyNot: measure.Impossible}
		}
	}
	yes := sensitivity * prevalence
	all := yes + (1-specificity)*(1-prevalence)
	if all == 0 {
		return Precision{WhyNot: measure.NoUnits}
	}
	return Precision{Value: yes / all}
}
