package audit

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/measure"
)

func TestRefusals(t *testing.T) {
	looked := []Stratum{{"flagged", true, 10, 10, 9}, {"not", false, 100, 50, 2}}
	unseen := []Stratum{looked[0], {"not", false, 100, 1, 0}}
	for _, c := range []struct {
		why       string
		got, want measure.Reason
	}{
		{"nobody asked", ShareOf(0, 0, 0.95).WhyNot, measure.NoUnits},
		{"more than all", ShareOf(3, 2, 0.95).WhyNot, measure.Impossible},
		{"nothing looked at", MostIn(10, 0, 0, 0.95).WhyNot, measure.NotSampled},
		{"more found than looked at", MostIn(10, 2, 3, 0.95).WhyNot, measure.Impossible},
		{"no strata", Estimated(nil).WhyNot, measure.NoUnits},
		{"a stratum of which one was looked at", Estimated(unseen).WhyNot, measure.NotSampled},
		{"all well", Estimated(looked).WhyNot, measure.Given},
		{"more online than looked at", Estimated([]Stratum{{"", true, 9, 3, 4}}).WhyNot, measure.Impossible},
		{"only flagged records: all online are flagged", Estimated(looked[:1]).Recall.WhyNot, measure.Given},
		{"none online at all", Estimated([]Stratum{{"", true, 5, 5, 0}, {"", false, 5, 5, 0}}).Recall.WhyNot, measure.NoUnits},
		{"no better than a coin", RoganGladen(0.3, 0.5, 0.5).WhyNot, measure.NotEstimable},
		{"a share above 1", RoganGladen(1.2, 0.9, 0.9).WhyNot, measure.Impossible},
		{"more than all can be", RoganGladen(0.99, 0.9, 0.9).WhyNot, measure.NotEstimable},
		{"accuracy measured on nothing", LangReiczigel(0.5, 10, Borrowed{0.9, 0}, Borrowed{0.9, 9}, 0.95).WhyNot, measure.Impossible},
		{"one label", PredictionPowered([]float64{1}, []float64{1}, []float64{1}, 0, 0.95).WhyNot, measure.NotSampled},
		{"nothing on both lists", CaptureOf(3, 4, 0).WhyNot, measure.TooFewEvents},
		{"more on both than on one", CaptureOf(3, 4, 5).WhyNot, measure.Impossible},
		{"no list overlaps", Dependent(3, 4, 0, 1).WhyNot, measure.TooFewEvents},
		{"nothing flagged and no false alarm", PrecisionAt(0.9, 1, 0).WhyNot, measure.NoUnits},
		{"no records rated", Agree(nil, 2).WhyNot, measure.TooFewRatings},
		{"one rating each", Agree(Ratings{{0, Unrated}, {Unrated, 1}}, 2).WhyNot, measure.TooFewRatings},
		{"one category", Agree(Ratings{{0, 0}}, 1).WhyNot, measure.Impossible},
		{"a category that is not there", Agree(Ratings{{0, 2}}, 2).WhyNot, measure.Impossible},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}

// Everybody agrees on everything, and says the same of all: agreement is 1, and
// kappa has nothing to be measured against.
func TestAllAgree(t *testing.T) {
	a := Agree(Ratings{{1, 1, 1}, {1, 1, 1}, {1, 1, Unrated}}, 2)
	if a.Percent.Value != 1 || a.AC1.Value != 1 || a.BrennanPrediger.Value != 1 || a.Negative.Value != 1 {
		t.Errorf("%+v", a)
	}
	for name, c := range map[string]Coefficient{"kappa": a.Kappa, "pi": a.Pi, "alpha": a.Alpha} {
		if c.WhyNot != measure.NoVariation {
			t.Errorf("%s: %+v", name, c)
		}
	}
	if a.Positive.WhyNot != measure.NoUnits { // nobody said it once
		t.Errorf("positive agreement %+v", a.Positive)
	}
	if a = Agree(Ratings{{0, 0}, {1, 1}}, 2); a.Kappa.Value != 1 || a.Alpha.Value != 1 || a.Positive.Value != 1 {
		t.Errorf("both used: %+v", a)
	}
}

// A chance of exactly 1 in 20 is excluded: of 20, one looked at and none found, 19 may not be.
func TestMostInAtTheLimit(t *testing.T) {
	if got := MostIn(20, 1, 0, 0.95).Total; got != 18 {
		t.Errorf("%d", got)
	}
}

// The bound is the largest that the sample does not exclude: by adding up.
func TestMostInAgainstAddingUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.Int64Range(1, 60).Draw(t, "all")
		n := rapid.Int64Range(1, all).Draw(t, "n")
		found := rapid.Int64Range(0, n).Draw(t, "found")
		got := MostIn(all, n, found, 0.95).Total
		most := found
		for k := found; k <= all-n+found; k++ {
			if atMost(found, all, k, n) > 0.05+lostByLogs {
				most = k
			}
		}
		if got != most {
			t.Fatalf("%d of %d of %d: %d, by adding up %d", found, n, all, got, most)
		}
	})
}

// Whatever the bounds, an allocation keeps them, and adds up to what was asked
// for where they allow it.
func TestNeymanKeepsItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var parts []Part
		var all, floors int64
		floor := rapid.Int64Range(0, 40).Draw(t, "floor")
		for range rapid.IntRange(1, 6).Draw(t, "strata") {
			p := PartOfShare(rapid.Int64Range(0, 500).Draw(t, "N"), rapid.Float64Range(0, 1).Draw(t, "p"))
			parts, all, floors = append(parts, p), all+p.N, floors+min(floor, p.N)
		}
		n := rapid.Int64Range(0, 2500).Draw(t, "n")
		a := Neyman(parts, n, floor)
		if a.WhyNot != measure.Given {
			t.Fatal(a.WhyNot)
		}
		for h, k := range a.N {
			if k < min(floor, parts[h].N) || k > parts[h].N {
				t.Fatalf("%d of %d in stratum %d of %v", k, parts[h].N, h, parts)
			}
		}
		if want := min(all, max(n, floors)); a.Total != want {
			t.Fatalf("%d in all, want %d", a.Total, want)
		}
	})
}

