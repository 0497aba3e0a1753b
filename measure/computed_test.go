package measure_test

import (
	"math"
	"testing"

	"cyberflag/measure"
	"cyberflag/measure/audit"
	"cyberflag/measure/chart"
	"cyberflag/measure/split"
)

// ends gives the limits of intervals, in their order.
func ends(intervals ...measure.Interval) (all []float64) {
	for _, i := range intervals {
		all = append(all, i.Low, i.High)
	}
	return all
}

// A computed is a result on invented input beside what R 4.2.2 makes of it, by its
// own distributions (qchisq, qbeta, pbinom, phyper, glm, lm, p.adjust, chisq.test)
// and the formulas of the sources that doc/methods.md names.
type computed struct {
	method    string
	got, want []float64
}

// TestComputed needs nothing but the project: where the shared reference cases are
// not beside it, these hold the formulas.
func TestComputed(t *testing.T) {
	for _, part := range [][]computed{ofCounts(), ofComparisons(), ofCharts(), ofAudits(), ofSplits()} {
		for _, c := range part {
			if len(c.got) != len(c.want) {
				t.Errorf("%s: %v, want %v", c.method, c.got, c.want)
				continue
			}
			for i, want := range c.want {
				if math.Abs(c.got[i]-want) > 2e-6*max(1e-9, math.Abs(want)) {
					t.Errorf("%s: number %d is %.10g, want %.10g", c.method, i+1, c.got[i], want)
				}
			}
		}
	}
}

func ofCounts() []computed {
	clustered := measure.ClusteredCount(map[int64]int64{1: 80, 2: 15, 5: 3}, 0.95)
	dobson := measure.Standardised([]measure.Stratum{{3, 41000, 5000, 5}, {9, 38000, 5500, 13}, {21, 35500, 6000, 41}, {2, 900, 100, 2}}, 0.95)
	royall := measure.RatioTotal([]measure.Responder{{100, 12}, {200, 19}, {150, 33}, {90, 5}}, []float64{80, 60}, 0.95)
	return []computed{
		{"Byar of 33, and of 1,234 at 99.8%", ends(measure.ByarInterval(33, 0.95), measure.ByarInterval(1234, 0.998)),
			[]float64{22.7119755182, 46.3457619213, 1128.28330366, 1346.45984511}},
		{"Garwood of 7 and of 0", ends(measure.ExactInterval(7, 0.95), measure.ExactInterval(0, 0.95)), []float64{2.81436305152, 14.4226753617, 0, 3.68887945411}},
		{"125 offences of 98 victims", append([]float64{clustered.Inflation}, ends(clustered.Interval)...), []float64{1.72, 97.5207194334, 156.387726031}},
		{"Dobson, with several events a person", append([]float64{dobson.Rate}, ends(dobson.Interval)...), []float64{32.77110, 19.33410, 50.06946}},
		{"Royall", append([]float64{royall.Total, royall.SE, royall.Phi}, ends(royall.Interval)...), []float64{86.8888889, 10.748924, 5.128986, 52.681015, 121.096763}},
	}
}

func ofComparisons() []computed {
	ratio := func(x1, n1, x0, n0 int64) []float64 {
		r := measure.RateRatio(x1, n1, x0, n0)
		return append(ends(r.Interval, r.MidP), r.PExact, r.PMid)
	}
	scattered := measure.ScatteredRateRatio(60, 1, 20, 1, 3)
	common := measure.CommonChange([]int64{20, 30, 50, 4, 0, 7}, []int64{25, 60, 45, 9, 0, 3})
	return []computed{
		{"3 in 7 against 90 in 11", ratio(3, 7, 90, 11), []float64{0.0106034758, 0.158053558007, 0.0131036164728, 0.146468151694, 9.06069562512e-16, 4.76084144695e-16}},
		{"1,200 in 12 against 700 in 6", ratio(1200, 12, 700, 6), []float64{0.780200157554, 0.942230774611, 0.78105236034, 0.941177199124, 0.00139062917915, 0.00128362178632}},
		{"60 against 20", ratio(60, 1, 20, 1), []float64{1.78269792854, 5.2547049256, 1.82975223912, 5.08182776056, 8.58055986705e-06, 5.65621489497e-06}},
		{"60 against 20 with phi 3", append(ends(scattered.Interval), scattered.P), []float64{1.2486834397912, 7.2075913824124, 0.0140269785077}},
		{"six forces, of which one had none", append([]float64{common.ChiSquare, common.P, float64(common.DF)}, ends(common.Quasi)...),
			[]float64{10.704077, 0.03009902, 4, 0.7195512, 2.2744114}},
		{"Benjamini and Hochberg, with a tie", measure.FalseDiscovery([]float64{.01, .04, .03, .2, .002, .9, .04, 1}).P,
			[]float64{0.04, 0.064, 0.064, 0.2666666667, 0.016, 1, 0.064, 1}},
	}
}

