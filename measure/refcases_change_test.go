package measure_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/measure"
)

func refPercent(t *testing.T, c refCase) {
	in := into[struct{ Base, Current int64 }](t, c.Inputs)
	want := into[struct {
		Exact string
		Dp1   json.Number `json:"dp1_half_away"`
		Dp0   json.Number `json:"dp0_half_away"`
		Ratio float64
	}](t, c.Expected)
	// The cases with a base below 50 test the arithmetic, not the rule.
	got := measure.PercentOf(in.Base, in.Current)
	if exact, ok := new(big.Rat).SetString(want.Exact); !ok || got.Cmp(exact) != 0 {
		t.Errorf("percent(%d, %d) = %v, want %s", in.Base, in.Current, got, want.Exact)
	}
	if s := measure.Decimal(got, 1); s != want.Dp1.String() {
		t.Errorf("with one decimal %s, want %s", s, want.Dp1)
	}
	if s := measure.Decimal(got, 0); s+".0" != want.Dp0.String() {
		t.Errorf("without decimals %s, want %s", s, want.Dp0)
	}
	ratio, _ := big.NewRat(in.Current, in.Base).Float64()
	c.near(t, "ratio", ratio, want.Ratio)
	if c := measure.PercentChange(figure.Count(in.Base), figure.Count(in.Current)); (c.Percent != nil) != (in.Base >= 50) {
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
		want measure.Reason
	}{
		{"none: base zero", measure.BaseZero}, {"none: base missing", measure.BaseMissing},
		{"none: base <20", measure.BaseBelow20}, {"none: base 20-49", measure.BaseBelow50},
		{"none: coverage", measure.OtherCoverage}, {"none: both zero", measure.BothZero},
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
		got := measure.Compare(from, to)
		if got.Percent != nil {
			if s := measure.Decimal(got.Percent, 1); s != want[i] {
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
		if got, why := measure.Wording(in.Base, in.Current); got != want[i] {
			t.Errorf("Wording(%d, %d) = %q (%s), want %q", in.Base, in.Current, got, why, want[i])
		}
	}
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
	got := measure.PercentChange(figure.Hidden(from.Low, from.High), figure.Hidden(to.Low, to.High))
	if got.Percent != nil || got.WhyNot != measure.HiddenCount {
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
