package measure

import (
	"math"
	"math/big"
	"testing"

	"cyberflag/figure"

	"pgregory.net/rapid"
)

// The figures of the story that cyberflag started from, worked by hand.
func TestKnownChanges(t *testing.T) {
	for _, c := range []struct {
		why           string
		base, current figure.Value
		percent       string
		reason        Reason
	}{
		{"Cleveland: (145-55)/55 = 90/55 = 1.6363..., printed as 163", figure.Count(55), figure.Count(145), "163.6%", Given},
		{"Kent: (361-63)/63 = 298/63 = 4.730, printed as 573", figure.Count(63), figure.Count(361), "473%", Given},
		{"Northumbria: 225/98 = 2.2959", figure.Count(98), figure.Count(323), "229.6%", Given},
		{"Lincolnshire fell: -54/112 = -0.48214", figure.Count(112), figure.Count(58), "-48.2%", Given},
		{"the matched 13 forces: 1306/1665 = 0.78438", figure.Count(1665), figure.Count(2971), "78.4%", Given},
		{"1000 to 1001 is 0.1", figure.Count(1000), figure.Count(1001), "0.1%", Given},
		{"10,000 to 10,001 is 0.01: not nought", figure.Count(10000), figure.Count(10001), "less than 0.1%", Given},
		{"no change is nought", figure.Count(100), figure.Count(100), "0%", Given},
		{"Durham: nothing to compare with", figure.Missing(figure.NotAvailable), figure.Count(190), "", BaseMissing},
		{"Wiltshire: 10 is below 20", figure.Count(10), figure.Count(44), "", BaseBelow20},
		{"19 is below 20", figure.Count(19), figure.Count(44), "", BaseBelow20},
		{"20 is not", figure.Count(20), figure.Count(44), "", BaseBelow50},
		{"49 is below 50", figure.Count(49), figure.Count(98), "", BaseBelow50},
		{"50 is enough", figure.Count(50), figure.Count(98), "96%", Given},
		{"from none to twelve", figure.Count(0), figure.Count(12), "", BaseZero},
		{"none in either year", figure.Count(0), figure.Count(0), "", BothZero},
		{"a fall to none is 100%", figure.Count(60), figure.Count(0), "-100%", Given},
		{"a refusal is no count", figure.Count(60), figure.Missing(figure.Refused), "", CurrentMissing},
		{"nobody asked", figure.Value{}, figure.Count(3), "", BaseMissing},
		{"a star in the later year", figure.Count(60), figure.Hidden(1, 4), "", HiddenCount},
	} {
		got := PercentChange(c.base, c.current)
		text := ""
		if got.Percent != nil {
			text = Percent(got.Percent)
		}
		if text != c.percent || got.WhyNot != c.reason {
			t.Errorf("%s: %q, reason %q, want %q, %q", c.why, text, got.WhyNot, c.percent, c.reason)
		}
		if got.WhyNot != Given && got.WhyNot.Words() == "" {
			t.Errorf("%s: reason %q has no words", c.why, got.WhyNot)
		}
	}
}

func TestHiddenChangeIsARange(t *testing.T) {
	// 60 to 1-4: from (1-60)/60 = -98.3 to (4-60)/60 = -93.3.
	got := PercentChange(figure.Count(60), figure.Hidden(1, 4))
	if Decimal(got.Low, 1) != "-98.3" || Decimal(got.High, 1) != "-93.3" {
		t.Errorf("range %v to %v", got.Low, got.High)
	}
	if fifty := PercentChange(figure.Hidden(50, 60), figure.Count(100)); fifty.Low == nil || Decimal(fifty.High, 0) != "100" {
		t.Errorf("the base is 50 at the least: range %v to %v", fifty.Low, fifty.High)
	}
	for why, got := range map[string]Change{
		"open upper end":                 PercentChange(figure.Count(60), figure.HiddenAtLeast(0)),
		"the base can be as small as 40": PercentChange(figure.Hidden(40, 60), figure.Count(100)),
	} {
		if got.Low != nil || got.High != nil || got.WhyNot != HiddenCount {
			t.Errorf("%s: range %v to %v, reason %q", why, got.Low, got.High, got.WhyNot)
		}
	}
}

func TestLikeForLike(t *testing.T) {
	good := figure.Figure{
		Area: figure.Area{Kind: figure.Force, Code: "E23000013", Name: "Cleveland"}, Period: figure.FinancialYear(2015),
		Measure: figure.CyberFlagged, Value: figure.Count(55),
	}
	for _, c := range []struct {
		why    string
		change func(*figure.Figure)
		want   Reason
	}{
		{"a leap year is as long as another", func(f *figure.Figure) { f.Period = figure.FinancialYear(2016) }, Given},
		{"another measure", func(f *figure.Figure) { f.Measure = figure.AllChild }, OtherDefinition},
		{"another force", func(f *figure.Figure) { f.Area.Code, f.Area.Name = "E23000008", "Durham" }, OtherCoverage},
		{"39 forces and 38", func(f *figure.Figure) { f.Area.Forces = 39 }, OtherCoverage},
		{"two years against one", func(f *figure.Figure) { f.Period.End = figure.FinancialYear(2016).End }, OtherPeriod},
		{"26 weeks against a year", func(f *figure.Figure) { f.Period.End = f.Period.Start.AddDays(181) }, OtherPeriod},
	} {
		other := good
		c.change(&other)
		if got := LikeForLike(good, other); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if got := Compare(good, other); (got.Percent != nil) != (c.want == Given) {
			t.Errorf("%s: Compare gave percentage %v", c.why, got.Percent)
		}
	}
}