// Where every share but one is nought, and where all are, the sample is drawn
// all the same.
func TestNeymanWithoutExpectations(t *testing.T) {
	a := Neyman([]Part{{N: 100}, {N: 300}}, 40, 0)
	if a.N[0] != 10 || a.N[1] != 30 {
		t.Errorf("%v", a.N)
	}
	if a = Neyman([]Part{{N: 5, SD: 0.5}}, 40, 30); a.N[0] != 5 {
		t.Errorf("one small stratum: %v", a.N)
	}
}

// One stratum, all looked at: what was found is what there is.
func TestCensus(t *testing.T) {
	e := Estimated([]Stratum{{"all", false, 20, 20, 7}})
	if e.Missed.Value != 7 || e.Missed.SE != 0 || e.Missed.Guaranteed != (measure.Interval{Low: 7, High: 7}) || e.Recall.Value != 0 {
		t.Errorf("%+v", e)
	}
}

// None found in a sample is not none in all.
func TestNoneFound(t *testing.T) {
	e := Estimated([]Stratum{{"flagged", true, 50, 50, 50}, {"rest", false, 20000, 300, 0}})
	if e.Missed.Value != 0 || e.Missed.Guaranteed.High < 150 {
		t.Errorf("missed %+v", e.Missed)
	}
	if e.Recall.Value != 1 || e.Recall.Interval.Low > 0.3 {
		t.Errorf("recall %+v", e.Recall)
	}
}

// The guaranteed limits of recall hold the truth at least 95 times in 100, and
// the estimate is right on average.
func TestEstimateAgainstSimulation(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	truth := []Stratum{{"flagged", true, 310, 80, 287}, {"online by machine", false, 420, 60, 380}, {"unsure", false, 2600, 120, 190}, {"not", false, 21000, 150, 140}}
	const times = 400
	inside, sum := 0, 0.0
	for range times {
		drawn := make([]Stratum, len(truth))
		for h, s := range truth {
			drawn[h] = s
			drawn[h].Online = drawHypergeometric(chance, s.N, s.Online, s.Looked)
		}
		e := Estimated(drawn)
		sum += e.Corrected.Value
		if r := 287.0 / 997; e.Recall.Guaranteed.Low <= r && r <= e.Recall.Guaranteed.High {
			inside++
		}
	}
	if inside < times*95/100 {
		t.Errorf("the guaranteed limits held %d times of %d", inside, times)
	}
	if mean := sum / times; math.Abs(mean-997) > 40 { // standard error 153/20
		t.Errorf("on average %v, truth 997", mean)
	}
}

func drawHypergeometric(chance *rand.Rand, all, online, n int64) int64 {
	found := int64(0)
	for i := range n {
		if chance.Int64N(all-i) < online-found {
			found++
		}
	}
	return found
}

// A machine that says the same of all is not leant on; one that is always right
// gives a shorter interval.
func TestPowered(t *testing.T) {
	y := []float64{1, 0, 0, 1, 0, 0, 0, 1, 0, 0}
	same := make([]float64, len(y))
	more := make([]float64, 500)
	p := PredictionPowered(y, same, more, math.NaN(), 0.95)
	if p.Lambda != 0 || math.Abs(p.Value-0.3) > 1e-12 {
		t.Errorf("%+v", p)
	}
	for i := range more {
		more[i] = y[i%len(y)]
	}
	right := PredictionPowered(y, y, more, math.NaN(), 0.95)
	if right.SE >= p.SE/3 {
		t.Errorf("always right: %+v, unaided %+v", right, p)
	}
	total := PoweredTotal([]int64{100, 200}, []Powered{p, right}, 0.95)
	if math.Abs(total.Value-90) > 1e-9 || total.WhyNot != measure.Given {
		t.Errorf("%+v", total)
	}
	if PoweredTotal([]int64{1}, []Powered{{WhyNot: measure.NotSampled}}, 0.95).WhyNot != measure.NotSampled {
		t.Error("a stratum that nobody looked at was added")
	}
}

// The interval of agreement holds its value, and the same seed gives the same.
func TestAgreementInterval(t *testing.T) {
	r := FromTable([][]int{{40, 10}, {8, 942}})
	i, why := AgreementInterval(r, 2, 7, 200)
	j, _ := AgreementInterval(r, 2, 7, 200)
	v := Agree(r, 2).Positive.Value
	if why != measure.Given || i != j || !(i.Low < v && v < i.High) || i.High-i.Low > 0.25 {
		t.Errorf("%v: %+v, %+v, %q", v, i, j, why)
	}
	if _, why := AgreementInterval(FromTable([][]int{{0, 0}, {0, 5}}), 2, 7, 200); why == measure.Given {
		t.Error("agreement on what nobody said has an interval")
	}
}

// TestDriver: of 21,000 records of which 150 were looked at and none was online,
// next to nothing is known, and it is there that looking helps most.
func TestDriver(t *testing.T) {
	e := Estimated([]Stratum{
		{Name: "flagged", Flagged: true, N: 300, Looked: 100, Online: 90},
		{Name: "alike", N: 21000, Looked: 150},
	})
	if e.Driver != "alike" || e.DriverShare < 0.9 {
		t.Errorf("driver %q, share %.3f: want alike and most of it", e.Driver, e.DriverShare)
	}
}
