package train

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/flag/weigh"
	isotone "cyberflag/internal/calibrate"
	"cyberflag/rules"
)

// withRefCase runs a named case of the shared reference set as a subtest, or
// skips it and says why.
func withRefCase(t *testing.T, name string, inputs, expected any, run func(*testing.T)) {
	t.Run(name, func(t *testing.T) {
		data, err := os.ReadFile("../../../shared/refcases/refcases.json")
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
		for _, c := range set.Cases {
			if c.Name != name {
				continue
			}
			if err := json.Unmarshal(c.Inputs, inputs); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(c.Expected, expected); err != nil {
				t.Fatal(err)
			}
			run(t)
			return
		}
		t.Errorf("the shared set has no case %s", name)
	})
}

// labelled gives rows of which those with a 1 are labelled yes, the others no.
func labelled(labels []int) []Row {
	rows := make([]Row, len(labels))
	for i, l := range labels {
		rows[i].Label = weigh.Label(l)
	}
	return rows
}

func TestReferenceCases(t *testing.T) {
	var pav struct {
		Scores []float64
		Labels []int
	}
	var fitted struct{ Fitted []float64 }
	withRefCase(t, "isotonic_pav", &pav, &fitted, func(t *testing.T) {
		blocks, yes := blocksOf(pav.Scores, labelled(pav.Labels))
		var got []float64
		for _, b := range isotone.Pool(blocks) {
			for range int(b.N) {
				got = append(got, b.Share())
			}
		}
		if diff := cmp.Diff(fitted.Fitted, got, cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-12 })); diff != "" || yes != 8 {
			t.Errorf("%d yes; pooled (-want +got):\n%s", yes, diff)
		}
	})
	var wilks struct {
		Alpha  float64
		Misses []int
	}
	var needed []int
	withRefCase(t, "pac_positives_needed_95_95", &wilks, &needed, func(t *testing.T) {
		for i, misses := range wilks.Misses {
			n := needed[i]
			if upper(misses, n) > wilks.Alpha || upper(misses, n-1) <= wilks.Alpha {
				t.Errorf("%d misses need not %d records: upper bounds %v and with one less %v", misses, n, upper(misses, n), upper(misses, n-1))
			}
		}
	})
	var zero struct{ Alpha []float64 }
	withRefCase(t, "pac_zero_miss_positives", &zero, &needed, func(t *testing.T) {
		for i, alpha := range zero.Alpha {
			n := needed[i]
			if upper(0, n) > alpha || upper(0, n-1) <= alpha {
				t.Errorf("%v needs not %d records: upper bounds %v and with one less %v", alpha, n, upper(0, n), upper(0, n-1))
			}
		}
	})
}

// Records of which the same was said are one block, whatever their order.
func TestEqualProbabilitiesAreOneBlock(t *testing.T) {
	said := []float64{0.1, 0.1, 0.1, 0.1, 0.7}
	for _, labels := range [][]int{{1, 0, 0, 0, 1}, {0, 0, 0, 1, 1}, {0, 1, 0, 0, 1}} {
		blocks, _ := blocksOf(said, labelled(labels))
		if len(blocks) != 2 || blocks[0].N != 4 || blocks[0].Ones != 1 {
			t.Errorf("labels %v: blocks %v", labels, blocks)
		}
	}
}

// Of few records nothing is calibrated; of many the knots grow, nothing is
// certain, and records labelled unclear are left out.
func TestCalibrate(t *testing.T) {
	var said []float64
	var labels []int
	for i := range 2 * leastForIsotonic {
		said, labels = append(said, 0.3, 0.9, 0.5), append(labels, 0, 1, int(weigh.Unclear))
		if i%4 == 0 {
			said, labels = append(said, 0.3, 0.9), append(labels, 1, 0)
		}
	}
	few := leastForIsotonic
	if got := calibrate(said[:few], labelled(labels[:few])); got != nil {
		t.Errorf("calibrated on few labels: %v", got)
	}
	// 400 no and 100 yes at 0.3: (100 + 1/2)/501; the other way round at 0.9.
	want := []rules.Knot{{Said: 0.3, Was: 0.201}, {Said: 0.9, Was: 0.799}}
	if diff := cmp.Diff(want, calibrate(said, labelled(labels))); diff != "" {
		t.Errorf("knots (-want +got):\n%s", diff)
	}
}
