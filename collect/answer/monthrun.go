package answer

import (
	"time"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A quarter that stands behind its three months is their total: "Q1 (Apr-Jun)" or "Quarter
// total" below April, May and June.

// quarterSaid is what such a label says.
var quarterSaid = lazyre.New(`(?i)\b(?:Q\s?[1-4]|qtrs?\.?(?:\s?[1-4])?|quarter(?:ly)?(?: (?:[1-4]|one|two|three|four))?|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr))\b`)

// quartersOfMonths takes such rows and columns for totals of the months before them.
func (g *grid) quartersOfMonths() {
	if g.labels > 0 {
		g.quarterRuns(g.rows, g.head, func(i int) bool { return g.body[i] }, g.periodLabel)
	}
	g.quarterRuns(g.cols, g.labels, func(int) bool { return true }, g.lastHead)
}

// periodLabel gives the label of row r that names its period, or the last.
func (g *grid) periodLabel(r int) string {
	for c := g.labels - 1; c >= 0; c-- {
		if (g.labelBy[c] == byPeriod || g.labelBy[c] == byPart) && !g.t.at(r, c).empty() {
			return g.t.at(r, c).text
		}
	}
	return g.rowLabel(r)
}

func (g *grid) quarterRuns(lines []facets, from int, counts func(int) bool, label func(int) string) {
	var run []facets
	for i := from; i < len(lines); i++ {
		switch f := lines[i]; {
		case !counts(i):
			run = nil
		case isMonth(f.period) && !f.total && (len(run) == 0 || followsMonth(run[len(run)-1].period, f.period)):
			run = append(run, f)
		case isMonth(f.period) && !f.total:
			run = []facets{f}
		case len(run) == 3 && namesRun(label(i), run):
			lines[i] = ofRun(f, run)
			run = nil
		default:
			run = nil
		}
	}
}

// isMonth reports one month, with or without its year.
func isMonth(p prose.SpeltPeriod) bool {
	return p.Dated() && p.Period.Months() == 1 || !p.Dated() && p.Month > 0 && p.Month == p.Last
}

func monthOf(p prose.SpeltPeriod) time.Month {
	if p.Dated() {
		return p.Period.Start.Month
	}
	return p.Month
}

func followsMonth(a, b prose.SpeltPeriod) bool {
	return monthOf(b) == monthOf(a)%12+1 && a.Dated() == b.Dated()
}

// namesRun reports the label of a quarter that names no other months than those of run.
func namesRun(label string, run []facets) bool {
	first, last := monthOf(run[0].period), monthOf(run[len(run)-1].period)
	months := false
	for _, p := range prose.SpeltPeriods(label) {
		switch {
		case p.Dated() && p.Period.Months() == 3:
			months = true
			if p.Period.Start.Month != first {
				return false
			}
		case !p.Dated() && p.Month > 0:
			months = true
			if p.Month != first || p.Last != last {
				return false
			}
		}
	}
	return months || quarterSaid.MatchString(label)
}

// ofRun gives what the label of a quarter says the months of run, of which it is the total.
func ofRun(f facets, run []facets) facets {
	f.total, f.part, f.question = true, 0, ""
	if last := run[len(run)-1].period; last.Dated() {
		f.period.Period = figure.Period{Start: run[0].period.Period.Start, End: last.Period.End}
	} else if !f.period.Dated() || f.period.Period.Months() > 3 {
		f.period = prose.SpeltPeriod{Month: run[0].period.Month, Last: last.Last}
	}
	f.doubts = f.doubts.without(partOfPeriod).without(unreadLabel)
	return f
}
