package collate

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/reference"
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
				Naive   *[2]int64 `json:"naive_total"`
				Matched [2]int64  `json:"matched_total"`
			}
			if err := json.Unmarshal(c.Inputs, &in); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(c.Expected, &want); err != nil {
				t.Fatal(err)
			}
			units := slices.Sorted(maps.Keys(in.Year1))
			for _, unit := range slices.Sorted(maps.Keys(in.Year2)) {
				if !slices.Contains(units, unit) {
					units = append(units, unit)
				}
			}
			figs := append(yearOf(t, units, in.Year1, question.Base), yearOf(t, units, in.Year2, question.Current)...)
			set := collated(t, figs, question)
			if n := want.Naive; n != nil && (set.Base.Counted != n[0] || set.Current.Counted != n[1]) {
				t.Errorf("added up %d and %d, want %v", set.Base.Counted, set.Current.Counted, *n)
			}
			if m := set.Matched; m.Base != want.Matched[0] || m.Current != want.Matched[1] {
				t.Errorf("matched %d to %d, want %v", m.Base, m.Current, want.Matched)
			}
		})
	}
	if ran == 0 {
		t.Error("no like-for-like case was run")
	}
}

// yearOf gives the units of a case, whatever their names, to real forces.
func yearOf(t *testing.T, units []string, values map[string]*int64, p figure.Period) []figure.Figure {
	t.Helper()
	var figs []figure.Figure
	forces := reference.Forces()
	for i, unit := range units {
		n := values[unit]
		value, printed := "", "not available"
		if n != nil {
			value, printed = strconv.FormatInt(*n, 10), ""
		}
		figs = append(figs, row{forces[i].Name, value, printed, "A", "2018"}.figure(t, p, question.Measure))
	}
	return figs
}