func ofCharts() []computed {
	var areas []chart.Area
	for _, a := range [][2]float64{{12, 20}, {35, 30.5}, {80, 61}, {5, 9.3}, {140, 118}, {60, 72}, {44, 41}, {9, 14}, {300, 260}, {22, 30}, {51, 50}, {18, 7}} {
		areas = append(areas, chart.Area{Observed: a[0], Expected: a[1]})
	}
	funnel := chart.NewFunnel(areas, 0.1)
	var adjusted []float64
	for _, p := range funnel.Points {
		adjusted = append(adjusted, p.Adjusted)
	}
	sum := chart.PoissonCusum([]int64{3, 7, 9, 2, 8, 11}, 4, 6)
	u := chart.NewU([]int64{12, 20, 15, 40, 18}, []float64{10, 14, 11, 13, 12})
	xmr := chart.NewXmR([]float64{3, 5, 4, 9, 2, 4, 6, 5, 5, 7, 3, 4, 30, 5, 5, 4, 6, 5, 4, 5, 6})
	series := make([]int64, 72)
	for i := range series {
		series[i] = int64(10 + i/6 + i*7%11)
	}
	series[30] = 90
	at := chart.Seasonal{Frequency: 12, Years: 4, Window: 1, Reweight: true, Trend: true, Alpha: 0.05}.At(series, 65)
	return []computed{
		{"Spiegelhalter", append([]float64{funnel.Phi, funnel.Tau2}, adjusted...), []float64{2.766756793526, 0.009627929495,
			-1.515269703, 0.533547537, 1.239310316, -1.396124274, 0.823373785, -0.761245818, 0.286596196, -1.195613655, 0.720783341, -1.071866524, 0.082272218, 2.834486838}},
		{"a sum against a rise from 4 to 6", append([]float64{sum.K}, sum.Path...), []float64{4.93260692475, 0, 2.06739307525, 6.13478615049, 3.20217922574, 6.2695723010, 12.33696537624}},
		{"u-chart", append([]float64{u.Centre, u.Sigma}, ends(u.Limits[0], u.Limits[3])...), []float64{1.75, 2.06596315026, 0.495009960199, 3.004990039801, 0.649300921442, 2.850699078558}},
		{"single values, mean 127/21 and mean moving range 85/20", ends(xmr.Limits), []float64{127.0/21 - 3/1.128*4.25, 127.0/21 + 3/1.128*4.25}},
		{"Farrington, with a past peak weighed down", []float64{at.Expected, at.Upper, at.Phi}, []float64{21.485613666, 42.517182282, 3.856714912}},
	}
}

func ofAudits() []computed {
	share := audit.ShareOf(7, 52, 0.95)
	lang := audit.LangReiczigel(0.13, 340, audit.Borrowed{Value: 0.81, Of: 95}, audit.Borrowed{Value: 0.97, Of: 210}, 0.95)
	powered := audit.PredictionPowered([]float64{1, 0, 1, 1, 0, 0, 1, 0}, []float64{.9, .2, .7, .6, .4, .1, .8, .5},
		[]float64{.3, .9, .1, .2, .5, .7, .05, .4, .6, .8, .15, .35}, nan, 0.95)
	capture := audit.CaptureOf(120, 90, 33)
	most := func(all, n, found int64) float64 { return float64(audit.MostIn(all, n, found, 0.95).Total) }
	parts := []audit.Part{{N: 1000, SD: 0.4}, {N: 5000, SD: 0.1}, {N: 200, SD: 0.5}}
	return []computed{
		{"Wilson and Clopper-Pearson of 7 in 52", ends(share.Wilson, share.Exact), []float64{0.066768817054, 0.252733201652, 0.0558788634852, 0.2578785850395}},
		{"the most of a finite population", []float64{most(2000, 300, 0), most(500, 50, 3), most(30, 30, 4), most(1_000_000, 500, 2)}, []float64{18, 71, 4, 12535}},
		{"Rogan and Gladen, Lang and Reiczigel", append([]float64{lang.Value}, ends(lang.Interval)...), []float64{0.1 / 0.78, 0.0741361034, 0.1862453539}},
		{"precision at 4.6%", []float64{audit.PrecisionAt(0.92, 0.95, 0.046).Value}, []float64{0.470117751611}},
		{"PPI++", append([]float64{powered.Lambda, powered.Value, powered.SE}, ends(powered.Interval)...),
			[]float64{0.866920152091, 0.40969581749, 0.13393207792, 0.147193768394, 0.672197866587}},
		{"Chapman and Seber", []float64{capture.Chapman, capture.SE}, []float64{322.8529411765, 36.7364762208}},
		{"the error of a plan", []float64{audit.SEOfTotal(parts, []int64{100, 200, 50}).SE}, []float64{52.820450585}},
		{"Neyman before its bounds", audit.Neyman(parts, 500, 0).Raw, []float64{200, 250, 50}},
	}
}

func ofSplits() []computed {
	ladder := split.ChainLadder([][]int64{{10, 5, 3, 1}, {12, 7, 2}, {20, 6}, {18}})
	return []computed{
		// Of 60 more, 60 x ((.2 x .4 + .1 x .5)/3 + (.2 x .5 + .1 x .4)/6) = 4, and so on.
		{"Das Gupta, three factors", split.Decompose([]float64{200, 0.1, 0.5}, []float64{260, 0.2, 0.4}).Of, []float64{4, 10.3, -3.5}},
		{"chain ladder", append(ladder.Factors, ladder.Ultimate...), []float64{60.0 / 42, 39.0 / 34, 19.0 / 18, 19, 21.0 * 19 / 18, 26 * 39.0 / 34 * 19 / 18, 18 * 60.0 / 42 * 39 / 34 * 19 / 18}},
	}
}
