package figure

import (
	"testing"

	"pgregory.net/rapid"
)

// Zero, hidden and missing are different values, and only a count is a number.
func TestValues(t *testing.T) {
	for _, c := range []struct {
		why        string
		v          Value
		state      string
		isNumber   bool
		hasRange   bool
		saysPlease string
	}{
		{"nobody has said", Value{}, "no_figure", false, false, "no figure"},
		{"nought is a count", Count(0), "counted", true, true, "0"},
		{"a count", Count(5653), "counted", true, true, "5,653"},
		{"a star with a key", Hidden(1, 4), "suppressed", false, true, "1 to 4 (hidden to protect people)"},
		{"a bare star", HiddenAtLeast(0), "suppressed", false, true, "at least 0 (hidden to protect people)"},
		{"not available", Missing(NotAvailable), "not_available", false, false, "not available"},
		{"refused", Missing(Refused), "refused", false, false, "refused"},
	} {
		_, isNumber := c.v.Number()
		_, hasRange := c.v.Range()
		if c.v.State().String() != c.state || isNumber != c.isNumber || hasRange != c.hasRange || c.v.String() != c.saysPlease {
			t.Errorf("%s: %v, number %v, range %v, %q", c.why, c.v.State(), isNumber, hasRange, c.v.String())
		}
	}
}

func TestMissingRefusesNumbers(t *testing.T) {
	for _, s := range []State{Counted, Suppressed} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Missing(%v) made a value without its number", s)
				}
			}()
			Missing(s)
		}()
	}
}

func TestStatesRoundTrip(t *testing.T) {
	for s := NoFigure; int(s) < len(stateNames); s++ {
		if got, err := ParseState(s.String()); err != nil || got != s {
			t.Errorf("ParseState(%q) = %v, %v", s.String(), got, err)
		}
		if s.Words() == "" {
			t.Errorf("state %v has no words", s)
		}
	}
	if _, err := ParseState("missing"); err == nil {
		t.Error("an unknown state was accepted")
	}
}

func TestRangeSumProperty(t *testing.T) {
	draw := rapid.Custom(func(t *rapid.T) Range {
		low := rapid.Int64Range(0, 1000).Draw(t, "low")
		if rapid.Bool().Draw(t, "open") {
			return Range{Low: low, NoHigh: true}
		}
		return Range{Low: low, High: low + rapid.Int64Range(0, 9).Draw(t, "width")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := draw.Draw(t, "a"), draw.Draw(t, "b"), draw.Draw(t, "c")
		if a.Add(b) != b.Add(a) || a.Add(b).Add(c) != a.Add(b.Add(c)) {
			t.Fatalf("the sum of %v, %v and %v depends on the order", a, b, c)
		}
		if a.Add(b).Exact() != (a.Exact() && b.Exact()) {
			t.Fatalf("%v + %v is exact: %v", a, b, a.Add(b).Exact())
		}
	})
}

func TestThousands(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 5653: "5,653", 1234567: "1,234,567", -1306: "-1,306"} {
		if got := Thousands(n); got != want {
			t.Errorf("Thousands(%d) = %q, want %q", n, got, want)
		}
	}
}

// TestRangeMinus: the bounds of a difference are of the ends that lie farthest apart.
func TestRangeMinus(t *testing.T) {
	if low, high := (Range{Low: 66, High: 67}).Minus(Range{Low: 60, High: 67}); low != -1 || high != 7 {
		t.Errorf("66 to 67 less 60 to 67 is %d to %d, want -1 to 7", low, high)
	}
}
