package chart

import (
	"math"

	"cyberflag/measure"
)

// How many points a chart of single values needs to be drawn, and to call a
// signal. Source: the methods reference of the project, as NHS practice has it.
const (
	minToDraw   = 12
	minToSignal = 20
)

// An XmR is a chart of single values with limits from their moving range.
type XmR struct {
	Mean, MovingRange float64
	Limits            measure.Interval
	// Signals are the points, from 0, outside the limits; none are called in a
	// series of fewer than 20.
	Signals []int
	// WhyNot is TooFewPoints below 12: then it is not to be drawn.
	WhyNot measure.Reason
	// WhyNoSignals is TooFewPoints below 20.
	WhyNoSignals measure.Reason
}

// NewXmR makes the chart of values in the order of time, of rates or of counts
// with a stable exposure. The limits are the mean and 3/1.128 times the mean
// moving range either side.
func NewXmR(values []float64) XmR {
	if len(values) < 2 {
		return XmR{WhyNot: measure.TooFewPoints, WhyNoSignals: measure.TooFewPoints}
	}
	c := XmR{Mean: mean(values), MovingRange: movingRange(values)}
	half := 3 / d2 * c.MovingRange
	c.Limits = measure.Interval{Low: c.Mean - half, High: c.Mean + half}
	if len(values) < minToDraw {
		c.WhyNot = measure.TooFewPoints
	}
	if len(values) < minToSignal {
		c.WhyNoSignals = measure.TooFewPoints
		return c
	}
	for i, v := range values {
		if v < c.Limits.Low || v > c.Limits.High {
			c.Signals = append(c.Signals, i)
		}
	}
	return c
}

// A U is a chart of events per unit of exposure.
type U struct {
	Centre float64
	// Limits are those of chance alone at each point, and Scattered those that
	// allow for the scatter from point to point (Laney's u').
	Limits, Scattered []measure.Interval
	// Sigma is that scatter: 1 is chance alone.
	Sigma   float64
	Signals []int // points, from 0, outside Limits
	WhyNot  measure.Reason
}

// NewU makes the chart of events in exposures, point by point: the common rate
// and 3 standard deviations of a Poisson count either side, never below nought.
// Sigma and Scattered need three points.
func NewU(events []int64, exposures []float64) U {
	if len(events) != len(exposures) || len(events) == 0 {
		return U{WhyNot: measure.NoUnits}
	}
	var sum, whole float64
	for i, n := range events {
		if n < 0 || !(exposures[i] > 0) {
			return U{WhyNot: measure.Impossible}
		}
		sum, whole = sum+float64(n), whole+exposures[i]
	}
	c := U{Centre: sum / whole, Sigma: 1}
	if c.Centre > 0 && len(events) > 2 {
		z := make([]float64, len(events))
		for i, n := range events {
			z[i] = (float64(n)/exposures[i] - c.Centre) / math.Sqrt(c.Centre/exposures[i])
		}
		c.Sigma = movingRange(z) / d2
	}
	for i, n := range events {
		half := 3 * math.Sqrt(c.Centre/exposures[i])
		c.Limits = append(c.Limits, around(c.Centre, half))
		c.Scattered = append(c.Scattered, around(c.Centre, half*c.Sigma))
		if u := float64(n) / exposures[i]; u < c.Limits[i].Low || u > c.Limits[i].High {
			c.Signals = append(c.Signals, i)
		}
	}
	return c
}

func around(middle, half float64) measure.Interval {
	return measure.Interval{Low: max(0, middle-half), High: middle + half}
}
