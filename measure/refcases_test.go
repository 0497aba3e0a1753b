package measure_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"cyberflag/internal/refcase"
)

// A refCase is a worked case of the shared reference set.
type refCase struct {
	refcase.Case
	all map[string]refCase // a case may be about the inputs of another
}

// A kind is the reference cases that one function answers, told by how their
// names begin; the first that fits is taken.
type kind struct {
	prefix string
	run    func(*testing.T, refCase) // nil: elsewhere says where it is run
	where  string
}

func elsewhere(prefix, where string) kind { return kind{prefix: prefix, where: where} }

// kinds are all kinds of the topics A1 to A6. A case that none fits fails.
var kinds = []kind{
	{prefix: "pct_change_with_stars", run: refStars},
	{prefix: "pct_change", run: refPercent},
	{prefix: "pct_not_given", run: refNotGiven},
	{prefix: "verbal_multiples", run: refVerbal},
	elsewhere("like_for_like", "collate"),
	{prefix: "ratio_imputed_total", run: refImputed},
	{prefix: "manski_bounds", run: refManski},
	{prefix: "suppressed_forces_in_total", run: refSuppressed},
	{prefix: "poisson_exact", run: refPoisson},
	{prefix: "byar", run: refByar},
	{prefix: "rate_ratio", run: refRatio},
	{prefix: "rate_", run: refRate},
	{prefix: "dobson", run: refStandardised},
	{prefix: "compound_poisson", run: refClustered},
	{prefix: "national_change", run: refNational},
	{prefix: "smallest_rise", run: refSmallestRise},
	{prefix: "benjamini_hochberg", run: refDiscovery},
	{prefix: "false_alarms", run: refFalseAlarms},
	{prefix: "funnel_poisson", run: refFunnelLimits},
	{prefix: "funnel_spiegelhalter", run: refFunnel},
	{prefix: "xmr", run: refXmR},
	{prefix: "u_chart", run: refU},
	{prefix: "cusum_arl", run: refRunLength},
	{prefix: "poisson_cusum", run: refCusum},
	{prefix: "farrington", run: refFarrington},
	{prefix: "cochran", run: refCochran},
	{prefix: "neyman", run: refNeyman},
	{prefix: "sample_size", run: refSampleSize},
	{prefix: "hypergeom_upper", run: refMostIn},
	{prefix: "wilson", run: refShare},
	{prefix: "audit_missed", run: refAudit},
	{prefix: "audit_recall_bonferroni", run: refBonferroni},
	{prefix: "rogan_gladen", run: refRoganGladen},
	{prefix: "lang_reiczigel", run: refLangReiczigel},
	{prefix: "prevalence_shift", run: refPrevalence},
	{prefix: "ppi_plus_plus", run: refPowered},
	{prefix: "chapman", run: refCapture},
	{prefix: "capture_dependence", run: refDependence},
	{prefix: "agreement", run: refAgreement},
	{prefix: "das_gupta", run: refDecompose},
	{prefix: "recording_vs_occurrence", run: refOccurrence},
	{prefix: "nonrecent_split", run: refRecency},
	{prefix: "reporting_delay", run: refLadder},
	{prefix: "isotonic", run: refIsotonic},
	{prefix: "platt", run: refPlatt},
	{prefix: "crc_miss_rate", run: refConformalRank},
	{prefix: "crc_threshold", run: refConformal},
	{prefix: "pac_", run: refNeeded},
	elsewhere("ece_brier", "flag/score"),
	elsewhere("coverage_risk", "flag/score"),
}

// TestReferenceCases runs every case of the topics A1 to A6 of the shared set.
// B is about disclosure, and C about security.
func TestReferenceCases(t *testing.T) {
	var cases []refCase
	all := map[string]refCase{}
	for _, c := range refcase.Cases(t) {
		all[c.Name] = refCase{Case: c}
		cases = append(cases, all[c.Name])
	}
	ran := 0
	for _, c := range cases {
		if !strings.HasPrefix(c.Topic, "A") {
			continue
		}
		ran++
		c.all = all
		t.Run(c.Name, func(t *testing.T) { runCase(t, c) })
	}
	if ran == 0 {
		t.Error("no case was run: the test is not reading the set")
	}
}

func runCase(t *testing.T, c refCase) {
	for _, k := range kinds {
		if !strings.HasPrefix(c.Name, k.prefix) {
			continue
		}
		if k.run == nil {
			t.Logf("run by the tests of %s", k.where)
			return
		}
		k.run(t, c)
		return
	}
	t.Errorf("no function answers cases of this kind")
}

// into reads raw into a T, or ends the test.
func into[T any](t *testing.T, raw json.RawMessage) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// near compares at the case's tolerance, relative to numbers above 1.
func (c refCase) near(t *testing.T, what string, got, want float64) {
	t.Helper()
	tolerance := 0.0
	if c.Tolerance != nil {
		tolerance = *c.Tolerance
	}
	if !(math.Abs(got-want) <= tolerance*math.Max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g within %g", what, got, want, tolerance)
	}
}

// expect compares every key that the case expects with what was got under that
// name; a key that nothing was got for fails, but for those that are notes.
func (c refCase) expect(t *testing.T, got map[string]float64, notes ...string) {
	t.Helper()
	for key, raw := range into[map[string]json.RawMessage](t, c.Expected) {
		var want *float64
		if json.Unmarshal(raw, &want) != nil || want == nil {
			continue // lists, texts and nulls are looked at by the case's own test
		}
		value, ok := got[key]
		switch {
		case ok:
			c.near(t, key, value, *want)
		case !contains(notes, key):
			t.Errorf("the case expects %s, which nothing gives", key)
		}
	}
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// nears compares two lists.
func (c refCase) nears(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range want {
		c.near(t, what, got[i], want[i])
	}
}
