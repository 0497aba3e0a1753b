package measure_test

import (
	"encoding/json"
	"math/big"
	"testing"

	"cyberflag/internal/calibrate"
	"cyberflag/measure"
	"cyberflag/measure/split"
)

func refDecompose(t *testing.T, c refCase) {
	in := into[struct {
		Pop1, Pop2, Offences []float64
		Share                []float64 `json:"flag_share"`
	}](t, c.Inputs)
	before, after := in.Pop1, in.Pop2
	if in.Offences != nil {
		before, after = []float64{in.Offences[0], in.Share[0]}, []float64{in.Offences[1], in.Share[1]}
	}
	got := split.Decompose(before, after)
	values := map[string]float64{"total": got.Total}
	if in.Offences != nil {
		values["effect_volume"], values["effect_share"] = got.Of[0], got.Of[1]
	}
	c.expect(t, values)
	if want := into[struct{ Effects []float64 }](t, c.Expected); want.Effects != nil {
		c.nears(t, "effects", got.Of, want.Effects)
	}
}

func refOccurrence(t *testing.T, c refCase) {
	in := into[struct {
		Flagged   []int64
		Recall    []float64    `json:"recall_point"`
		Interval  [][2]float64 `json:"recall_interval"`
		Precision []float64
	}](t, c.Inputs)
	year := func(i int) split.Year {
		return split.Year{Flagged: in.Flagged[i], Precision: in.Precision[i], Recall: in.Recall[i], Audited: true,
			Interval: measure.Interval{Low: in.Interval[i][0], High: in.Interval[i][1]}}
	}
	got := split.OccurrenceOf(year(0), year(1))
	c.expect(t, map[string]float64{
		"flagged_change_pct": float(got.FlaggedPercent), "occurrence_change_pct": got.Percent,
		"occurrence_change_low_pct": got.Low, "occurrence_change_high_pct": got.High,
	})
	want := into[struct{ Occurrence []float64 }](t, c.Expected)
	c.nears(t, "occurrence", []float64{got.Before, got.After}, want.Occurrence)
}

func refRecency(t *testing.T, c refCase) {
	in := into[struct {
		Recorded [2]int64
		Older    [2]int64 `json:"of_which_committed_over_12_months_before"`
	}](t, c.Inputs)
	got := split.ByRecency(in.Recorded, in.Older)
	values := map[string]float64{}
	for name, r := range map[string]*big.Rat{
		"all_pct": got.All, "recent_pct": got.Recent, "nonrecent_pct": got.Older, "share_of_rise_nonrecent": got.ShareOlder,
	} {
		if r != nil {
			values[name] = float(r)
		}
	}
	c.expect(t, values)
}

func refLadder(t *testing.T, c refCase) {
	in := into[struct {
		Counts [][]*int64 `json:"incremental_by_committed_year_and_delay_year"`
	}](t, c.Inputs)
	want := into[struct {
		Factors, Ultimate []float64
		Pending           []float64 `json:"not_yet_reported"`
	}](t, c.Expected)
	var counts [][]int64
	for _, row := range in.Counts {
		var known []int64 // null is not yet, and stands at the end of a row
		for _, n := range row {
			if n != nil {
				known = append(known, *n)
			}
		}
		counts = append(counts, known)
	}
	got := split.ChainLadder(counts)
	c.nears(t, "factors", got.Factors, want.Factors)
	c.nears(t, "ultimate", got.Ultimate, want.Ultimate)
	c.nears(t, "not yet reported", got.Pending, want.Pending)
}

type scored struct {
	Scores []float64
	Labels []int
}

func (s scored) labels() []bool {
	var labels []bool
	for _, l := range s.Labels {
		labels = append(labels, l == 1)
	}
	return labels
}

func refIsotonic(t *testing.T, c refCase) {
	in := into[scored](t, c.Inputs)
	want := into[struct{ Fitted []float64 }](t, c.Expected)
	var blocks []calibrate.Block
	for i, s := range in.Scores {
		blocks = append(blocks, calibrate.Block{N: 1, Ones: float64(in.Labels[i]), Sum: s})
	}
	var got []float64
	for _, b := range calibrate.Pool(blocks) {
		got = repeated(got, int(b.N), b.Share())
	}
	c.nears(t, "fitted", got, want.Fitted)
}

func refPlatt(t *testing.T, c refCase) {
	in := into[scored](t, c.Inputs)
	got := calibrate.Platt(in.Scores, in.labels())
	c.expect(t, map[string]float64{"A": got.A, "B": got.B, "nll": got.Loss, "p_at_half": got.At(0.5)})
}

func refConformalRank(t *testing.T, c refCase) {
	want := into[[]int](t, c.Expected)
	for i, in := range into[[]struct {
		M     int
		Alpha float64
	}](t, c.Inputs) {
		if got := calibrate.ConformalRank(in.M, in.Alpha); got != want[i] {
			t.Errorf("%d at %v: %d, want %d", in.M, in.Alpha, got, want[i])
		}
	}
}

func refConformal(t *testing.T, c refCase) {
	in := into[struct {
		Scores []float64 `json:"positive_scores"`
		Alpha  float64
	}](t, c.Inputs)
	got := calibrate.Conformal(in.Scores, in.Alpha)
	c.expect(t, map[string]float64{
		"m": float64(len(in.Scores)), "k": float64(got.Rank), "threshold": got.Score, "misses_on_calibration": float64(got.Misses),
	})
}

// refNeeded takes a list of alphas with no miss, or of misses at one alpha.
func refNeeded(t *testing.T, c refCase) {
	in := into[struct {
		Alpha  json.RawMessage
		Delta  float64
		Misses []int
	}](t, c.Inputs)
	want := into[[]int](t, c.Expected)
	for i := range want {
		alpha, misses := 0.0, 0
		if json.Unmarshal(in.Alpha, &alpha) != nil {
			alpha = into[[]float64](t, in.Alpha)[i]
		}
		if in.Misses != nil {
			misses = in.Misses[i]
		}
		if got := calibrate.Needed(misses, alpha, in.Delta); got != want[i] {
			t.Errorf("%d misses at %v: %d, want %d", misses, alpha, got, want[i])
		}
	}
}
