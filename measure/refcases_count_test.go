package measure_test

import (
	"math/big"
	"strconv"
	"testing"

	"cyberflag/measure"
)

type limits struct {
	Lower, Upper *float64
	MidLow       *float64 `json:"midp_lower"`
	MidHigh      *float64 `json:"midp_upper"`
	PExact       *float64 `json:"p_exact"`
	PMid         *float64 `json:"p_mid"`
	Rate, Ratio  *float64
}

// interval compares an interval with limits, of which a null is "not available".
func (c refCase) interval(t *testing.T, got measure.Interval, want limits) {
	t.Helper()
	if got.NoLow != (want.Lower == nil) || got.NoHigh != (want.Upper == nil) {
		t.Fatalf("interval %+v, want %v, %v", got, want.Lower, want.Upper)
	}
	c.optional(t, "lower limit", got.Low, want.Lower)
	c.optional(t, "upper limit", got.High, want.Upper)
}

// optional compares with a number that the case may not give.
func (c refCase) optional(t *testing.T, what string, got float64, want *float64) {
	t.Helper()
	if want != nil {
		c.near(t, what, got, *want)
	}
}

type countInput struct {
	X    int64
	Conf float64
}

func refPoisson(t *testing.T, c refCase) {
	in := into[countInput](t, c.Inputs)
	want := into[limits](t, c.Expected)
	c.interval(t, measure.ExactInterval(in.X, in.Conf), want)
	mid := measure.MidPInterval(in.X, in.Conf)
	c.optional(t, "mid-P lower", mid.Low, want.MidLow)
	c.optional(t, "mid-P upper", mid.High, want.MidHigh)
}

func refByar(t *testing.T, c refCase) {
	in := into[countInput](t, c.Inputs)
	c.interval(t, measure.ByarInterval(in.X, in.Conf), into[limits](t, c.Expected))
}

func refRate(t *testing.T, c refCase) {
	in := into[struct {
		Count, Population, Multiplier int64
		Conf                          float64
	}](t, c.Inputs)
	want := into[limits](t, c.Expected)
	got := measure.RatePer(in.Count, in.Population, in.Multiplier, in.Conf)
	c.optional(t, "rate", float(got.Rate), want.Rate)
	c.interval(t, got.Interval, want)
}

func float(r *big.Rat) float64 {
	f, _ := r.Float64()
	return f
}

func refRatio(t *testing.T, c refCase) {
	in := into[struct{ X1, N1, X0, N0 int64 }](t, c.Inputs)
	want := into[limits](t, c.Expected)
	got := measure.RateRatio(in.X1, in.N1, in.X0, in.N0)
	if got.Ratio != nil {
		c.optional(t, "ratio", float(got.Ratio), want.Ratio)
	} else if want.Ratio != nil {
		t.Errorf("no ratio, want %v", *want.Ratio)
	}
	c.interval(t, got.Interval, want)
	c.optional(t, "exact p", got.PExact, want.PExact)
	c.optional(t, "mid-P", got.PMid, want.PMid)
	c.optional(t, "mid-P lower", got.MidP.Low, want.MidLow)
	c.optional(t, "mid-P upper", got.MidP.High, want.MidHigh)
}

func refStandardised(t *testing.T, c refCase) {
	in := into[struct {
		Counts      []int64
		Populations []int64
		Weights     []float64 `json:"std_weights"`
		People      *struct {
			Columns []int64
			Rows    [][]int64
		} `json:"persons_with_k_events"`
		Conf float64
	}](t, c.Inputs)
	strata := make([]measure.Stratum, len(in.Populations))
	for i := range strata {
		strata[i] = measure.Stratum{Population: in.Populations[i], Weight: in.Weights[i]}
		if in.People == nil {
			strata[i].Events, strata[i].Squares = in.Counts[i], in.Counts[i]
			continue
		}
		for j, k := range in.People.Columns {
			strata[i].Events += k * in.People.Rows[i][j]
			strata[i].Squares += k * k * in.People.Rows[i][j]
		}
	}
	got := measure.Standardised(strata, in.Conf)
	c.expect(t, map[string]float64{"dsr": got.Rate, "lower": got.Interval.Low, "upper": got.Interval.High})
}

