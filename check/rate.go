package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/prose"
)

// judgeRates judges "15 a day" and "one every 36 minutes".
func (d *desk) judgeRates() {
	for _, r := range d.facts.Rates {
		d.claim(r.Phrase, d.judgeRate(r))
	}
}

// A flow is a count over a period, which makes a rate.
type flow struct {
	value  int64
	period figure.Period
	from   string
}

func (d *desk) judgeRate(r prose.Rate) Claim {
	near, all := d.flows(r)
	for _, f := range append(near[:len(near):len(near)], all...) {
		if c := rateOf(r, f); c.Verdict == Supported {
			return c
		}
	}
	if len(near) == 1 {
		return rateOf(r, near[0])
	}
	return Claim{Verdict: CannotTell, Why: "no one total is surely meant"}
}

// flows gives the totals that the rate may be made of: the counts of its own
// sentence and the one before, and then any figure for its area.
func (d *desk) flows(r prose.Rate) (near, all []flow) {
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range d.counts {
		if c.sentence < sentence-1 || c.sentence > sentence || !c.exactly() || c.Change != prose.None || c.value < 50 || c.Unit == prose.Other || c.base {
			continue
		}
		p, ok := c.when()
		if !ok {
			p = figure.FinancialYear(2016) // a year of no name has 365 days
		}
		near = append(near, flow{c.value, p, "the story: " + figure.Thousands(c.value)})
		if c.best != nil {
			near[len(near)-1].from = c.best.basis()
		}
	}
	area := d.areaOf(r.Span, r.End)
	for _, e := range d.book {
		if e.known && !e.slip && (!area.ok || relate(area.area, e.Area) == same || !area.firm && relate(area.area, e.Area) == nested) {
			all = append(all, flow{e.value, e.Period, e.basis()})
		}
	}
	return near, all
}

func rateOf(r prose.Rate, f flow) Claim {
	hours := big.NewRat(int64(f.period.Days())*24, 1)
	if f.value == 0 || hours.Sign() <= 0 {
		return Claim{Verdict: CannotTell, Why: "there is no rate of nought"}
	}
	x, printed, unit := new(big.Rat), r.Count, "in each "+hoursWords(r.Hours)
	if r.Every {
		x.Quo(hours, big.NewRat(f.value, 1))
		x.Mul(x, big.NewRat(60, 1))
		printed, unit = new(big.Rat).Mul(r.Hours, big.NewRat(60, 1)), "minutes between two"
	} else {
		x.Quo(new(big.Rat).Mul(big.NewRat(f.value, 1), r.Hours), hours)
	}
	c := Claim{Value: Quantity{x, 1}, Basis: []string{f.from},
		Why: fmt.Sprintf("%s in %d days is %s %s", figure.Thousands(f.value), f.period.Days(), x.FloatString(1), unit)}
	if fairRate(r, x, printed) {
		c.Verdict = Supported
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongArithmetic
	return c
}

func hoursWords(h *big.Rat) string {
	for _, u := range []struct {
		hours int64
		word  string
	}{{1, "hour"}, {24, "day"}, {168, "week"}, {730, "month"}} {
		if h.Cmp(big.NewRat(u.hours, 1)) == 0 {
			return u.word
		}
	}
	return "such time"
}

// fairRate takes a rate that is cut or rounded, or hedged fairly; an interval
// may also be one twentieth off, because it is a rounder number by nature.
func fairRate(r prose.Rate, x, printed *big.Rat) bool {
	places := 0
	if !printed.IsInt() {
		places = 1
	}
	if rounded(x, places).Cmp(printed) == 0 || cut(x, places).Cmp(printed) == 0 {
		return true
	}
	if r.Every {
		ratio := new(big.Rat).Quo(x, printed)
		low := big.NewRat(95, 100)
		if r.Hedge != prose.Plain {
			low = big.NewRat(90, 100)
		}
		return ratio.Cmp(low) >= 0 && ratio.Cmp(new(big.Rat).Inv(low)) <= 0
	}
	return r.Hedge != prose.Plain && roughly(r.Hedge, printed, big.NewRat(1, 1), x)
}

// judgeForces judges numbers of forces.
func (d *desk) judgeForces() {
	for _, f := range d.facts.Forces {
		d.claim(f.Span, d.judgeForceCount(f))
	}
}

func (d *desk) judgeForceCount(f prose.ForceCount) Claim {
	if e := d.withForces(f); e != nil {
		return Claim{Verdict: Supported, Value: whole(int64(f.Value)), Basis: []string{e.basis()},
			Why: fmt.Sprintf("the figure for %s in %s is from %d forces", plain(areaName(e.Area)), e.Period, f.Value)}
	}
	if v, ok := d.forcesCounted(f); ok {
		return v
	}
	sentence := d.facts.SentenceOf(f.Start)
	for _, c := range d.counts {
		if c.best == nil || c.clash != "" || c.best.Area.Forces == 0 || c.sentence < sentence-1 || c.sentence > sentence+1 || f.Of > 0 {
			continue
		}
		if slices.ContainsFunc(d.book, func(e entry) bool { return e.value == c.value && e.Area.Forces != c.best.Area.Forces }) {
			continue
		}
		v := Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(int64(c.best.Area.Forces)), Basis: []string{c.best.basis()},
			Why: fmt.Sprintf("%s is from %d forces", figure.Thousands(c.value), c.best.Area.Forces)}
		if digitSlip(int64(f.Value), int64(c.best.Area.Forces)) {
			v.Kind = Misprint
		}
		return v
	}
	return Claim{Verdict: CannotTell, Why: "no figure says how many forces it is from"}
}

