package prose

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
)

var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// MonthOf gives the month that a match of Months names.
func MonthOf(s string) time.Month { return months[strings.ToLower(s)[:3]] }

var (
	finYear   = lazyre.New(`\b(?:FYE?)?((?:19|20)\d{2})\s?[-/–]\s?((?:19|20)?\d{2})\b`)
	shortYear = lazyre.New(`(?:^|[\s('’])(\d{2})/(\d{2})\b`)
	monthSpan = lazyre.New(`(?i)\b(?:(?:between|from)\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(` + Months + `)(?:\s+((?:19|20)\d{2}))?\s*(?:to|and|until|till|through|-|–|up\s+to)\s*(?:the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(` + Months + `),?\s+((?:19|20)\d{2})\b`)
	// daysShort is a span of days whose years have two digits: "1 Apr 15 - 31 Mar 16"; monthsShort has no
	// days, and is a span only where it is of twelve months: "Apr 15 - Mar 16" may be of days.
	daysShort   = lazyre.New(`(?i)\b(?:(?:between|from)\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-](` + Months + `)[\s-]+['’]?(\d{2})\s*(?:to|and|until|till|through|-|–|—|up\s+to)\s*(\d{1,2})(?:st|nd|rd|th)?[\s-](` + Months + `)[\s-]+['’]?(\d{2})\b`)
	monthsShort = lazyre.New(`(?i)\b(?:(?:between|from)\s+)?(` + Months + `)[\s-]?['’]?(\d{2})\s*(?:to|and|until|till|through|-|–|—|up\s+to)\s*(` + Months + `)[\s-]?['’]?(\d{2})\b`)
	openSpan    = lazyre.New(`(?i)\b(?:between|from)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(` + Months + `)\s+((?:19|20)\d{2})\s+(?:to|and|until|till|through)\s+(?:the\s+end\s+of\s+)?(` + Months + `)\b(?:[^ ]|$| [^\d])`)
	partOfYear  = lazyre.New(`(?i)\b(?:the\s+)?(first|second|last|third|fourth)\s+(half|quarter)\s+of\s+((?:19|20)\d{2})(?:\s?[-/–]\s?((?:19|20)?\d{2}))?\b`)
	firstMonths = lazyre.New(`(?i)\b(?:the\s+)?first\s+(` + unitsRE + `|\d{1,2})\s+months\s+of\s+((?:19|20)\d{2})\b`)
	lastMonths  = lazyre.New(`(?i)\b(?:in|over|during|for|within)\s+(?:the\s+|just\s+|only\s+|its\s+|a\s+)*(?:last\s+|past\s+|first\s+|previous\s+)?(` + unitsRE + `|\d{1,2})[ -]months?(?:\s+period)?\b`)
	toMonth     = lazyre.New(`(?i)\b(?:(?:12|twelve)\s+months|year)\s+(?:to|ending|ended|until|up\s+to)\s+(?:in\s+|the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(` + Months + `)(?:,?\s+((?:19|20)\d{2}))?\b`)
	monthsTo    = lazyre.New(`(?i)\b(?:(` + unitsRE + `|\d{1,2})[ -]months?(?:\s+period)?|(half)[ -]year|(quarter))\s+(?:to|ending|ended|until|up\s+to)\s+(?:in\s+|the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(` + Months + `),?\s+((?:19|20)\d{2})\b`)
	oneMonth    = lazyre.New(`\b(` + Months + `)\s+((?:19|20)\d{2})\b`)
	longAgo     = lazyre.New(`(?i)\b(?:in|since|from|of|by)\s+1[5-8]\d{2}\b`)
	calYear     = lazyre.New(`(?i)\b(?:the\s+)?calendar\s+year\s+(?:of\s+)?((?:19|20)\d{2})\b`)
	bareYear    = lazyre.New(`\b((?:19|20)\d{2})\b`)
	madePublic  = lazyre.New(`(?i)\b(?:released|published|issued|printed|gave|supplied)\s+(?:(?:it|them|this|that|these|out|to\s+us)\s+)?in\s+$`)
	lastYear    = lazyre.New(`(?i)\b(?:last\s+year|(?:the|in|over|during|this)\s+(?:past|last)\s+(?:year|(?:12|twelve)\s+months)|(?:past|last)\s+(?:12|twelve)\s+months|(?:(?:the|in\s+the)\s+)?(?:following|next)\s+year|(?:a|one)\s+year\s+(?:on|later|after(?:wards)?)|the\s+year\s+after|(?:12|twelve)\s+months\s+(?:on|later))\b`)
	yearsBefore = lazyre.New(`(?i)\b(` + unitsRE + `|\d{1,2})\s+years\s+(?:before|earlier|previously|ago|prior)\b`)
	yearsAfter  = lazyre.New(`(?i)\b(` + unitsRE + `|\d{1,2})\s+years\s+(?:later|on|afterwards)\b`)
	before      = lazyre.New(`(?i)\b(?:the\s+|a\s+|in\s+the\s+)?(?:year\s+(?:before|earlier|previously|ago|prior)|(?:previous|preceding)\s+one\b|this\s+time\s+last\s+year|same\s+(?:period|months|weeks|time|quarter|(?:` + unitsRE + `|\d{1,2})\s+(?:months|weeks))\s+(?:in\s+|of\s+|during\s+|the\s+)*(?:last\s+year|previous\s+year|year\s+before|year\s+earlier)|(?:previous|preceding|prior)\s+(?:financial\s+|calendar\s+)?year|(?:the\s+)?(?:12|twelve)\s+months\s+(?:before|earlier|previously|ago)|(?:previous|preceding|prior)\s+(?:12|twelve)\s+months|(?:previous|preceding)\s+(?:12|twelve)[- ]month\s+period|same\s+period\s+(?:a\s+year\s+earlier|(?:of\s+|in\s+)?the\s+(?:year\s+before|previous\s+year)))\b`)
)

