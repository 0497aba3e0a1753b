package measure_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"cyberflag/measure"
	"cyberflag/measure/audit"
)

// refCochran plans a total: the key of each design ends in its allocation.
func refCochran(t *testing.T, c refCase) {
	in := into[struct {
		Sizes     []int64   `json:"N_h"`
		Variances []float64 `json:"S2_h"`
		All       float64   `json:"S2_all"`
		N         int64
	}](t, c.Inputs)
	var parts []audit.Part
	whole := audit.Part{SD: math.Sqrt(in.All)}
	for h, n := range in.Sizes {
		parts = append(parts, audit.Part{N: n, SD: math.Sqrt(in.Variances[h])})
		whole.N += n
	}
	got := map[string]float64{"se_srs": audit.SEOfTotal([]audit.Part{whole}, []int64{in.N}).SE}
	expected := into[map[string]json.RawMessage](t, c.Expected)
	for key := range expected {
		words := strings.Split(key, "_")
		if len(words) < 2+len(parts) {
			continue
		}
		var n []int64
		for _, w := range words[len(words)-len(parts):] {
			k, err := strconv.ParseInt(w, 10, 64)
			if err != nil {
				t.Fatalf("%s: no allocation", key)
			}
			n = append(n, k)
		}
		got[key] = audit.SEOfTotal(parts, n).SE
	}
	c.expect(t, got)
	if raw, ok := expected["neyman_raw"]; ok {
		c.nears(t, "Neyman", audit.Neyman(parts, in.N, 0).Raw, into[[]float64](t, raw))
	}
}

func refNeyman(t *testing.T, c refCase) {
	in := into[struct {
		Sizes  []int64   `json:"N_h"`
		Shares []float64 `json:"prior_p_h"`
		N      int64
		Least  int64 `json:"min_h"`
	}](t, c.Inputs)
	want := into[struct{ Raw, Rounded []float64 }](t, c.Expected)
	var parts []audit.Part
	for h, n := range in.Sizes {
		parts = append(parts, audit.PartOfShare(n, in.Shares[h]))
	}
	got := audit.Neyman(parts, in.N, in.Least)
	c.nears(t, "raw", got.Raw, want.Raw)
	for h, n := range got.N {
		c.near(t, "rounded", float64(n), want.Rounded[h])
	}
}

func refSampleSize(t *testing.T, c refCase) {
	in := into[struct {
		P     float64
		Half  float64  `json:"half_width"`
		Sizes []*int64 `json:"N"`
	}](t, c.Inputs)
	want := into[struct{ N []int64 }](t, c.Expected)
	for i, size := range in.Sizes {
		all := int64(0)
		if size != nil {
			all = *size
		}
		if got := audit.SizeForShare(in.P, in.Half, all); got.N != want.N[i] {
			t.Errorf("of %d: %d, want %d", all, got.N, want.N[i])
		}
	}
}

func refMostIn(t *testing.T, c refCase) {
	// N and n differ in case only, which Go's decoder does not tell apart.
	in := into[map[string]float64](t, c.Inputs)
	got := audit.MostIn(int64(in["N"]), int64(in["n"]), int64(in["found"]), in["conf_one_sided"])
	c.expect(t, map[string]float64{"max_total_consistent": float64(got.Total)})
}

func refShare(t *testing.T, c refCase) {
	in := into[struct{ X, N int64 }](t, c.Inputs)
	want := into[struct {
		Wilson []float64
		Exact  []float64 `json:"clopper_pearson"`
	}](t, c.Expected)
	got := audit.ShareOf(in.X, in.N, measure.Conf95)
	c.nears(t, "Wilson", []float64{got.Wilson.Low, got.Wilson.High}, want.Wilson)
	if want.Exact != nil {
		c.nears(t, "Clopper-Pearson", []float64{got.Exact.Low, got.Exact.High}, want.Exact)
	}
}

// auditStrata reads the strata of an audit case.
func auditStrata(t *testing.T, raw json.RawMessage) []audit.Stratum {
	in := into[struct {
		Flagged   json.RawMessage
		Unflagged []json.RawMessage `json:"unflagged_strata"`
	}](t, raw)
	read := func(raw json.RawMessage, flagged bool) audit.Stratum {
		m := into[map[string]any](t, raw)
		number := func(key string) int64 { f, _ := m[key].(float64); return int64(f) }
		name, _ := m["name"].(string)
		return audit.Stratum{Name: name, Flagged: flagged, N: number("N"), Looked: number("n"), Online: number("x")}
	}
	strata := []audit.Stratum{read(in.Flagged, true)}
	for _, s := range in.Unflagged {
		strata = append(strata, read(s, false))
	}
	return strata
}

func refAudit(t *testing.T, c refCase) {
	e := audit.Estimated(auditStrata(t, c.Inputs))
	c.expect(t, map[string]float64{
		"missed": e.Missed.Value, "missed_se": e.Missed.SE, "true_flagged": e.Flagged.Value, "true_flagged_se": e.Flagged.SE,
		"precision": e.Precision.Value, "recall": e.Recall.Value, "recall_se": e.Recall.SE,
		"recall_logit_lower": e.Recall.Interval.Low, "recall_logit_upper": e.Recall.Interval.High,
		"corrected_total": e.Corrected.Value, "corrected_total_se": e.Corrected.SE,
	})
}

