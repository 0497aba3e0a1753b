package check

import (
	"math"
	"slices"

	"cyberflag/prose"
)

// A witness is a number that an open claim may be worked out from. Its entry says what it
// is of, where that is known; its count is where the story says it, if it does.
type witness struct {
	side
	away int // sentences between the claim and its count
}

// mostAway is how many sentences before a claim its numbers may stand.
const mostAway = 6

// untold is how far away a figure is taken to be that the story does not print.
const untold = mostAway + 1

// gather gives the numbers that stand near the claim, and the figures and joint totals of
// the places and measures that they and its words name.
func (o *opened) gather() []witness {
	var out []witness
	for _, c := range nearest(o.sp, o.saidIn(o.sentence-mostAway, o.sentence+o.ahead())) {
		if c.Number.Span == o.sp || c.Change != prose.None || c.value == 0 || !c.exactly() || c.notOffences() || !o.isClaim(c) {
			continue
		}
		away := o.sentence - c.sentence
		out = append(out, witness{side{c.value, c, o.ofFigure(c)}, max(away, -away)})
	}
	for _, c := range o.money {
		if away := o.sentence - c.sentence; away >= -1 && away <= mostAway {
			out = append(out, witness{side{c.value, c, c.best}, max(away, -away)})
		}
	}
	told := out
	all := slices.Concat(o.book, o.jointTotals())
	for i := range all {
		e := &all[i]
		if !e.known || e.slip || slices.ContainsFunc(told, func(w witness) bool { return w.e != nil && w.e.sameThing(*e) }) {
			continue
		}
		if o.mayMean(e, told) {
			out = append(out, witness{side{e.value, nil, e}, untold})
		}
	}
	return out
}

// ahead gives how many sentences behind a claim its numbers may stand: one, and more where
// it leads the story.
func (o *opened) ahead() int {
	const leads, far = 1, 4
	if o.sentence <= leads {
		return far
	}
	return 1
}

// ofFigure gives what c is of: its figure, or the joint total that it is.
func (o *opened) ofFigure(c *count) *entry {
	if e := c.sound(); e != nil {
		return e
	}
	totals := o.jointTotals()
	for i := range totals {
		if e := &totals[i]; e.value == c.value && c.period.fits(e.Period, e.Period.Months()) >= 0 {
			return e
		}
	}
	return nil
}

// mayMean reports whether the words may mean e without printing it: it is of a place that
// they name or of one that a number near is of, and that number is of the same measure.
func (o *opened) mayMean(e *entry, told []witness) bool {
	if o.area.ok && o.area.firm && relate(o.area.area, e.Area) == same || o.joint && e.joint != nil {
		return true
	}
	return slices.ContainsFunc(told, func(w witness) bool {
		return w.away <= 2 && w.e != nil && w.e.Measure == e.Measure && (sameArea(w.e.Area, e.Area) || w.e.Period == e.Period)
	})
}

// nearness is how much the place of w speaks for it.
func (o *opened) nearness(w witness) int {
	switch {
	case w.away > 3:
		return 0
	case w.away > 0:
		return 4 - w.away
	case o.isPercent() && o.percentBetween(o.sp, w.c.Number.Span):
		return 2 // it is more likely one of that percentage
	case w.c.End <= o.sp.Start && !o.hasNumber(w.c.End, o.sp.Start), w.c.Start >= o.sp.End && !o.hasNumber(o.sp.End, w.c.Start):
		return 6
	}
	return 4
}

// isPercent reports whether the claim is a percentage.
func (o *opened) isPercent() bool {
	return slices.ContainsFunc(o.percentsIn(o.sentence, o.sentence), func(p prose.Percent) bool { return p.Span == o.sp })
}

// percentBetween reports whether another percentage stands between the claim at sp and there.
func (d *desk) percentBetween(sp, there prose.Span) bool {
	from, to := min(sp.End, there.End), max(sp.Start, there.Start)
	sentence := d.facts.SentenceOf(sp.Start)
	return slices.ContainsFunc(d.percentsIn(sentence, sentence), func(p prose.Percent) bool { return p.Start >= from && p.End <= to })
}

// luckOf gives the share of made-up pairs that agree with a claim.
func luckOf(agrees func(pair) Claim, made func(float64) pair) float64 {
	const tries = 200
	n := 0
	for i := range tries {
		if fits(agrees(made((float64(i) + 0.5) / tries))) {
			n++
		}
	}
	return float64(n) / tries
}

// madeOf is the whole or the earlier value of a made-up pair.
const madeOf = 1_000_000

// madeChange gives changes from a third to three times, as many falls as rises.
func madeChange(x float64) pair {
	return pair{a: side{value: madeOf}, b: side{value: int64(madeOf * math.Pow(3, 2*x-1))}}
}

// madeShare gives shares from nothing to all.
func madeShare(x float64) pair {
	return pair{a: side{value: int64(madeOf * x)}, b: side{value: madeOf}}
}
