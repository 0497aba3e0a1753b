package audit

import (
	"math"
	"math/rand/v2"
	"testing"

	"cyberflag/measure"
)

// TestHelpHoldsAndNarrows draws 1,000 audits of 200 of 4,000 records of which a
// machine knows something, and 1,000 where it says nothing of use. The range
// holds in both, and is narrower in the first.
func TestHelpHoldsAndNarrows(t *testing.T) {
	const audits = 1000
	for _, c := range []struct {
		why         string
		useful      bool
		least, most float64 // of the width without help
	}{{"a machine that knows", true, 0, 0.85}, {"a machine that guesses", false, 0.97, 1.03}} {
		rnd := rand.New(rand.NewPCG(3, 4))
		f, y, m := make([]float64, 4000), make([]float64, 4000), Machine{}
		truth := 0.0
		for i := range f {
			f[i] = math.Pow(rnd.Float64(), 3)
			p := f[i]
			if !c.useful {
				p = 0.25
			}
			if rnd.Float64() < p {
				y[i], truth = 1, truth+1
			}
			m.Sum, m.Squares = m.Sum+f[i], m.Squares+f[i]*f[i]
		}
		held, width, plain := 0, 0.0, 0.0
		for range audits {
			m.Y, m.F = nil, nil
			s := Stratum{Name: "not", N: 4000, Looked: 200}
			for _, i := range rnd.Perm(4000)[:200] {
				m.Y, m.F = append(m.Y, y[i]), append(m.F, f[i])
				s.Online += int64(y[i])
			}
			e := EstimatedWith([]Stratum{s}, []Machine{m})
			if i := e.Missed.Interval; i.Low <= truth && truth <= i.High {
				held++
			}
			width += e.Missed.SE
			plain += Estimated([]Stratum{s}).Missed.SE
		}
		t.Logf("%s: the range held %d times of %d, its width is %.2f of that without", c.why, held, audits, width/plain)
		if held < audits*92/100 || width/plain < c.least || width/plain > c.most {
			t.Errorf("%s: the range held %d times of %d, its width is %.2f of that without", c.why, held, audits, width/plain)
		}
	}
}

// Without use for the machine the help is the plain estimate, and what does not
// belong together is refused.
func TestHelpRefuses(t *testing.T) {
	s := []Stratum{{"set", true, 10, 10, 9}, {"not", false, 100, 4, 1}}
	m := []Machine{{Y: make([]float64, 10), F: make([]float64, 10)}, {Y: []float64{1, 0, 0, 0}, F: []float64{0.5, 0.5, 0.5, 0.5}, Sum: 50, Squares: 25}}
	if got, want := EstimatedWith(s, m).Corrected, Estimated(s).Corrected; got.Value != want.Value || math.Abs(got.SE-want.SE) > 1e-9 {
		t.Errorf("a machine that says the same of all: %+v, want %+v", got, want)
	}
	for why, bad := range map[string][]Machine{"a stratum without": m[:1], "fewer answers than labels": {m[1], m[1]}} {
		if e := EstimatedWith(s, bad); e.WhyNot != measure.Impossible {
			t.Errorf("%s: %+v", why, e)
		}
	}
}
