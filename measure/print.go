package measure

import (
	"math/big"
	"strings"
)

// Decimal writes r with that many decimals, rounded half away from zero:
// 163.636... gives "163.6" with one, and -5/2 gives "-3" with none.
func Decimal(r *big.Rat, places int) string { return r.FloatString(places) }

// Percent writes a percentage as prose has it: "163.6%", "-48.2%". A change that
// is not nought but rounds to it is "less than 0.1%".
func Percent(r *big.Rat) string {
	s := Decimal(r, 1)
	if r.Sign() != 0 && (s == "0.0" || s == "-0.0") {
		return "less than 0.1%"
	}
	return strings.TrimSuffix(s, ".0") + "%"
}
