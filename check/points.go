package check

import (
	"fmt"
	"math/big"

	"cyberflag/prose"
)

// judgePoints judges a difference in percentage points by the two shares that its
// sentence has, or the one before it.
func (d *desk) judgePoints() {
	for _, p := range d.facts.Percents {
		if p.IsPoints {
			d.claim(p.Phrase, d.judgePoint(p))
		}
	}
}

// judgePoint holds points against the shares of its sentence, or with those of the
// sentence before, or the one before that. Only two shares that stand alone can prove
// them wrong.
func (d *desk) judgePoint(p prose.Percent) Claim {
	sentence := d.facts.SentenceOf(p.Start)
	for from := sentence; from >= sentence-2; from-- {
		shares := d.plainShares(from, sentence)
		for i, a := range shares {
			for _, b := range shares[:i] {
				if c := pointsBetween(p, b, a); c.Verdict == Supported || len(shares) == 2 {
					return c
				}
			}
		}
	}
	return Claim{Verdict: CannotTell, Why: "the story does not give both shares"}
}

// plainShares gives the percentages of some sentences that are no changes.
func (d *desk) plainShares(from, to int) (out []prose.Percent) {
	for _, p := range d.percentsIn(from, to) {
		if !p.IsPoints && p.Change == prose.None {
			out = append(out, p)
		}
	}
	return out
}

// pointsBetween holds points against two shares. Shares that were rounded may be a
// step of theirs nearer or farther apart than they look.
func pointsBetween(p, a, b prose.Percent) Claim {
	x := new(big.Rat).Sub(b.Value, a.Value)
	c := Claim{Verdict: Supported, Value: Quantity{x, max(a.Places, b.Places)},
		Why: fmt.Sprintf("%s%% to %s%% is %s points", a.Value.FloatString(a.Places), b.Value.FloatString(b.Places), x.FloatString(max(a.Places, b.Places)))}
	c.Basis = []string{"the story: " + c.Why}
	size := new(big.Rat).Abs(x)
	off := new(big.Rat).Sub(size, p.Value)
	step := rounded(big.NewRat(1, 1), 0)
	for range min(a.Places, b.Places) {
		step.Quo(step, big.NewRat(10, 1))
	}
	wrongWay := p.Change == prose.Up && x.Sign() < 0 || p.Change == prose.Down && x.Sign() > 0
	if off.Abs(off).Cmp(step) > 0 && !(p.Hedge != prose.Plain && roughly(p.Hedge, p.Value, big.NewRat(1, 1), size)) || wrongWay && p.Start > b.End {
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	return c
}
