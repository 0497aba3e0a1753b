package measure

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"strings"
	"testing"

	"cyberflag/figure"
)

// A refCase is a worked case of the shared reference set.
type refCase struct {
	Name             string
	Inputs, Expected json.RawMessage
	Tolerance        *float64
}

// A topic is the reference cases that one function answers.
type topic struct {
	prefix string
	cases  int // how many the set has; fewer means that the test went blind
	run    func(*testing.T, refCase)
}

var topics = []topic{
	{"pct_change_with_stars", 1, refStars},
	{"pct_change_", 9, refPercent},
	{"pct_not_given", 1, refNotGiven},
	{"verbal_multiples", 1, refVerbal},
	{"poisson_exact_", 9, refPoisson},
	{"byar_", 6, refByar},
	{"rate_ratio_", 6, refRatio},
	{"rate_", 4, refRate},
	{"suppressed_forces_in_total", 1, refSuppressed},
	{"manski_bounds_total", 1, refManski},
}

// TestReferenceCases runs every case of the shared set that a function of this
// room answers; like-for-like totals are tested in collate.
func TestReferenceCases(t *testing.T) {
	data, err := os.ReadFile("../../shared/refcases/refcases.json")
	if err != nil {
		t.Skip("skipped: the shared reference cases are not beside the project")
	}
	var set struct{ Cases []refCase }
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	ran := map[string]int{}
	for _, c := range set.Cases {
		for _, topic := range topics {
			if strings.HasPrefix(c.Name, topic.prefix) {
				ran[topic.prefix]++
				t.Run(c.Name, func(t *testing.T) { topic.run(t, c) })
				break
			}
		}
	}
	for _, topic := range topics {
		if ran[topic.prefix] != topic.cases {
			t.Errorf("%d reference cases %s* were run, want %d", ran[topic.prefix], topic.prefix, topic.cases)
		}
	}
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
	if math.Abs(got-want) > tolerance*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.12g, want %.12g within %g", what, got, want, tolerance)
	}
}

func refPercent(t *testing.T, c refCase) {
	in := into[struct{ Base, Current int64 }](t, c.Inputs)
	want := into[struct {
		Exact string
		Dp1   json.Number `json:"dp1_half_away"`
		Dp0   json.Number `json:"dp0_half_away"`
		Ratio float64
	}](t, c.Expected)
	// The cases with a base below 50 test the arithmetic, not the rule.
	got := percent(in.Base, in.Current)
	if exact, ok := new(big.Rat).SetString(want.Exact); !ok || got.Cmp(exact) != 0 {
		t.Errorf("percent(%d, %d) = %v, want %s", in.Base, in.Current, got, want.Exact)
	}
	if s := Decimal(got, 1); s != want.Dp1.String() {
		t.Errorf("with one decimal %s, want %s", s, want.Dp1)
	}
	if s := Decimal(got, 0); s+".0" != want.Dp0.String() {
		t.Errorf("without decimals %s, want %s", s, want.Dp0)
	}
	ratio, _ := big.NewRat(in.Current, in.Base).Float64()
	c.near(t, "ratio", ratio, want.Ratio)
	if c := PercentChange(figure.Count(in.Base), figure.Count(in.Current)); (c.Percent != nil) != (in.Base >= 50) {
		t.Errorf("a percentage is given: %v, with base %d", c.Percent != nil, in.Base)
	}
}

func refNotGiven(t *testing.T, c refCase) {
	type input struct {
		Base    *int64
		Current int64
		Cov     string
	}
	// The set words its answers freely; each is recognised by what it begins with.
	reasons := []struct {
		said string
		want Reason
	}{
		{"none: base zero", BaseZero}, {"none: base missing", BaseMissing},
		{"none: base <20", BaseBelow20}, {"none: base 20-49", BaseBelow50},
		{"none: coverage", OtherCoverage}, {"none: both zero", BothZero},
	}
	want := into[[]string](t, c.Expected)
	for i, in := range into[[]input](t, c.Inputs) {
		base := figure.Missing(figure.NotAvailable)
		if in.Base != nil {
			base = figure.Count(*in.Base)
		}
		from, to := figure.Figure{Value: base}, figure.Figure{Value: figure.Count(in.Current)}
		if in.Cov == "different" {
			to.Area.Forces = 39
		}
		got := Compare(from, to)
		if got.Percent != nil {
			if s := Decimal(got.Percent, 1); s != want[i] {
				t.Errorf("case %d: %s, want %s", i, s, want[i])
			}
			continue
		}
		known := false
		for _, r := range reasons {
			if strings.HasPrefix(want[i], r.said) {
				known = true
				if got.WhyNot != r.want {
					t.Errorf("case %d: reason %q, want %q", i, got.WhyNot, r.want)
				}
			}
		}
		if !known {
			t.Errorf("case %d: no percentage (%s), want %q", i, got.WhyNot, want[i])
		}
	}
}

