package figure

import (
	"fmt"
	"strconv"
)

// A State says what a Value is. Missing, zero, suppressed, refused and unknown
// are different states, and only Counted is a number.
type State int

// The states. The zero State is that nobody has said anything.
const (
	NoFigure     State = iota // no answer is in the collection
	Counted                   // a count; nought is a count
	Suppressed                // counted, and hidden to protect people
	NotAvailable              // asked, and said to be not available or not provided
	NotHeld                   // the force says that it holds no such information
	FlagNotUsed               // the force says that it does not use the flag
	Refused                   // refused under an exemption
	NCND                      // neither confirmed nor denied
	NoReply                   // asked, and no reply came
)

var stateNames = [...]string{
	NoFigure: "no_figure", Counted: "counted", Suppressed: "suppressed",
	NotAvailable: "not_available", NotHeld: "not_held", FlagNotUsed: "flag_not_used",
	Refused: "refused", NCND: "ncnd", NoReply: "no_reply",
}

// String gives the state's name in JSON, such as "not_available".
func (s State) String() string { return stateNames[s] }

// ParseState is the inverse of State.String.
func ParseState(name string) (State, error) {
	for i, n := range stateNames {
		if n == name {
			return State(i), nil
		}
	}
	return NoFigure, fmt.Errorf("unknown state %q of a figure", name)
}

// Words gives the state as prose says it.
func (s State) Words() string {
	return [...]string{
		NoFigure: "no figure", Counted: "counted", Suppressed: "hidden to protect people",
		NotAvailable: "not available", NotHeld: "not held", FlagNotUsed: "flag not used",
		Refused: "refused", NCND: "neither confirmed nor denied", NoReply: "no reply",
	}[s]
}

// A Value is what somebody said for one figure: a count, a hidden count with
// what is known of it, or the reason why there is none. It is never a bare
// number, and the zero Value is NoFigure.
type Value struct {
	state State
	at    Range // for Counted and Suppressed only
}

// MaxCount is the largest count that is read, a thousand million: more than the
// people of any country of the United Kingdom, and small enough for sums of
// counts to be exact in an int64.
const MaxCount = 1_000_000_000

// Count is a Value that is a number of offences, victims or the like, n >= 0.
func Count(n int64) Value {
	return Value{state: Counted, at: Range{Low: n, High: n}}
}

// Hidden is a suppressed Value known to lie between low and high, both included.
func Hidden(low, high int64) Value {
	return Value{state: Suppressed, at: Range{Low: low, High: high}}
}

// HiddenAtLeast is a suppressed Value whose upper bound nobody gave.
func HiddenAtLeast(low int64) Value {
	return Value{state: Suppressed, at: Range{Low: low, NoHigh: true}}
}

// Missing is a Value without a number: s says why. It panics when s is
// Counted or Suppressed, because those have numbers.
func Missing(s State) Value {
	if s == Counted || s == Suppressed {
		panic("BUG: figure.Missing with a state that has a number")
	}
	return Value{state: s}
}

// State says what v is.
func (v Value) State() State { return v.state }

// Number gives the count and true, or false when v is not Counted.
func (v Value) Number() (n int64, ok bool) { return v.at.Low, v.state == Counted }

// Range gives the bounds of a counted or suppressed Value, or false.
func (v Value) Range() (Range, bool) {
	return v.at, v.state == Counted || v.state == Suppressed
}

// String gives "145", "1 to 4 (hidden to protect people)" or "not available".
func (v Value) String() string {
	switch v.state {
	case Counted:
		return Thousands(v.at.Low)
	case Suppressed:
		return v.at.String() + " (" + v.state.Words() + ")"
	}
	return v.state.Words()
}

// A Range is a count known only between two bounds, both included.
type Range struct {
	Low, High int64
	NoHigh    bool // nobody knows an upper bound; High means nothing then
}

// Add gives the range of a sum. It is commutative and associative.
func (r Range) Add(s Range) Range {
	if r.NoHigh || s.NoHigh {
		return Range{Low: r.Low + s.Low, NoHigh: true}
	}
	return Range{Low: r.Low + s.Low, High: r.High + s.High}
}

// Minus gives the least and the most that r less s can be. Both must have an upper end.
func (r Range) Minus(s Range) (low, high int64) { return r.Low - s.High, r.High - s.Low }

// Exact reports whether the range is one number.
func (r Range) Exact() bool { return !r.NoHigh && r.Low == r.High }

// String gives "145", "1 to 4" or "at least 1".
func (r Range) String() string {
	switch {
	case r.NoHigh:
		return "at least " + Thousands(r.Low)
	case r.Low == r.High:
		return Thousands(r.Low)
	}
	return Thousands(r.Low) + " to " + Thousands(r.High)
}

// Thousands writes n with commas: 5,653.
func Thousands(n int64) string {
	if n < 0 {
		return "-" + Thousands(-n)
	}
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
