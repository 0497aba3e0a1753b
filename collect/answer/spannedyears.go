package answer

import (
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A row or column of a table of years may sum several of them, and name the first and the last: "2015 to 2017" below
// 2015, 2016 and 2017. Elsewhere "2015 to 2016" is a financial year.

var (
	// throughYears parts the first year from the last.
	throughYears = lazyre.New(`(?i)\s*(?:-|–|—|\b(?:up )?to\b|\buntil\b|\bthrough\b|\band\b)\s*`)
	// aroundYears may stand before and behind them.
	aroundYears = lazyre.New(`(?i)^(?:(?:the |grand )*(?:total|sum|all|both|whole|period|years?|of|for|from|between|in)[\s,:(–-]+)+|[\s,(–-]+(?:total|together|combined|inclusive|in all|in total|(?:all|both|three|four|five|six)(?: (?:the|three|four|five|six))* years)\)?$`)
)

// spannedYears gives the rows and columns that sum years their period.
func (g *grid) spannedYears() {
	labels := make([]string, len(g.rows))
	for r := range g.rows {
		for c := range g.labels {
			if g.body[r] && g.labelBy[c] == byPeriod {
				labels[r] = g.t.at(r, c).text
			}
		}
	}
	spanYears(g.rows, labels)
	heads := make([]string, len(g.cols))
	for c := g.labels; c < len(g.cols); c++ {
		heads[c] = g.lastHead(c)
	}
	spanYears(g.cols, heads)
}

// spanYears gives those of fs whose label names the years of two others the period from the one to the other.
func spanYears(fs []facets, labels []string) {
	years := map[string]prose.SpeltPeriod{}
	for i, s := range labels {
		if p := fs[i].period; p.Dated() && isPeriodLabel(s) && len(spans(prose.SpeltPeriods(s))) == 1 {
			years[s] = p
		}
	}
	if len(years) < 2 {
		return
	}
	for i, s := range labels {
		if p, ok := yearsThrough(s, years); ok {
			fs[i].period, fs[i].total = p, true
			fs[i].doubts = fs[i].doubts.without(partOfPeriod)
		}
	}
}

// yearsThrough reads a label that is the first and the last of the years of other labels.
func yearsThrough(s string, years map[string]prose.SpeltPeriod) (prose.SpeltPeriod, bool) {
	s = strings.TrimSpace(aroundYears.ReplaceAllString(s, ""))
	for _, at := range throughYears.FindAllStringIndex(s, -1) {
		from, ok1 := years[s[:at[0]]]
		to, ok2 := years[s[at[1]:]]
		if ok1 && ok2 && from.Period.End.Before(to.Period.Start) {
			from.Period = figure.Period{Start: from.Period.Start, End: to.Period.End}
			from.Loose = from.Loose || to.Loose
			return from, true
		}
	}
	return prose.SpeltPeriod{}, false
}