// No forces is another thing than forces with noughts.
func TestMatchedChange(t *testing.T) {
	for _, c := range []struct {
		why           string
		forces        int
		base, current int64
		want          Reason
	}{
		{"no force", 0, 0, 0, NoForces},
		{"forces with none", 2, 0, 0, BothZero},
		{"forces with some", 2, 100, 150, Given},
	} {
		if got := MatchedChange(c.forces, c.base, c.current); got.WhyNot != c.want {
			t.Errorf("%s: %q, want %q", c.why, got.WhyNot, c.want)
		}
	}
}

func TestWording(t *testing.T) {
	for _, c := range []struct {
		why           string
		base, current int64
		want          string
		reason        Reason
	}{
		{"Cleveland, 2.64: not almost trebled", 55, 145, "more than two and a half times", Given},
		{"Kent, 5.73, is above 0.95 of 6", 63, 361, "almost six times", Given},
		{"Northumbria, 3.30", 98, 323, "more than three times", Given},
		{"Greater Manchester, 1.56, is below 1.9", 417, 650, "up 56%", Given},
		{"4 to 12 is three times, but too few", 4, 12, "", BaseBelow20},
		{"30 to 40: the interval 0.81 to 2.22 includes no change", 30, 40, "", NotDistinguished},
		{"2.4 is almost two and a half", 1000, 2400, "almost two and a half times", Given},
		{"2.3 is more than double", 1000, 2300, "more than double", Given},
		{"12 times goes in figures", 1000, 12000, "12 times", Given},
		{"a fall to none", 60, 0, "less than half", Given},
		{"none before", 0, 60, "", BaseZero},
		{"above a hundred the nearest number is said", 50, 12500, "250 times", Given},
	} {
		if got, why := Wording(c.base, c.current); got != c.want || why != c.reason {
			t.Errorf("%s: Wording(%d, %d) = %q, %q, want %q, %q", c.why, c.base, c.current, got, why, c.want, c.reason)
		}
	}
}

func TestJudgeMultiple(t *testing.T) {
	for _, c := range []struct {
		why        string
		q          Qualifier
		k, ratio   *big.Rat
		fits, edge bool
	}{
		{"almost trebled at 145/55", Almost, big.NewRat(3, 1), big.NewRat(145, 55), true, true},
		{"almost trebled at 2.9", Almost, big.NewRat(3, 1), big.NewRat(29, 10), true, false},
		{"almost trebled at 2.59", Almost, big.NewRat(3, 1), big.NewRat(259, 100), false, false},
		{"almost trebled at 3.01 is more than trebled", Almost, big.NewRat(3, 1), big.NewRat(301, 100), false, false},
		{"trebled at 2.95", Plain, big.NewRat(3, 1), big.NewRat(295, 100), true, false},
		{"trebled at 2.94", Plain, big.NewRat(3, 1), big.NewRat(294, 100), false, false},
		{"doubled at 2.05", Plain, two, big.NewRat(205, 100), true, false},
		{"doubled at 2.06", Plain, two, big.NewRat(206, 100), false, false},
		{"nearly doubled at 1.75", Almost, two, big.NewRat(175, 100), true, true},
		{"nearly doubled at 1.74", Almost, two, big.NewRat(174, 100), false, false},
		{"more than doubled at 2 exactly", MoreThan, two, two, false, false},
		{"more than doubled at 2.01", MoreThan, two, big.NewRat(201, 100), true, false},
		{"five times at 4.75", Plain, big.NewRat(5, 1), big.NewRat(475, 100), true, false},
		{"five times at 4.74", Plain, big.NewRat(5, 1), big.NewRat(474, 100), false, false},
		{"almost five times at 4.5", Almost, big.NewRat(5, 1), big.NewRat(45, 10), true, true},
		{"halved at 0.5", Plain, big.NewRat(1, 2), big.NewRat(1, 2), true, false},
		{"halved at 0.52: 1/0.52 = 1.92", Plain, big.NewRat(1, 2), big.NewRat(52, 100), false, false},
		{"almost halved at 0.55: 1/0.55 = 1.82", Almost, big.NewRat(1, 2), big.NewRat(55, 100), true, true},
		{"almost halved at 0.45 is more than halved", Almost, big.NewRat(1, 2), big.NewRat(45, 100), false, false},
		{"more than halved at 0.45", LessThan, big.NewRat(1, 2), big.NewRat(45, 100), true, false},
		{"halved to none", Plain, big.NewRat(1, 2), new(big.Rat), false, false},
		{"a multiple of nought means nothing", Plain, new(big.Rat), one, false, false},
	} {
		if got := JudgeMultiple(c.q, c.k, c.ratio); got.Fits != c.fits || got.Borderline != c.edge {
			t.Errorf("%s: %+v", c.why, got)
		}
	}
}

