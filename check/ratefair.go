package check

import (
	"math/big"

	"cyberflag/prose"
)

// fairRate takes a rate that is cut or rounded, or hedged fairly; an interval
// may also be one twentieth off, because it is a rounder number by nature.
func fairRate(r prose.Rate, x, printed *big.Rat) bool {
	if r.Every && r.Often && r.Hedge != prose.Plain && r.Hedge != prose.About {
		// "More than one every two hours" is of how often: the interval is shorter.
		r.Every, x, printed = false, new(big.Rat).Quo(printed, x), big.NewRat(1, 1)
	}
	if r.Every {
		return fairInterval(r, x, printed)
	}
	places := 0
	if !printed.IsInt() {
		places = 1
	}
	low, over := new(big.Rat).Mul(printed, big.NewRat(85, 100)), x.Cmp(printed)
	near := rounded(x, places).Cmp(printed) == 0 || cut(x, places).Cmp(printed) == 0
	switch r.Hedge {
	case prose.MoreThan:
		return over > 0 && (near || roughly(r.Hedge, printed, big.NewRat(1, 1), x))
	case prose.AtLeast:
		return over >= 0 && (near || roughly(r.Hedge, printed, big.NewRat(1, 1), x))
	case prose.LessThan:
		return over < 0 && (near || roughly(r.Hedge, printed, big.NewRat(1, 1), x))
	case prose.Almost:
		return x.Cmp(low) >= 0 && (near || over <= 0 && roughly(r.Hedge, printed, big.NewRat(1, 1), x)) // 0.8 is not nearly one
	}
	if x.Cmp(new(big.Rat).Mul(printed, big.NewRat(3, 4))) < 0 {
		return false // a half is rounded to one, but is not one
	}
	return near || r.Hedge == prose.About && roughly(r.Hedge, printed, big.NewRat(1, 1), x)
}

// fairInterval takes an interval that is cut or rounded, or a twentieth off: a tenth,
// with a hedge.
func fairInterval(r prose.Rate, x, printed *big.Rat) bool {
	if rounded(x, 0).Cmp(printed) == 0 || cut(x, 0).Cmp(printed) == 0 {
		return true
	}
	ratio, low := new(big.Rat).Quo(x, printed), big.NewRat(95, 100)
	for _, minutes := range []int64{24 * 60, 60} { // in whole days or hours it is rounded to those
		if n := new(big.Rat).Quo(printed, big.NewRat(minutes, 1)); n.IsInt() {
			if rounded(new(big.Rat).Quo(x, big.NewRat(minutes, 1)), 0).Cmp(n) == 0 {
				low = big.NewRat(90, 100)
			}
			break
		}
	}
	if r.Hedge != prose.Plain {
		low = big.NewRat(90, 100)
	}
	return ratio.Cmp(low) >= 0 && ratio.Cmp(new(big.Rat).Inv(low)) <= 0
}
