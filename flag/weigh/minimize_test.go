package weigh

import (
	"errors"
	"math"
	"testing"
)

// A search that arrives gives the minimum; one that cannot is an error.
func TestMinimize(t *testing.T) {
	x, err := minimize(1, func(x, grad []float64) float64 {
		if grad != nil {
			grad[0] = 2 * (x[0] - 3)
		}
		return (x[0] - 3) * (x[0] - 3)
	})
	if err != nil || math.Abs(x[0]-3) > 1e-3 {
		t.Errorf("minimum at %v, %v, want 3", x, err)
	}
	_, err = minimize(1, func(x, grad []float64) float64 {
		if grad != nil {
			grad[0] = 1 // says that it falls to the left, and it does not
		}
		return -x[0]
	})
	if !errors.Is(err, errNotArrived) {
		t.Errorf("a gradient that misleads: %v, want %v", err, errNotArrived)
	}
}
