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
	// What is printed is the change whose ratio is nearest 1.
	for _, c := range []struct {
		base, current figure.Range
		ratio         string
	}{
		{span(66, 67), span(419, 419), "419/67"},
		{span(419, 419), span(66, 67), "67/419"},
		{span(67, 67), span(66, 67), "1"},
		{span(66, 67), span(66, 68), "1"},
		{span(66, 66), span(64, 69), "32/33"},
		{span(70, 71), span(66, 67), "67/70"},
	} {
		if f := IsContestedRiseReal(c.base, c.current, 1); f.Ratio == nil || f.Ratio.RatString() != c.ratio {
			t.Errorf("%v to %v: %+v, want a ratio of %s", c.base, c.current, f, c.ratio)
		}
	}
	if f := IsContestedRiseReal(span(20, 25), span(0, 0), 1); f.Answer != Fall || f.Ratio.Sign() != 0 {
		t.Errorf("to nought: %+v", f)
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
	// All together: 260 to 259, 260, 261 or 262, by which of the numbers are right.
	near := []figure.Range{span(50, 51), span(60, 60), span(70, 70), span(79, 81)}
	if f := IsContestedCommonRiseReal(base, near); f.Answer != NoClearChange || f.Ratio.RatString() != "1" {
		t.Errorf("least change of all together: %+v", f)
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