// withForces gives a figure from that many forces, that of a count nearby
// before any other.
func (d *desk) withForces(f prose.ForceCount) *entry {
	sentence := d.facts.SentenceOf(f.Start)
	for _, c := range d.counts {
		if c.best != nil && c.best.Area.Forces == f.Value && c.sentence >= sentence-1 && c.sentence <= sentence+1 {
			return c.best
		}
	}
	for i := range d.book {
		if d.book[i].Area.Forces == f.Value {
			return &d.book[i]
		}
	}
	return nil
}

// forcesCounted judges "19 of the 43 forces" by how many forces have a figure
// for one year.
func (d *desk) forcesCounted(f prose.ForceCount) (Claim, bool) {
	for _, set := range d.book.sets() {
		if f.Of > 0 && len(set) == f.Value {
			return Claim{Verdict: Supported, Value: whole(int64(f.Value)), Basis: []string{fmt.Sprintf("%s, %s: %d forces have a figure", set[0].Measure, set[0].Period, f.Value)},
				Why: fmt.Sprintf("%d forces have a figure for %s", f.Value, set[0].Period)}, true
		}
	}
	return Claim{}, false
}

// judgeSpans judges lengths of time in years, where a change or a total makes
// them a claim.
func (d *desk) judgeSpans() {
	for _, y := range d.facts.YearSpans {
		sentence := d.facts.SentenceOf(y.Start)
		if !slices.ContainsFunc(d.counts, func(c *count) bool { return c.sentence == sentence }) && !d.changed(sentence) {
			continue
		}
		v := Claim{Verdict: CannotTell, Why: "nothing says which years are meant"}
		if c, ok := d.spanOfTotal(y); ok {
			v = c
		} else if c, ok := d.spanOfChange(y); ok {
			v = c
		}
		d.claim(y.Phrase, v)
	}
}

// spanOfTotal judges a span by a total whose figure covers years, or that the
// story adds up from that many.
func (d *desk) spanOfTotal(y prose.YearSpan) (Claim, bool) {
	for _, c := range d.counts {
		if s := d.spanOf(c); s == nil || s.Span != y.Span {
			continue
		}
		if c.best != nil && c.clash == "" && c.best.Period.Months() > 12 {
			return yearsCompared(y, c.best.Period.Months()/12, 0, c.best.basis(), figure.Thousands(c.value)+" covers "+c.best.Period.Words()), true
		}
		if parts := d.sumsOf(c); len(parts) == y.Years {
			_, words := addUp(parts)
			return yearsCompared(y, len(parts), 0, "the story: "+words, words), true
		}
	}
	return Claim{}, false
}

// spanOfChange judges a span by the two years that a change is between; both
// ways of counting years are right.
func (d *desk) spanOfChange(y prose.YearSpan) (Claim, bool) {
	pairs := d.storyPairs(y.Span)
	if len(pairs) == 0 || pairs[0].score < firmPair-2 {
		pairs = d.bookPairs(y.Span)
		if len(pairs) != 1 {
			return Claim{}, false
		}
	}
	p, okP := pairs[0].a.when()
	q, okQ := pairs[0].b.when()
	if !okP || !okQ || !d.changed(d.facts.SentenceOf(y.Start)) {
		return Claim{}, false
	}
	n := q.Start.Year - p.Start.Year
	return yearsCompared(y, n, 1, pairs[0].basis()[0], fmt.Sprintf("%s to %s is %d years", p, q, n)), true
}