func refClustered(t *testing.T, c refCase) {
	in := into[struct {
		Victims map[string]int64 `json:"victims_with_k_offences"`
		Conf    float64
	}](t, c.Inputs)
	victims := map[int64]int64{}
	for text, n := range in.Victims {
		k, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		victims[k] = n
	}
	got := measure.ClusteredCount(victims, in.Conf)
	byar := measure.ByarInterval(got.Offences, in.Conf)
	c.expect(t, map[string]float64{
		"offences": float64(got.Offences), "victims": float64(got.Victims), "variance_inflation": got.Inflation,
		"byar_lower": byar.Low, "byar_upper": byar.High,
		"clustered_lower": got.Interval.Low, "clustered_upper": got.Interval.High,
	})
}

func refNational(t *testing.T, c refCase) {
	in := into[struct{ Year0, Year1 []int64 }](t, c.Inputs)
	got := measure.CommonChange(in.Year0, in.Year1)
	c.expect(t, map[string]float64{
		"ratio": got.Ratio, "chi2": got.ChiSquare, "df": float64(got.DF), "p_heterogeneity": got.P, "phi": got.Phi,
		"poisson_lower": got.Poisson.Low, "poisson_upper": got.Poisson.High, "quasi_lower": got.Quasi.Low, "quasi_upper": got.Quasi.High,
	})
}

func refSmallestRise(t *testing.T, c refCase) {
	want := into[struct {
		Columns []string
		Rows    [][]int64
	}](t, c.Expected)
	for _, row := range want.Rows {
		for i, column := range want.Columns[1:] {
			phi, err := strconv.ParseFloat(column[len("phi"):], 64)
			if err != nil {
				t.Fatal(err)
			}
			if got := measure.SmallestRiseFrom(row[0], phi); got.Count != row[i+1] {
				t.Errorf("base %d, phi %v: %d, want %d", row[0], phi, got.Count, row[i+1])
			}
		}
	}
}

func refDiscovery(t *testing.T, c refCase) {
	in := into[struct {
		P []float64
		Q float64
	}](t, c.Inputs)
	want := into[struct {
		Adjusted []float64
		Rejected int
	}](t, c.Expected)
	got := measure.FalseDiscovery(in.P)
	c.nears(t, "adjusted", got.P, want.Adjusted)
	if n := got.Called(in.Q); n != want.Rejected {
		t.Errorf("%d called, want %d", n, want.Rejected)
	}
}

func refFalseAlarms(t *testing.T, c refCase) {
	in := into[struct {
		Units  int64
		Limits []float64
	}](t, c.Inputs)
	want := into[struct{ Expected []float64 }](t, c.Expected)
	for i, l := range in.Limits {
		conf, _ := new(big.Rat).SetString(strconv.FormatFloat(l, 'f', -1, 64))
		c.near(t, "false alarms", float(measure.FalseAlarms(in.Units, conf)), want.Expected[i])
	}
}

func refImputed(t *testing.T, c refCase) {
	in := into[struct {
		Sizes   []float64 `json:"child_pop_thousands_responding"`
		Counts  []int64   `json:"counts_responding"`
		Missing []float64 `json:"child_pop_thousands_missing"`
		Conf    float64
	}](t, c.Inputs)
	var known []measure.Responder
	for i, size := range in.Sizes {
		known = append(known, measure.Responder{Size: size, Count: in.Counts[i]})
	}
	got := measure.RatioTotal(known, in.Missing, in.Conf)
	c.expect(t, map[string]float64{
		"rate": got.Rate, "sigma2": got.Sigma2, "phi": got.Phi, "total": got.Total, "se": got.SE, "t": got.T,
		"lower": got.Interval.Low, "upper": got.Interval.High, "observed_sum": float64(got.Observed), "coverage_pop": got.Coverage,
	})
}
