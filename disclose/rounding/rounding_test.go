package rounding

import (
	"testing"

	"pgregory.net/rapid"

	"cyberflag/disclose/casetest"
	"cyberflag/disclose/sums"
)

// The roundings of the shared tables are the nearest there are.
func TestNearest(t *testing.T) {
	for _, in := range casetest.Listed(t) {
		t.Run(in.Name, func(t *testing.T) {
			s, _ := in.Set()
			r, err := Round(s, 5)
			if err != nil {
				t.Fatal(err)
			}
			holds(t, s, r)
			if got, want := Distance(s, r.Shown), in.Distance(); want > 0 && got != want {
				t.Errorf("distance %d, the nearest is %d", got, want)
			}
		})
	}
}

func TestMade(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(2, 4), 1, 4).Draw(t, "sizes")
		c := casetest.Made(rapid.Uint64().Draw(t, "seed"), rapid.Float64Range(0.5, 8).Draw(t, "mean"), sizes...)
		s, err := sums.New(c, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Round(s, 5)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, s, r)
	})
}

// A table too large for the simplex is rounded too. BenchmarkRound has its time.
func TestLarge(t *testing.T) {
	s, err := sums.New(casetest.Made(1, 3, 43, 8, 6), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Round(s, 5)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, s, r)
}

type failer interface {
	Fatalf(string, ...any)
	Helper()
}

// holds asks that every sum is kept, and that every cell shows one of the two
// multiples next to it: or, when the rounding is wide, a total one further.
func holds(t failer, s *sums.Set, r Rounded) {
	t.Helper()
	if !Adds(s, r.Shown) {
		t.Fatalf("the rounded table does not add up")
	}
	for i, c := range s.Cells {
		off := max(r.Shown[i]-c.N, c.N-r.Shown[i])
		switch {
		case r.Shown[i]%5 != 0 || r.Shown[i] < 0:
			t.Fatalf("%v shows %d", c.Key, r.Shown[i])
		case c.N%5 == 0 && off != 0 && (!r.Wide[i] || c.N == 0):
			t.Fatalf("%v is %d, a multiple, and shows %d", c.Key, c.N, r.Shown[i])
		case off >= 10 || off >= 5 && !r.Wide[i]:
			t.Fatalf("%v is %d and shows %d", c.Key, c.N, r.Shown[i])
		}
	}
}