// periods takes every period, the longest forms first.
func (s *scanner) periods() {
	s.monthSpans()
	s.shortSpans()
	s.partsOfYears()
	s.partsOfThisYear()
	s.yearRanges()
	s.each(calYear, func(sp Span, g []string) { s.period(sp, Dated, figure.CalendarYear(year(g[0]))) })
	s.finYears()
	s.monthsToMonth()
	s.toMonths()
	s.someMonths()
	s.readAll(dateReaders)
	s.yearsAway(yearsBefore, YearsBefore)
	s.yearsAway(yearsAfter, YearsAfter)
	s.yearsBefore()
	s.lastYears()
	s.oneMonths()
	s.oldYears()
	s.bareYears()
}

// yearsAway takes "two years earlier" or "two years later".
func (s *scanner) yearsAway(re *lazyre.Regexp, kind PeriodKind) {
	s.each(re, func(sp Span, g []string) {
		if n, ok := parseLiteral(g[0]); ok && n.value.IsInt() && n.value.Cmp(big.NewRat(1, 1)) > 0 && s.take(sp) {
			s.facts.Periods = append(s.facts.Periods, Period{Span: sp, Kind: kind, Months: 12 * int(n.value.Num().Int64())})
		}
	})
}

// someMonths takes "in the last six months" and "the first nine months of
// 2017".
func (s *scanner) someMonths() {
	s.each(firstMonths, func(sp Span, g []string) {
		if n, ok := parseLiteral(g[0]); ok && n.value.IsInt() && n.value.Num().Int64() < 12 && n.value.Sign() > 0 {
			p := figure.CalendarYear(year(g[1]))
			p.End = civil.Partial{Year: p.Start.Year, Month: time.Month(n.value.Num().Int64())}.Last()
			s.period(sp, Dated, p)
		}
	})
	s.each(lastMonths, func(sp Span, g []string) {
		n, ok := parseLiteral(g[0])
		if ok && n.value.Cmp(big.NewRat(12, 1)) == 0 && strings.Contains(strings.ToLower(s.text[sp.Start:sp.End]), "previous") {
			return // the year before
		}
		if ok && n.value.IsInt() && n.value.Num().IsInt64() && n.value.Num().Int64() < 100 && s.take(sp) {
			s.facts.Periods = append(s.facts.Periods, Period{Span: sp, Kind: LastYear, Months: int(n.value.Num().Int64())})
		}
	})
}

