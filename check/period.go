package check

import (
	"slices"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/prose"
)

// fits says how a link agrees with a figure's period: 1 it does, 0 nothing is
// said, -1 it does not.
func (l periodLink) fits(p figure.Period, months int) int {
	if !l.ok {
		return 0
	}
	switch {
	case l.resolved.Start.Year > 0 && near(l.resolved, p):
		return 1
	case l.surely && p.Months() == 12:
		return -1
	}
	switch l.Kind {
	case prose.Dated:
		if said := l.Period.Period; said.Months() > 13 && (near(firstYear(said), p) || near(lastYear(said), p)) {
			return 0 // of a change between two years, the one or the other
		}
		return yesNo(near(l.Period.Period, p))
	case prose.Year:
		y := l.Period.Period.Start.Year
		if p.Start.Year == y || p.End.Year == y {
			return 1
		}
		return -1
	case prose.YearsBefore, prose.YearsAfter:
		return 0
	case prose.ToMonth:
		return yesNo(l.Period.Period.End.Month == p.End.Month && months == l.Months)
	}
	if off := l.Months - months; months > 0 && l.Months > 0 && max(off, -off) > 1 {
		return -1 // "last year" of a figure for nine months
	}
	return 0
}

// firstYear and lastYear give the twelve months at either end of a period.
func firstYear(p figure.Period) figure.Period {
	end := civil.Of(p.Start.Year+1, p.Start.Month, p.Start.Day).AddDays(-1)
	return figure.Period{Start: p.Start, End: end}
}

func lastYear(p figure.Period) figure.Period {
	next := p.End.AddDays(1)
	return figure.Period{Start: civil.Of(next.Year-1, next.Month, next.Day), End: p.End}
}

func yesNo(b bool) int {
	if b {
		return 1
	}
	return -1
}

// near reports whether two periods are the same but for a month at either end:
// papers write "between April 2017 and April 2018" for a financial year.
func near(p, q figure.Period) bool {
	const slack = 31 * 24 * time.Hour
	days := int(slack / (24 * time.Hour))
	a, b := p.Start.DaysUntil(q.Start), p.End.DaysUntil(q.End)
	return max(a, -a) <= days && max(b, -b) <= days
}

// periodFit is like areaFit for the period. A month, or a bare year before c,
// never speaks against e, because it may be when somebody said something.
func (d *desk) periodFit(c *count, e *entry) int {
	fit := c.period.fits(e.Period, e.Period.Months())
	after := c.period.Start >= c.End && c.period.Start-c.End <= 60
	switch {
	case c.period.Kind == prose.Year && fit > 0 && e.Period.Months() > 13 && !c.spansYears(d):
		return -1 // three years are no one of them
	case fit >= 0:
		return fit
	case d.saidLength(c, e), e.Period.Days() == 1 && c.period.ok && c.period.Period.Period.Contains(e.Period): // a population
		return 1
	case c.period.Kind == prose.Dated && c.period.Period.Period.Months() < 3, c.period.Kind == prose.Year && !after:
		return 0
	case d.otherPeriod(c, e):
		return 0
	}
	return fit
}

// saidLength reports whether the sentence of c says that it is of as many years
// as e is, to the year that it names: "714 in the five years to 2019/20".
func (d *desk) saidLength(c *count, e *entry) bool {
	if c.period.Kind != prose.Dated || !e.Period.Contains(c.period.Period.Period) || e.Period.End != c.period.Period.Period.End {
		return false
	}
	return slices.ContainsFunc(d.spansIn(c.sentence, c.sentence), func(y prose.YearSpan) bool {
		return 12*y.Years == e.Period.Months()
	})
}

// otherPeriod reports whether the sentence of c names the period of e as well
// as the one that c is linked to, and c does not stand right beside its own:
// "twice as many in 2017/18 as in 2016/17, 375 against 190".
func (d *desk) otherPeriod(c *count, e *entry) bool {
	if c.period.Kind != prose.Dated || d.besidePeriod(c) {
		return false
	}
	return slices.ContainsFunc(d.periodsIn(c.sentence, c.sentence), func(p prose.Period) bool {
		return p.Span != c.period.Span && periodLink{Period: p, ok: true}.fits(e.Period, e.Period.Months()) == 1
	})
}

// besidePeriod reports whether only a few words, and no break, stand between c
// and its period.
func (d *desk) besidePeriod(c *count) bool {
	gap := ""
	switch p := c.period.Span; {
	case p.Start >= c.Phrase.End:
		gap = d.text[c.Phrase.End:p.Start]
	case p.End <= c.Start:
		gap = d.text[p.End:c.Start]
	}
	return len(gap) <= 24 && !strings.ContainsAny(gap, ",;:()")
}