// when gives the period of a side.
func (s side) when() (figure.Period, bool) {
	if s.c != nil {
		return s.c.when()
	}
	return s.e.Period, true
}

func yearsCompared(y prose.YearSpan, n, slack int, basis, why string) Claim {
	c := Claim{Value: whole(int64(n)), Basis: []string{basis}, Why: why}
	if y.Years >= n && y.Years <= n+slack {
		c.Verdict, c.Value = Supported, whole(int64(y.Years))
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongYearCount
	return c
}

// judgeShares judges parts of a whole, in words and in per cent.
func (d *desk) judgeShares() {
	for _, s := range d.facts.Shares {
		if s.Change == prose.None {
			d.claim(s.Phrase, d.judgeShare(s.Span, func(x *big.Rat) bool { return measure.JudgeShare(looser(s.Hedge), s.Value, x).Fits }))
		}
	}
	for _, p := range d.facts.Percents {
		if p.Change == prose.None && !p.IsPoints {
			v := d.judgeShare(p.Span, func(x *big.Rat) bool { return fairShare(p, x) })
			if v.Verdict == CannotTell && d.hasChange(d.facts.SentenceOf(p.Start)) {
				v = d.impliedChange(p, v)
			}
			d.claim(p.Phrase, v)
		}
	}
}

// hasChange reports whether the sentence has a word of change.
func (d *desk) hasChange(sentence int) bool {
	return slices.ContainsFunc(d.facts.Changes, func(c prose.Change) bool { return d.facts.SentenceOf(c.Start) == sentence })
}

// impliedChange judges a percentage without a word of change in a sentence
// that speaks of one ("and Kent one of 30 per cent"). It can only support it.
func (d *desk) impliedChange(p prose.Percent, v Claim) Claim {
	for _, p.Change = range []prose.Direction{prose.Up, prose.Down} {
		for _, r := range append(d.storyPairs(p.Span), d.bookPairs(p.Span)...) {
			if c := percentOf(p, r); c.Verdict == Supported || c.Verdict == Truncated {
				return c
			}
		}
	}
	return v
}

func fairShare(p prose.Percent, x *big.Rat) bool {
	x = new(big.Rat).Mul(x, hundred)
	return rounded(x, p.Places).Cmp(p.Value) == 0 || softPercent(p, p.Value, x)
}

// judgeShare holds a share against every two counts near it. Only a number
// right beside it and one whole before it can prove it wrong.
func (d *desk) judgeShare(sp prose.Span, fits func(*big.Rat) bool) Claim {
	sentence := d.facts.SentenceOf(sp.Start)
	var near []*count
	for _, c := range d.counts {
		if c.sentence >= sentence-1 && c.sentence <= sentence+1 && c.Change == prose.None && c.Unit != prose.Other && c.value > 0 && d.isClaim(c) {
			near = append(near, c)
		}
	}
	for _, part := range near {
		for _, all := range near {
			if part.value < all.value && !d.otherPlace(part.area, all) && fits(big.NewRat(part.value, all.value)) {
				return shareClaim(Supported, "", part, all)
			}
		}
	}
	if len(near) == 2 && !d.otherPlace(near[0].area, near[1]) && near[0].value > near[1].value && near[1].sentence == sentence && near[1].Start >= sp.End && near[1].Start-sp.End < 24 {
		return shareClaim(Contradicted, WrongArithmetic, near[1], near[0])
	}
	return Claim{Verdict: CannotTell, Why: "the story and the figures do not give both the part and the whole"}
}

func shareClaim(v Verdict, k Kind, part, all *count) Claim {
	x := new(big.Rat).Mul(big.NewRat(part.value, all.value), hundred)
	return Claim{Verdict: v, Kind: k, Value: Quantity{x, 1},
		Basis: []string{"the story: " + figure.Thousands(part.value) + " of " + figure.Thousands(all.value)},
		Why:   fmt.Sprintf("%s of %s is %s%%", figure.Thousands(part.value), figure.Thousands(all.value), x.FloatString(1))}
}
