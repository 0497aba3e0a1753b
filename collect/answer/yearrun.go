package answer

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence may name only the ends of a run of years, and give a count for each in turn:
// "2015/16 to 2017/18: 455, 502 and 561", "in the three years to 31 March 2018".

var (
	runBetween = lazyre.New(`(?i)^\s*(?:to|until|through|up to|-|–|—)\s*(?:the )?(?:financial |calendar )?(?:year )?$`)
	runLead    = lazyre.New(`(?i)\bbetween (?:the )?(?:financial |calendar )?(?:years? )?(?:of )?$`)
	runBegins  = lazyre.New(`(?i)\b(?:beginning|starting|commencing) (?:with|in|from) (?:the )?(?:financial |calendar )?(?:year )?$`)
	runEnds    = lazyre.New(`(?i)^\s*,?\s*and (?:ending|finishing|closing|concluding) (?:with|in) (?:the )?(?:financial |calendar )?(?:year )?$`)
	runAnd     = lazyre.New(`(?i)^\s*and\s*(?:the )?(?:financial |calendar )?(?:year )?$`)
	yearsUpTo  = lazyre.New(`(?i)\b(\d|` + prose.UpToTwelve + `)\s+(?:full |whole |complete |most recent |last )?(?:(?:financial|calendar|consecutive|reporting)\s+)*years\s*[,(]?\s*(?:up )?(?:to|ending|ended|until)\s+(?:and including )?(?:in )?(?:the )?(?:end of )?$`)
)

// yearRun gives the years of a run where there are as many counts of one kind, and otherwise the
// whole run as one period: "between 2015/16 and 2017/18 there were 1,518 offences". Where there is
// no run, and where the sentence says a change over it, the periods stay as they are.
func yearRun(s string, periods []prose.SpeltPeriod, own []facets) []prose.SpeltPeriod {
	run := runFromTo(s, periods)
	if run == nil && len(periods) < 2 {
		run = runUpTo(s)
	}
	alike := !slices.ContainsFunc(own, func(f facets) bool { return f.skip || f.breakdown != own[0].breakdown || f.flagged != own[0].flagged })
	switch {
	case len(run) < 2, overRun.MatchString(s):
		return periods
	case alike && len(own) == len(run):
		return run
	case alike && len(own) == len(periods):
		return periods
	}
	whole := run[0]
	whole.Period.End = run[len(run)-1].Period.End
	return []prose.SpeltPeriod{whole}
}

// overRun says that a count changed from the first year of a run to the last.
var overRun = lazyre.New(`(?i)\b(?:` + moveWord + `|` + moves + `|` + comparing + `)\b`)

// runFromTo gives the years from the first of two to the second.
func runFromTo(s string, periods []prose.SpeltPeriod) []prose.SpeltPeriod {
	if len(periods) != 2 {
		return nil
	}
	between := s[periods[0].End:periods[1].Start]
	before := s[:periods[0].Start]
	if !runBetween.MatchString(between) && !(runAnd.MatchString(between) && runLead.MatchString(before)) && !(runEnds.MatchString(between) && runBegins.MatchString(before)) {
		return nil
	}
	first, last := periods[0].Period, periods[1].Period
	if first.Months() != monthsOfYear || last.Months() != monthsOfYear || first.Start.Month != last.Start.Month || first.Start.Day != last.Start.Day {
		return nil
	}
	return yearsBack(last, last.Start.Year-first.Start.Year+1, prose.Span{Start: periods[0].Start, End: periods[1].End})
}

// runUpTo gives the years up to one, or up to a day or month with which they end.
func runUpTo(s string) []prose.SpeltPeriod {
	for _, p := range prose.SpeltPeriods(s) {
		m := yearsUpTo.FindStringSubmatchIndex(s[:p.Start])
		if m == nil || !p.Dated() {
			continue
		}
		last := p.Period
		if last.Months() != monthsOfYear {
			end := last.End
			if end.AddDays(1).Day != 1 { // years end with a month
				continue
			}
			before := civil.Partial{Year: end.Year - 1, Month: end.Month}.Last()
			last = figure.Period{Start: before.AddDays(1), End: end}
		}
		n := int(smallNumber(s[m[2]:m[3]]))
		return yearsBack(last, n, prose.Span{Start: m[2], End: p.End})
	}
	return nil
}

// yearsBack gives n years of which last is the last, all named by one span.
func yearsBack(last figure.Period, n int, at prose.Span) []prose.SpeltPeriod {
	var out []prose.SpeltPeriod
	for range min(max(n, 0), mostRun) {
		out = append(out, prose.SpeltPeriod{Span: at, Period: last})
		start := last.Start
		start.Year--
		last = figure.Period{Start: start, End: last.Start.AddDays(-1)}
	}
	slices.Reverse(out)
	return out
}

// mostRun is how many years a run has at most: a request asks for few.
const mostRun = 12
