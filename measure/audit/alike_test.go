package audit

import (
	"math/rand/v2"
	"testing"

	"cyberflag/measure"
)

// A sample in which nothing was found does not say that there is nothing: the
// range is as wide as what was not looked at allows.
func TestAlikeSampleHasARange(t *testing.T) {
	e := Estimated([]Stratum{{"set", true, 1000, 100, 100}, {"not", false, 20_000, 300, 0}})
	for name, c := range map[string]struct {
		got       measure.Interval
		low, high float64
	}{
		// Wilson's upper limit of 0 in 300 is 0.01264, and of 20,000 with the
		// finite correction of the root of 1 - 300/20000 that is 250.9.
		"missed": {e.Missed.Interval, 0, 250.9}, "flagged": {e.Flagged.Interval, 964.9, 1000},
	} {
		if off(c.got.Low, c.low) || off(c.got.High, c.high) {
			t.Errorf("%s: %v, want %v to %v", name, c.got, c.low, c.high)
		}
	}
	if i := e.Corrected.Interval; i.Low >= 1000 || i.High <= 1200 {
		t.Errorf("corrected: %v", i)
	}
	all := Estimated([]Stratum{{"set", true, 10, 10, 10}, {"not", false, 20, 20, 0}})
	if i := all.Corrected.Interval; i.Low != 10 || i.High != 10 {
		t.Errorf("everything was looked at: %v", i)
	}
}

func off(got, want float64) bool { return got < want-0.1 || got > want+0.1 }

// TestIntervalsHold draws 2,000 audits of a flag that misses one in 300 of what
// it does not mark, where two samples in five find none of them.
func TestIntervalsHold(t *testing.T) {
	const seed1, seed2, audits = 1, 2, 2000
	rnd := rand.New(rand.NewPCG(seed1, seed2))
	world := []struct {
		Stratum
		online int64
	}{{Stratum{"set", true, 1000, 100, 0}, 950}, {Stratum{"likely", false, 400, 60, 0}, 200}, {Stratum{"rest", false, 20_000, 300, 0}, 60}}
	missed, recall, none := 0, 0, 0
	for range audits {
		var strata []Stratum
		for _, w := range world {
			s := w.Stratum
			left, online := s.N, w.online
			for range s.Looked {
				if rnd.Int64N(left) < online {
					s.Online, online = s.Online+1, online-1
				}
				left--
			}
			strata = append(strata, s)
		}
		if strata[2].Online == 0 {
			none++
		}
		e := Estimated(strata)
		if i := e.Missed.Interval; i.Low <= 260 && 260 <= i.High {
			missed++
		}
		if i, truth := e.Recall.Interval, 950.0/1210; i.Low <= truth && truth <= i.High {
			recall++
		}
	}
	t.Logf("of %d audits %d found none in the rest; the range of the missed held %d times, that of recall %d times", audits, none, missed, recall)
	if missed < audits*93/100 || recall < audits*93/100 {
		t.Errorf("of %d audits the range of the missed held %d times, that of recall %d times", audits, missed, recall)
	}
}
