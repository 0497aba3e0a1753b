// Package measure compares counts: changes, multiples, averages, rates and
// their uncertainty. Arithmetic on counts is exact and rounding happens once,
// at print, half away from zero. Every function gives a result with its
// conditions met, or the reason why there is none; never a bare float.
package measure

import (
	"math/big"

	"cyberflag/figure"
)

// A Reason says why a result is not given. The zero Reason is that it is.
type Reason string

// The reasons why a percentage or a multiple is not given.
const (
	Given            Reason = ""
	BaseZero         Reason = "base_zero"         // from none to n
	BothZero         Reason = "both_zero"         // none in either period
	BaseMissing      Reason = "base_missing"      // no figure for the earlier period
	CurrentMissing   Reason = "current_missing"   // no figure for the later period
	BaseBelow20      Reason = "base_below_20"     // counts only
	BaseBelow50      Reason = "base_below_50"     // counts and difference only
	HiddenCount      Reason = "suppressed"        // a range is given instead
	OtherDefinition  Reason = "definition"        // the two count different things
	OtherPeriod      Reason = "period_length"     // the periods are not equally long
	OtherCoverage    Reason = "coverage"          // the two cover different areas or forces
	NoPopulation     Reason = "no_population"     // no population for that area and year
	NotDistinguished Reason = "not_distinguished" // the interval includes no change
)

// A Change is the step from one count to another.
type Change struct {
	Base, Current figure.Value
	// Difference is current less base, when both are exact.
	Difference int64
	// Percent is 100 (current - base) / base, exact; nil when WhyNot is set.
	Percent *big.Rat
	// Low and High bound the percentage where a count is suppressed; else nil.
	Low, High *big.Rat
	WhyNot    Reason
}
