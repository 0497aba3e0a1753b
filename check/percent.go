package check

import (
	"fmt"
	"math/big"

	"cyberflag/measure"
	"cyberflag/prose"
)

var hundred = big.NewRat(100, 1)

// percentOf judges a percentage of change against a pair.
func percentOf(p prose.Percent, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no percentage of nought"}
	}
	ratio := new(big.Rat).SetFrac64(r.b.value, r.a.value)
	x := new(big.Rat).Mul(new(big.Rat).Sub(ratio, big.NewRat(1, 1)), hundred)
	c := Claim{Value: Quantity{x, 1}, Basis: r.basis()}
	printed := p.Value
	if p.Change == prose.Down {
		printed = new(big.Rat).Neg(printed)
	}
	is := fmt.Sprintf("%s is %s%%", r.steps(), x.FloatString(2))
	switch {
	case rounded(x, p.Places).Cmp(printed) == 0 || softPercent(p, printed, x):
		c.Verdict, c.Why = Supported, is
	case p.Hedge == prose.Plain && cut(x, p.Places).Cmp(printed) == 0:
		c.Verdict, c.Why = Truncated, is+", cut and not rounded"
	case p.Change == prose.Up && ratioPrinted(p, ratio):
		c.Verdict, c.Kind = Contradicted, RatioAsRise
		c.Why = fmt.Sprintf("%s is %s times, which is a rise of %s%%", r.steps(), ratio.FloatString(2), x.FloatString(1))
	default:
		c.Verdict, c.Kind, c.Why = Contradicted, WrongArithmetic, is
	}
	return c
}

// softPercent judges "almost 30%", "more than 40%" and "about 40%"; the last
// may be a point or a twentieth off.
func softPercent(p prose.Percent, printed, x *big.Rat) bool {
	if x.Sign() != printed.Sign() {
		return false
	}
	size, of := new(big.Rat).Abs(x), new(big.Rat).Abs(printed)
	if p.Hedge == prose.About {
		off := new(big.Rat).Sub(size, of)
		slack := new(big.Rat).Quo(of, big.NewRat(20, 1))
		if slack.Cmp(big.NewRat(1, 1)) < 0 {
			slack = big.NewRat(1, 1)
		}
		return off.Abs(off).Cmp(slack) <= 0
	}
	return p.Hedge != prose.Plain && roughly(p.Hedge, of, big.NewRat(1, 1), size)
}

// ratioPrinted reports whether the multiple itself was printed as per cent.
func ratioPrinted(p prose.Percent, ratio *big.Rat) bool {
	x := new(big.Rat).Mul(ratio, hundred)
	if rounded(x, p.Places).Cmp(p.Value) == 0 || cut(x, p.Places).Cmp(p.Value) == 0 {
		return true
	}
	return p.Hedge != prose.Plain && roughly(p.Hedge, p.Value, big.NewRat(1, 1), x)
}

// fractionChange judges "fell by a third".
func fractionChange(s prose.Share, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no share of nought"}
	}
	x := new(big.Rat).Sub(new(big.Rat).SetFrac64(r.b.value, r.a.value), big.NewRat(1, 1))
	c := Claim{Value: Quantity{new(big.Rat).Mul(x, hundred), 1}, Basis: r.basis()}
	size := new(big.Rat).Abs(x)
	c.Why = fmt.Sprintf("%s is %s%%", r.steps(), c.Value)
	right := (x.Sign() > 0) == (s.Change == prose.Up)
	if j := measure.JudgeShare(looser(s.Hedge), s.Value, size); right && j.Fits {
		c.Verdict = Supported
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongArithmetic
	return c
}
