package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byValue bears a number out as that of a figure, a joint total, a difference or what is
// left of a whole.
func (o *opened) byValue(c *count) (Claim, bool) {
	var guesses []guess
	if c.Change == prose.None {
		guesses = slices.Concat(o.values(c), o.leftOvers(c), o.others(c))
	}
	guesses = append(guesses, o.differences(c)...)
	low := int64(1)
	for c.value/low >= 10 {
		low *= 10
	}
	return o.likeliest(guesses, func() float64 { return 1 / float64(9*low) })
}

// is says what comes out for c against a value worked out as why says.
func (c *count) is(n int64, why string, basis ...string) Claim {
	v := Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: whole(n), Basis: basis, Why: why}
	if n == c.value || !c.exactly() && roughly(c.Hedge, c.Value, c.step(), big.NewRat(n, 1)) {
		v.Verdict, v.Kind = Supported, ""
	}
	return v
}

// values are the figures and joint totals that c may be.
func (o *opened) values(c *count) (out []guess) {
	for _, w := range o.witnesses {
		e := w.e
		if e == nil || o.otherKind(o.sentence, e) || c.period.fits(e.Period, e.Period.Months()) < 0 || w.c != nil && e.joint == nil || c.Unit == prose.People && !o.countsLike(c, e) {
			continue
		}
		place, ok := o.ofPlace(e)
		if score := place + 3*c.period.fits(e.Period, e.Period.Months()); ok && (score > 0 || e.joint != nil) {
			out = append(out, guess{c.is(e.value, e.label(), e.basis()), score})
		}
	}
	return out
}

// differences are those of two numbers for one thing at two times, or of two places at one.
func (o *opened) differences(c *count) (out []guess) {
	for _, a := range o.witnesses {
		for _, b := range o.witnesses {
			score, ok := o.inSeries(a, b)
			diff := b.value - a.value
			if !ok {
				if score, ok = o.atOnce(a, b); !ok || diff < 0 {
					continue
				}
			} else if c.Change != prose.None && (diff > 0) != (c.Change == prose.Up) {
				continue
			}
			why := fmt.Sprintf("%s is %s less than %s", figure.Thousands(min(a.value, b.value)), figure.Thousands(max(diff, -diff)), figure.Thousands(max(a.value, b.value)))
			out = append(out, guess{c.is(max(diff, -diff), why, a.basis(), b.basis()), score})
		}
	}
	return out
}

// atOnce says how much speaks for a and b as numbers of two places that are compared.
func (o *opened) atOnce(a, b witness) (score int, ok bool) {
	if a.e == nil || b.e == nil || a.e.Measure != b.e.Measure || a.e.Period != b.e.Period || a.e.joint != nil || b.e.joint != nil || isForce(a.e.Area) != isForce(b.e.Area) || sameArea(a.e.Area, b.e.Area) {
		return 0, false
	}
	if o.area.ok && o.area.firm && relate(o.area.area, a.e.Area) != same && relate(o.area.area, b.e.Area) != same {
		return 0, false
	}
	return o.nearness(a) + o.nearness(b), true
}

// leftOvers are what numbers told before c leave of a whole told before them, where c is
// called what is left.
func (o *opened) leftOvers(c *count) (out []guess) {
	if !o.saidRemainder(c) {
		return nil
	}
	for i, all := range o.witnesses {
		if all.c == nil || all.c.Start >= c.Start {
			break
		}
		run := slices.DeleteFunc(slices.Clone(o.witnesses[i+1:]), func(w witness) bool {
			return w.c == nil || w.c.Start >= c.Start || w.e != nil && all.e != nil && !isAmong(w.e, all.e)
		})
		left, words := all.value, ""
		for _, p := range run {
			left -= p.value
			words += " less " + figure.Thousands(p.value)
		}
		if words != "" && left > 0 {
			why := fmt.Sprintf("%s%s is %s", figure.Thousands(all.value), words, figure.Thousands(left))
			out = append(out, guess{c.is(left, why, "the story: "+why), o.nearness(all)})
		}
	}
	return out
}

// others are what a part leaves of the whole that the figures say it is among.
func (o *opened) others(c *count) (out []guess) {
	for _, part := range o.witnesses {
		for _, all := range o.witnesses {
			score, ok := o.partAndWhole(part, all)
			if !ok || part.e == nil || all.e == nil || c.period.fits(all.e.Period, all.e.Period.Months()) < 0 {
				continue
			}
			left := all.value - part.value
			why := fmt.Sprintf("%s less %s is %s", figure.Thousands(all.value), figure.Thousands(part.value), figure.Thousands(left))
			out = append(out, guess{c.is(left, why, part.basis(), all.basis()), score})
		}
	}
	return out
}
