package check

import (
	"fmt"
	"math/big"

	"cyberflag/measure"
	"cyberflag/prose"
)

// multipleOf judges a multiple against a pair.
func multipleOf(m prose.Multiple, r pair) Claim {
	if r.a.value == 0 {
		return Claim{Verdict: CannotTell, Basis: r.basis(), Why: "there is no multiple of nought"}
	}
	ratio := new(big.Rat).SetFrac64(r.b.value, r.a.value)
	c := Claim{Value: Quantity{ratio, 2}, Basis: r.basis()}
	c.Why = fmt.Sprintf("%s is %s times", r.steps(), ratio.FloatString(2))
	q := qualifier(m.Hedge)
	if q == measure.MoreThan && m.Value.Cmp(big.NewRat(1, 1)) < 0 {
		q = measure.LessThan // "more than halved" is less than half
	}
	j := measure.JudgeMultiple(q, m.Value, ratio)
	switch {
	case j.Fits && j.Borderline:
		c.Verdict, c.Borderline = Supported, true
		c.Why += ": a fair wording, but borderline"
	case j.Fits:
		c.Verdict = Supported
	default:
		c.Verdict, c.Kind = Contradicted, WrongMultipleWord
	}
	return c
}

func qualifier(h prose.Hedge) measure.Qualifier {
	switch h {
	case prose.About:
		return measure.About
	case prose.Almost:
		return measure.Almost
	case prose.MoreThan, prose.AtLeast:
		return measure.MoreThan
	case prose.LessThan:
		return measure.LessThan
	}
	return measure.Plain
}

// looser takes a fraction without a hedge as "about" it.
func looser(h prose.Hedge) measure.Qualifier {
	if h == prose.Plain {
		return measure.About
	}
	return qualifier(h)
}