func (s *scanner) monthSpans() {
	s.each(openSpan, func(sp Span, g []string) {
		start, from, to := year(g[1]), MonthOf(g[0]), MonthOf(g[2])
		end := start
		if to < from {
			end++
		}
		s.period(sp, Dated, figure.Period{Start: civil.Of(start, from, 1), End: civil.Partial{Year: end, Month: to}.Last()})
	})
	s.each(monthSpan, func(sp Span, g []string) {
		end := year(g[3])
		start := end
		switch from, to := MonthOf(g[0]), MonthOf(g[2]); {
		case g[1] != "":
			start = year(g[1])
		case from > to:
			start = end - 1
		}
		p := figure.Period{
			Start: civil.Of(start, MonthOf(g[0]), 1),
			End:   civil.Partial{Year: end, Month: MonthOf(g[2])}.Last(),
		}
		if p.Start.Before(p.End) {
			s.period(sp, Dated, p)
		}
	})
}

// shortSpans takes spans of days or months whose years have two digits.
func (s *scanner) shortSpans() {
	s.each(daysShort, func(sp Span, g []string) {
		p := figure.Period{Start: civil.Of(longOf(g[2]), MonthOf(g[1]), year(g[0])), End: civil.Of(longOf(g[5]), MonthOf(g[4]), year(g[3]))}
		if okDate(p.Start) && okDate(p.End) && p.Start.Before(p.End) {
			s.period(sp, Dated, p)
		}
	})
	s.each(monthsShort, func(sp Span, g []string) {
		p := figure.Period{Start: civil.Of(longOf(g[1]), MonthOf(g[0]), 1), End: civil.Partial{Year: longOf(g[3]), Month: MonthOf(g[2])}.Last()}
		if p.Start.Before(p.End) && p.Months() == 12 {
			s.period(sp, Dated, p)
		}
	})
}

func (s *scanner) finYears() {
	s.each(finYear, func(sp Span, g []string) {
		a, b := year(g[0]), year(g[1])
		switch {
		case b == a+1 || len(g[1]) == 2 && b == (a+1)%100:
			s.period(sp, Dated, figure.FinancialYear(a))
		case len(g[1]) == 4 && b > a:
			s.period(sp, Dated, figure.Period{Start: figure.CalendarYear(a).Start, End: figure.CalendarYear(b).End})
		case s.take(sp):
			s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Date})
		}
	})
	s.each(shortYear, func(sp Span, g []string) {
		a, b := year(g[0]), year(g[1])
		for !isDigit(s.text[sp.Start]) {
			sp.Start++
		}
		if b == (a+1)%100 {
			s.period(sp, Dated, figure.FinancialYear(2000+a))
		}
	})
}

func (s *scanner) toMonths() {
	s.each(toMonth, func(sp Span, g []string) {
		last := civil.Partial{Year: year(g[1]), Month: MonthOf(g[0])}
		if g[1] == "" {
			s.period(sp, ToMonth, figure.Period{End: civil.Date{Month: last.Month}})
			return
		}
		first := civil.Of(last.Year-1, last.Month, 1)
		s.period(sp, Dated, figure.Period{Start: civil.Partial{Year: first.Year, Month: first.Month}.Last().AddDays(1), End: last.Last()})
	})
}

// monthsToMonth takes so many months up to one: "the half-year to September 2020".
func (s *scanner) monthsToMonth() {
	s.each(monthsTo, func(sp Span, g []string) {
		n := 3
		switch lit, ok := parseLiteral(g[0]); {
		case g[1] != "":
			n = 6
		case ok && lit.value.IsInt() && lit.value.Cmp(big.NewRat(60, 1)) <= 0 && lit.value.Sign() > 0:
			n = int(lit.value.Num().Int64())
		case g[2] == "":
			return
		}
		last := civil.Partial{Year: year(g[4]), Month: MonthOf(g[3])}
		first := int(last.Month) - n + 1
		from := last.Year
		for first < 1 {
			first, from = first+12, from-1
		}
		s.period(sp, Dated, figure.Period{Start: civil.Partial{Year: from, Month: time.Month(first)}.First(), End: last.Last()})
	})
}

func (s *scanner) period(sp Span, kind PeriodKind, p figure.Period) {
	if s.take(sp) {
		s.facts.Periods = append(s.facts.Periods, Period{Span: sp, Kind: kind, Period: p, Months: 12})
	}
}

// each calls f for every match of re with its groups.
func (s *scanner) each(re *lazyre.Regexp, f func(Span, []string)) {
	for _, at := range s.matches(re) {
		var groups []string
		for i := 2; i+1 < len(at); i += 2 {
			if at[i] < 0 {
				groups = append(groups, "")
				continue
			}
			groups = append(groups, s.text[at[i]:at[i+1]])
		}
		f(Span{at[0], at[1]}, groups)
	}
}

func year(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
