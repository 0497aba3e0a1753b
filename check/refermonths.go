package check

import (
	"slices"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// monthsNamed are months without a year: "January to March", "November and December last
// year".
var monthsNamed = lazyre.New(`(?i)\b(` + prose.Months + `)\s+(?:to|and|until|through|-|–)\s+(` + prose.Months + `)\b(?:,?\s+(?:of\s+)?(?:last|this|that)\s+year\b)?`)

// referMonths adds the periods of months that the story names without a year, when the
// figures have but one period of just those, or the last of several that had begun when the
// story was printed.
func (d *desk) referMonths() {
	var found []prose.Period
	for _, at := range monthsNamed.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		if slices.ContainsFunc(d.facts.Periods, func(p prose.Period) bool { return p.Overlaps(sp) && p.Kind == prose.Dated }) {
			continue
		}
		if p, ok := d.monthsOfBook(prose.MonthOf(d.text[at[2]:at[3]]), prose.MonthOf(d.text[at[4]:at[5]])); ok {
			found = append(found, prose.Period{Span: sp, Kind: prose.Dated, Period: p, Months: p.Months()})
		}
	}
	for _, p := range found {
		d.facts.Periods = slices.DeleteFunc(d.facts.Periods, func(o prose.Period) bool { return o.Overlaps(p.Span) })
	}
	d.addPeriods(found)
}

// monthsOfBook gives the last period of the figures, shorter than a year, from the one month
// to the other; false is that there is none that had begun.
func (d *desk) monthsOfBook(from, to time.Month) (last figure.Period, ok bool) {
	for _, e := range slices.Concat(d.book, d.aside) {
		p := e.Period
		if p.Start.Month != from || p.End.Month != to || p.Months() >= 12 || !d.story.PublishedOn.IsZero() && d.story.PublishedOn.Last().Before(p.Start) {
			continue
		}
		if !ok || last.Start.Before(p.Start) {
			last, ok = p, true
		}
	}
	return last, ok
}
