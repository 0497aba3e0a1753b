package measure

import (
	"strings"
	"testing"

	"cyberflag/figure"

	"pgregory.net/rapid"
)

func TestIsRiseReal(t *testing.T) {
	year := func(v figure.Value) figure.Figure { return figure.Figure{Value: v, Period: figure.FinancialYear(2016)} }
	other := year(figure.Count(145))
	other.Measure = figure.AllChild
	shorter := year(figure.Count(145))
	shorter.Period.End.Month = 12
	for _, c := range []struct {
		why           string
		base, current figure.Figure
		phi           float64
		want          Answer
		reason        Reason
	}{
		{"Cleveland: 2.64 times, 1.94 to 3.62", year(figure.Count(55)), year(figure.Count(145)), 1, Rise, Given},
		{"the other way round", year(figure.Count(145)), year(figure.Count(55)), 1, Fall, Given},
		{"30% more on 100: p is below 0.05, the lower end is 1.002", year(figure.Count(100)), year(figure.Count(130)), 1, NoClearChange, Given},
		{"10% more on 100", year(figure.Count(100)), year(figure.Count(110)), 1, NoClearChange, Given},
		{"the same", year(figure.Count(100)), year(figure.Count(100)), 1, NoClearChange, Given},
		{"certain and small: 5% more on 100,000", year(figure.Count(100000)), year(figure.Count(105000)), 1, NoClearChange, Given},
		{"19 is too few whatever comes", year(figure.Count(19)), year(figure.Count(400)), 1, TooFew, BaseBelow20},
		{"20 is not", year(figure.Count(20)), year(figure.Count(400)), 1, Rise, Given},
		{"from none", year(figure.Count(0)), year(figure.Count(400)), 1, TooFew, BaseBelow20},
		{"to none", year(figure.Count(30)), year(figure.Count(0)), 1, Fall, Given},
		{"with scatter ten times chance", year(figure.Count(55)), year(figure.Count(145)), 10, NoClearChange, Given},
		{"to none with scatter", year(figure.Count(30)), year(figure.Count(0)), 2, CannotBeJudged, TooFewEvents},
		{"no earlier figure", year(figure.Missing(figure.NotAvailable)), year(figure.Count(190)), 1, CannotBeJudged, BaseMissing},
		{"nobody asked", figure.Figure{Period: figure.FinancialYear(2015)}, year(figure.Count(190)), 1, CannotBeJudged, BaseMissing},
		{"refused", year(figure.Count(190)), year(figure.Missing(figure.Refused)), 1, CannotBeJudged, CurrentMissing},
		{"another definition", year(figure.Count(55)), other, 1, CannotBeJudged, OtherDefinition},
		{"nine months", year(figure.Count(55)), shorter, 1, CannotBeJudged, OtherPeriod},
		{"hidden, and a fall whatever it is", year(figure.Count(60)), year(figure.Hidden(1, 4)), 1, Fall, Given},
		{"hidden, and the answer hangs on it", year(figure.Count(60)), year(figure.Hidden(50, 150)), 1, CannotBeJudged, HiddenCount},
		{"hidden without an upper end", year(figure.Count(60)), year(figure.HiddenAtLeast(500)), 1, CannotBeJudged, HiddenCount},
		{"hidden base, too few whatever it is", year(figure.Hidden(1, 4)), year(figure.Count(60)), 1, TooFew, BaseBelow20},
		{"less scatter than chance", year(figure.Count(60)), year(figure.Count(90)), 0.5, CannotBeJudged, Impossible},
	} {
		got := IsRiseReal(c.base, c.current, c.phi)
		if got.Answer != c.want || got.WhyNot != c.reason {
			t.Errorf("%s: %q (%q), want %q (%q): %+v", c.why, got.Answer, got.WhyNot, c.want, c.reason, got)
		}
		if len(got.Reasons) == 0 || got.Answer.Words() == "" {
			t.Errorf("%s: no reason", c.why)
		}
		for _, r := range got.Reasons {
			if !strings.HasSuffix(r, ".") || strings.Contains(r, ": .") {
				t.Errorf("%s: %q is no sentence", c.why, r)
			}
		}
	}
}

// Two counts of periods that are not equally long are compared by their rates,
// with the exposure in the test: 72 in six months are as 144 in twelve, and less
// sure than they would be.
func TestIsRateRiseReal(t *testing.T) {
	for _, c := range []struct {
		why           string
		base, current int64
		over          Lengths
		want          Answer
		ratio         string
	}{
		{"equal lengths are IsCountRiseReal", 55, 145, Lengths{12, 12}, Rise, "2.64"},
		{"as many in half the time", 100, 100, Lengths{12, 6}, Rise, "2.00"},
		{"half as many in half the time", 100, 50, Lengths{12, 6}, NoClearChange, "1.00"},
		{"a rise of the counts that is a fall of the rate", 60, 70, Lengths{6, 12}, Fall, "0.58"},
		{"a month that cannot be", 60, 70, Lengths{0, 12}, CannotBeJudged, ""},
		{"too few stays too few", 19, 70, Lengths{1, 12}, TooFew, ""},
	} {
		got := IsRateRiseReal(c.base, c.current, c.over, 1)
		if got.Answer != c.want || c.ratio != "" && Decimal(got.Ratio, 2) != c.ratio {
			t.Errorf("%s: %q, %v", c.why, got.Answer, got.Ratio)
		}
		uneven := got.Ratio != nil && c.over.Base != c.over.Current
		if said := strings.Contains(strings.Join(got.Reasons, " "), "not equally long"); said != uneven {
			t.Errorf("%s: says that the periods are not equally long: %v", c.why, said)
		}
	}
	half, whole := IsRateRiseReal(100, 50, Lengths{12, 6}, 1), IsCountRiseReal(100, 100, 1)
	if half.Interval.High <= whole.Interval.High {
		t.Errorf("six months are as sure as twelve: %v, %v", half.Interval, whole.Interval)
	}
}

