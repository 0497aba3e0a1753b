package main

import (
	"testing"

	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/reference"
)

// Forces that all record alike, by children, let the missing be judged; the
// shipped figures do not.
func TestModelTotal(t *testing.T) {
	set := collateYear(t, exampleFigures(t), "2016-17")
	if m := modelTotal(set, set.Current); m.WhyNot != measure.TooScattered {
		t.Errorf("the shipped figures: %q, phi %v", m.WhyNot, m.Phi)
	}
	var figs []figure.Figure
	var all float64
	for i, f := range reference.Forces() {
		children, err := reference.ChildrenCarried(f.Code, 2016)
		if err != nil {
			t.Fatal(err)
		}
		all += float64(children.Count) / 1000
		if i%2 == 0 {
			figs = append(figs, figure.Figure{Area: f.Area(), Period: figure.FinancialYear(2016), Measure: figure.CyberFlagged,
				Value: figure.Count(children.Count / 1000)})
		}
	}
	set = collateYear(t, figs, "2016-17")
	m := modelTotal(set, set.Current)
	if m.WhyNot != measure.Given || m.Total < all*0.98 || m.Total > all*1.02 {
		t.Errorf("one in a thousand everywhere: %v, want about %v (%q)", m.Total, all, m.WhyNot)
	}
	if m = modelTotal(set, set.Base); m.WhyNot != measure.TooFewUnits {
		t.Errorf("a year without figures: %q", m.WhyNot)
	}
}
