package prose

import (
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
)

// partsOfYears takes halves and quarters of calendar and financial years: "the
// first half of 2020/21".
func (s *scanner) partsOfYears() {
	s.each(partOfYear, func(sp Span, g []string) {
		months, which := 3, map[string]int{"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3}[strings.ToLower(g[0])]
		if strings.EqualFold(g[1], "half") {
			months, which = 6, min(which, 1)
		}
		first := figure.CalendarYear(year(g[2])).Start
		if g[3] != "" {
			first = figure.FinancialYear(year(g[2])).Start
		}
		start := civil.Of(first.Year, first.Month, 1)
		for range months * which {
			start = civil.Partial{Year: start.Year, Month: start.Month}.Last().AddDays(1)
		}
		end := start
		for range months {
			end = civil.Partial{Year: end.Year, Month: end.Month}.Last().AddDays(1)
		}
		s.period(sp, Dated, figure.Period{Start: start, End: end.AddDays(-1)})
	})
}

// yearRange is "between 2017/18 and 2022/23": one period of several years.
var yearRange = lazyre.New(`(?i)\b(?:between|from)\s+((?:19|20)\d{2})\s?[-/–]\s?((?:19|20)?\d{2})\s+(?:and|to|until|through)\s+((?:19|20)\d{2})\s?[-/–]\s?((?:19|20)?\d{2})\b`)

func (s *scanner) yearRanges() {
	s.each(yearRange, func(sp Span, g []string) {
		a, b := year(g[0]), year(g[2])
		if ok := year(g[1])%100 == (a+1)%100 && year(g[3])%100 == (b+1)%100; ok && a < b {
			s.period(sp, Dated, figure.Period{Start: figure.FinancialYear(a).Start, End: figure.FinancialYear(b).End})
		}
	})
}

// partOfThis is a half or a quarter of a year that is not named: "the first half of this
// year".
var partOfThis = lazyre.New(`(?i)\b(?:the\s+)?(?:first|second|last|third|fourth)\s+(half|quarter)\s+of\s+(?:this|last|the|that)\s+(?:financial\s+|same\s+)?year\b`)

func (s *scanner) partsOfThisYear() {
	s.each(partOfThis, func(sp Span, g []string) {
		months := 3
		if strings.EqualFold(g[0], "half") {
			months = 6
		}
		if s.take(sp) {
			s.facts.Periods = append(s.facts.Periods, Period{Span: sp, Kind: LastYear, Months: months})
		}
	})
}