func TestJudgeShare(t *testing.T) {
	for _, c := range []struct {
		why      string
		q        Qualifier
		k, ratio *big.Rat
		fits     bool
	}{
		{"about a third at 0.30", About, third, big.NewRat(30, 100), true},
		{"about a third at 0.37", About, third, big.NewRat(37, 100), true},
		{"about a third at 0.38", About, third, big.NewRat(38, 100), false},
		{"about a third at 0.29", About, third, big.NewRat(29, 100), false},
		{"almost half at 0.46", Almost, big.NewRat(1, 2), big.NewRat(46, 100), true},
		{"almost half at 0.55", Almost, big.NewRat(1, 2), big.NewRat(55, 100), false},
		{"less than half at 0.5", LessThan, big.NewRat(1, 2), big.NewRat(1, 2), false},
	} {
		if got := JudgeShare(c.q, c.k, c.ratio); got.Fits != c.fits {
			t.Errorf("%s: %+v", c.why, got)
		}
	}
}

func TestAverages(t *testing.T) {
	year := figure.FinancialYear(2016)
	// 5,653 / 365 = 15.488; 145 * 7 / 365 = 2.781; 2015-16 has 366 days.
	for _, c := range []struct{ why, got, want string }{
		{"a day", Decimal(PerDay(5653, year), 1), "15.5"},
		{"a week", Decimal(PerWeek(145, year), 1), "2.8"},
		{"a leap year", Decimal(PerDay(366, figure.FinancialYear(2015)), 3), "1.000"},
		{"whole days, rounded once", Decimal(PerDay(5653, year), 0), "15"},
		{"a tie goes away from nought", Decimal(big.NewRat(5, 2), 0), "3"},
		{"also below nought", Decimal(big.NewRat(-5, 2), 0), "-3"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.why, c.got, c.want)
		}
	}
}

// The limits are those of the two formulas, worked out apart from this code:
// the exact tails of the Poisson for 9, where Byar would give 4.1069 to 17.0858,
// and Byar's for 10, where the tails give 4.7954 to 18.3904.
func TestCountInterval(t *testing.T) {
	for _, c := range []struct {
		why       string
		count     int64
		low, high float64
	}{
		{"exact below 10", 9, 4.1154, 17.0848},
		{"Byar's from 10", 10, 4.7874, 18.3915},
		{"and above", 11, 5.4837, 19.6832},
	} {
		got := CountInterval(c.count, Conf95)
		if math.Abs(got.Low-c.low) > 5e-5 || math.Abs(got.High-c.high) > 5e-5 || got.NoLow || got.NoHigh {
			t.Errorf("%s: CountInterval(%d) = %+v, want %v to %v", c.why, c.count, got, c.low, c.high)
		}
	}
}

func TestRate(t *testing.T) {
	// Cleveland: 145 / 123,036 = 117.85 per 100,000. Durham: 190 / 123,021 = 154.4.
	if r := Rate(145, 123036); Decimal(r.Rate, 1) != "117.9" {
		t.Errorf("rate %s", Decimal(r.Rate, 3))
	}
	if r := Rate(190, 0); r.Rate != nil || r.WhyNot != NoPopulation {
		t.Errorf("a rate without children: %+v", r)
	}
	// Nought of 100,000: 0 to 3.689, -ln(0.025).
	if r := Rate(0, 100000); r.Interval.Low != 0 || math.Abs(r.Interval.High+math.Log(0.025)) > 1e-9 {
		t.Errorf("nought: %+v", r.Interval)
	}
}

// The interval and the test say the same: the one excludes 1 just when the
// other is below 5%.
func TestRatioTestAgreesWithItsInterval(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x1 := rapid.Int64Range(0, 6000).Draw(t, "x1")
		x0 := rapid.Int64Range(0, 6000).Draw(t, "x0")
		r := RateRatio(x1, 1, x0, 1)
		if x1+x0 == 0 {
			if r.WhyNot != BothZero {
				t.Fatalf("none and none: %+v", r)
			}
			return
		}
		for _, c := range []struct {
			i Interval
			p float64
		}{{r.Interval, r.PExact}, {r.MidP, r.PMid}} {
			outside := c.i.Low > 1 || !c.i.NoHigh && c.i.High < 1
			if math.Abs(c.p-0.05) > 1e-9 && outside != (c.p < 0.05) {
				t.Fatalf("%d and %d: interval %+v, p %g", x1, x0, c.i, c.p)
			}
		}
		if x0 > 0 {
			ratio, _ := r.Ratio.Float64()
			if ratio < r.Interval.Low-1e-9 || !r.NoHigh && ratio > r.High+1e-9 {
				t.Fatalf("ratio %g outside %+v", ratio, r.Interval)
			}
		}
	})
}