func refVerbal(t *testing.T, c refCase) {
	want := into[[]string](t, c.Expected)
	for i, in := range into[[]struct{ Base, Current int64 }](t, c.Inputs) {
		if got, why := Wording(in.Base, in.Current); got != want[i] {
			t.Errorf("Wording(%d, %d) = %q (%s), want %q", in.Base, in.Current, got, why, want[i])
		}
	}
}

type limits struct {
	Lower, Upper *float64
	MidLow       float64 `json:"midp_lower"`
	MidHigh      float64 `json:"midp_upper"`
	PExact       float64 `json:"p_exact"`
	PMid         float64 `json:"p_mid"`
	Rate, Ratio  float64
}

// interval compares an interval with limits, of which a null is "not available".
func (c refCase) interval(t *testing.T, got Interval, want limits) {
	t.Helper()
	if got.NoLow != (want.Lower == nil) || got.NoHigh != (want.Upper == nil) {
		t.Fatalf("interval %+v, want %v, %v", got, want.Lower, want.Upper)
	}
	if want.Lower != nil {
		c.near(t, "lower limit", got.Low, *want.Lower)
	}
	c.near(t, "upper limit", got.High, *want.Upper)
}

func refPoisson(t *testing.T, c refCase) {
	in := into[struct {
		X    int64
		Conf float64
	}](t, c.Inputs)
	c.interval(t, exactPoisson(in.X, in.Conf), into[limits](t, c.Expected))
}

func refByar(t *testing.T, c refCase) {
	in := into[struct {
		X    int64
		Conf float64
	}](t, c.Inputs)
	c.interval(t, byar(in.X, in.Conf), into[limits](t, c.Expected))
}

func refRate(t *testing.T, c refCase) {
	in := into[struct{ Count, Population int64 }](t, c.Inputs)
	want := into[limits](t, c.Expected)
	got := Rate(in.Count, in.Population)
	r, _ := got.Rate.Float64()
	c.near(t, "rate", r, want.Rate)
	c.interval(t, got.Interval, want)
}

func refRatio(t *testing.T, c refCase) {
	in := into[struct{ X1, N1, X0, N0 int64 }](t, c.Inputs)
	want := into[limits](t, c.Expected)
	got := RateRatio(in.X1, in.N1, in.X0, in.N0)
	r, _ := got.Ratio.Float64()
	c.near(t, "ratio", r, want.Ratio)
	c.interval(t, got.Interval, want)
	c.near(t, "exact p", got.PExact, want.PExact)
	c.near(t, "mid-P", got.PMid, want.PMid)
	c.near(t, "mid-P lower", got.MidP.Low, want.MidLow)
	c.near(t, "mid-P upper", got.MidP.High, want.MidHigh)
}

// starred adds stars, each between two ends, to an exact sum.
func starred(sum int64, stars int, ends [2]int64) figure.Range {
	r, _ := figure.Count(sum).Range()
	for range stars {
		star, _ := figure.Hidden(ends[0], ends[1]).Range()
		r = r.Add(star)
	}
	return r
}

func refSuppressed(t *testing.T, c refCase) {
	in := into[struct {
		Shown int64    `json:"sum_shown"`
		Stars int      `json:"stars"`
		Means [2]int64 `json:"star_means"`
	}](t, c.Inputs)
	want := into[struct{ Lower, Upper int64 }](t, c.Expected)
	if got := starred(in.Shown, in.Stars, in.Means); got.Low != want.Lower || got.High != want.Upper {
		t.Errorf("total %v, want %+v", got, want)
	}
}

func refStars(t *testing.T, c refCase) {
	type year struct {
		Sum   int64
		Stars int
	}
	in := into[struct {
		Year1, Year2 year
		Means        [2]int64 `json:"star_means"`
	}](t, c.Inputs)
	want := into[struct {
		Low  float64 `json:"pct_low"`
		High float64 `json:"pct_high"`
	}](t, c.Expected)
	from, to := starred(in.Year1.Sum, in.Year1.Stars, in.Means), starred(in.Year2.Sum, in.Year2.Stars, in.Means)
	got := PercentChange(figure.Hidden(from.Low, from.High), figure.Hidden(to.Low, to.High))
	if got.Percent != nil || got.WhyNot != HiddenCount {
		t.Errorf("a change between ranges gave %v, reason %q", got.Percent, got.WhyNot)
	}
	low, _ := got.Low.Float64()
	high, _ := got.High.Float64()
	c.near(t, "low", low, want.Low)
	c.near(t, "high", high, want.High)
}

func refManski(t *testing.T, c refCase) {
	in := into[struct {
		Observed int64   `json:"observed_sum"`
		Caps     []int64 `json:"caps_missing"`
		Floors   []int64 `json:"floors_missing"`
	}](t, c.Inputs)
	want := into[struct{ Lower, Upper int64 }](t, c.Expected)
	got := figure.Range{Low: in.Observed, High: in.Observed}
	for i := range in.Caps {
		got = got.Add(figure.Range{Low: in.Floors[i], High: in.Caps[i]})
	}
	if got.Low != want.Lower || got.High != want.Upper {
		t.Errorf("bounds %v, want %+v", got, want)
	}
}
