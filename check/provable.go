package check

import (
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// proves reports whether c may call a change wrong. It may when the words surely mean
// the two values that it is held against: they stand in its sentence, or the words say
// from when it is counted or how many years it took, or nothing is said and the two are
// one year apart. Where they only may mean them, the printed number must be such as a
// slip makes of ours: a change by values that we do not have may be right.
func (x *changing) proves(c Claim) bool {
	if c.Verdict != Contradicted || c.sides == nil {
		return true
	}
	a, b := c.sides.a, c.sides.b
	switch {
	case x.ofStepAfter():
		return false
	case c.sides.score >= 2*firmPair:
		return true // its words name both
	case x.ofOtherChange(a):
		return false
	case x.wrongWay(c):
		return x.markedHere(a) || x.besideHere(a) && x.besideHere(b) && a.c.period.ok && b.c.period.ok || x.onlyTwo(a, b) && a.c.period.ok && b.c.period.ok
	}
	return x.surelyBetween(*c.sides) || x.slipOf(c)
}

// surelyBetween reports whether the words say of both values of r that they are meant.
func (x *changing) surelyBetween(r pair) bool {
	p, okP := r.a.when()
	q, okQ := r.b.when()
	years := q.Start.Year - p.Start.Year
	times := x.timesOf(x.sp)
	switch {
	case !okP || !okQ || years == 1, x.markedHere(r.a), x.besideHere(r.a) && x.besideHere(r.b):
		return true
	case times.from.ok && times.from.fits(p, p.Months()) == 1, times.ends, x.saysYears(x.sp, r), x.yearsSaid(years):
		return true
	}
	return x.onlyTwo(r.a, r.b)
}

// slipOf reports whether the printed number is one that a slip makes of ours: the
// multiple as a rise, or not far off.
func (x *changing) slipOf(c Claim) bool {
	if c.Kind == RatioAsRise {
		return true
	}
	printed := x.printed()
	if printed == nil || !c.Value.Given() || c.Value.value.Sign() == 0 {
		return false
	}
	ratio := new(big.Rat).Quo(printed, new(big.Rat).Abs(c.Value.value))
	return ratio.Cmp(big.NewRat(7, 10)) >= 0 && ratio.Cmp(big.NewRat(10, 7)) <= 0
}

// printed gives the number of the change, without its sign.
func (x *changing) printed() *big.Rat {
	sentence := x.facts.SentenceOf(x.sp.Start)
	for _, p := range x.percentsIn(sentence, sentence) {
		if p.Span == x.sp {
			return p.Value
		}
	}
	for _, m := range x.multiplesIn(sentence, sentence) {
		if m.Span == x.sp {
			return m.Value
		}
	}
	for _, s := range x.sharesIn(sentence, sentence) {
		if s.Span == x.sp {
			return new(big.Rat).Mul(s.Value, hundred)
		}
	}
	for _, c := range x.saidIn(sentence, sentence) {
		if c.Number.Span == x.sp {
			return c.Value
		}
	}
	return nil
}

// wrongWay reports whether the change is said to go the other way than the values that
// c holds it against.
func (x *changing) wrongWay(c Claim) bool {
	rose := c.sides.b.value > c.sides.a.value
	sentence := x.facts.SentenceOf(x.sp.Start)
	for _, m := range x.multiplesIn(sentence, sentence) {
		if m.Span == x.sp {
			return (m.Value.Cmp(big.NewRat(1, 1)) > 0) != rose
		}
	}
	for _, n := range x.saidIn(sentence, sentence) {
		if n.Number.Span == x.sp {
			return (n.Change == prose.Up) != rose
		}
	}
	way := x.directionOf(x.sp)
	return way != prose.None && (way == prose.Up) != rose
}

// further is said of a change that comes on top of one before it.
var further = lazyre.New(`(?i)\b(?:further|another|again)\s+(?:(?:rise|increase|jump|growth|climb|fall|drop|decrease|cut|decline)\s+(?:of|by)\s+|by\s+)?$`)

// ofStepAfter reports whether the change is one that follows a change before it, and
// not between the values of that one: "374 ... fell to 346. A further 21 came off".
func (x *changing) ofStepAfter() bool {
	return further.MatchString(x.text[x.back(x.sp.Start, 32):x.sp.Start])
}

// markedHere reports whether s stands in the sentence of the change, with words that
// make it the earlier value.
func (x *changing) markedHere(s side) bool {
	return x.besideHere(s) && s.c.base
}

// besideHere reports whether s is a number of the sentence of the change.
func (x *changing) besideHere(s side) bool {
	return s.c != nil && s.c.sentence == x.facts.SentenceOf(x.sp.Start)
}

// yearsSaid reports whether the sentence of the change or the one before says that so
// many years passed, in either way of counting.
func (x *changing) yearsSaid(n int) bool {
	sentence := x.facts.SentenceOf(x.sp.Start)
	if slices.ContainsFunc(x.spansIn(sentence-1, sentence+1), func(y prose.YearSpan) bool { return y.Years == n || y.Years == n+1 }) {
		return true
	}
	return slices.ContainsFunc(x.periodsIn(sentence-1, sentence+1), func(p prose.Period) bool {
		return (p.Kind == prose.YearsBefore || p.Kind == prose.YearsAfter) && p.Months == 12*n
	})
}

// onlyTwo reports whether a and b are the only numbers of the sentence that has them.
func (x *changing) onlyTwo(a, b side) bool {
	if a.c == nil || b.c == nil || a.c.sentence != b.c.sentence {
		return false
	}
	return len(x.countsOf(a.c.sentence)) == 2
}

// ofOtherChange reports whether the words tie a, as the earlier value, to another change
// that stands between it and this one: "up 28 per cent to 441, four times its 97".
func (x *changing) ofOtherChange(a side) bool {
	if !x.besideHere(a) || a.c.Start < x.sp.End {
		return false
	}
	return x.changeBetween(x.sp, a.c.Number.Span)
}
