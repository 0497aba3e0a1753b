package main

import (
	"encoding/json"
	"fmt"
	"math"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/reference"
)

// modelTotal estimates the total of the 43 forces from the children in their
// areas. It is shown behind what was observed and the bounds, never alone.
func modelTotal(set collate.Set, t collate.Total) measure.ModelTotal {
	var known []measure.Responder
	var missing []float64
	for _, r := range set.Returns {
		children, err := reference.ChildrenCarried(r.Force.Code, t.Period.Start.Year)
		if err != nil {
			return measure.ModelTotal{WhyNot: measure.NoPopulation}
		}
		c := r.Base
		if t.Period == set.Question.Current {
			c = r.Current
		}
		if n, ok := c.Value().Number(); ok {
			known = append(known, measure.Responder{Size: float64(children.Count), Count: n})
		} else {
			missing = append(missing, float64(children.Count))
		}
	}
	return measure.RatioTotal(known, missing, measure.Conf95)
}

func modelLine(m measure.ModelTotal) string {
	if m.WhyNot != measure.Given {
		return "  model: none, because " + m.WhyNot.Words()
	}
	i := m.AtLeastObserved()
	return fmt.Sprintf("  model, by children: %s (%s to %s)", whole(m.Total), whole(i.Low), whole(i.High))
}

// whole writes an estimated count as one.
func whole(x float64) string { return figure.Thousands(int64(math.Round(x))) }

type modelJSON struct {
	Total *json.Number `json:"total"`
	Low   *json.Number `json:"low"`
	High  *json.Number `json:"high"`
	Phi   *json.Number `json:"phi"`
}

func modelToJSON(m measure.ModelTotal) (*modelJSON, *string) {
	if m.WhyNot != measure.Given {
		words := m.WhyNot.Words()
		return nil, &words
	}
	i := m.AtLeastObserved()
	return &modelJSON{floatNumber(m.Total, 1), floatNumber(i.Low, 1), floatNumber(i.High, 1), floatNumber(m.Phi, 2)}, nil
}
