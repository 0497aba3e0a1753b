package measure_test

import (
	"encoding/json"
	"regexp"
	"strconv"
	"testing"

	"cyberflag/measure"
	"cyberflag/measure/chart"
)

func refFunnelLimits(t *testing.T, c refCase) {
	in := into[struct{ Observed int64 }](t, c.Inputs)
	inner, outer := chart.ExpectedLimits(in.Observed, chart.Inner), chart.ExpectedLimits(in.Observed, chart.Outer)
	c.expect(t, map[string]float64{
		"expected_where_upper95_is_on_target": inner.High, "expected_where_lower95_is_on_target": inner.Low,
		"expected_where_upper998": outer.High, "expected_where_lower998": outer.Low,
	})
}

func refFunnel(t *testing.T, c refCase) {
	in := into[struct {
		Observed, Expected []float64
		Winsorise          float64
	}](t, c.Inputs)
	want := into[struct {
		Z          []float64
		Phi, Tau2  float64
		Adjusted   []float64    `json:"z_adjusted"`
		Limits     [][2]float64 `json:"limits95_at_E"`
		Unadjusted []int        `json:"flagged_998_unadjusted"`
		Flagged    []int        `json:"flagged_998_adjusted"`
	}](t, c.Expected)
	var areas []chart.Area
	for i, o := range in.Observed {
		areas = append(areas, chart.Area{Observed: o, Expected: in.Expected[i]})
	}
	f := chart.NewFunnel(areas, in.Winsorise)
	c.near(t, "phi", f.Phi, want.Phi)
	c.near(t, "tau2", f.Tau2, want.Tau2)
	var z, adjusted []float64
	var chance, beyond []int
	for i, p := range f.Points {
		z, adjusted = append(z, p.Z), append(adjusted, p.Adjusted)
		if p.BeyondChance(chart.Outer) {
			chance = append(chance, i)
		}
		if p.Beyond(chart.Outer) {
			beyond = append(beyond, i)
		}
	}
	c.nears(t, "z", z, want.Z)
	c.nears(t, "adjusted z", adjusted, want.Adjusted)
	if len(chance) != len(want.Unadjusted) || len(beyond) != len(want.Flagged) {
		t.Errorf("beyond the outer limits %v and %v, want %v and %v", chance, beyond, want.Unadjusted, want.Flagged)
	}
	for i, e := range []float64{10, 50, 100} { // where the case gives limits
		if i < len(want.Limits) {
			l := f.Limits(e, chart.Inner)
			c.nears(t, "limits", []float64{l.Low, l.High}, want.Limits[i][:])
		}
	}
}

func refXmR(t *testing.T, c refCase) {
	in := into[struct{ Values []float64 }](t, c.Inputs)
	got := chart.NewXmR(in.Values)
	c.expect(t, map[string]float64{"mean": got.Mean, "mr_bar": got.MovingRange, "ucl": got.Limits.High, "lcl": got.Limits.Low})
	if few := len(in.Values) < 12; few != (got.WhyNot == measure.TooFewPoints) {
		t.Errorf("%d points: %q", len(in.Values), got.WhyNot)
	}
}

func refU(t *testing.T, c refCase) {
	in := into[struct {
		Events []int64         `json:"nonconformities"`
		Units  json.RawMessage `json:"units_each"`
	}](t, c.Inputs)
	var one float64
	exposures := make([]float64, len(in.Events))
	if json.Unmarshal(in.Units, &one) == nil {
		for i := range exposures {
			exposures[i] = one
		}
	} else {
		exposures = into[[]float64](t, in.Units)
	}
	got := chart.NewU(in.Events, exposures)
	c.expect(t, map[string]float64{"centre": got.Centre, "lcl": got.Limits[0].Low, "ucl": got.Limits[0].High})
}

func refRunLength(t *testing.T, c refCase) {
	want := into[[]float64](t, c.Expected)
	for i, in := range into[[]struct {
		K, H, Shift float64
		Sided       int
	}](t, c.Inputs) {
		c.near(t, "run length", chart.CusumRunLength(in.K, in.H, in.Shift, in.Sided == 2).Mean, want[i])
	}
}

func refCusum(t *testing.T, c refCase) {
	in := into[struct {
		Counts []int64
		In     float64 `json:"in_control"`
		Out    float64 `json:"out_of_control"`
	}](t, c.Inputs)
	got := chart.PoissonCusum(in.Counts, in.In, in.Out)
	want := into[struct {
		K    float64
		Path []float64
	}](t, c.Expected)
	c.near(t, "k", got.K, want.K)
	c.nears(t, "path", got.Path, want.Path)
	for key, raw := range into[map[string]json.RawMessage](t, c.Expected) {
		m := regexp.MustCompile(`^first_signal_h([0-9.]+)$`).FindStringSubmatch(key)
		if m == nil {
			continue
		}
		h, _ := strconv.ParseFloat(m[1], 64)
		at, ok := got.FirstSignal(h)
		if first := into[*int](t, raw); ok != (first != nil) || ok && at != *first {
			t.Errorf("first signal at %v: %d, %v, want %v", h, at, ok, first)
		}
	}
}

func refFarrington(t *testing.T, c refCase) {
	in := into[struct {
		Series         []int64
		Freq           int
		Weeks          []int
		B, W           int
		Reweight       bool
		Alpha          float64
		Trend          bool
		PowerTransform string `json:"powertrans"`
	}](t, c.Inputs)
	want := into[struct {
		Upper  []*float64 `json:"upperbound"`
		Alarms []int
	}](t, c.Expected)
	if in.PowerTransform != "2/3" {
		t.Fatalf("power transform %q: only 2/3 is offered", in.PowerTransform)
	}
	s := chart.Seasonal{Frequency: in.Freq, Years: in.B, Window: in.W, Reweight: in.Reweight, Trend: in.Trend, Alpha: in.Alpha}
	alarms := map[int]bool{}
	for _, week := range want.Alarms {
		alarms[week] = true
	}
	for i, week := range in.Weeks {
		got := s.At(in.Series, week-1) // weeks count from 1
		if want.Upper[i] == nil {
			if got.WhyNot == measure.Given {
				t.Errorf("week %d: %v, want none", week, got.Upper)
			}
			continue
		}
		c.near(t, "upper bound", got.Upper, *want.Upper[i])
		if got.Exceeded != alarms[week] {
			t.Errorf("week %d: exceeded %v", week, got.Exceeded)
		}
	}
}
