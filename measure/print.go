package measure

import (
	"math/big"
	"strings"
)

// Decimal writes r with that many decimals, rounded half away from zero:
// 163.636... gives "163.6" with one, and -5/2 gives "-3" with none. What rounds
// to nought has no sign.
func Decimal(r *big.Rat, places int) string {
	s := r.FloatString(places)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// lessThanTenth stands for what is not nought but rounds to it.
const lessThanTenth = "less than 0.1%"

// Percent writes a percentage as prose has it: "163.6%", "-48.2%". A change that
// is not nought but rounds to it is "less than 0.1%", whichever way it goes.
func Percent(r *big.Rat) string {
	s := Decimal(r, 1)
	if r.Sign() != 0 && s == "0.0" {
		return lessThanTenth
	}
	return strings.TrimSuffix(s, ".0") + "%"
}

// SignedPercent writes a change with its direction: "+163.6%", "-48.2%", and
// "up less than 0.1%" for what rounds to nought.
func SignedPercent(r *big.Rat) string {
	s := Percent(r)
	switch {
	case s == lessThanTenth && r.Sign() > 0:
		return "up " + s
	case s == lessThanTenth:
		return "down " + s
	case r.Sign() > 0:
		return "+" + s
	}
	return s
}

// SharePercent writes a share of 0 to 1 as a percentage. Only the whole is
// "100%": all forces but the City of London have 99.99% of the children, and
// "100%" would say that none is missing.
func SharePercent(share *big.Rat) string {
	s := Percent(new(big.Rat).Mul(share, big.NewRat(100, 1)))
	if s == "100%" && share.Cmp(one) < 0 {
		return "more than 99.9%"
	}
	return s
}
