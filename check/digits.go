package check

import (
	"math/big"
	"strconv"
)

// digitSlip reports whether a and b, which differ, look like one number
// misprinted: of the same length, with one digit wrong, two neighbours
// swapped, or in numbers of four digits and more two digits wrong.
func digitSlip(a, b int64) bool {
	s, t := strconv.FormatInt(a, 10), strconv.FormatInt(b, 10)
	if a == b || len(s) != len(t) || len(s) < 2 {
		return false
	}
	var wrong []int
	for i := range s {
		if s[i] != t[i] {
			wrong = append(wrong, i)
		}
	}
	switch len(wrong) {
	case 1:
		return true
	case 2:
		i, j := wrong[0], wrong[1]
		swapped := s[i] == t[j] && s[j] == t[i]
		return swapped || len(s) >= 4
	}
	return false
}

// slipWords says how printed differs from ours.
func slipWords(printed, ours int64) string {
	s, t := strconv.FormatInt(printed, 10), strconv.FormatInt(ours, 10)
	n := 0
	for i := range s {
		if s[i] != t[i] {
			n++
		}
	}
	switch {
	case n == 1:
		return "one digit is wrong"
	case sameDigits(s, t):
		return "two digits are swapped"
	}
	return "two digits are wrong"
}

func sameDigits(s, t string) bool {
	if len(s) != len(t) {
		return false
	}
	var count [10]int
	for i := range s {
		count[s[i]-'0']++
		count[t[i]-'0']--
	}
	return count == [10]int{}
}

// rounded rounds r half away from zero to places decimals, and cut drops the
// rest instead.
func rounded(r *big.Rat, places int) *big.Rat {
	out, _ := new(big.Rat).SetString(r.FloatString(places))
	return out
}

func cut(r *big.Rat, places int) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	scaled := new(big.Rat).Mul(r, new(big.Rat).SetInt(scale))
	return new(big.Rat).SetFrac(new(big.Int).Quo(scaled.Num(), scaled.Denom()), scale)
}

// nearSlip reports whether two numbers are no farther apart than a slip of one digit may make
// them, or than a quarter: of numbers that share but two digits of four many do so by chance.
func nearSlip(a, b int64) bool {
	return within(a, b, 80, 125) || a < 1000 || slipWords(a, b) != "two digits are wrong"
}