func refBonferroni(t *testing.T, c refCase) {
	in := into[struct {
		Same string `json:"same_as"`
	}](t, c.Inputs)
	inputs := c.Inputs
	if in.Same != "" {
		other, ok := c.all[in.Same]
		if !ok {
			t.Fatalf("no case %s", in.Same)
		}
		inputs = other.Inputs
	}
	e := audit.Estimated(auditStrata(t, inputs))
	c.expect(t, map[string]float64{
		"recall_lower": e.Recall.Guaranteed.Low, "recall_upper": e.Recall.Guaranteed.High,
		"missed_lower": e.Missed.Guaranteed.Low, "missed_upper": e.Missed.Guaranteed.High,
	})
}

func refRoganGladen(t *testing.T, c refCase) {
	in := into[struct{ Pos, N, Se, Sp float64 }](t, c.Inputs)
	got := audit.RoganGladen(in.Pos/in.N, in.Se, in.Sp)
	c.expect(t, map[string]float64{"true_prevalence": got.Value, "raw": got.Value, "round_pct": math.Round(100 * got.Value)})
	if outside := got.Value < 0 || got.Value > 1; outside != (got.WhyNot == measure.NotEstimable) {
		t.Errorf("%v: reason %q", got.Value, got.WhyNot)
	}
}

func refLangReiczigel(t *testing.T, c refCase) {
	in := into[struct {
		Apparent, N, Se, Sp float64
		NSe                 float64 `json:"n_se"`
		NSp                 float64 `json:"n_sp"`
	}](t, c.Inputs)
	got := audit.LangReiczigel(in.Apparent, in.N, audit.Borrowed{Value: in.Se, Of: in.NSe}, audit.Borrowed{Value: in.Sp, Of: in.NSp}, measure.Conf95)
	c.expect(t, map[string]float64{"point": got.Value, "lower": got.Interval.Low, "upper": got.Interval.High})
}

func refPrevalence(t *testing.T, c refCase) {
	in := into[struct {
		Se, Sp     float64
		Prevalence []float64
	}](t, c.Inputs)
	want := into[struct{ PPV []float64 }](t, c.Expected)
	for i, p := range in.Prevalence {
		c.near(t, "precision", audit.PrecisionAt(in.Se, in.Sp, p).Value, want.PPV[i])
	}
}

// repeated gives a list of n times value.
func repeated(list []float64, n int, value float64) []float64 {
	for range n {
		list = append(list, value)
	}
	return list
}

func refPowered(t *testing.T, c refCase) {
	in := into[struct{ Labelled, Unlabelled map[string]int }](t, c.Inputs)
	var y, f []float64
	for key, n := range in.Labelled { // y1f0: labelled 1, the machine says 0
		y, f = repeated(y, n, float64(key[1]-'0')), repeated(f, n, float64(key[3]-'0'))
	}
	more := repeated(repeated(nil, in.Unlabelled["f1"], 1), in.Unlabelled["f0"], 0)
	want := into[struct {
		Lambda    float64   `json:"lambda_"`
		Classical []float64 `json:"ci_classical"`
		PPI       []float64 `json:"ci_ppi"`
		Powered   []float64 `json:"ci_ppi_pp"`
	}](t, c.Expected)
	got := map[string]float64{"lambda_": want.Lambda}
	for _, form := range []struct {
		name   string
		lambda float64
		ci     []float64
	}{{"classical", 0, want.Classical}, {"ppi", 1, want.PPI}, {"ppi_pp", math.NaN(), want.Powered}} {
		p := audit.PredictionPowered(y, f, more, form.lambda, measure.Conf95)
		got["theta_"+form.name], got["se_"+form.name] = p.Value, p.SE
		c.nears(t, form.name, []float64{p.Interval.Low, p.Interval.High}, form.ci)
		got["lambda_"] = p.Lambda
	}
	c.expect(t, got)
}

func refCapture(t *testing.T, c refCase) {
	in := into[struct{ First, Second, Both int64 }](t, c.Inputs)
	got := audit.CaptureOf(in.First, in.Second, in.Both)
	c.expect(t, map[string]float64{"petersen": got.Petersen, "chapman": got.Chapman, "se": got.SE})
}

func refDependence(t *testing.T, c refCase) {
	in := into[struct {
		Officer int64 `json:"officer_only"`
		Text    int64 `json:"text_only"`
		Both    int64
		Odds    []float64 `json:"odds_ratio"`
	}](t, c.Inputs)
	want := into[struct{ N00, Total []float64 }](t, c.Expected)
	for i, odds := range in.Odds {
		got := audit.Dependent(in.Officer, in.Text, in.Both, odds)
		c.nears(t, "neither and total", []float64{got.Neither, got.Total}, []float64{want.N00[i], want.Total[i]})
	}
}

func refAgreement(t *testing.T, c refCase) {
	in := into[struct {
		Ratings [][]*int
		Table   [][]int
	}](t, c.Inputs)
	ratings, categories := audit.FromTable(in.Table), len(in.Table)
	for _, row := range in.Ratings {
		var record []int
		for _, r := range row {
			if r == nil {
				record = append(record, audit.Unrated)
				continue
			}
			record, categories = append(record, *r-1), max(categories, *r) // categories from 1
		}
		ratings = append(ratings, record)
	}
	got := audit.Agree(ratings, categories)
	values := map[string]float64{}
	for name, k := range map[string]audit.Coefficient{
		"percent": got.Percent, "kappa": got.Kappa, "conger": got.Kappa, "ac1": got.AC1, "ac1_se": got.AC1SE,
		"scott_pi": got.Pi, "fleiss": got.Pi, "brennan_prediger": got.BrennanPrediger,
		"krippendorff": got.Alpha, "krippendorff_nominal": got.Alpha,
		"positive_agreement": got.Positive, "negative_agreement": got.Negative,
	} {
		if k.WhyNot == measure.Given {
			values[name] = k.Value
		}
	}
	c.expect(t, values)
}
