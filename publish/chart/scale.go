package chart

import "strconv"

// A scale runs from nought to end in equal steps.
type scale struct{ step, end int64 }

// scaleFor gives the scale whose end is the first step at or above n, with a
// step of 1, 2 or 5 times a power of ten that makes four steps at most.
func scaleFor(n int64) scale {
	const steps = 4
	step := int64(1)
	for next := []int64{2, 5, 10}; ; {
		for _, f := range next {
			if step*steps >= n {
				return scale{step: step, end: roundUp(max(n, 1), step)}
			}
			step = step / first(step) * f
		}
	}
}

// first gives the first digit of step: 1, 2 or 5.
func first(step int64) int64 {
	for step >= 10 {
		step /= 10
	}
	return step
}

// roundUp gives the first multiple of step at or above n.
func roundUp(n, step int64) int64 { return (n + step - 1) / step * step }

// at gives the place of n across the chart as a percentage of its width,
// to a hundredth, rounded half up: the pixel it moves by is never seen.
func (s scale) at(n int64) string {
	const unit = 100
	share := (2*n*plotShare*unit + s.end) / (2 * s.end)
	text := strconv.FormatInt(share/unit, 10)
	if rest := share % unit; rest > 0 {
		text += "." + string(rune('0'+rest/10)) + string(rune('0'+rest%10))
	}
	return text + "%"
}
