package score

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"
)

// A refCase is a worked case of the shared reference set, as far as this room
// answers it.
type refCase struct {
	Inputs struct {
		Probs      []float64
		Labels     []int
		Se, Sp     float64
		Prevalence []float64
	}
	Expected  json.RawMessage
	Tolerance float64
}

// withRefCases runs the cases of the shared set whose names begin so, each as a
// subtest, or skips them and says why.
func withRefCases(t *testing.T, prefix string, run func(*testing.T, refCase)) {
	t.Run(prefix, func(t *testing.T) {
		data, err := os.ReadFile("../../../shared/refcases/refcases.json")
		if err != nil {
			t.Skip("skipped: the shared reference cases are not beside the project")
		}
		var set struct{ Cases []json.RawMessage }
		if err := json.Unmarshal(data, &set); err != nil {
			t.Fatal(err)
		}
		for _, raw := range set.Cases {
			var is struct{ Name string }
			if err := json.Unmarshal(raw, &is); err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(is.Name, prefix) {
				continue
			}
			var c refCase
			if err := json.Unmarshal(raw, &c); err != nil {
				t.Fatal(err)
			}
			t.Run(is.Name, func(t *testing.T) { run(t, c) })
		}
	})
}

// expected reads what a case expects.
func (c refCase) expected(t *testing.T, into any) {
	t.Helper()
	if err := json.Unmarshal(c.Expected, into); err != nil {
		t.Fatal(err)
	}
}

func (c refCase) near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= c.Tolerance) {
		t.Errorf("%s = %.15g, want %.15g within %g", what, got, want, c.Tolerance)
	}
}

// sheet gives the sheet of a case's probabilities.
func (c refCase) sheet() *Sheet {
	var s Sheet
	for i, p := range c.Inputs.Probs {
		s.probabilities = append(s.probabilities, probability{p, c.Inputs.Labels[i] == 1})
	}
	return &s
}

func TestReferenceCases(t *testing.T) {
	withRefCases(t, "ece_brier", func(t *testing.T, c refCase) {
		var want struct{ ECE, MCE, Brier, LogLoss float64 }
		c.expected(t, &want)
		s := c.sheet()
		ece, _ := s.ECE()
		brier, _, _, _ := s.Brier()
		logLoss, _ := s.LogLoss()
		most := 0.0
		for _, b := range s.Reliability() {
			if was, ok := b.Online.Value(); ok {
				most = max(most, math.Abs(b.Said-was))
			}
		}
		c.near(t, "ECE", ece, want.ECE)
		c.near(t, "the largest gap of the reliability table", most, want.MCE)
		c.near(t, "Brier score", brier, want.Brier)
		c.near(t, "log loss", logLoss, want.LogLoss)
	})
	withRefCases(t, "coverage_risk", func(t *testing.T, c refCase) {
		var want struct {
			Curve [][2]float64 `json:"coverage_risk"`
			AURC  float64
		}
		c.expected(t, &want)
		s := c.sheet()
		got := s.CoverageRisk()
		if len(got) != len(want.Curve) {
			t.Fatalf("%d points, want %d", len(got), len(want.Curve))
		}
		for i, p := range got {
			c.near(t, "coverage", p.Coverage, want.Curve[i][0])
			c.near(t, "risk", p.Risk, want.Curve[i][1])
		}
		aurc, _ := s.AURC()
		c.near(t, "AURC", aurc, want.AURC)
	})
	withRefCases(t, "prevalence_shift", func(t *testing.T, c refCase) {
		var want struct{ PPV []float64 }
		c.expected(t, &want)
		for i, p := range c.Inputs.Prevalence {
			got, ok := precisionAt(c.Inputs.Se, c.Inputs.Sp, p)
			if !ok {
				t.Errorf("precision at %v is not known", p)
			}
			c.near(t, "precision", got, want.PPV[i])
		}
	})
}
