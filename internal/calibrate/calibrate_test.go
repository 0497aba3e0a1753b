package calibrate

import (
	"math"
	"testing"
)

// Both kinds of case are needed for a curve.
func TestPlattNeedsBoth(t *testing.T) {
	if Platt([]float64{0.1, 0.2}, []bool{true, true}).OK || Platt(nil, nil).OK {
		t.Error("a curve of one kind of case")
	}
	s := Platt([]float64{0.5, 0.5, 0.5, 0.5}, []bool{true, false, true, false})
	if !s.OK || math.Abs(s.At(0.5)-0.5) > 1e-6 {
		t.Errorf("scores all alike: %+v", s)
	}
	// Parted without overlap: the smoothed targets keep it finite.
	s = Platt([]float64{0.1, 0.2, 0.8, 0.9}, []bool{false, false, true, true})
	if !s.OK || !(s.At(0.9) < 0.99 && s.At(0.9) > 0.5) {
		t.Errorf("parted: %+v", s)
	}
}

// Below 1/alpha - 1 cases nothing may be left out.
func TestConformal(t *testing.T) {
	if got := Conformal([]float64{0.5, 0.6}, 0.05); got != (Threshold{}) {
		t.Errorf("%+v", got)
	}
	if got := ConformalRank(99, 0.29); got != 29 { // 0.29 * 100 is 28.999999999999996
		t.Errorf("rank %d", got)
	}
	if got := Conformal([]float64{0.5, 0.5, 0.5}, 0.5); got != (Threshold{2, 0.5, 0}) {
		t.Errorf("ties: %+v", got)
	}
}

func TestNeeded(t *testing.T) {
	for misses, want := range []int{59, 93, 124} {
		if got := Needed(misses, 0.05, 0.05); got != want {
			t.Errorf("%d misses: %d, want %d", misses, got, want)
		}
	}
	if Needed(0, 0, 0.05) != 0 || Needed(-1, 0.05, 0.05) != 0 {
		t.Error("a promise that cannot be kept")
	}
}
