package weigh

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/optimize"
)

// Where the search for a minimum ends: at slopes so small, or after so many
// steps. flat is the slope at which a search that cannot go on is taken to have
// arrived: the line search gives up when rounding hides what is left to gain. A
// slope of 1e-2 is 0.002 of a weight that a ridge of 5 holds.
const (
	arrived  = 1e-2
	flat     = 1e-1
	mostStep = 2000
)

var errNotArrived = errors.New("no minimum was found")

// minimize gives the n numbers at which loss is least. loss gives its value at
// x, and its gradient when grad is not nil. A search that does not arrive is an
// error, because weights from half way would look like any others.
func minimize(n int, loss func(x, grad []float64) float64) ([]float64, error) {
	var value float64
	at, slope := []float64(nil), make([]float64, n)
	look := func(x []float64) { // the search asks for value and slope one after the other
		if !slices.Equal(x, at) {
			value, at = loss(x, slope), append(at[:0], x...)
		}
	}
	problem := optimize.Problem{
		Func: func(x []float64) float64 { look(x); return value },
		Grad: func(grad, x []float64) { look(x); copy(grad, slope) },
	}
	settings := &optimize.Settings{GradientThreshold: arrived, MajorIterations: mostStep}
	result, err := optimize.Minimize(problem, make([]float64, n), settings, &optimize.LBFGS{})
	if result == nil {
		return nil, err
	}
	if err == nil && result.Status != optimize.IterationLimit {
		return result.X, nil
	}
	steepest, grad := 0.0, make([]float64, n)
	loss(result.X, grad)
	for _, g := range grad {
		steepest = max(steepest, math.Abs(g))
	}
	if steepest > flat {
		return nil, fmt.Errorf("the search ended (%v) at a slope of %.3g: %w", result.Status, steepest, errNotArrived)
	}
	return result.X, nil
}
