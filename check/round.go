package check

import (
	"fmt"
	"math/big"

	"cyberflag/figure"
	"cyberflag/prose"
)

// roughly reports whether printed, with its hedge and rounding, is fair for
// actual.
func roughly(h prose.Hedge, printed, rounding, actual *big.Rat) bool {
	if actual.Sign() <= 0 || printed.Sign() <= 0 {
		return false
	}
	r := new(big.Rat).Quo(actual, printed)
	between := func(low, high int64) bool {
		return r.Cmp(big.NewRat(low, 100)) >= 0 && r.Cmp(big.NewRat(high, 100)) <= 0
	}
	switch h {
	case prose.Almost:
		return between(90, 100)
	case prose.MoreThan:
		return r.Cmp(big.NewRat(1, 1)) > 0 && between(100, 150)
	case prose.AtLeast:
		return between(100, 150)
	case prose.LessThan:
		return r.Cmp(big.NewRat(1, 1)) < 0 && between(65, 100)
	case prose.About:
		return between(95, 105)
	}
	half := new(big.Rat).Quo(rounding, big.NewRat(2, 1))
	off := new(big.Rat).Sub(actual, printed)
	return off.Abs(off).Cmp(half) <= 0
}

// judgeRound judges a number that is hedged or round against the story's exact
// numbers and then against the figures.
func (d *desk) judgeRound(c *count) (Claim, bool) {
	for _, o := range d.around(c) {
		if o == c || !o.exactly() || o.Change != prose.None || o.value == c.value || !roughly(c.Hedge, c.Value, c.step(), o.Value) || d.otherPlace(c.area, o) {
			continue
		}
		if c.Unit == prose.People && o.Unit != prose.People && o.best != nil && !countsPeople(o.best.Measure) {
			return Claim{Verdict: Contradicted, Kind: WrongUnit, Value: whole(o.value), Basis: []string{o.best.basis()},
				Why: fmt.Sprintf("%s is a number of offences; how many children there were is not known", figure.Thousands(o.value))}, true
		}
		if c.Unit == o.Unit || c.Unit == prose.Unsaid || o.Unit == prose.Unsaid {
			if v := d.judgeCount(o); v.Verdict == NotComparable || v.Kind == WrongUnit && c.Unit == o.Unit {
				return v, true // what is said against the exact number holds for the round one
			}
			return Claim{Verdict: Supported, Value: whole(o.value), Basis: []string{"the story: " + figure.Thousands(o.value)},
				Why: fmt.Sprintf("the story has %s, which is %s%% of %s", figure.Thousands(o.value), shareOf(o.value, c.Value), figure.Thousands(c.value))}, true
		}
	}
	if v, ok := d.roundFigure(c); ok {
		return v, true
	}
	return d.roundTooFar(c)
}

// roundTooFar judges "almost 2,000" by the one exact number nearby that it can
// be meant for, when that is too far off: 1,753.
func (d *desk) roundTooFar(c *count) (Claim, bool) {
	if c.Hedge != prose.Almost && c.Hedge != prose.MoreThan && c.Hedge != prose.AtLeast || c.Unit == prose.Unsaid || c.value < 100 {
		return Claim{}, false
	}
	var meant *count
	for _, o := range d.saidIn(c.sentence-1, c.sentence+1) {
		if o == c || !o.exactly() || o.Change != prose.None || o.base || o.Unit != c.Unit || !within(o.value, c.value, 80, 115) {
			continue
		}
		if meant != nil || d.otherPlace(c.area, o) || c.area.ok && o.area.ok && relate(c.area.area, o.area.area) == apart || o.best == nil && len(d.book) > 0 {
			return Claim{}, false
		}
		meant = o
	}
	if meant == nil {
		return Claim{}, false
	}
	return Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: whole(meant.value), Basis: []string{"the story: " + figure.Thousands(meant.value)},
		Why: fmt.Sprintf("%s is %s%% of %s", figure.Thousands(meant.value), shareOf(meant.value, c.Value), figure.Thousands(c.value))}, true
}

func shareOf(n int64, of *big.Rat) string {
	r := new(big.Rat).Quo(big.NewRat(n*100, 1), of)
	return r.FloatString(1)
}

// roundFigure judges a hedged or round number against the figures.
func (d *desk) roundFigure(c *count) (Claim, bool) {
	if d.countsOther(c) {
		return Claim{}, false
	}
	var best *entry
	top := -1000
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || !roughly(c.Hedge, c.Value, c.step(), big.NewRat(e.value, 1)) {
			continue
		}
		if score, clash := d.suits(c, e); clash == "" && score > top {
			best, top = e, score
		}
	}
	if best == nil {
		return Claim{}, false
	}
	v := Claim{Verdict: Supported, Value: whole(best.value), Basis: []string{best.basis()},
		Why: fmt.Sprintf("%s is %s in %s", best.Value, areaName(best.Area), best.Period)}
	if c.Unit == prose.People && !countsPeople(best.Measure) {
		v.Verdict, v.Kind = Contradicted, WrongUnit
		v.Why = fmt.Sprintf("%s is a number of offences; how many children there were is not known", best.Value)
	}
	return v, true
}
