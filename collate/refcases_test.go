package collate

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"cyberflag/figure"
)

// TestLikeForLikeReferenceCases takes the shared cases of matched totals: a
// force without a figure in one year must be in neither sum.
func TestLikeForLikeReferenceCases(t *testing.T) {
	data, err := os.ReadFile("../../shared/refcases/refcases.json")
	if err != nil {
		t.Skip("skipped: the shared reference cases are not beside the project")
	}
	var set struct {
		Cases []struct {
			Name             string
			Inputs, Expected json.RawMessage
		}
	}
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, c := range set.Cases {
		if !strings.HasPrefix(c.Name, "like_for_like_") {
			continue
		}
		ran++
		t.Run(c.Name, func(t *testing.T) {
			var in struct{ Year1, Year2 map[string]*int64 }
			var want struct {
				Matched [2]int64 `json:"matched_total"`
			}
			if err := json.Unmarshal(c.Inputs, &in); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(c.Expected, &want); err != nil {
				t.Fatal(err)
			}
			figs := append(yearOf(t, in.Year1, question.Base), yearOf(t, in.Year2, question.Current)...)
			if m := collated(t, figs, question).Matched; m.Base != want.Matched[0] || m.Current != want.Matched[1] {
				t.Errorf("matched %d to %d, want %v", m.Base, m.Current, want.Matched)
			}
		})
	}
	if ran == 0 {
		t.Error("no like-for-like case was run")
	}
}

// yearOf gives the units A, B, C... of a case to real forces.
func yearOf(t *testing.T, values map[string]*int64, p figure.Period) []figure.Figure {
	t.Helper()
	forces := map[string]string{"A": "Cleveland", "B": "Durham", "C": "Kent", "D": "Essex"}
	var figs []figure.Figure
	for unit, n := range values {
		value, printed := "", "not available"
		if n != nil {
			value, printed = strconv.FormatInt(*n, 10), ""
		}
		if forces[unit] == "" {
			t.Fatalf("no force stands for unit %q", unit)
		}
		figs = append(figs, row{forces[unit], value, printed, "A", "2018"}.figure(t, p, question.Measure))
	}
	return figs
}
