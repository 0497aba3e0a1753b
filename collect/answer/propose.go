package answer

import (
	"cmp"

	"cyberflag/prose"
)

// propose adds a figure when its question and period are known; otherwise it
// says what was missing.
func (r *reader) propose(ctx, own facets, v value, where, quote string, g *grid, row, col int) {
	all := ctx.with(own)
	if all.skip {
		if ctx.skip { // a field above the table says that it is of those without the flag
			r.cells.settle(where)
		}
		return
	}
	if r.scope.bars() {
		r.problem("%s: not proposed: %q", r.scope.why(), quoteWords(quote))
		r.cells.settle(where)
		return
	}
	all.doubts |= r.scope.doubtsOf(quote)
	if !own.period.Dated() || ctx.part > 0 && own.part == 0 {
		all = all.ofQuarters() // the words above say the year, or the quarter
	}
	p := proposal{grid: g, row: row, col: col, flagged: own.flagged, ofFlagged: all.flagged, doubts: all.doubts, path: r.path}
	all = r.ofAllForces(all, quote, g, row)
	period, doubt, ok := r.periodFor(all)
	if !ok {
		r.problem("%s: %q has no period that can be proved: not proposed", where, quote)
		r.lost++
		r.cells.settle(where)
		return
	}
	if isDay(period) {
		return // a date stands beside the number, and no period of counting
	}
	p.doubts |= doubt
	period = r.senses.here().of(period)
	if p.bare = period.Loose; p.bare {
		financial := r.senses.more || g != nil && r.senses.table
		r.senses.told = r.senses.told || financial
		p.doubts = p.doubts.when(g == nil || financial || r.speaksFinancial(), bareYear)
		r.years.loose = true
	}
	q, doubt := r.questionFor(ctx, own, g, quote)
	p.doubts |= doubt
	if all.unit == "" && (q == "Q4" || all.breakdown.Outcome != "") {
		all.unit = r.unitOfOutcomes
	}
	p.Figure = Figure{Force: all.force, Question: q, Period: period.Period, Breakdown: all.breakdown, Unit: cmp.Or(all.unit, Offences),
		Value: v.n, Symbol: v.symbol, Low: v.low, High: v.high, IsTotal: all.total, Where: where, Quote: quote}
	p.doubts |= r.doubtsOf(p.Figure, g) | r.doubtsOfWhole()
	r.found = append(r.found, p)
}

// doubtsOfWhole gives what is in doubt of every figure of the document, and says so.
func (r *reader) doubtsOfWhole() (d doubtSet) {
	if r.draft != "" {
		d = d.with(ofDraft)
		r.problem("%s: figures of a draft are not put forward", quoteWords(r.draft))
	}
	if r.blurred {
		d = d.with(fromPicture)
		r.problem("figures were read from a picture of a page: each must be compared with it")
	}
	return d
}

// ofAllForces gives a sum over forces their region.
func (r *reader) ofAllForces(all facets, quote string, g *grid, row int) facets {
	if allForces.MatchString(quote) {
		all.force, all.total = cmp.Or(r.region(), "all"), true
	} else if g != nil && all.force == "" && g.sumsForces(row) {
		all.force, all.total = r.region(), true
	}
	return all
}

// periodFor gives the period of a count: its own, the only one that was asked for, or the only one of the letter.
func (r *reader) periodFor(all facets) (p prose.SpeltPeriod, doubts doubtSet, ok bool) {
	p = all.period
	if p.Dated() {
		return p, 0, true
	}
	if ps := r.yearsOf[all.question]; p.Month == 0 && len(ps) == 1 { // "You asked about 2018/19 only. ..."
		p.Period = ps[0]
		return p, doubtSet(0).with(earlierPeriod), true
	}
	if r.periodSaid != nil && p.Month == 0 {
		p.Period = *r.periodSaid
		return p, 0, true
	}
	p.Period, ok = r.defaultPeriod()
	return p, doubtSet(0).with(assumedPeriod), ok
}
