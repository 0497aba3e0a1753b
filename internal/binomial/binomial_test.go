package binomial

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// The limits are where the tails are, and the exact interval holds the mid-P
// one, which holds the share itself.
func TestLimits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 400).Draw(t, "n")
		b := Trials{rapid.Int64Range(0, n).Draw(t, "x"), n}
		low, high := b.Exact(0.95)
		midLow, midHigh := b.MidP(0.95)
		share := float64(b.X) / float64(n)
		if !(low <= midLow && midLow <= share && share <= midHigh && midHigh <= high) {
			t.Fatalf("exact %v to %v, mid-P %v to %v, share %v", low, high, midLow, midHigh, share)
		}
		if b.X > 0 && math.Abs(b.AtLeast(low)-0.025) > 1e-9 {
			t.Fatalf("upper tail at %v is %v", low, b.AtLeast(low))
		}
		if b.X < n && math.Abs(b.AtMost(high)-0.025) > 1e-9 {
			t.Fatalf("lower tail at %v is %v", high, b.AtMost(high))
		}
	})
}

// Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662 by Wilson.
func TestWilson(t *testing.T) {
	for _, c := range []struct{ x, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662}, {0, 20, 0, 0.1611}, {20, 20, 0.8389, 1},
	} {
		low, high := Wilson(c.x, c.n, 0.95)
		if math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
			t.Errorf("%v of %v: %v to %v", c.x, c.n, low, high)
		}
	}
}

// Nothing found in 59 promises less than 5% with 95% confidence, in 58 not.
func TestUpper(t *testing.T) {
	if got := (Trials{0, 59}).Upper(0.95); got >= 0.05 {
		t.Errorf("0 of 59: %v", got)
	}
	if got := (Trials{0, 58}).Upper(0.95); got < 0.05 {
		t.Errorf("0 of 58: %v", got)
	}
	if got := (Trials{3, 3}).Upper(0.95); got != 1 {
		t.Errorf("3 of 3: %v", got)
	}
}