// A rise turned round is a fall, and more scatter never makes an answer surer.
func TestRiseIsSymmetric(t *testing.T) {
	opposite := map[Answer]Answer{Rise: Fall, Fall: Rise, NoClearChange: NoClearChange}
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64Range(20, 2000).Draw(t, "a"), rapid.Int64Range(20, 2000).Draw(t, "b")
		there, back := IsCountRiseReal(a, b, 1), IsCountRiseReal(b, a, 1)
		if opposite[there.Answer] != back.Answer {
			t.Fatalf("%d to %d is %q, back %q", a, b, there.Answer, back.Answer)
		}
		if IsCountRiseReal(a, b, 3).Answer == Rise && IsCountRiseReal(a, b, 2).Answer != Rise {
			t.Fatalf("%d to %d", a, b)
		}
	})
}

// Forces that all changed alike give the answer of their sum; those that differ
// widely give none.
func TestIsCommonRiseReal(t *testing.T) {
	alike := IsCommonRiseReal([]int64{50, 60, 70, 80}, []int64{80, 96, 112, 128})
	if alike.Answer != Rise || alike.Phi != 1 {
		t.Errorf("alike: %+v", alike)
	}
	apart := IsCommonRiseReal([]int64{50, 60, 70, 80}, []int64{300, 10, 80, 60})
	if apart.Answer != NoClearChange || apart.Phi < 10 {
		t.Errorf("apart: %+v", apart)
	}
	if two := IsCommonRiseReal([]int64{50, 60}, []int64{80, 96}); two.Answer != CannotBeJudged || two.WhyNot != TooFewUnits {
		t.Errorf("two forces: %+v", two)
	}
	if none := IsCommonRiseReal(nil, nil); none.WhyNot != NoForces {
		t.Errorf("no force: %+v", none)
	}
	if few := IsCommonRiseReal([]int64{5, 6, 3}, []int64{80, 96, 1}); few.Answer != TooFew {
		t.Errorf("few: %+v", few)
	}
}

// A rise that stands alone can be one of many that chance would make.
func TestTogether(t *testing.T) {
	findings := []Finding{IsCountRiseReal(30, 51, 1), IsCountRiseReal(5, 9, 1), IsCountRiseReal(55, 145, 1)}
	findings[0].Interval.Low = 1.2 // a rise, if only just
	findings[0].decide()
	if findings[0].Answer != Rise {
		t.Fatalf("alone: %+v", findings[0])
	}
	for range 40 {
		findings = append(findings, IsCountRiseReal(100, 101, 1))
	}
	got := Together(findings)
	if got[0].Answer != NoClearChange || got[1].Answer != TooFew || got[2].Answer != Rise {
		t.Errorf("%+v", got[:3])
	}
	if findings[0].Answer != Rise {
		t.Error("the findings that came were changed")
	}
}

// Hampshire 2017-18 to 2018-19 among 17 that did not change: the answer is the
// same alone and together, and the range excludes 1 beside a p that is not small.
func TestTogetherSaysWhyRangeAndPDisagree(t *testing.T) {
	findings := []Finding{IsCountRiseReal(98, 131, 1)}
	for range 17 {
		findings = append(findings, IsCountRiseReal(100, 100, 1))
	}
	got := Together(findings)[0]
	if got.P < level || got.Interval.Low <= 1 {
		t.Fatalf("p %v, range from %v: the case does not show what it should", got.P, got.Interval.Low)
	}
	last := got.Reasons[len(got.Reasons)-1]
	if got.Among != 18 || got.PAlone != findings[0].P || len(got.Reasons) != 1 {
		t.Errorf("%+v", got)
	}
	if !strings.Contains(last, "among 18 looked at together") {
		t.Errorf("reasons %q do not say that the p is adjusted and the range is not", got.Reasons)
	}
}

// A hidden count: ratio and range are of the number that changes least.
func TestHiddenLeastChange(t *testing.T) {
	for _, c := range []struct {
		base, current figure.Value
		ratio         string
	}{
		{figure.Count(67), figure.Hidden(66, 70), "1"},
		{figure.Count(65), figure.Hidden(66, 70), "66/65"},
		{figure.Count(71), figure.Hidden(66, 70), "70/71"},
		{figure.Count(60), figure.Hidden(1, 4), "1/15"},
	} {
		f := IsRiseReal(figure.Figure{Value: c.base}, figure.Figure{Value: c.current}, 1)
		if f.Ratio == nil || f.Ratio.RatString() != c.ratio {
			t.Errorf("%s to %s: %+v, want a ratio of %s", c.base, c.current, f, c.ratio)
		}
	}
}
