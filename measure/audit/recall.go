package audit

import (
	"math"

	"cyberflag/measure"
)

// precision is the share of the flagged that are online; they are of a known
// number.
func precision(strata []Stratum, flagged Total) Ratio {
	n := 0.0
	for _, s := range strata {
		if s.Flagged {
			n += float64(s.N)
		}
	}
	if n == 0 {
		return Ratio{WhyNot: measure.NoUnits}
	}
	scale := func(i measure.Interval) measure.Interval {
		return measure.Interval{Low: i.Low / n, High: min(1, i.High/n)}
	}
	return Ratio{Value: flagged.Value / n, SE: flagged.SE / n, Interval: scale(flagged.Interval), Guaranteed: scale(flagged.Guaranteed)}
}

// recall is flagged over flagged and missed. Its interval is by the delta
// method on the logit, which is the log of flagged over missed.
func recall(flagged, missed Total) Ratio {
	t, m := flagged.Value, missed.Value
	if t+m == 0 {
		return Ratio{WhyNot: measure.NoUnits}
	}
	r := Ratio{Value: t / (t + m), Guaranteed: guaranteedShare(flagged.Guaranteed, missed.Guaranteed)}
	r.SE = math.Hypot(m*flagged.SE, t*missed.SE) / ((t + m) * (t + m))
	if t == 0 || m == 0 {
		// The logit of 0 or 1 has no variance to speak of: only the guarantee holds.
		r.Interval = r.Guaranteed
		return r
	}
	down, up := math.Hypot(flagged.logBelow(), missed.logAbove()), math.Hypot(flagged.logAbove(), missed.logBelow())
	logit := math.Log(t / m)
	r.Interval = measure.Interval{Low: 1 / (1 + math.Exp(down-logit)), High: 1 / (1 + math.Exp(-up-logit))}
	return r
}

// logBelow and logAbove are the half widths of the log of t: by the delta method,
// and with a sample that was all alike in it by its ends, because the delta
// method takes what is wide for wider still.
func (t Total) logBelow() float64 {
	if t.alike {
		return -math.Log(max(0, 1-t.below/t.Value))
	}
	return t.below / t.Value
}

func (t Total) logAbove() float64 {
	if t.alike {
		return math.Log1p(t.above / t.Value)
	}
	return t.above / t.Value
}

func guaranteedShare(flagged, missed measure.Interval) measure.Interval {
	i := measure.Interval{Low: 0, High: 1}
	if t := flagged.Low + missed.High; t > 0 {
		i.Low = flagged.Low / t
	}
	if t := flagged.High + missed.Low; t > 0 {
		i.High = flagged.High / t
	}
	return i
}
