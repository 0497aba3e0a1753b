package measure

import "math/big"

// Decimal writes r with that many decimals, rounded half away from zero:
// 163.636... gives "163.6" with one, and -5/2 gives "-3" with none.
func Decimal(r *big.Rat, places int) string { return r.FloatString(places) }

// Percent writes a percentage as prose has it: "163.6%". A change that is not
// nought but rounds to it is "less than 0.1%".
func Percent(r *big.Rat) string {
	if s := Decimal(new(big.Rat).Abs(r), 1); s != "0.0" || r.Sign() == 0 {
		return trimZero(s) + "%"
	}
	return "less than 0.1%"
}

// trimZero drops ".0".
func trimZero(s string) string {
	if n := len(s) - 2; n > 0 && s[n:] == ".0" {
		return s[:n]
	}
	return s
}
