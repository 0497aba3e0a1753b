package measure

import (
	"math/big"
	"testing"
)

func TestPrint(t *testing.T) {
	for _, c := range []struct{ why, got, want string }{
		{"what rounds to nought has no sign", Decimal(big.NewRat(-4, 100), 1), "0.0"},
		{"nor with no decimals", Decimal(big.NewRat(-4, 10), 0), "0"},
		{"a tenth below nought has one", Decimal(big.NewRat(-5, 100), 1), "-0.1"},
		{"a rise too small to print", SignedPercent(big.NewRat(1, 100)), "up less than 0.1%"},
		{"a fall too small to print", SignedPercent(big.NewRat(-1, 100)), "down less than 0.1%"},
		{"no change", SignedPercent(new(big.Rat)), "0%"},
		{"a rise", SignedPercent(big.NewRat(1800, 11)), "+163.6%"},
		{"a fall", SignedPercent(big.NewRat(-1, 2)), "-0.5%"},
		{"the whole", SharePercent(one), "100%"},
		{"all but the City of London", SharePercent(big.NewRat(9999, 10000)), "more than 99.9%"},
		{"none", SharePercent(new(big.Rat)), "0%"},
		{"the City of London", SharePercent(big.NewRat(1, 10000)), "less than 0.1%"},
		{"a share", SharePercent(big.NewRat(784, 1000)), "78.4%"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}
