package check

import (
	"fmt"
	"math/big"

	"cyberflag/figure"
	"cyberflag/prose"
)

// readings are what a percentage of change that is wrong may be right as, in the
// order in which they are tried. The multiple printed as a rise comes before all of
// them, in percentOf. The first says another kind; the others only how the number
// may have come about, because a round one agrees with something by chance.
var readings = []func(*desk, prose.Percent, Claim) (Claim, bool){
	(*desk).asPoints,       // the difference of two shares
	(*desk).fromLater,      // counted from the later value instead of the earlier
	(*desk).ofOtherYears,   // of the same place, between two other years
	(*desk).ofAnotherForce, // of another force, between the same years
}

// reread gives c, or what the first reading that makes the percentage true says of it.
func (d *desk) reread(p prose.Percent, c Claim) Claim {
	for _, read := range readings {
		if v, ok := read(d, p, c); ok {
			return v
		}
	}
	return c
}

// asPoints says that a percentage which is wrong as a change is the difference of two
// shares that stand by it: "24 per cent ... 43.5 per cent ... gone up by 19 per cent".
func (d *desk) asPoints(p prose.Percent, c Claim) (Claim, bool) {
	ofShare := c.Verdict == CannotTell && ofAShare.MatchString(d.text[d.back(p.Phrase.Start, 80):p.Phrase.Start])
	if c.Verdict != Contradicted && !ofShare {
		return c, false
	}
	p.IsPoints = true
	v := d.judgePoint(p)
	if v.Verdict != Supported {
		return c, false
	}
	c.Verdict, c.Kind, c.Value, c.Basis, c.Why = Contradicted, WrongUnit, v.Value, v.Basis, v.Why+", and that is percentage points and no change in per cent"
	return c, true
}

// plainlyWrong reports whether c is wrong by its arithmetic, between two values.
func plainlyWrong(c Claim) bool {
	return c.Verdict == Contradicted && c.Kind == WrongArithmetic && c.sides != nil
}

// comesOf adds to c how its number may have come about.
func comesOf(c Claim, how string) (Claim, bool) {
	c.Why += "; " + how
	return c, true
}

func (d *desk) fromLater(p prose.Percent, c Claim) (Claim, bool) {
	if !plainlyWrong(c) || c.sides.b.value == 0 {
		return c, false
	}
	x := big.NewRat(c.sides.b.value-c.sides.a.value, c.sides.b.value)
	if rounded(x.Mul(x, hundred), p.Places).Cmp(signedPercent(p)) != 0 {
		return c, false
	}
	return comesOf(c, fmt.Sprintf("counted from %s and not from %s it would be %s%%", figure.Thousands(c.sides.b.value), figure.Thousands(c.sides.a.value), x.FloatString(1)))
}

func (d *desk) ofOtherYears(p prose.Percent, c Claim) (Claim, bool) {
	return d.ofOtherPair(p, c, func(a, b *entry) bool {
		return sameArea(b.Area, c.sides.b.e.Area) && (a.Period != c.sides.a.e.Period || b.Period != c.sides.b.e.Period)
	})
}

func (d *desk) ofAnotherForce(p prose.Percent, c Claim) (Claim, bool) {
	return d.ofOtherPair(p, c, func(a, b *entry) bool {
		return !sameArea(b.Area, c.sides.b.e.Area) && a.Period == c.sides.a.e.Period && b.Period == c.sides.b.e.Period
	})
}

// ofOtherPair looks for two figures of one place, of the kind of those that c is
// between, whose change the percentage is.
func (d *desk) ofOtherPair(p prose.Percent, c Claim, is func(a, b *entry) bool) (Claim, bool) {
	if !plainlyWrong(c) || c.sides.a.e == nil || c.sides.b.e == nil {
		return c, false
	}
	for i := range d.book {
		for j := range d.book {
			a, b := &d.book[i], &d.book[j]
			if !d.bookPair(a, b) || a.Measure != c.sides.b.e.Measure || a.value == 0 || !is(a, b) {
				continue
			}
			if v := percentOf(p, pair{side{a.value, nil, a}, side{b.value, nil, b}, 0, false}); v.Verdict == Supported {
				return comesOf(c, fmt.Sprintf("%s is what %s had from %s to %s", d.text[p.Start:p.End], areaName(b.Area), a.Period, b.Period))
			}
		}
	}
	return c, false
}
