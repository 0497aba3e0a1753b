package measure

import (
	"testing"

	"cyberflag/figure"
)

func span(low, high int64) figure.Range { return figure.Range{Low: low, High: high} }

// TestContested: what is said of counts that contradict each other holds for all
// of them.
func TestContested(t *testing.T) {
	// 352/67 is 525.37%, 353/66 534.85%.
	c := ContestedChange(span(66, 67), span(419, 419))
	if c.Percent != nil || c.WhyNot != Contradicted || Decimal(c.Low, 1) != "525.4" || Decimal(c.High, 1) != "534.8" {
		t.Errorf("%+v", c)
	}
	if one := ContestedChange(span(55, 55), span(145, 145)); Decimal(one.Percent, 1) != "163.6" || one.WhyNot != Given {
		t.Errorf("one number each: %+v", one)
	}
	if small := ContestedChange(span(49, 60), span(90, 90)); small.Low != nil {
		t.Errorf("a base that may be below 50: %+v", small)
	}
	for _, c := range []struct {
		why           string
		base, current figure.Range
		answer        Answer
		reason        Reason
	}{
		{"a rise by each", span(66, 67), span(419, 419), Rise, Given},
		{"a fall by each", span(419, 419), span(66, 67), Fall, Given},
		{"no clear change by each", span(67, 67), span(66, 67), NoClearChange, Given},
		{"one answer by each", span(60, 60), span(70, 100), CannotBeJudged, Contradicted},
		{"too few by each", span(10, 11), span(40, 40), TooFew, BaseBelow20},
		{"one number each", span(55, 55), span(145, 145), Rise, Given},
	} {
		f := IsContestedRiseReal(c.base, c.current, 1)
		if f.Answer != c.answer || f.WhyNot != c.reason {
			t.Errorf("%s: %+v", c.why, f)
		}
	}
	// The least change is what is printed: 419 from 67.
	if f := IsContestedRiseReal(span(66, 67), span(419, 419), 1); f.Ratio.RatString() != "419/67" {
		t.Errorf("ratio %v", f.Ratio)
	}
}

func TestContestedCommon(t *testing.T) {
	base := []figure.Range{span(50, 50), span(60, 60), span(70, 70), span(80, 80)}
	current := []figure.Range{span(80, 80), span(96, 96), span(112, 112), span(128, 128)}
	plain := IsContestedCommonRiseReal(base, current)
	if want := IsCommonRiseReal([]int64{50, 60, 70, 80}, []int64{80, 96, 112, 128}); plain.Answer != want.Answer || plain.Ratio.Cmp(want.Ratio) != 0 || len(plain.Reasons) != len(want.Reasons) {
		t.Errorf("none contested: %+v, want %+v", plain, want)
	}
	current[0] = span(79, 80)
	if f := IsContestedCommonRiseReal(base, current); f.Answer != Rise || f.Ratio.RatString() != "83/52" {
		t.Errorf("one contested: %+v", f)
	}
	current[0] = span(1, 80)
	if f := IsContestedCommonRiseReal(base, current); f.Answer != CannotBeJudged || f.WhyNot != Contradicted {
		t.Errorf("it depends on one: %+v", f)
	}
}

// All low and all high give a rise, and one low beside one high does not: how much the
// forces differ is then more.
func TestContestedCommonMixed(t *testing.T) {
	base := []figure.Range{span(120, 120), span(241, 241), span(176, 176), span(99, 99), span(193, 193)}
	current := []figure.Range{span(164, 242), span(325, 392), span(233, 233), span(111, 111), span(246, 246)}
	for _, of := range []func(figure.Range) int64{lowEnd, highEnd} {
		if f := IsCommonRiseReal(ends(base, of), ends(current, of)); f.Answer != Rise {
			t.Errorf("at one end: %+v", f)
		}
	}
	if f := IsContestedCommonRiseReal(base, current); f.Answer != CannotBeJudged || f.WhyNot != Contradicted {
		t.Errorf("%+v", f)
	}
}
