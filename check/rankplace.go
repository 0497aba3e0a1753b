package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
)

// rankedAmong gives the figures of forces for the time and kind of e, in the region
// that the sentence of r names, and whether every force that it speaks of is there.
func (d *desk) rankedAmong(r rank, e *entry) (all []entry, complete bool) {
	scope, scoped := d.scopeOf(r, e)
	for _, set := range d.book.sets() {
		if set[0].Measure != e.Measure || set[0].Period != e.Period {
			continue
		}
		for _, o := range set {
			if !scoped || relateForce(o.Area, scope) == nested {
				all = append(all, o)
			}
		}
	}
	complete = r.of > 0 && len(all) == r.of || scoped && len(all) == forcesIn(scope)
	return all, complete
}

// scopeOf gives the region or nation that r is said of: the one after it, or the last
// one before it in its sentence.
func (d *desk) scopeOf(r rank, e *entry) (figure.Area, bool) {
	sentence := d.facts.SentenceOf(r.Start)
	var scope *figure.Area
	for _, a := range d.areasIn(sentence, sentence) {
		if region := d.regionNamed(r, a); region != nil {
			return *region, true
		}
		if !isForce(a.Area) && relate(a.Area, e.Area) == nested && (scope == nil || a.Start >= r.Start) {
			scope = &a.Area
		}
	}
	if scope == nil {
		return figure.Area{}, false
	}
	return *scope, true
}

// otherYears gives the figures of the place and kind of e for whole years, one a
// year, up to that of e.
func (d *desk) otherYears(e *entry) (out []entry) {
	for _, o := range d.book {
		if o.known && !o.slip && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.Months() == e.Period.Months() && !e.Period.Start.Before(o.Period.Start) &&
			!slices.ContainsFunc(out, func(x entry) bool { return x.Period == o.Period }) {
			out = append(out, o)
		}
	}
	return out
}

// judgeAmong holds r against the place that e has in all. A rise is ranked by its
// size and by its percentage: it is right when it is by either.
func (d *desk) judgeAmong(r rank, e *entry, all []entry, who string) Claim {
	if r.thing == "rate" || r.thing == "share" || len(all) < 2 {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	ways := [][]*big.Rat{counted(all)}
	if r.thing == "rise" {
		ways = d.rises(all)
	}
	i := slices.IndexFunc(all, func(o entry) bool { return o.sameThing(*e) })
	var c Claim
	for _, values := range ways {
		if i < 0 || values[i] == nil {
			continue
		}
		place, of := placeIn(values, i, r.low)
		if of < 2 {
			continue
		}
		c = Claim{Verdict: Supported, Value: whole(int64(place)), Basis: []string{e.basis()}, Why: fmt.Sprintf("%s is number %d of the %d that have a figure", who, place, of)}
		for _, o := range all[:min(len(all), 6)] {
			if b := o.basis(); b != c.Basis[0] {
				c.Basis = append(c.Basis, b)
			}
		}
		if place == r.place {
			return c
		}
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	if c.Verdict == "" {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	return c
}

func counted(all []entry) (out []*big.Rat) {
	for _, e := range all {
		out = append(out, big.NewRat(e.value, 1))
	}
	return out
}

// rises gives for each figure its difference from the year before and its ratio to
// it, or nil where that year has none.
func (d *desk) rises(all []entry) [][]*big.Rat {
	diffs, ratios := make([]*big.Rat, len(all)), make([]*big.Rat, len(all))
	for i, e := range all {
		for _, o := range d.book {
			if o.known && !o.slip && o.value > 0 && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.End.AddDays(1) == e.Period.Start {
				diffs[i], ratios[i] = big.NewRat(e.value-o.value, 1), big.NewRat(e.value, o.value)
			}
		}
	}
	return [][]*big.Rat{diffs, ratios}
}

// placeIn gives the place of one value among all that there are.
func placeIn(values []*big.Rat, i int, low bool) (place, of int) {
	place = 1
	for _, v := range values {
		if v == nil {
			continue
		}
		of++
		if n := v.Cmp(values[i]); n > 0 && !low || n < 0 && low {
			place++
		}
	}
	return place, of
}
